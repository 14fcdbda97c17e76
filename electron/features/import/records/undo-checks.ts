import type { Fields, RowChange } from '../../../db/row-change.ts'
import type { Sqlite } from '../../../db/open.ts'
import { notInList } from '../../../db/sqlite-sql/lists.ts'
import type { UndoReply } from '../undo.ts'

type Edit = UndoReply['kept'][number]['fields'][number]

/**
 * Columns that hold something else now than the import left in them. Later changes of the same import to the same row
 * are its own.
 */
export function editsSince(current: Fields, effect: RowChange, effects: readonly RowChange[]): Edit[] {
  const later = effects.filter(({ id, before }) => id === effect.id && before !== null)
  const left: Fields = Object.assign({}, effect.after, ...later.map(({ after }) => after))
  const edits = Object.entries(left)
    .filter(([column, imported]) => !MAINTAINED.has(column) && (current[column] ?? null) !== imported)
    .map(([column, imported]) => ({
      field: column,
      before: effect.before?.[column] ?? null,
      imported,
      now: current[column] ?? null,
    }))
  if (edits.length > 0 || effect.before !== null) return edits
  if ((current['deleted_at'] ?? null) !== null) return edits
  // Filled in where the import left a blank.
  const revision = 1 + later.length
  return current['revision'] === revision
    ? []
    : [{ field: 'revision', before: null, imported: revision, now: current['revision'] ?? null }]
}

/** Worked out with the file: nobody has typed them. */
const MAINTAINED: ReadonlySet<string> = new Set(['state_after'])

/** Whether anything in the tables belongs to a record by that column, beside what an import made. */
export function hasMoreIn(
  sqlite: Sqlite,
  { tables, column, id }: { readonly tables: readonly string[]; readonly column: string; readonly id: string },
  made: readonly RowChange[],
): boolean {
  const own = JSON.stringify(made.map((effect) => effect.id))
  return tables.some(
    (table) =>
      sqlite
        .prepare(
          `select 1 from ${table} where ${column} = ? and deleted_at is null
           and ${notInList('id', '?')} limit 1`,
        )
        .get(id, own) !== undefined,
  )
}

/** Whether a person has something else than the record that an import put him into, which is gone already. */
export function isUsedElsewhere(sqlite: Sqlite, personId: string): boolean {
  return USES.some((sql) => sqlite.prepare(sql).get(personId) !== undefined)
}

const USES = [
  'select 1 from employment where person_id = ? and deleted_at is null limit 1',
  'select 1 from membership_event where person_id = ? and deleted_at is null limit 1',
  'select 1 from card where person_id = ? and deleted_at is null limit 1',
  'select 1 from hardship_file where person_id = ? and deleted_at is null limit 1',
  `select 1 from household_member m join hardship_file f on f.id = m.file_id
   where m.person_id = ? and m.deleted_at is null and f.deleted_at is null limit 1`,
]
