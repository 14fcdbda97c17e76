import type { OutputOf } from '../../../shared/contract/define.ts'
import type { hardshipCalls } from '../../../shared/contract/hardship.ts'
import { bareCode } from '../../../shared/domain/codes.ts'
import { HARDSHIP_LISTS } from '../../../shared/domain/hardship/lists.ts'
import { partsOf } from '../../../shared/domain/plain-date.ts'
import type { Value } from '../../db/row-change.ts'
import type { Context } from '../../context.ts'
import { makeConditions } from './filter.ts'
import { readPolicy } from './policy.ts'

/** Files by state, class and main cause, each figure that of `hardship.list` with the same filter. */
export async function countFiles(
  ctx: Context,
  year: number | null,
): Promise<OutputOf<typeof hardshipCalls, 'hardship.overview'>> {
  const { sqlite } = ctx.store
  const today = ctx.clock.today()
  const policy = await readPolicy(ctx.store.db, today)
  const ofYear = year === null ? '' : ` and f.opened_on between '${year}-01-01' and '${year}-12-31'`
  const countBy = (column: 'state' | 'category' | 'main_cause'): Record<string, number> => {
    const rows = sqlite
      .prepare(
        `select ${column} as id, count(*) as files from hardship_file f
         where f.deleted_at is null${ofYear} group by 1`,
      )
      .all() as { id: string | null; files: number }[] // the columns named
    return Object.fromEntries(rows.map(({ id, files }) => [id === null ? '' : bareCode(id), files]))
  }
  const countList = (list: (typeof HARDSHIP_LISTS)[number]): number => {
    const conditions = makeConditions(sqlite, { list }, today, policy)
    const where = conditions.map(({ sql }) => sql).join(' and ')
    const params = conditions.flatMap((condition): readonly Value[] => condition.params)
    return Number(sqlite.prepare(`select count(*) from hardship_file f where ${where}`).pluck().get(...params))
  }
  const byState = countBy('state')
  return {
    files: Object.values(byState).reduce((sum, files) => sum + files, 0),
    byState,
    byCategory: countBy('category'),
    byCause: countBy('main_cause'),
    lists: Object.fromEntries(HARDSHIP_LISTS.map((list) => [list, countList(list)])),
    year: year ?? partsOf(today).year,
  }
}
