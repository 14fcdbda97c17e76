import { columnsOf, tableSql } from '../../shared/domain/packages/tables.ts'
import type { PackageTable } from '../../shared/domain/packages/column.ts'
import type { PackageManifest } from '../../shared/contract/package-file.ts'
import type { Sqlite } from '../db/open.ts'

export type TableTotals = PackageManifest['tables'][number]

/** Rows for one table; each statement gives the columns of `columnsOf` in their order, best sorted by id. */
export interface Selection {
  readonly table: PackageTable
  readonly statements: readonly string[]
}

/**
 * A plain SQLite file of the chosen rows, made and kept in memory: nothing of it is ever written to disk unsealed. The
 * rows go from one database to the other within SQLite. The caller holds the connection, with no transaction open.
 */
export function makeExtract(source: Sqlite, selections: readonly Selection[]): { bytes: Uint8Array; tables: TableTotals[] } {
  // The empty key says that it is not encrypted as the store is.
  source.exec("attach ':memory:' as extract key ''")
  try {
    source.pragma('extract.journal_mode=off')
    source.exec('begin')
    try {
      const tables = selections.map((selection) => copyRows(source, selection))
      source.exec('commit')
      return { bytes: source.serialize({ attached: 'extract' }), tables }
    } catch (error) {
      if (source.inTransaction) source.exec('rollback')
      throw error
    }
  } finally {
    source.exec('detach extract')
  }
}

function copyRows(source: Sqlite, { table, statements }: Selection): TableTotals {
  source.exec(tableSql(table, 'extract'))
  for (const statement of statements) source.exec(`insert into extract."${table.name}" ${statement}`)
  const summed = table.columns.filter(({ sum }) => sum === true).map(({ name }) => name)
  const sums = summed.map((name) => `, coalesce(sum("${name}"), 0)`).join('')
  const [rows = 0, deleted = 0, ...totals] = source
    .prepare(`select count(*), count(deleted_at)${sums} from extract."${table.name}"`)
    .raw()
    .get() as number[] // counts and sums, in their order
  return { table: table.name, rows, deleted, sums: Object.fromEntries(summed.map((name, index) => [name, totals[index] ?? 0])) }
}

/** Counts and sums as the manifest states them, of rows that are read one by one. */
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
