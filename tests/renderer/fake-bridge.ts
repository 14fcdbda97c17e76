import { vi } from 'vitest'
import type { Bridge, HostEvent } from '../../shared/bridge.ts'
import { day } from '../../shared/domain/plain-date.ts'
import { AppError } from '../../shared/errors.ts'

export interface FakeBridge {
  /** Calls in order, as `name` and input. */
  readonly calls: readonly (readonly [name: string, input: unknown])[]
  /** Tells the page that rows of these tables have changed. */
  announceChange(features: readonly string[]): void
}

/**
 * Puts a bridge into the page that answers from a table, whose entries may throw an `AppError`; what it lacks is
 * answered with an empty object.
 */
export function installBridge(answers: Readonly<Record<string, (input: never) => unknown>>): FakeBridge {
  const listeners = new Set<(event: HostEvent) => void>()
  const calls: [string, unknown][] = []
  const bridge: Bridge = {
    call: async (name, input) => {
      calls.push([name, input])
      try {
        return { ok: true, value: answers[name]?.(input as never) ?? {} } // each test knows what its own call gives
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        return { ok: false, error: error.body }
      }
    },
    onEvent: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  vi.stubGlobal('bridge', bridge)
  const today = day('2026-03-02')
  return {
    calls,
    announceChange: (features) =>
      listeners.forEach((listener) => listener({ kind: 'changed', features, at: `${today}T01:00:00.000Z`, today })),
  }
}
