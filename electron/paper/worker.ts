import { parentPort, workerData } from 'node:worker_threads'
import { stopIfAsked } from '../worker-life.ts'
import { writeRosterPdf } from './document.ts'
import { writeFormPdf } from './form/document.ts'
import type { Progress } from './spec.ts'
import type { PaperOrder, PaperReply } from './worker-messages.ts'

// `make-pdf.ts` is the only one who starts this file, and always with an order.
const { paper, stop } = workerData as PaperOrder

const chunks: Uint8Array[] = []
const write = (chunk: Uint8Array): void => void chunks.push(chunk)
const onProgress = (progress: Progress): void => {
  stopIfAsked(stop)
  answer({ kind: 'progress', progress })
}
const { pages } =
  paper.kind === 'form'
    ? await writeFormPdf(paper.form, write, onProgress)
    : await writeRosterPdf(paper.spec, paper.lines, write, { onProgress })
// A copy with memory of its own, so that it can be moved instead of copied again.
const bytes = new Uint8Array(Buffer.concat(chunks))
answer({ kind: 'done', bytes, pages }, [bytes.buffer])

function answer(reply: PaperReply, move: ArrayBuffer[] = []): void {
  parentPort?.postMessage(reply, move)
}
