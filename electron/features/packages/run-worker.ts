import { Worker } from 'node:worker_threads'
import { AppError } from '../../../shared/errors.ts'
import type { PackReply, WorkOrder, WorkResults } from './worker.ts'

/**
 * Packs or seals beside the main thread and settles when the thread has ended. The thread opens the extract with the store's
 * native part, which does not survive being cut off: it is never terminated, and whoever ends the program waits for it.
 */
export async function workBeside<K extends WorkOrder['kind']>(
  order: Extract<WorkOrder, { kind: K }>,
): Promise<WorkResults[K]> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: order })
  const { promise, resolve, reject } = Promise.withResolvers<WorkResults[K]>()
  const gone = new Promise<void>((tell) => worker.once('exit', () => tell()))
  worker.once('message', (reply: PackReply) => {
    if (reply.kind === 'refused') reject(new AppError(reply.error))
    else if (reply.kind === 'failed') reject(reply.error)
    // The worker answers an order with the result of its kind.
    else resolve(reply.value as WorkResults[K])
  })
  worker.once('error', reject)
  void gone.then(() => reject(new Error('the package worker ended without a word')))
  try {
    return await promise
  } finally {
    await gone
  }
}
