import Database from 'better-sqlite3'
import { z } from 'zod'
import { columnsOf, tableSql } from '../../shared/domain/packages/tables.ts'
import type { PackageTable } from '../../shared/domain/packages/column.ts'
import { Instant } from '../../shared/contract/values.ts'
import { AppError, invalidInput } from '../../shared/errors.ts'
import type { Sqlite } from '../db/open.ts'
import { startTotals, type TableTotals } from './extract.ts'

export type Cell = string | number | null
/** A row as it came, its columns by name; `deleted_at` says whether it still lives. */
export type PackageRow = { readonly id: string; readonly revision: number; readonly updated_at: string; readonly deleted_at: string | null }
  & Readonly<Record<string, Cell>>

/** The rows of a package, in memory. Close it when done. */
export interface Extract {
  /** Rows in the order of their ids, each checked as it is read: `invalid_input/bad_row`. */
  rows(table: string): Generator<PackageRow>
  close(): void
}

/**
 * Opens a stranger's SQLite file from memory with nothing of its schema trusted: it has to hold exactly the tables
 * that we would have made, no view, trigger or index. Throws `invalid_input/data_damaged`, `unexpected_table`.
 */
export function openExtract(bytes: Uint8Array, tables: readonly PackageTable[]): Extract {
  let sqlite: Sqlite | null = null
  try {
    sqlite = new Database(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { readonly: true })
    sqlite.pragma('trusted_schema=off')
    sqlite.pragma('cell_size_check=on')
    sqlite.pragma('mmap_size=0')
    const found = sqlite.prepare('select type, name, tbl_name, sql from sqlite_schema order by rowid').all()
    const wanted = tables.map((table) => ({ type: 'table', name: table.name, tbl_name: table.name, sql: tableSql(table) }))
    if (JSON.stringify(found) !== JSON.stringify(wanted)) throw invalidInput('unexpected_table')
    if (sqlite.pragma('quick_check(1)', { simple: true }) !== 'ok') throw invalidInput('data_damaged')
    return makeReader(sqlite, tables)
  } catch (error) {
    sqlite?.close()
    throw error instanceof AppError ? error : invalidInput('data_damaged')
  }
}

/** Reads every row once and holds counts and sums against the manifest: `invalid_input/counts_differ`. */
export function checkTotals(extract: Extract, tables: readonly PackageTable[], stated: readonly TableTotals[]): void {
  if (stated.length !== tables.length) throw invalidInput('counts_differ')
  for (const [index, table] of tables.entries()) {
    const names = columnsOf(table).map(({ name }) => name)
    const totals = startTotals(table)
    for (const row of extract.rows(table.name)) totals.add(names.map((name) => row[name] ?? null))
    if (!isSame(totals.get(), stated[index])) throw invalidInput('counts_differ', undefined, { table: table.name })
  }
}

function isSame(found: TableTotals, stated: TableTotals | undefined): boolean {
  if (stated === undefined || found.table !== stated.table) return false
  const names = new Set([...Object.keys(found.sums), ...Object.keys(stated.sums)])
  return found.rows === stated.rows && found.deleted === stated.deleted
    && [...names].every((name) => found.sums[name] === stated.sums[name])
}

const KINDS = { text: z.string().max(200_000), integer: z.int(), real: z.number() }

function makeReader(sqlite: Sqlite, tables: readonly PackageTable[]): Extract {
  const readers = new Map(
    tables.map((table) => [
      table.name,
      {
        select: sqlite.prepare(`select * from "${table.name}" order by "id"`),
        shape: z.strictObject({
          ...Object.fromEntries(table.columns.map(({ name, kind }) => [name, KINDS[kind].nullable()])),
          id: z.uuid(),
          revision: z.int().positive(),
          updated_at: Instant,
          deleted_at: Instant.nullable(),
        }),
      },
    ]),
  )
  /** Tables that were read to their end: nobody else can reach the bytes, which stay as they are. */
  const checked = new Set<string>()
  return {
    *rows(name) {
      const reader = readers.get(name)
      if (reader === undefined) return
      try {
        for (const row of reader.select.iterate()) {
          if (checked.has(name)) {
            yield row as PackageRow // found to be of the shape when it was read first
            continue
          }
          const parsed = reader.shape.safeParse(row)
          if (!parsed.success) throw invalidInput('bad_row', undefined, { table: name, column: String(parsed.error.issues[0]?.path[0]) })
          yield parsed.data as PackageRow // the shape is made of the very columns
        }
        checked.add(name)
      } catch (error) {
        throw error instanceof AppError || !isSqliteError(error) ? error : invalidInput('data_damaged')
      }
    },
    close: () => void sqlite.close(),
  }
}

function isSqliteError(error: unknown): boolean {
  return error instanceof Database.SqliteError
}
