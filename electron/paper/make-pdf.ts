import { Worker } from 'node:worker_threads'
import { makeStopFlag, waitForWorker } from '../worker-life.ts'
import type { FormPaper } from './form/spec.ts'
import type { Progress, RosterLine, RosterSpec } from './spec.ts'
import type { PaperOrder, PaperReply } from './worker-messages.ts'

/** A roster of 50,000 people needs about 600 MB; the program itself must not go down with it. */
const HEAP_MB = 1_500

export type MadePdf = { bytes: Uint8Array; pages: number }
export type MakeOptions = { onProgress?: (progress: Progress) => void; signal?: AbortSignal }

/**
 * The whole PDF of a list, written beside the main thread. It stays in memory: it is previewed before it is saved, and
 * never lies on disk unencrypted meanwhile. Rejects with the signal's reason when it is aborted.
 */
export async function makeRosterPdf(
  spec: RosterSpec,
  lines: readonly RosterLine[],
  options: MakeOptions = {},
): Promise<MadePdf> {
  return makePdf({ kind: 'list', spec, lines }, options)
}

/** The whole PDF of a form, in the same way. */
export async function makeFormPdf(form: FormPaper, options: MakeOptions = {}): Promise<MadePdf> {
  return makePdf({ kind: 'form', form }, options)
}

async function makePdf(paper: PaperOrder['paper'], options: MakeOptions): Promise<MadePdf> {
  options.signal?.throwIfAborted()
  const stop = makeStopFlag()
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { paper, stop } satisfies PaperOrder,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  })
  return waitForWorker<PaperReply, MadePdf>(worker, {
    stop,
    signal: options.signal,
    read: (reply) => {
      if (reply.kind === 'done') return { value: { bytes: reply.bytes, pages: reply.pages } }
      options.onProgress?.(reply.progress)
      return null
    },
    toError: (cause) => cause ?? new Error('the paper writer ended without a word'),
  })
}
