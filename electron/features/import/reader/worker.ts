import { parentPort, workerData } from 'node:worker_threads'
import { stopIfAsked } from '../../../worker-life.ts'
import { FileUnreadable } from './file-unreadable.ts'
import { runTask } from './tasks.ts'
import type { WorkerOrder, WorkerReply } from './worker-messages.ts'

// `runInWorker` is the only one who starts this file, and always with an order.
const { task, bytes, input, stop } = workerData as WorkerOrder

try {
  stopIfAsked(stop)
  const { value, move } = runTask(task, bytes, input, () => stopIfAsked(stop))
  answer({ outcome: 'done', value }, move)
} catch (error) {
  answer(
    error instanceof FileUnreadable
      ? { outcome: 'unreadable', problem: error.problem, cause: String(error.cause ?? '') }
      : { outcome: 'failed', error },
  )
}

function answer(reply: WorkerReply, move: ArrayBuffer[] = []): void {
  parentPort?.postMessage(reply, move)
}
