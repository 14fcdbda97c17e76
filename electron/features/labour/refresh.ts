import type { Context } from '../../context.ts'
import { makeStandingWriter } from './standing.ts'

/**
 * Brings employments up to date whose stored standing no longer holds today; to be called before lists and counts. On
 * most days these are few: each row says until when it holds. The row says nothing that the rule would not say.
 */
export async function refreshStandings(ctx: Context): Promise<void> {
  const { sqlite, db } = ctx.store
  const today = ctx.clock.today()
  const find = sqlite.prepare(
    `select id from employment where deleted_at is null and hidden = 0 and holds_to < @today
     union select id from employment where deleted_at is null and hidden = 0 and assessed_on > @today`,
  )
  const stale = find.pluck().all({ today }).map(String)
  if (stale.length === 0) return
  await db.transaction().execute(() => {
    makeStandingWriter(sqlite)(stale, today)
    return Promise.resolve()
  })
}
