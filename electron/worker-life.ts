import type { Worker } from 'node:worker_threads'

/** Memory that both threads see. The worker looks at it where it can stop without leaving anything half done. */
export type StopFlag = Int32Array<SharedArrayBuffer>

export interface WorkerCare<M, T> {
  stop: StopFlag
  /** What a message means: the value when it is the last one, else null. Throws when it tells of a failure. */
  read: (message: M) => { value: T } | null
  /** The error for a worker that fell over, or ended without a word (then without a cause). */
  toError: (cause?: unknown) => unknown
  /** Ends the work; the promise rejects with the signal's reason. */
  signal?: AbortSignal | undefined
  timeLimit?: { milliseconds: number; toError: () => unknown }
}

/** Long enough for a page of a roster or a part of a workbook to be finished. */
const GRACE_MS = 2_000

export function makeStopFlag(): StopFlag {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
}

/** For the worker, at its safe points: ends the work once it was asked to. */
export function stopIfAsked(stop: StopFlag): void {
  if (Atomics.load(stop, 0) === 1) throw new Error('asked to stop')
}

/**
 * Waits for what a worker sends, and settles only after the worker's thread has ended: nobody ends the program, or
 * starts the next worker, beside one that is still going down. A worker whose work is no longer wanted is asked to
 * stop; only one that does not hear is cut off, which takes effect between two steps of its JavaScript.
 */
export async function waitForWorker<M, T>(worker: Worker, care: WorkerCare<M, T>): Promise<T> {
  const { stop, read, toError, signal, timeLimit } = care
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  const gone = new Promise<void>((tell) => worker.once('exit', () => tell()))
  const abort = (): void => reject(signal?.reason)
  const timer =
    timeLimit === undefined ? undefined : setTimeout(() => reject(timeLimit.toError()), timeLimit.milliseconds)

  if (signal?.aborted === true) abort()
  signal?.addEventListener('abort', abort, { once: true })
  worker.on('message', (message: M) => {
    try {
      const last = read(message)
      if (last !== null) resolve(last.value)
    } catch (error) {
      reject(error)
    }
  })
  worker.once('error', (cause) => reject(toError(cause)))
  // Comes after the last message where there was one; then it changes nothing.
  void gone.then(() => reject(toError()))

  try {
    return await promise
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
    await end(worker, stop, gone)
  }
}

async function end(worker: Worker, stop: StopFlag, gone: Promise<void>): Promise<void> {
  Atomics.store(stop, 0, 1)
  const patience = setTimeout(() => void worker.terminate(), GRACE_MS)
  await gone
  clearTimeout(patience)
}
