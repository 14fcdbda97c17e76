import { conflict } from '../../../shared/errors.ts'
import type { Sqlite } from '../../db/open.ts'
import type { Decision } from './batch.ts'
import type { StoredRow } from './queries.ts'

/** The living person who has a number, unless it is `exceptId`. */
export function ownerOf(
  sqlite: Sqlite,
  idNo: string,
  exceptId: string | null,
): { id: string; name: string } | null {
  const row = sqlite
    .prepare('select id, name from person where id_no = ? and deleted_at is null and id is not ? limit 1')
    .get(idNo, exceptId)
  return row === undefined ? null : (row as { id: string; name: string }) // the columns named
}

/** Rows of the file in which one of the numbers stands under several names, in the order of the file. */
export function readSameNumbers(
  sqlite: Sqlite,
  batchNumber: number,
  idNos: readonly string[],
): { row: number; idNo: string }[] {
  if (idNos.length === 0) return []
  return sqlite
    .prepare(
      `select row, json_extract("values", '$.idNo') as idNo from import_row
       where batch_number = ? and action = 'hold' and idNo in (select value from json_each(?)) order by row`,
    )
    .all(batchNumber, JSON.stringify(idNos)) as { row: number; idNo: string }[] // the columns named
}

/**
 * Throws `conflict/same_id` for a decision that would give one number to two people: one on file already, or one whom
 * another row of the file has been decided to make.
 */
export function refuseSameNumber(
  sqlite: Sqlite,
  row: StoredRow,
  decision: Decision | null,
  others: readonly StoredRow[],
): void {
  const { idNo } = row.values
  if (idNo === null || decision === null || (decision.kind !== 'new' && decision.kind !== 'person')) return
  if (decision.kind === 'person' && hasNumber(sqlite, decision.personId)) return
  const owner = ownerOf(sqlite, idNo, decision.personId)
  if (owner !== null) throw conflict('same_id', 'decision', { personId: owner.id, name: owner.name })
  const other = others.find((one) => one.decision?.kind === 'new' && one.personId === null)
  if (other !== undefined) throw conflict('same_id', 'decision', { row: other.row, name: other.values.name })
}

function hasNumber(sqlite: Sqlite, personId: string | null): boolean {
  return sqlite.prepare('select id_no from person where id = ?').pluck().get(personId) !== null
}
