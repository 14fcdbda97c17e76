import type { Selectable } from 'kysely'
import type { CalendarDayRow } from '../../db/schema-papers.ts'
import type { Db, Tx } from '../../db/store.ts'

export type DayRecord = Selectable<CalendarDayRow>

/** Days that somebody has typed, in their order; of one year, or of all. */
export async function typedDays(db: Db | Tx, year: number | null): Promise<DayRecord[]> {
  let query = db.selectFrom('calendar_day').selectAll().where('deleted_at', 'is', null)
  if (year !== null) query = query.where('day', '>=', `${year}-01-01`).where('day', '<=', `${year}-12-31`)
  return query.orderBy('day').execute()
}
