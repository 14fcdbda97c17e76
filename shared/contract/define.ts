import type { z } from 'zod'

/** What may cross the door: JSON and nothing else, so that every host carries it alike. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json }

type IsJson<T> = T extends string | number | boolean | null | undefined
  ? true
  : T extends readonly (infer Item)[]
    ? IsJson<Item>
    : T extends (...args: never[]) => unknown
      ? false
      : T extends object
        ? T extends Date | Map<unknown, unknown> | Set<unknown> | Uint8Array
          ? false
          : { [K in keyof T]-?: IsJson<T[K]> }[keyof T] extends true
            ? true
            : false
        : false

export interface CallSpec {
  readonly input: z.ZodType
  readonly output: z.ZodType
  /**
   * Works without an open store: rules, opening and locking. Everything else replies `unavailable`, reason `locked`,
   * until the store is open.
   */
  readonly stateless?: boolean
}

export type Calls = Readonly<Record<string, CallSpec>>

/** A contract whose values are not JSON by type (`z.date()`, `z.map()`) does not compile. */
type OnlyJson<C extends Calls> = {
  [K in keyof C]: [IsJson<z.input<C[K]['input']>>, IsJson<z.output<C[K]['output']>>] extends [true, true]
    ? C[K]
    : 'values that cross the door must be JSON'
}

export function defineCalls<const C extends Calls>(calls: C & OnlyJson<C>): C {
  return calls
}

/** What the caller gives: defaults may be left out. */
export type InputOf<C extends Calls, N extends keyof C> = z.input<C[N]['input']>
/** What the handler gets: parsed, defaults filled in. */
export type ParsedOf<C extends Calls, N extends keyof C> = z.output<C[N]['input']>
export type OutputOf<C extends Calls, N extends keyof C> = z.output<C[N]['output']>
