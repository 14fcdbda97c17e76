import { Worker } from 'node:worker_threads'
import { AppError } from '../../../shared/errors.ts'
import type { Packed, PackOrder } from './pack.ts'
import type { PackReply } from './worker.ts'

/**
 * Packs beside the main thread and settles when the thread has ended. The thread opens the extract with the store's
 * native part, which does not survive being cut off: it is never terminated, and whoever ends the program waits for it.
 */
export async function packBeside(order: PackOrder): Promise<Packed> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: order })
  const { promise, resolve, reject } = Promise.withResolvers<Packed>()
  const gone = new Promise<void>((tell) => worker.once('exit', () => tell()))
  worker.once('message', (reply: PackReply) => {
    if (reply.kind === 'refused') reject(new AppError(reply.error))
    else if (reply.kind === 'failed') reject(reply.error)
    else resolve(reply.value)
  })
  worker.once('error', reject)
  void gone.then(() => reject(new Error('the package worker ended without a word')))
  try {
    return await promise
  } finally {
    await gone
  }
}
