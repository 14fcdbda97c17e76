import type { Statement } from 'better-sqlite3'
import type { Fields, JournaledTable, RowChange, Value } from './row-change.ts'
import type { Sqlite } from './open.ts'
import { loadSounds } from './pinyin.ts'
import type { Store, Tx } from './store.ts'

/**
 * The journal for bulk work: the same row changes as `insertRow` and `changeRow`, through statements prepared once.
 * Must run inside a transaction that Kysely has opened.
 */
export interface BulkJournal {
  /** Adds a row; columns whose value is null are not written down, nor are those of `workedOut`. */
  insert(table: JournaledTable, id: string, fields: Fields, workedOut?: Fields): RowChange
  /** Writes `after`; `before` holds the old values of the same columns. */
  change(table: JournaledTable, id: string, before: Fields, after: Fields): RowChange
}

/** Kilobytes of pages kept in memory: what does not fit is sealed and written again and again within one transaction. */
const BULK_CACHE = 131_072

/**
 * Runs a large write in one transaction, with more memory for pages and with a rollback journal in place of the
 * write-ahead log. New pages are then sealed and written once, where they belong; through the log each would be sealed,
 * written, read, opened, sealed and written again. A kill or a power cut leaves all or nothing either way.
 */
export async function bulkTransaction<T>(
  { db, sqlite }: Pick<Store, 'db' | 'sqlite'>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  await loadSounds()
  // The one connection is held from the first switch to the last, so that no other call stands in a transaction then.
  return db.connection().execute(async (connection) => {
    const cache = Number(sqlite.pragma('cache_size', { simple: true }))
    sqlite.pragma(`cache_size=${-BULK_CACHE}`)
    sqlite.pragma('journal_mode=TRUNCATE')
    try {
      return await connection.transaction().execute(work)
    } finally {
      sqlite.pragma(`cache_size=${cache}`)
      sqlite.pragma('journal_mode=WAL')
    }
  })
}

export function openBulkJournal(sqlite: Sqlite, now: string): BulkJournal {
  const prepared = new Map<string, Statement<unknown[]>>()
  const prepare = (sql: string): Statement<unknown[]> => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    const statement = sqlite.prepare(sql)
    prepared.set(sql, statement)
    return statement
  }
  /** The statement of a table that was used last: rows of a file bind the same columns one after another. */
  const inserts = new Map<JournaledTable, { columns: readonly string[]; statement: Statement<unknown[]> }>()
  const prepareInsert = (table: JournaledTable, columns: readonly string[]): Statement<unknown[]> => {
    const last = inserts.get(table)
    if (last !== undefined && isSame(last.columns, columns)) return last.statement
    const names = ['id', ...columns, 'created_at', 'updated_at'].map((column) => `"${column}"`)
    const statement = prepare(`insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`)
    inserts.set(table, { columns, statement })
    return statement
  }
  return {
    insert: (table, id, fields, workedOut = {}) => {
      const columns = Object.keys(fields)
      const values: Value[] = [id]
      const after: Fields = {}
      for (const column of columns) {
        const value = fields[column] ?? null
        values.push(value)
        if (value !== null) after[column] = value
      }
      for (const column of Object.keys(workedOut)) {
        columns.push(column)
        values.push(workedOut[column] ?? null)
      }
      values.push(now, now)
      prepareInsert(table, columns).run(values)
      return { table, id, before: null, after }
    },
    change: (table, id, before, after) => {
      const assignments = Object.keys(after).map((column) => `"${column}" = ?`).join(', ')
      prepare(`update ${table} set ${assignments}, updated_at = ?, revision = revision + 1 where id = ?`).run(
        ...Object.values(after),
        now,
        id,
      )
      return { table, id, before, after }
    },
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i])
}
