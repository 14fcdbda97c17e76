import type { PackageColumn, PackageTable } from '../../../shared/domain/packages/column.ts'
import type { Extract, PackageRow } from '../../packages/read-extract.ts'
import { writePlainWorkbook } from '../../sheets/write-plain-workbook.ts'

/** What no sheet can show: structured text that only the program reads. */
const STRUCTURED: readonly string[] = ['data', 'sum']
/** A sheet of Excel ends at 1,048,576 lines. */
const MAX_LINES = 1_048_000

/** A workbook a table with Chinese headers, for a county without the program: living rows, codes and links in words. */
export async function makeSheets(
  extract: Extract,
  tables: readonly PackageTable[],
  labels: ReadonlyMap<string, string>,
  madeAt: string,
): Promise<Map<string, Uint8Array>> {
  const names = new Map<string, string>()
  const sheets = new Map<string, Uint8Array>()
  for (const table of tables) {
    const columns = table.columns.filter(({ name }) => !STRUCTURED.includes(name))
    const rows = readLines(extract, table, columns, names, labels)
    const first = rows.next()
    if (first.done === true) continue
    const headers = columns.map(({ label }) => label)
    const sheet = await writePlainWorkbook({ sheetName: table.label, headers, rows: withFirst(first.value, rows), madeAt })
    sheets.set(`sheets/${table.name}.xlsx`, sheet)
  }
  return sheets
}

function* readLines(
  extract: Extract,
  table: PackageTable,
  columns: readonly PackageColumn[],
  names: Map<string, string>,
  labels: ReadonlyMap<string, string>,
): Generator<string[]> {
  let lines = 0
  for (const row of extract.rows(table.name)) {
    names.set(row.id, nameOf(row, names))
    lines += 1
    if (row.deleted_at === null && lines <= MAX_LINES) yield columns.map((column) => textOf(row, column, names, labels))
  }
}

function* withFirst<T>(first: T, rest: Iterable<T>): Generator<T> {
  yield first
  yield* rest
}

/** What a row is called where another refers to it. */
function nameOf(row: PackageRow, names: ReadonlyMap<string, string>): string {
  const own = row['name'] ?? row['file_no']
  if (typeof own === 'string') return own
  const of = row['person_id'] ?? row['unit_id']
  return (typeof of === 'string' ? names.get(of) : undefined) ?? row.id
}

function textOf(
  row: PackageRow,
  { name, refers }: PackageColumn,
  names: ReadonlyMap<string, string>,
  labels: ReadonlyMap<string, string>,
): string {
  const value = row[name] ?? null
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (refers !== undefined) return names.get(value) ?? value
  return labels.get(value) ?? value
}
