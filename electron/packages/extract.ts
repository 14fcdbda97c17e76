import Database from 'better-sqlite3'
import { columnsOf, tableSql } from '../../shared/domain/packages/tables.ts'
import type { PackageTable } from '../../shared/domain/packages/column.ts'
import type { PackageManifest } from '../../shared/contract/package-file.ts'
import type { Sqlite } from '../db/open.ts'

export type TableTotals = PackageManifest['tables'][number]

/** Rows for one table; the statement gives the columns of `columnsOf` in their order, sorted by id. */
export interface Selection {
  readonly table: PackageTable
  readonly sql: string
  readonly values?: readonly (string | number)[]
}

/**
 * A plain SQLite file of the chosen rows, made and kept in memory: nothing of it is ever written to disk unsealed. The
 * caller holds the connection.
 */
export function makeExtract(source: Sqlite, selections: readonly Selection[]): { bytes: Uint8Array; tables: TableTotals[] } {
  const extract = new Database(':memory:')
  try {
    extract.pragma('journal_mode=off')
    extract.exec('begin')
    const tables = selections.map((selection) => copyRows(source, extract, selection))
    extract.exec('commit')
    return { bytes: extract.serialize(), tables }
  } finally {
    extract.close()
  }
}

function copyRows(source: Sqlite, extract: Sqlite, { table, sql, values = [] }: Selection): TableTotals {
  extract.exec(tableSql(table))
  const columns = columnsOf(table)
  const insert = extract.prepare(`insert into "${table.name}" values (${columns.map(() => '?').join(', ')})`)
  const totals = startTotals(table)
  const select = source.prepare(sql).raw()
  for (const row of select.iterate(...values)) {
    // `raw` gives arrays of plain values.
    const cells = row as (string | number | null)[]
    insert.run(cells)
    totals.add(cells)
  }
  return totals.get()
}

/** Counts and sums as the manifest states them; both sides work them out by this one rule. */
export function startTotals(table: PackageTable): {
  add: (cells: readonly (string | number | null)[]) => void
  get: () => TableTotals
} {
  const columns = columnsOf(table)
  const deletedAt = columns.findIndex(({ name }) => name === 'deleted_at')
  const summed = columns.flatMap(({ name, sum }, index) => (sum === true ? [{ name, index, total: 0 }] : []))
  let rows = 0
  let deleted = 0
  return {
    add: (cells) => {
      rows += 1
      if (cells[deletedAt] !== null) deleted += 1
      for (const column of summed) column.total += Number(cells[column.index] ?? 0)
    },
    get: () => ({
      table: table.name,
      rows,
      deleted,
      sums: Object.fromEntries(summed.map(({ name, total }) => [name, total])),
    }),
  }
}
