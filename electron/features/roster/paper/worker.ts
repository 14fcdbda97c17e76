import { parentPort, workerData } from 'node:worker_threads'
import { stopIfAsked } from '../../../worker-life.ts'
import { writeRosterPdf } from './document.ts'
import type { PaperOrder, PaperReply } from './worker-messages.ts'

// `makeRosterPdf` is the only one who starts this file, and always with an order.
const { spec, lines, stop } = workerData as PaperOrder

const chunks: Uint8Array[] = []
const { pages } = await writeRosterPdf(spec, lines, (chunk) => chunks.push(chunk), {
  onProgress: (progress) => {
    stopIfAsked(stop)
    answer({ kind: 'progress', progress })
  },
})
// A copy with memory of its own, so that it can be moved instead of copied again.
const bytes = new Uint8Array(Buffer.concat(chunks))
answer({ kind: 'done', bytes, pages }, [bytes.buffer])

function answer(reply: PaperReply, move: ArrayBuffer[] = []): void {
  parentPort?.postMessage(reply, move)
}
