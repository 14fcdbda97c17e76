import { conflict } from '../../../shared/errors.ts'
import type { Sqlite } from '../../db/open.ts'
import { inList } from '../../db/sqlite-sql/lists.ts'
import type { Decision } from './batch.ts'
import type { StoredRow } from './queries.ts'
import { decided, decidedForRow, rowText } from './row-fields.ts'

/** The living person who has a number, unless it is `exceptId`. */
export function ownerOf(
  sqlite: Sqlite,
  idNo: string,
  exceptId: string | null,
): { id: string; name: string } | null {
  const row = sqlite
    .prepare('select id, name from person where id_no = ? and deleted_at is null and id is distinct from ? limit 1')
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
      `select row, ${rowText('idNo')} as idNo from import_row
       where batch_number = ? and action = 'hold' and ${inList(rowText('idNo'), '?')} order by row`,
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

/**
 * Leaves out the other rows with the number of a row that has been decided to be right under its name. What somebody
 * has decided about one of them stays.
 */
export function leaveOthersOut(
  sqlite: Sqlite,
  batchNumber: number,
  { row, others, claims }: { row: StoredRow; others: readonly StoredRow[]; claims: boolean },
): void {
  if (!claims) return
  const decision: Decision = { kind: 'skip', personId: null, forRow: row.row }
  const write = sqlite.prepare('update import_row set decision = ? where batch_number = ? and row = ?')
  for (const other of others) {
    if (other.decision !== null || other.personId !== null) continue
    write.run(JSON.stringify(decision), batchNumber, other.row)
  }
}

/**
 * Whether a decision says that the name of a row is right for its number: somebody new, or the person of that very name
 * who has the number on file or none.
 */
export function claimsNumber(sqlite: Sqlite, { values }: StoredRow, decision: Decision | null): boolean {
  if (values.idNo === null || decision === null) return false
  if (decision.kind !== 'person') return decision.kind === 'new'
  const person = sqlite.prepare('select name, id_no from person where id = ?').get(decision.personId)
  if (person === undefined) return false
  const { name, id_no: idNo } = person as { name: string; id_no: string | null } // the columns named
  return name === values.name && (idNo === null || idNo === values.idNo)
}

/** Rows left out for another wait again once that one has not got their number any more. Gives how many they are. */
export function releaseFollowers(sqlite: Sqlite, batchNumber: number): number {
  return sqlite
    .prepare(
      `update import_row as follower set decision = null
       where batch_number = ? and person_id is null and ${decidedForRow()} is not null
         and not exists (
           select 1 from import_row as leader
           where leader.batch_number = follower.batch_number
             and leader.row = ${decidedForRow('follower')}
             and ${rowText('idNo', 'leader')} = ${rowText('idNo', 'follower')}
             and (leader.person_id is not null or ${decided('kind', 'leader')} in ('new', 'person')))`,
    )
    .run(batchNumber).changes
}

function hasNumber(sqlite: Sqlite, personId: string | null): boolean {
  return sqlite.prepare('select id_no from person where id = ?').pluck().get(personId) !== null
}
