import type { Sqlite } from '../open.ts'

/*
 * Ids that are gathered in several steps before rows are read: one table for each kind of row, of this connection alone
 * and never in the file. PostgreSQL: `create temporary table … on commit drop`, in the schema `pg_temp`.
 */

/** The table of picked ids of a kind, for use in statements; its one column is `id`. */
export function pickTable(name: string): string {
  return `temp."pick_${name}"`
}

export function makePickTable(sqlite: Sqlite, name: string): void {
  // The ids are the table: no second tree beside them.
  sqlite.exec(`create temp table "pick_${name}" (id text primary key) without rowid`)
}

/** Does nothing where there is none. */
export function dropPickTable(sqlite: Sqlite, name: string): void {
  sqlite.exec(`drop table if exists ${pickTable(name)}`)
}
