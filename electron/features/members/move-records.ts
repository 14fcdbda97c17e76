import { sql } from 'kysely'
import { changeRow, removeRow, type Journal } from '../../db/journal.ts'
import type { JournaledTable } from '../../db/row-change.ts'
import type { Tx } from '../../db/store.ts'

interface PersonColumn {
  readonly table: JournaledTable
  readonly column: string
  /** Columns that, together with the person, no two living rows may share: the row of the merged person goes. */
  readonly once?: readonly string[]
  /** Rows of other owners stand in the same table. */
  readonly owner?: 'person'
  /** A file in the recycle bin may come back, and then must know its person. */
  readonly deletedToo?: true
}

/** Every column that names a person, membership events aside: all of it moves when two records become one. */
const PERSON_COLUMNS: readonly PersonColumn[] = [
  { table: 'card', column: 'person_id' },
  { table: 'union_officer', column: 'person_id' },
  { table: 'consent', column: 'person_id' },
  { table: 'attachment', column: 'owner_id', owner: 'person' },
  { table: 'hardship_file', column: 'person_id', deletedToo: true },
  { table: 'hardship_file', column: 'bank_holder_id', deletedToo: true },
  { table: 'attachment', column: 'person_id', deletedToo: true },
  { table: 'household_member', column: 'person_id', once: ['file_id'] },
  { table: 'income', column: 'person_id' },
  { table: 'rigid_expense', column: 'person_id' },
  { table: 'hardship_evidence', column: 'person_id', once: ['file_id', 'kind'] },
  { table: 'survey_person', column: 'person_id', once: ['survey_id'] },
  { table: 'aid', column: 'person_id' },
  { table: 'aid', column: 'student_id' },
  { table: 'aid_campaign', column: 'for_person_id' },
  { table: 'donation', column: 'donor_id' },
  { table: 'employment', column: 'person_id', deletedToo: true },
]

/** Hands everything that hangs on one person to another. */
export async function moveRecords(tx: Tx, journal: Journal, keepId: string, mergeId: string): Promise<void> {
  for (const place of PERSON_COLUMNS) {
    const { table, column, once } = place
    for (const id of await rowsOf(tx, place, mergeId)) {
      if (once !== undefined && (await isThere(tx, place, id, keepId))) await removeRow(tx, journal, table, id)
      // The column is one of the table, which TypeScript cannot follow from table to table.
      else await changeRow(tx, journal, table, id, { [column]: keepId } as never)
    }
  }
}

async function rowsOf(tx: Tx, { table, column, owner, deletedToo }: PersonColumn, personId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)} where ${sql.ref(column)} = ${personId}
      ${deletedToo === true ? sql`` : sql`and deleted_at is null`}
      ${owner === undefined ? sql`` : sql`and owner_table = ${owner}`}
    order by id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Whether the other person has the very same row already. */
async function isThere(
  tx: Tx,
  { table, column, once = [] }: PersonColumn,
  id: string,
  personId: string,
): Promise<boolean> {
  const same = once.map((key) => sql`and other.${sql.ref(key)} = own.${sql.ref(key)}`)
  const { rows } = await sql`
    select 1 from ${sql.table(table)} own join ${sql.table(table)} other on other.${sql.ref(column)} = ${personId}
      and other.deleted_at is null ${sql.join(same, sql` `)}
    where own.id = ${id}`.execute(tx)
  return rows.length > 0
}
