import { cleanText, isErrorCell, readText } from './clean.ts'
import type { Column } from './columns.ts'
import type { FieldName } from './fields.ts'
import type { DataGrid } from './grid.ts'
import type { Cell } from './sheet.ts'

/** A cell that says something: its cleaned text is never empty. */
export interface FieldCell {
  cell: Cell
  text: string
}

/** What one row has for each field. */
export interface RowCells<F extends string = FieldName> {
  readonly cells: Readonly<Partial<Record<F, FieldCell>>>
  /** Phones beyond the first cell: rosters have both 电话 and 手机. */
  readonly morePhones: readonly FieldCell[]
  readonly usesFormula: boolean
  readonly hasError: boolean
}

/** Texts typed in place of cells, by 1-based row. */
export type Corrections<F extends string = FieldName> = Readonly<Record<number, Readonly<Partial<Record<F, string>>>>>

export interface CellSource<F extends string = FieldName> {
  grid: DataGrid
  columns: readonly Column<F>[]
  isPlainText: boolean
  corrections: Corrections<F>
}

/** Gives a reader of rows (0-based). Where several columns have one field, the first filled one counts. */
export function makeRowReader<F extends string = FieldName>(
  { grid, columns, isPlainText, corrections }: CellSource<F>,
): (row: number) => RowCells<F> {
  const fieldColumns = listFieldColumns(columns)
  return (row) => {
    const cells: Partial<Record<F, FieldCell>> = {}
    const morePhones: FieldCell[] = []
    const typed = corrections[row + 1]
    let usesFormula = false
    let hasError = false
    for (const { field, index } of fieldColumns) {
      if (typed?.[field] !== undefined) continue
      const cell = grid.cellAt(row, index)
      if (cell === undefined) continue
      if (isErrorCell(cell)) hasError = true
      const text = readText(cell, isPlainText)
      if (text === '') continue
      if (cells[field] === undefined) cells[field] = { cell, text }
      else if (field === 'mobile') morePhones.push({ cell, text })
      else continue
      if (cell.formula === true) usesFormula = true
    }
    if (typed !== undefined) addTyped(typed, cells)
    return { cells, morePhones, usesFormula, hasError }
  }
}

/** A second column of names or numbers is somebody else's. */
function listFieldColumns<F extends string>(columns: readonly Column<F>[]): { field: F; index: number }[] {
  const list: { field: F; index: number }[] = []
  for (const { field, index } of columns) {
    if (field === null) continue
    if ((field === 'name' || field === 'idNo') && list.some((column) => column.field === field)) continue
    list.push({ field, index })
  }
  return list
}

function addTyped<F extends string>(
  typed: Readonly<Partial<Record<F, string>>>,
  cells: Partial<Record<F, FieldCell>>,
): void {
  // Safe: the type of a row's corrections makes its keys field names.
  for (const field of Object.keys(typed) as F[]) {
    const cell: Cell = { kind: 'text', text: cleanText(typed[field] ?? '') }
    const text = readText(cell, false)
    if (text !== '') cells[field] = { cell, text }
  }
}
