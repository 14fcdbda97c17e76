import type { BulkJournal } from '../../db/bulk.ts'
import type { Fields, JournaledTable, RowChange } from '../../db/row-change.ts'
import type { Sqlite } from '../../db/open.ts'
import { ownerOf } from './same-number.ts'

/** What undoing reads and writes. */
export interface UndoRows {
  /** The row as it stands. */
  read(row: Pick<RowChange, 'table' | 'id'>): Fields
  change(table: JournaledTable, id: string, before: Fields, after: Fields): RowChange
  /** Whether a living person other than this one has the number. */
  isTaken(idNo: string, exceptId: string): boolean
  /** Ids of the events, cards and employments of a person. */
  hangingOn(personId: string): string[]
}

/** The rows of the store. */
export function storeRows(sqlite: Sqlite, journal: BulkJournal): UndoRows {
  return { ...openReads(sqlite), change: (table, id, before, after) => journal.change(table, id, before, after) }
}

/** The rows as they would stand: a row is read from the store, and its changes are kept beside it. */
export function imaginedRows(sqlite: Sqlite): UndoRows {
  const reads = openReads(sqlite)
  const changed = new Map<string, Fields>()
  const isGone = (table: JournaledTable, id: string): boolean => (changed.get(`${table} ${id}`)?.['deleted_at'] ?? null) !== null
  return {
    read: ({ table, id }) => ({ ...reads.read({ table, id }), ...changed.get(`${table} ${id}`) }),
    change: (table, id, before, after) => {
      const key = `${table} ${id}`
      changed.set(key, { ...changed.get(key), ...after, revision: Number(reads.read({ table, id })['revision']) + 1 })
      return { table, id, before, after }
    },
    isTaken: (idNo, exceptId) => {
      const owner = ownerOf(sqlite, idNo, exceptId)
      return owner !== null && !isGone('person', owner.id)
    },
    hangingOn: (personId) =>
      reads.hangingOn(personId).filter((id) => !isGone('membership_event', id) && !isGone('card', id)),
  }
}

function openReads(sqlite: Sqlite): Omit<UndoRows, 'change'> {
  const hanging = sqlite
    .prepare(
      `select id from membership_event where person_id = @id and deleted_at is null
       union all select id from card where person_id = @id and deleted_at is null
       union all select id from employment where person_id = @id and deleted_at is null`,
    )
    .pluck()
  return {
    read: ({ table, id }) => {
      const row = sqlite.prepare(`select * from ${table} where id = ?`).get(id)
      if (row === undefined) throw new Error(`row of an import is gone: ${table}`)
      return row as Fields // text, numbers and nulls: the table has no other types
    },
    isTaken: (idNo, exceptId) => ownerOf(sqlite, idNo, exceptId) !== null,
    hangingOn: (id) => hanging.all({ id }).map(String),
  }
}
