import type { Sqlite } from '../../db/open.ts'
import type { Db, Tx } from '../../db/store.ts'
import { BatchOptions, headOf } from './batch.ts'
import { resolveUnits } from './units.ts'

/**
 * What a row would do with what has been decided about it, in words of `Outcome`; a row that was applied has done it.
 * `@openUnits` is what `readOpenUnits` gives: a decision lets nobody go whose unit is still open.
 */
export const WOULD_DO = `(case
  when decision is null or person_id is not null or action in ('reject', 'merge') then outcome
  when json_extract(decision, '$.kind') = 'skip' then 'skipped'
  when ifnull(json_extract("values", '$.unitName'), '') in (select value from json_each(@openUnits)) then outcome
  when json_extract(decision, '$.does') is not null then json_extract(decision, '$.does')
  when json_extract(decision, '$.kind') = 'person' then 'changed'
  else 'new' end)`

/** The unit names of decided rows that nobody has said the meaning of, as JSON; an empty one is that of the whole sheet. */
export async function readOpenUnits(
  db: Db | Tx,
  sqlite: Sqlite,
  batch: { readonly number: number; readonly options: string; readonly columns: string },
): Promise<string> {
  const names = sqlite
    .prepare(
      `select distinct json_extract("values", '$.unitName') from import_row
       where batch_number = ? and decision is not null and person_id is null`,
    )
    .pluck()
    .all(batch.number) as (string | null)[] // the column named
  if (names.length === 0) return '[]'
  const rows = names.map((unitName) => ({ values: { unitName } }))
  const options = BatchOptions.parse(JSON.parse(batch.options))
  const units = await resolveUnits(db, rows, headOf(batch).unitHint, options)
  return JSON.stringify(names.filter((name) => units.waits(name)).map((name) => name ?? ''))
}
