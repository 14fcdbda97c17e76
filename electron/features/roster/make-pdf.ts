import { Worker } from 'node:worker_threads'
import type { Progress, RosterLine, RosterSpec } from './paper/spec.ts'
import type { PaperOrder, PaperReply } from './paper/worker-messages.ts'

/** A roster of 50,000 people needs about 600 MB; the program itself must not go down with it. */
const HEAP_MB = 1_500

/**
 * The whole PDF, written beside the main thread. It stays in memory: it is previewed before it is saved, and never lies
 * on disk unencrypted meanwhile.
 */
export function makeRosterPdf(
  spec: RosterSpec,
  lines: readonly RosterLine[],
  options: { onProgress?: (progress: Progress) => void } = {},
): Promise<{ bytes: Uint8Array; pages: number }> {
  const worker = new Worker(new URL('./paper/worker.ts', import.meta.url), {
    workerData: { spec, lines } satisfies PaperOrder,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  })
  const { promise, resolve, reject } = Promise.withResolvers<{ bytes: Uint8Array; pages: number }>()
  worker.on('message', (reply: PaperReply) => {
    if (reply.kind === 'progress') options.onProgress?.(reply.progress)
    else resolve({ bytes: reply.bytes, pages: reply.pages })
  })
  worker.once('error', reject)
  // Comes after the document where there was one; then it changes nothing.
  worker.once('exit', (code) => reject(new Error(`the paper writer ended with ${code}`)))
  return promise
}
