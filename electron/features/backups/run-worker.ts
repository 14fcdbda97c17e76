import { Worker } from 'node:worker_threads'
import { AppError } from '../../../shared/errors.ts'
import type { BackupOrder, BackupReply, BackupResults } from './worker-messages.ts'

/**
 * Does one piece of work beside the main thread and settles when the thread has ended. The thread loads the store's
 * native part, which does not survive being cut off: it is never terminated, however long it takes, and whoever ends
 * the program waits for it.
 */
export async function runBeside<K extends BackupOrder['kind']>(
  order: Extract<BackupOrder, { kind: K }>,
  onCopied: () => void = () => undefined,
): Promise<BackupResults[K]> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: order })
  const { promise, resolve, reject } = Promise.withResolvers<BackupResults[K]>()
  // Thrown where the message comes in, it would be nobody's.
  const goOn = (): void => {
    try {
      onCopied()
    } catch (error) {
      reject(error)
    }
  }
  const gone = new Promise<void>((tell) => worker.once('exit', () => tell()))
  worker.on('message', (reply: BackupReply) => {
    if (reply.kind === 'copied') goOn()
    else if (reply.kind === 'refused') reject(new AppError(reply.error))
    else if (reply.kind === 'failed') reject(reply.error)
    // The worker answers an order with the result of its kind.
    else resolve(reply.value as BackupResults[K])
  })
  worker.once('error', reject)
  void gone.then(() => reject(new Error('the backup worker ended without a word')))
  try {
    return await promise
  } finally {
    await gone
  }
}
