import { listBuffers, packWorkbook, type PackedWorkbook } from './pack-workbook.ts'
import { readWorkbook } from './read-workbook.ts'

/** What a task sends back, and the memory in it that is moved instead of copied. */
export interface TaskResult<T> {
  value: T
  move: ArrayBuffer[]
}

/** What the worker can do with a file's bytes. Input and value must be plain data: they cross between threads. */
export const TASKS = {
  read(bytes: Uint8Array, _input: undefined): TaskResult<PackedWorkbook> {
    const value = packWorkbook(readWorkbook(bytes))
    return { value, move: listBuffers(value) }
  },
}

export type Tasks = typeof TASKS
export type TaskName = keyof Tasks
export type TaskInput<K extends TaskName> = Parameters<Tasks[K]>[1]
export type TaskValue<K extends TaskName> = ReturnType<Tasks[K]>['value']
