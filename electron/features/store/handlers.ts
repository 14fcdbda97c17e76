import { storeCalls } from '../../../shared/contract/store.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import type { Context } from '../../context.ts'
import { describeStore } from '../../db/sqlite-sql/about-store.ts'
import { handle, type Feature } from '../../handle.ts'
import { note } from '../../write.ts'
import { changeSettings, getSettings } from '../settings/service.ts'
import type { StoreKeeper } from './keeper.ts'

/** What others do when the store has been opened, and with the last look at it before it is closed. */
export interface StoreHooks {
  opened(): void
  leaving(): Promise<void>
}

export function storeFeature(keeper: StoreKeeper, hooks: StoreHooks): Feature {
  return handle(storeCalls, {
    'app.about': (ctx) => describeProgram(ctx, keeper),
    'store.status': (ctx) => status(ctx, keeper),
    'store.create': async (ctx, { passphrase, ...names }) => {
      const recoveryCode = await keeper.create(passphrase)
      ctx.session.actor = names.organiserName
      await changeSettings(ctx, names)
      await note(ctx, { action: 'store.create' })
      return { recoveryCode }
    },
    'store.unlock': async (ctx, { passphrase }) => {
      await keeper.unlock(passphrase)
      await beginSession(ctx, 'store.unlock')
      hooks.opened()
      return status(ctx, keeper)
    },
    'store.recover': async (ctx, { recoveryCode, newPassphrase }) => {
      await keeper.recover(recoveryCode, newPassphrase)
      await beginSession(ctx, 'store.recover')
      hooks.opened()
      return status(ctx, keeper)
    },
    'store.lock': async (ctx) => {
      await lockStore(ctx, keeper, hooks)
      return status(ctx, keeper)
    },
    'store.changePassphrase': async (ctx, { passphrase, newPassphrase }) => {
      await keeper.changePassphrase(passphrase, newPassphrase)
      await note(ctx, { action: 'store.changePassphrase' })
      return {}
    },
  })
}

/**
 * Locks, by the person or after idle time; the page is told so that nothing stays on screen. What is under way is
 * finished first, and the screen does not wait for it.
 */
export async function lockStore(ctx: Context, keeper: StoreKeeper, hooks: StoreHooks): Promise<void> {
  const locked = keeper.lock(async () => {
    await ctx.ending.settle()
    await note(ctx, { action: 'store.lock' })
    await hooks.leaving()
  })
  ctx.host.announce({ kind: 'locked' })
  await locked
  ctx.session.undoable.length = 0
  ctx.session.actor = ''
}

async function beginSession(ctx: Context, action: string): Promise<void> {
  ctx.session.actor = (await getSettings(ctx)).organiserName
  ctx.session.touch()
  await note(ctx, { action })
}

async function status(
  ctx: Context,
  keeper: StoreKeeper,
): Promise<{
  state: 'none' | 'locked' | 'open'
  townshipName: string | null
  waitSeconds: number
  today: PlainDate
}> {
  const state = keeper.state()
  return {
    state,
    townshipName: state === 'open' ? (await getSettings(ctx)).townshipName : null,
    waitSeconds: keeper.waitSeconds(),
    today: ctx.clock.today(),
  }
}

function describeProgram(
  ctx: Context,
  keeper: StoreKeeper,
): Record<'cipher' | 'journalMode' | 'synchronous' | 'sqlite' | 'dataDir', string | null> & {
  version: string
  host: 'electron' | 'chromium' | 'headless'
  canPrint: boolean
} {
  const store = keeper.state() === 'open' ? describeStore(ctx.store.sqlite) : null
  return {
    version: ctx.version,
    host: ctx.host.name,
    canPrint: ctx.host.canPrint(),
    cipher: store?.cipher ?? null,
    journalMode: store?.journalMode ?? null,
    synchronous: store?.synchronous ?? null,
    sqlite: store?.sqlite ?? null,
    dataDir: ctx.dataDir,
  }
}
