import type { Sqlite } from '../../db/open.ts'
import { MAKES_PERSON } from './queries.ts'
import { decided, rowText } from './row-fields.ts'

/**
 * Rows that would make somebody new and may not: a second person with a number that somebody on file, or an earlier
 * row, has; or a member without the unit that the file names. In the order of the file.
 */
export function findHeld(sqlite: Sqlite, batchNumber: number, waits: (unitName: string | null) => boolean): number[] {
  const rows = sqlite
    .prepare(
      `select row, unitName, idNo, idNo is not null and exists (
         select 1 from person where id_no = idNo and deleted_at is null) as taken
       from (select row, ${rowText('unitName')} as unitName,
           case when ${decided('kind')} = 'new_without_id' then null else ${rowText('idNo')} end as idNo
         from import_row where batch_number = ? and ${MAKES_PERSON}) order by row`,
    )
    .all(batchNumber) as { row: number; unitName: string | null; idNo: string | null; taken: number }[] // as named
  const seen = new Set<string>()
  const held: number[] = []
  for (const { row, unitName, idNo, taken } of rows) {
    if (taken === 1 || waits(unitName) || (idNo !== null && seen.has(idNo))) held.push(row)
    else if (idNo !== null) seen.add(idNo)
  }
  return held
}

/** Leaves those rows behind; the others go on. Gives their number. */
export function holdRows(sqlite: Sqlite, batchNumber: number, waits: (unitName: string | null) => boolean): number {
  const held = findHeld(sqlite, batchNumber, waits)
  const hold = sqlite.prepare(
    "update import_row set outcome = 'doubtful', decision = null where batch_number = ? and row = ?",
  )
  for (const row of held) hold.run(batchNumber, row)
  return held.length
}

/** Writes down what became of doubtful rows that were decided. */
export function closeDecided(sqlite: Sqlite, batchNumber: number): void {
  sqlite
    .prepare(
      `update import_row set outcome = case when person_id is null then 'skipped' when created_person = 1 then 'new'
         when audit_seq is not null then 'changed' else 'same' end
       where batch_number = ? and outcome = 'doubtful'
         and (person_id is not null or ${decided('kind')} = 'skip')`,
    )
    .run(batchNumber)
}

/** Rows that were to do something and could not wait again for a person: their decision, if any, is void. */
export function openRefused(sqlite: Sqlite, batchNumber: number): void {
  sqlite
    .prepare(
      `update import_row set outcome = 'doubtful', decision = null
       where batch_number = ? and person_id is null and action not in ('reject', 'merge')
         and coalesce(${decided('kind')}, '') <> 'skip' and (outcome <> 'doubtful' or decision is not null)`,
    )
    .run(batchNumber)
}
