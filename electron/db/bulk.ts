import type { Statement } from 'better-sqlite3'
import type { Fields, JournaledTable, RowChange } from './row-change.ts'
import type { Sqlite } from './open.ts'

/**
 * The journal for bulk work: the same row changes as `insertRow` and `changeRow`, through statements prepared once.
 * Must run inside a transaction that Kysely has opened.
 */
export interface BulkJournal {
  /** Adds a row; columns whose value is null are not written down. */
  insert(table: JournaledTable, id: string, fields: Fields): RowChange
  /** Writes `after`; `before` holds the old values of the same columns. */
  change(table: JournaledTable, id: string, before: Fields, after: Fields): RowChange
}

/** Kilobytes of pages kept in memory: what does not fit is sealed and written again and again within one transaction. */
const BULK_CACHE = 131_072

/** Runs a large write with more memory for pages, and gives it back. */
export async function withBulkCache<T>(sqlite: Sqlite, work: () => Promise<T>): Promise<T> {
  const before = Number(sqlite.pragma('cache_size', { simple: true }))
  sqlite.pragma(`cache_size=${-BULK_CACHE}`)
  try {
    return await work()
  } finally {
    sqlite.pragma(`cache_size=${before}`)
  }
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
  return {
    insert: (table, id, fields) => {
      const columns = Object.keys(fields)
      const names = ['id', ...columns, 'created_at', 'updated_at'].map((column) => `"${column}"`).join(', ')
      const marks = Array.from({ length: columns.length + 3 }, () => '?').join(', ')
      prepare(`insert into ${table} (${names}) values (${marks})`).run(id, ...Object.values(fields), now, now)
      const after = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
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
