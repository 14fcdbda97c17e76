import type { Cell, MergedBlock, Sheet, Workbook } from '../../../../shared/domain/import/sheet.ts'

/**
 * A workbook as a few arrays: a million cells as objects take seconds to copy from one thread to another and are in
 * memory twice meanwhile; arrays of numbers are handed over without copying.
 */
export interface PackedWorkbook {
  container: Workbook['container']
  date1904: boolean
  sheets: PackedSheet[]
}

interface PackedSheet {
  name: string | null
  hidden: boolean
  rowCount: number
  merges: readonly MergedBlock[]
  hiddenRows: ReadonlySet<number>
  /** Each text once. */
  texts: string[]
  /** Each number format once. */
  formats: string[]
  /** For each cell: row, column, kind and flags, text, format. */
  cells: Uint32Array<ArrayBuffer>
  /** For each cell its number, 0 for other kinds. */
  numbers: Float64Array<ArrayBuffer>
}

const FIELDS = 5
const KINDS = ['text', 'number', 'boolean', 'error'] as const
const KIND_BITS = 3
const IS_DATE = 4
const IS_FORMULA = 8

/** Packs a workbook; `listBuffers` says what to hand over with it. */
export function packWorkbook(workbook: Workbook): PackedWorkbook {
  return { container: workbook.container, date1904: workbook.date1904, sheets: workbook.sheets.map(packSheet) }
}

/** The memory of a packed workbook that a message may move instead of copying. */
export function listBuffers(packed: PackedWorkbook): ArrayBuffer[] {
  return packed.sheets.flatMap((sheet) => [sheet.cells.buffer, sheet.numbers.buffer])
}

/** The inverse of `packWorkbook`. */
export function unpackWorkbook(packed: PackedWorkbook): Workbook {
  return { container: packed.container, date1904: packed.date1904, sheets: packed.sheets.map(unpackSheet) }
}

function packSheet(sheet: Sheet): PackedSheet {
  let count = 0
  sheet.rows.forEach((row) => row?.forEach((cell) => (count += cell === undefined ? 0 : 1)))
  const cells = new Uint32Array(count * FIELDS)
  const numbers = new Float64Array(count)
  const texts = new Map<string, number>()
  const formats = new Map<string, number>()
  let n = 0
  sheet.rows.forEach((row, r) =>
    row?.forEach((cell, c) => {
      if (cell === undefined) return
      const flags = (cell.isDate === true ? IS_DATE : 0) | (cell.formula === true ? IS_FORMULA : 0)
      cells.set(
        [
          r,
          c,
          KINDS.indexOf(cell.kind) | flags,
          // The text of a number is its plain rendering and need not travel.
          cell.kind === 'number' ? 0 : toIndex(texts, cell.text),
          cell.format === undefined ? 0 : toIndex(formats, cell.format) + 1,
        ],
        n * FIELDS,
      )
      numbers[n] = cell.number ?? 0
      n++
    }),
  )
  const { name, hidden, merges, hiddenRows } = sheet
  return {
    name,
    hidden,
    rowCount: sheet.rows.length,
    merges,
    hiddenRows,
    texts: [...texts.keys()],
    formats: [...formats.keys()],
    cells,
    numbers,
  }
}

function toIndex(known: Map<string, number>, text: string): number {
  const index = known.get(text) ?? known.size
  if (index === known.size) known.set(text, index)
  return index
}

function unpackSheet(packed: PackedSheet): Sheet {
  const { name, hidden, merges, hiddenRows, cells } = packed
  const rows: (Cell | undefined)[][] = []
  rows.length = packed.rowCount
  for (let n = 0; n < packed.numbers.length; n++) {
    const at = n * FIELDS
    // Every index below was written by `packSheet` from the same arrays.
    const row = (rows[cells[at] ?? 0] ??= [])
    row[cells[at + 1] ?? 0] = unpackCell(packed, n)
  }
  return { name, hidden, rows, merges, hiddenRows }
}

function unpackCell(packed: PackedSheet, n: number): Cell {
  const at = n * FIELDS
  const flags = packed.cells[at + 2] ?? 0
  const kind = KINDS[flags & KIND_BITS] ?? 'text'
  const number = packed.numbers[n] ?? 0
  const cell: Cell =
    kind === 'number'
      ? { kind, text: String(number), number }
      : { kind, text: packed.texts[packed.cells[at + 3] ?? 0] ?? '' }
  const format = packed.cells[at + 4] ?? 0
  if (format > 0) cell.format = packed.formats[format - 1] ?? ''
  if ((flags & IS_DATE) !== 0) cell.isDate = true
  if ((flags & IS_FORMULA) !== 0) cell.formula = true
  return cell
}
