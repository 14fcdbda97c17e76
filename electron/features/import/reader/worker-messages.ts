import type { FileProblem } from '../../../../shared/domain/import/sheet.ts'
import type { StopFlag } from '../../../worker-life.ts'
import type { TaskInput, TaskName } from './tasks.ts'

/** What a worker is started with. */
export interface WorkerOrder {
  task: TaskName
  bytes: Uint8Array
  input: TaskInput<TaskName>
  stop: StopFlag
}

/** The one message a worker sends. `failed` is a fault of ours, not of the file. */
export type WorkerReply =
  | { outcome: 'done'; value: unknown }
  | { outcome: 'unreadable'; problem: FileProblem; cause: string }
  | { outcome: 'failed'; error: unknown }
