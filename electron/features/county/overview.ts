import type { CountyOverview } from '../../../shared/contract/county.ts'
import type { Context } from '../../context.ts'
import { readOwnKeys } from '../../packages/own-keys.ts'
import { getSettings } from '../settings/service.ts'
import { countWaiting } from './files.ts'
import { findOwnCard } from './keys.ts'
import { listLastOfEach, listReceived } from './queries.ts'
import { listRefused } from './refused-files.ts'
import { listSamePeople } from './same-people.ts'

/** Who we are, who sends to us, and what waits for somebody. */
export async function overviewOf(ctx: Context): Promise<CountyOverview> {
  const { db } = ctx.store
  const own = await readOwnKeys(db, 'county')
  const card = await findOwnCard(ctx)
  const { unionName } = await getSettings(ctx)
  const packages = await listReceived(db)
  const lasts = await listLastOfEach(db)
  const townships = await db.selectFrom('township').selectAll().orderBy('code').execute()
  const open = await db.selectFrom('merge_conflict').select(({ fn }) => fn.countAll<number>().as('n')).where('kept', 'is', null).executeTakeFirstOrThrow()
  return {
    county: { name: unionName, code: own === null || own.code === '' ? null : own.code, fingerprint: card?.card.fingerprint ?? null },
    townships: townships.map(({ code, name, fingerprint, confirmed_at: confirmedAt, confirmed_by: confirmedBy }) => ({
      code, name, fingerprint, confirmedAt, confirmedBy,
      last: lasts.find(({ townshipCode }) => townshipCode === code) ?? null,
    })),
    conflicts: Number(open.n),
    samePeople: listSamePeople(ctx, 0).total,
    waitingFiles: countWaiting(ctx),
    packages,
    refusedFiles: await listRefused(db),
  }
}
