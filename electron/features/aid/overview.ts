import type { OutputOf } from '../../../shared/contract/define.ts'
import type { aidCalls } from '../../../shared/contract/aid.ts'
import { bareCode } from '../../../shared/domain/codes.ts'
import type { Sqlite } from '../../db/open.ts'

type Overview = OutputOf<typeof aidCalls, 'aid.overview'>

/** Sums of one year. A payee with a file counts as that household, one without as a household of his own. */
export function countAid(sqlite: Sqlite, year: number): Overview {
  const range = { from: `${year}-01-01`, to: `${year}-12-31` }
  const where = 'from aid where deleted_at is null and on_date between @from and @to'
  const all = sqlite
    .prepare(
      `select ifnull(sum(amount_fen), 0) as totalFen, count(*) as times, count(distinct person_id) as people,
       count(distinct ifnull(file_id, person_id)) as households ${where}`,
    )
    .get(range) as Pick<Overview, 'totalFen' | 'times' | 'people' | 'households'> // the columns named
  const groupBy = (expression: string): { key: string; fen: number; times: number }[] =>
    sqlite
      .prepare(`select ${expression} as key, sum(amount_fen) as fen, count(*) as times ${where} group by 1 order by 1`)
      .all(range) as { key: string; fen: number; times: number }[] // the columns named
  return {
    ...all,
    byMonth: groupBy('substr(on_date, 1, 7)').map(({ key, ...sums }) => ({ month: key, ...sums })),
    // Without a fund it is an empty word: the ledger shows those rows as well.
    byFund: groupBy(`ifnull(fund, '')`).map(({ key, ...sums }) => ({ fund: key === '' ? '' : bareCode(key), ...sums })),
    byType: groupBy('aid_type').map(({ key, ...sums }) => ({ aidType: bareCode(key), ...sums })),
  }
}
