import type { Context, Machine } from './context.ts'
import { STRONG_KDF, type KeyCost } from './db/keyfile.ts'
import { makeDispatch, type Dispatch } from './dispatch.ts'
import { deriveColumns } from './features/derive.ts'
import { listFeatures } from './features/index.ts'
import { lockStore } from './features/store/handlers.ts'
import { makeKeeper } from './features/store/keeper.ts'
import { getSettings } from './features/settings/service.ts'
import type { Feature } from './handle.ts'
import { makeSession } from './session.ts'

export interface App {
  readonly dispatch: Dispatch
  /** Names of all calls, for the terminal. */
  readonly callNames: readonly string[]
  /** Locks when nobody has touched the program for the time set; the entry calls it now and then. */
  lockWhenIdle(): Promise<void>
  close(): Promise<void>
}

/** Wires the program together. Knows no host: the same under Electron, Chromium, the terminal and the tests. */
export function openApp(machine: Machine, cost: KeyCost = STRONG_KDF): App {
  const keeper = makeKeeper(machine, deriveColumns, cost)
  const ctx: Context = {
    ...machine,
    session: makeSession(machine.clock.now),
    get store() {
      return keeper.current()
    },
  }
  const features: Feature[] = listFeatures(keeper)
  return {
    dispatch: makeDispatch(ctx, features),
    callNames: features.flatMap((feature) => Object.keys(feature.calls)).toSorted(),
    lockWhenIdle: async () => {
      if (keeper.state() !== 'open') return
      const { autoLockMinutes } = await getSettings(ctx)
      const idle = Date.parse(machine.clock.now()) - Date.parse(ctx.session.lastTouchedAt())
      if (autoLockMinutes > 0 && idle >= autoLockMinutes * 60_000) await lockStore(ctx, keeper)
    },
    close: () => keeper.lock(),
  }
}
