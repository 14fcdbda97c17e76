import type { HostEvent } from '../shared/bridge.ts'
import type { InputOf, OutputOf } from '../shared/contract/define.ts'
import type { AllCalls } from '../shared/contract/index.ts'
import type { AppError, ErrorBody } from '../shared/errors.ts'

export type CallName = keyof AllCalls & string
export type Input<N extends CallName> = InputOf<AllCalls, N>
export type Output<N extends CallName> = OutputOf<AllCalls, N>

/** Calls that take nothing may be called without an input. */
export type InputArgs<N extends CallName> =
  Record<never, never> extends Input<N> ? [input?: Input<N>] : [input: Input<N>]

/** Runs one call of the contract; rejects with the `AppError` that the main process replied with. */
export async function call<N extends CallName>(name: N, ...args: InputArgs<N>): Promise<Output<N>> {
  const reply = await window.bridge.call(name, args[0] ?? {})
  if (!reply.ok) throw new CallError(reply.error)
  // The dispatcher parsed the value with the contract's schema for this very name.
  return reply.value as Output<N>
}

/** Listens to what the host announces; returns the function that stops. */
export function onHostEvent(listener: (event: HostEvent) => void): () => void {
  return window.bridge.onEvent(listener)
}

/** Whatever was thrown, as an `AppError`: what is not one is a fault of ours. */
export function toAppError(error: unknown): AppError {
  if (error instanceof CallError) return error
  return new CallError({ code: 'internal', reason: 'unexpected' }, { cause: error })
}

/**
 * `AppError` on this side of the door. The class itself stands beside schemas, and those would bring the whole parser
 * into the page.
 */
class CallError extends Error implements AppError {
  readonly body: ErrorBody

  constructor(body: ErrorBody, options?: ErrorOptions) {
    super(`${body.code}: ${body.reason}`, options)
    this.name = 'AppError'
    this.body = body
  }
}
