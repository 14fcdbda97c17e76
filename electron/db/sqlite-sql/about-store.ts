import type { Sqlite } from '../open.ts'
import { prepareOnce } from '../prepare-once.ts'

/*
 * What a store says about itself. PostgreSQL has other facts: those of the server instead of those of a file.
 */

/**
 * Grows with each row written through this connection: what was counted at the same number still holds. PostgreSQL,
 * where others write too: a counter of its own that every transaction raises, or no such memory.
 */
export function changesSoFar(sqlite: Sqlite): number {
  return Number(prepareOnce(sqlite, 'select total_changes()', 'pluck').get())
}

/** The SQL for the last number a table has given, also to a row that is gone. PostgreSQL: `last_value` of its sequence. */
export function lastNumberOf(table: string): string {
  return `select seq from sqlite_sequence where name = '${table}'`
}

/** Bytes that a copy of the store needs at most. PostgreSQL: `pg_database_size(current_database())`. */
export function sizeOfStore(sqlite: Sqlite): number {
  return Number(read(sqlite, 'page_count')) * Number(read(sqlite, 'page_size'))
}

/** How the store is kept, in SQLite's own words. */
export function describeStore(sqlite: Sqlite): Record<'cipher' | 'journalMode' | 'synchronous' | 'sqlite', string> {
  const level = read(sqlite, 'synchronous')
  return {
    cipher: read(sqlite, 'cipher'),
    journalMode: read(sqlite, 'journal_mode'),
    synchronous: SYNCHRONOUS[Number(level)] ?? level,
    sqlite: String(sqlite.prepare('select sqlite_version()').pluck().get()),
  }
}

/** Whether a database has all of these tables. PostgreSQL: `information_schema.tables`. */
export function hasTables(sqlite: Sqlite, names: readonly string[]): boolean {
  const count = sqlite.prepare(`select count(*) from sqlite_schema where name in (${names.map(() => '?').join(', ')})`)
  return count.pluck().get(...names) === names.length
}

const SYNCHRONOUS = ['off', 'normal', 'full', 'extra']

function read(sqlite: Sqlite, name: string): string {
  return String(sqlite.pragma(name, { simple: true }))
}
