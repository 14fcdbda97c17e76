import { Worker } from 'node:worker_threads'
import { makeStopFlag, waitForWorker } from '../../worker-life.ts'
import type { Progress, RosterLine, RosterSpec } from './paper/spec.ts'
import type { PaperOrder, PaperReply } from './paper/worker-messages.ts'

/** A roster of 50,000 people needs about 600 MB; the program itself must not go down with it. */
const HEAP_MB = 1_500

/**
 * The whole PDF, written beside the main thread. It stays in memory: it is previewed before it is saved, and never lies
 * on disk unencrypted meanwhile. Rejects with the signal's reason when it is aborted.
 */
export async function makeRosterPdf(
  spec: RosterSpec,
  lines: readonly RosterLine[],
  options: { onProgress?: (progress: Progress) => void; signal?: AbortSignal } = {},
): Promise<{ bytes: Uint8Array; pages: number }> {
  options.signal?.throwIfAborted()
  const stop = makeStopFlag()
  const worker = new Worker(new URL('./paper/worker.ts', import.meta.url), {
    workerData: { spec, lines, stop } satisfies PaperOrder,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  })
  return waitForWorker<PaperReply, { bytes: Uint8Array; pages: number }>(worker, {
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
