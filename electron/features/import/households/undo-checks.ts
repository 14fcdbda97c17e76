import type { RowChange } from '../../../db/row-change.ts'
import type { Sqlite } from '../../../db/open.ts'
import { notInList } from '../../../db/sqlite-sql/lists.ts'
import { hasMoreIn } from '../records/undo-checks.ts'

/** Rows in the file that the import did not make: a step, a paper, aid, somebody more of the household. */
export function hangsOnFile(sqlite: Sqlite, fileId: string, made: readonly RowChange[]): boolean {
  return hasMoreIn(sqlite, { tables: CHILDREN, column: 'file_id', id: fileId }, made)
}

/** Money, papers and aid of somebody in a file that the import did not write. */
export function hangsOnMember(
  sqlite: Sqlite,
  { fileId, personId }: { readonly fileId: string; readonly personId: string },
  made: readonly RowChange[],
): boolean {
  const own = JSON.stringify(made.map(({ id }) => id))
  return PERSONAL.some(
    (table) =>
      sqlite
        .prepare(
          `select 1 from ${table} where file_id = ? and person_id = ? and deleted_at is null
           and ${notInList('id', '?')} limit 1`,
        )
        .get(fileId, personId, own) !== undefined,
  )
}

const CHILDREN = [
  'household_member', 'income', 'rigid_expense', 'household_property', 'hardship_exclusion', 'hardship_evidence',
  'hardship_step', 'hardship_assessment', 'aid',
] as const

const PERSONAL = ['income', 'rigid_expense', 'hardship_evidence', 'aid'] as const
