import { unavailable } from '../shared/errors.ts'
import type { Context, Machine } from './context.ts'
import { STRONG_KDF, type KeyCost } from './db/keyfile.ts'
import { makeDispatch, type Dispatch } from './dispatch.ts'
import { makeEnding } from './ending.ts'
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
  /**
   * The end, in order: long work is asked to stop (an import half-way is taken back), the calls under way are answered,
   * the store is closed behind the last transaction, no thread is left. Calls that come later are refused as `locked`.
   */
  close(): Promise<void>
}

/** Wires the program together. Knows no host: the same under Electron, Chromium, the terminal and the tests. */
export function openApp(machine: Machine, cost: KeyCost = STRONG_KDF): App {
  const ending = makeEnding()
  const keeper = makeKeeper(machine, deriveColumns(machine.clock.today), cost)
  const ctx: Context = {
    ...machine,
    session: { ...makeSession(machine.clock.now), cancelled: ending.cancelled },
    ending,
    get store() {
      return keeper.current()
    },
  }
  const features: Feature[] = listFeatures(keeper)
  const dispatch = makeDispatch(ctx, features)
  const stateless = new Set(
    features.flatMap(({ calls }) => Object.keys(calls).filter((name) => calls[name]?.stateless === true)),
  )
  return {
    dispatch: async (name, input) => {
      if (stateless.has(name)) return dispatch(name, input)
      if (keeper.isClosing()) return { ok: false, error: unavailable('locked').body }
      return ending.during(dispatch(name, input))
    },
    callNames: features.flatMap((feature) => Object.keys(feature.calls)).toSorted(),
    lockWhenIdle: async () => {
      if (keeper.state() !== 'open') return
      try {
        const { autoLockMinutes } = await getSettings(ctx)
        const idle = Date.parse(machine.clock.now()) - Date.parse(ctx.session.lastTouchedAt())
        if (autoLockMinutes > 0 && idle >= autoLockMinutes * 60_000) await lockStore(ctx, keeper)
      } catch (error) {
        // Nobody waits for this: the person may have locked meanwhile, or the disk may be full.
        machine.log.error('idle', error)
      }
    },
    close: async () => {
      await Promise.all([ending.begin(), keeper.end(() => ending.settle())])
    },
  }
}
