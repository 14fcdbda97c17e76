import type { BackupReason } from '../shared/domain/backups/reasons.ts'
import { unavailable } from '../shared/errors.ts'
import type { Context, Machine } from './context.ts'
import { STRONG_KDF, type KeyCost } from './db/keyfile.ts'
import { makeDispatch, type Dispatch } from './dispatch.ts'
import { makeEnding } from './ending.ts'
import { makeBackups } from './features/backups/service.ts'
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
  /** Makes the hourly backup and the monthly rehearsal when they are due; the entry calls it now and then. */
  tendBackups(): Promise<void>
  /**
   * The end, in order: long work is asked to stop (an import half-way is taken back), the calls under way are answered,
   * the store is closed behind the last transaction, no thread is left. Calls that come later are refused as `locked`.
   */
  close(): Promise<void>
}

export interface AppOptions {
  /** Backups are made without being asked for: hourly, on leaving, before an import. So it is in a window. */
  automaticBackups?: boolean
}

/** Calls that change so much that the state before them is worth a backup of its own. */
const BEFORE: Readonly<Record<string, BackupReason>> = {
  'import.apply': 'before_import',
  'county.merge': 'before_merge',
}

/** Wires the program together. Knows no host: the same under Electron, Chromium, the terminal and the tests. */
export function openApp(machine: Machine, cost: KeyCost = STRONG_KDF, options: AppOptions = {}): App {
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
  const backups = makeBackups(ctx, options.automaticBackups === true)
  const features: Feature[] = listFeatures(keeper, backups)
  const dispatch = makeDispatch(ctx, features)
  const dispatchSafely: Dispatch = async (name, input) => {
    const reason = BEFORE[name]
    if (reason !== undefined && keeper.state() === 'open') await backups.before(reason)
    return dispatch(name, input)
  }
  const leave = async (): Promise<void> => {
    await ending.settle()
    await backups.leaving()
  }
  const stateless = new Set(
    features.flatMap(({ calls }) => Object.keys(calls).filter((name) => calls[name]?.stateless === true)),
  )
  return {
    dispatch: async (name, input) => {
      if (stateless.has(name)) return dispatch(name, input)
      if (keeper.isClosing()) return { ok: false, error: unavailable('locked').body }
      return ending.during(dispatchSafely(name, input))
    },
    tendBackups: async () => {
      if (keeper.state() === 'open') await backups.tend()
    },
    callNames: features.flatMap((feature) => Object.keys(feature.calls)).toSorted(),
    lockWhenIdle: async () => {
      if (keeper.state() !== 'open') return
      try {
        const { autoLockMinutes } = await getSettings(ctx)
        const idle = Date.parse(machine.clock.now()) - Date.parse(ctx.session.lastTouchedAt())
        if (autoLockMinutes > 0 && idle >= autoLockMinutes * 60_000) await lockStore(ctx, keeper, backups)
      } catch (error) {
        // Nobody waits for this: the person may have locked meanwhile, or the disk may be full.
        machine.log.error('idle', error)
      }
    },
    close: async () => {
      await Promise.all([ending.begin(), keeper.end(leave)])
      await backups.settle()
    },
  }
}
