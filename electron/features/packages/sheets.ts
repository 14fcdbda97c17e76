import { columnsOf } from '../../../shared/domain/packages/tables.ts'
import type { PackageColumn, PackageTable } from '../../../shared/domain/packages/column.ts'
import type { Extract, PackageRow } from '../../packages/read-extract.ts'
import { writeWorkbook } from '../../sheets/write-workbook.ts'

/** What no sheet can show: structured text that only the program reads. */
const STRUCTURED: readonly string[] = ['data', 'sum']
const HIDDEN: readonly string[] = ['revision', 'updated_at']
/** A sheet of Excel ends at 1,048,576 lines. */
const MAX_LINES = 1_048_000

/** A workbook a table with Chinese headers, for a county without the program: codes and links in words. */
export async function makeSheets(
  extract: Extract,
  tables: readonly PackageTable[],
  labels: ReadonlyMap<string, string>,
): Promise<Map<string, Uint8Array>> {
  const names = new Map<string, string>()
  const sheets = new Map<string, Uint8Array>()
  for (const table of tables) {
    const columns = columnsOf(table).filter(({ name }) => !STRUCTURED.includes(name) && !HIDDEN.includes(name))
    const rows: string[][] = []
    for (const row of extract.rows(table.name)) {
      names.set(row.id, nameOf(row, names))
      if (rows.length < MAX_LINES) rows.push(columns.map((column) => textOf(row, column, names, labels)))
    }
    if (rows.length === 0) continue
    const headers = columns.map(({ label }) => ({ header: label }))
    sheets.set(`sheets/${table.name}.xlsx`, await writeWorkbook({ sheetName: table.label, columns: headers, rows }))
  }
  return sheets
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
