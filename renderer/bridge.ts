import type { HostEvent } from '../shared/bridge.ts'
import type { InputOf, OutputOf } from '../shared/contract/define.ts'
import type { AllCalls } from '../shared/contract/index.ts'
import { AppError } from '../shared/errors.ts'

export type CallName = keyof AllCalls & string
export type Input<N extends CallName> = InputOf<AllCalls, N>
export type Output<N extends CallName> = OutputOf<AllCalls, N>

/** Calls that take nothing may be called without an input. */
export type InputArgs<N extends CallName> =
  Record<never, never> extends Input<N> ? [input?: Input<N>] : [input: Input<N>]

/** Runs one call of the contract; rejects with the `AppError` that the main process replied with. */
export async function call<N extends CallName>(name: N, ...args: InputArgs<N>): Promise<Output<N>> {
  const reply = await window.bridge.call(name, args[0] ?? {})
  if (!reply.ok) throw new AppError(reply.error)
  // The dispatcher parsed the value with the contract's schema for this very name.
  return reply.value as Output<N>
}

/** Listens to what the host announces; returns the function that stops. */
export function onHostEvent(listener: (event: HostEvent) => void): () => void {
  return window.bridge.onEvent(listener)
}

/** Whatever was thrown, as an `AppError`: what is not one is a fault of ours. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  return new AppError({ code: 'internal', reason: 'unexpected' }, { cause: error })
}
