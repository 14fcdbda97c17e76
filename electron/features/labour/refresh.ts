import type { Context } from '../../context.ts'
import { prepareOnce } from '../../db/prepare-once.ts'
import { makeStandingWriter } from './standing.ts'

/**
 * Brings employments up to date whose stored standing no longer holds today; to be called before lists and counts. On
 * most days these are few: each row says until when it holds. The row says nothing that the rule would not say.
 */
export async function refreshStandings(ctx: Context): Promise<void> {
  const { sqlite, db } = ctx.store
  const today = ctx.clock.today()
  // Asked for one by one: of a union the planner walks all rows in the order of their ids.
  const find = (condition: string): string[] =>
    prepareOnce(sqlite, `select id from employment where deleted_at is null and hidden = 0 and ${condition}`, 'pluck')
      .all(today)
      .map(String)
  const stale = [...new Set([...find('holds_to < ?'), ...find('assessed_on > ?')])]
  if (stale.length === 0) return
  await db.transaction().execute(() => {
    makeStandingWriter(sqlite)(stale, today)
    return Promise.resolve()
  })
}
