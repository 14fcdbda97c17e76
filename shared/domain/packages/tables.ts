import type { PackageColumn, PackageTable } from './column.ts'
import { HARDSHIP_TABLES } from './hardship-tables.ts'
import { LABOUR_TABLES } from './labour-tables.ts'
import { MEMBER_TABLES } from './member-tables.ts'
import { serves, type Purpose } from './purposes.ts'

/** Every table that may leave the township, a referred one before those that refer to it. */
export const PACKAGE_TABLES: readonly PackageTable[] = [...MEMBER_TABLES, ...HARDSHIP_TABLES, ...LABOUR_TABLES]

/** The columns that every row has, before those of its table. */
export const ROW_COLUMNS: readonly PackageColumn[] = [
  { name: 'id', kind: 'text', label: '编号' },
  { name: 'revision', kind: 'integer', label: '版次' },
  { name: 'updated_at', kind: 'text', label: '修改时间' },
  { name: 'deleted_at', kind: 'text', label: '删除时间' },
]

/** The tables of a package, each with the columns that its purpose needs. */
export function tablesFor(purpose: Purpose): PackageTable[] {
  return PACKAGE_TABLES.filter((table) => serves(table.purposes, purpose)).map((table) => ({
    ...table,
    columns: table.columns.filter(({ only }) => only === undefined || serves(only, purpose)),
  }))
}

/**
 * The one statement that makes a table of an extract; the receiver compares it letter by letter. A database that it is
 * made in is no part of what SQLite keeps of it.
 */
export function tableSql(table: PackageTable, into?: string): string {
  const columns = table.columns.map(({ name, kind }) => `"${name}" ${kind}`)
  const fixed = ['"id" text not null primary key', '"revision" integer not null', '"updated_at" text not null', '"deleted_at" text']
  const name = into === undefined ? `"${table.name}"` : `${into}."${table.name}"`
  return `CREATE TABLE ${name} (${[...fixed, ...columns].join(', ')}) strict, without rowid`
}

/** All columns in the order of the extract. */
export function columnsOf(table: PackageTable): readonly PackageColumn[] {
  return [...ROW_COLUMNS, ...table.columns]
}

/** Names of the columns that a receiver merges: not the row's own marks, not what is worked out anew. */
export function mergedColumns(table: PackageTable): string[] {
  return table.columns.filter(({ maintained }) => maintained !== true).map(({ name }) => name)
}
