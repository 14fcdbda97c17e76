import { Worker } from 'node:worker_threads'
import type { Workbook } from '../../../../shared/domain/import/sheet.ts'
import { makeStopFlag, waitForWorker } from '../../../worker-life.ts'
import { FileUnreadable } from './file-unreadable.ts'
import { unpackWorkbook } from './pack-workbook.ts'
import type { TaskInput, TaskName, TaskValue } from './tasks.ts'
import type { WorkerOrder, WorkerReply } from './worker-messages.ts'

export interface WorkerOptions {
  /** Ends the work; the promise rejects with the signal's reason. */
  signal?: AbortSignal | undefined
  /** Megabytes of JavaScript heap; a file that needs more is `too_large`. */
  heapMb?: number
  /** Milliseconds; a file that takes longer is `too_large`. */
  timeLimit?: number
}

/** 50,000 people with 20 columns need about 400 MB. */
const HEAP_MB = 1024
/** The same file takes 5 seconds; old office machines are several times slower. */
const TIME_LIMIT = 180_000

/** `readWorkbook` beside the main thread, with bounded memory and time. Rejects with `FileUnreadable`. */
export async function readInWorker(bytes: Uint8Array, options: WorkerOptions = {}): Promise<Workbook> {
  return unpackWorkbook(await runInWorker('read', bytes, undefined, options))
}

/** Runs one task of `tasks.ts` on a file's bytes in a worker of its own. Rejects as `readInWorker` does. */
export async function runInWorker<K extends TaskName>(
  task: K,
  bytes: Uint8Array,
  input: TaskInput<K>,
  options: WorkerOptions = {},
): Promise<TaskValue<K>> {
  const { signal, heapMb = HEAP_MB, timeLimit = TIME_LIMIT } = options
  signal?.throwIfAborted()
  // A copy of exactly these bytes: a view on a shared buffer would send the whole buffer.
  const own = new Uint8Array(bytes)
  const stop = makeStopFlag()
  // The bundler finds the worker by this very form and makes it an entry of its own.
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { task, bytes: own, input, stop } satisfies WorkerOrder,
    transferList: [own.buffer],
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  })
  return waitForWorker<WorkerReply, TaskValue<K>>(worker, {
    stop,
    signal,
    timeLimit: { milliseconds: timeLimit, toError: () => new FileUnreadable('too_large') },
    read: (reply) => {
      // The worker sends the value of the very task it was given.
      if (reply.outcome === 'done') return { value: reply.value as TaskValue<K> }
      if (reply.outcome === 'unreadable') throw new FileUnreadable(reply.problem, { cause: reply.cause })
      throw reply.error
    },
    toError: (cause) => new FileUnreadable(ranOutOfMemory(cause) ? 'too_large' : 'damaged', { cause }),
  })
}

function ranOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
