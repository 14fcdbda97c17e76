import { parentPort, workerData } from 'node:worker_threads'
import type { ErrorBody } from '../../../shared/errors.ts'
import { pack, sealFile, type Packed, type PackOrder, type SealOrder } from './pack.ts'
import { toPlaceError } from './trouble.ts'

/** What the worker is started with: one piece of work, after which it ends. */
export type WorkOrder = ({ readonly kind: 'pack' } & PackOrder) | ({ readonly kind: 'seal' } & SealOrder)

export interface WorkResults {
  pack: Packed
  seal: { bytes: number }
}

export type PackReply =
  | { readonly kind: 'done'; readonly value: WorkResults[keyof WorkResults] }
  /** Expected trouble, in words. */
  | { readonly kind: 'refused'; readonly error: ErrorBody }
  | { readonly kind: 'failed'; readonly error: unknown }

// `run-worker.ts` is the only one who starts this file, and always with an order.
const order = workerData as WorkOrder

try {
  answer({ kind: 'done', value: order.kind === 'pack' ? await pack(order) : await sealFile(order) })
} catch (error) {
  const known = toPlaceError(error)
  answer(known === null ? { kind: 'failed', error } : { kind: 'refused', error: known.body })
}

function answer(reply: PackReply): void {
  parentPort?.postMessage(reply, [])
}
