import type { Calls, OutputOf, ParsedOf } from '../shared/contract/define.ts'
import type { Context } from './context.ts'

export type Handler = (ctx: Context, input: never) => Promise<unknown> | unknown
export type Handlers = Readonly<Record<string, Handler>>

type HandlersOf<C extends Calls> = {
  readonly [N in keyof C]: (ctx: Context, input: ParsedOf<C, N>) => Promise<OutputOf<C, N>> | OutputOf<C, N>
}

export interface Feature {
  readonly calls: Calls
  readonly handlers: Handlers
}

/** Pairs a contract with its functions: a missing call, a wrong reply or a mistyped name does not compile. */
export function handle<const C extends Calls>(calls: C, handlers: HandlersOf<C>): Feature {
  return { calls, handlers }
}
