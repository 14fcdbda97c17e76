import { parentPort, workerData } from 'node:worker_threads'
import type { ErrorBody } from '../../../shared/errors.ts'
import { pack, type Packed, type PackOrder } from './pack.ts'
import { toPlaceError } from './trouble.ts'

export type PackReply =
  | { readonly kind: 'done'; readonly value: Packed }
  /** Expected trouble, in words. */
  | { readonly kind: 'refused'; readonly error: ErrorBody }
  | { readonly kind: 'failed'; readonly error: unknown }

// `run-worker.ts` is the only one who starts this file, and always with an order.
const order = workerData as PackOrder

try {
  answer({ kind: 'done', value: await pack(order) })
} catch (error) {
  const known = toPlaceError(error)
  answer(known === null ? { kind: 'failed', error } : { kind: 'refused', error: known.body })
}

function answer(reply: PackReply): void {
  parentPort?.postMessage(reply, [])
}
