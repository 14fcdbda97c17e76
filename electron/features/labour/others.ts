import type { OtherEmployment } from '../../../shared/domain/labour/checks.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import type { Sqlite } from '../../db/open.ts'
import { dayOrNull } from './records.ts'

/** Other full-time employments of the same person with the same unit. */
export function readOthers(
  sqlite: Sqlite,
  { id, person_id, unit_id }: { readonly id: string; readonly person_id: string; readonly unit_id: string },
): OtherEmployment[] {
  const rows = sqlite
    .prepare(
      `select hired_on, ended_on from employment where person_id = ? and unit_id = ? and id <> ? and deleted_at is null
       and form in ('employment_form/1', 'employment_form/3')`,
    )
    .all(person_id, unit_id, id) as { hired_on: string | null; ended_on: string | null }[] // the columns named
  return rows.map((row) => ({
    hiredOn: row.hired_on !== null && isPlainDate(row.hired_on) ? row.hired_on : null,
    endedOn: dayOrNull(row.ended_on),
  }))
}
