import type { Sqlite } from '../../db/open.ts'
import { inList } from '../../db/sqlite-sql/lists.ts'
import type { Db, Tx } from '../../db/store.ts'
import { BatchOptions, headOf } from './batch.ts'
import { decided, rowText } from './row-fields.ts'
import { resolveUnits } from './units.ts'

/**
 * What a row would do with what has been decided about it, in words of `Outcome`; a row that was applied has done it.
 * `@openUnits` is what `readOpenUnits` gives: a decision lets nobody go whose unit is still open.
 */
export const WOULD_DO = `(case
  when decision is null or person_id is not null or action in ('reject', 'merge') then outcome
  when ${decided('kind')} = 'skip' then 'skipped'
  when ${inList(`coalesce(${rowText('unitName')}, '')`, '@openUnits')} then outcome
  when ${decided('does')} is not null then ${decided('does')}
  when ${decided('kind')} = 'person' then 'changed'
  else 'new' end)`

/** The unit names of decided rows that nobody has said the meaning of, as JSON; an empty one is that of the whole sheet. */
export async function readOpenUnits(
  db: Db | Tx,
  sqlite: Sqlite,
  batch: { readonly number: number; readonly options: string; readonly columns: string },
): Promise<string> {
  const names = sqlite
    .prepare(
      `select distinct ${rowText('unitName')} from import_row
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
