import { read, set_cptable, SSF, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import type { Cell, MergedBlock, Sheet, Workbook } from '../../../../shared/domain/import/sheet.ts'
import { decodeCodepage } from './codepages.ts'
import { FileUnreadable } from './file-unreadable.ts'
import { MAX_COLUMNS, MAX_ROWS } from './limits.ts'
import { finishPlainCells, type PlainCells } from './plain-cells.ts'

/** What the parser does not tell, found by looking at the parts ourselves. */
export interface SheetExtras {
  hidden?: boolean
  hiddenRows: ReadonlySet<number>
  /** Formulas without a stored value, which the parser takes for zero or for empty. */
  valuelessFormulas: readonly { row: number; column: number }[]
  /** Cells that were read without the parser; what it is given holds the others. */
  plain?: PlainCells
}

/** The parser did not meet the probes of a sheet: it must read the whole of it. */
export class ProbesMissing extends Error {
  override name = 'ProbesMissing'
}

/** Text in files before Excel 97 is in the code page of the machine that wrote them. */
set_cptable({ utils: { decode: decodeCodepage } })

const CHINESE_CODEPAGE = 936

/**
 * Parses a checked workbook; `extras` are in sheet order. A sheet that does not come out whole is `damaged`. Throws
 * `ProbesMissing` when a sheet is not the one whose plain cells were taken out.
 */
export function parseWithSheetJs(data: Buffer, extras: readonly (SheetExtras | undefined)[] = []): Workbook {
  const book = read(data, {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellFormula: true,
    cellHTML: false,
    cellText: false,
    codepage: CHINESE_CODEPAGE,
  })
  const properties = book.Workbook?.Sheets ?? []
  const sheets: Sheet[] = []
  book.SheetNames.forEach((name, i) => {
    const parsed = book.Sheets[name]
    // The parser drops a sheet that it cannot read and goes on with the others.
    if (parsed === undefined) throw new FileUnreadable('damaged')
    // Chart, dialog and macro sheets carry no roster.
    if (parsed['!type'] !== undefined && parsed['!type'] !== 'sheet') return
    // In .xls the properties stand in another order than the names.
    const own = properties[i]?.name === name ? properties[i] : properties.find((entry) => entry.name === name)
    const extra = extras[i]
    if (extra?.plain !== undefined) finishPlain(extra.plain, parsed, sharedTextsOf(book))
    sheets.push(toSheet(parsed, name, extra?.hidden ?? (own?.Hidden ?? 0) !== 0, extra))
    // Frees the parser's cells: with 50,000 rows both copies at once would double the memory.
    delete book.Sheets[name]
  })
  return { container: 'workbook', date1904: book.Workbook?.WBProps?.date1904 === true, sheets }
}

function finishPlain(plain: PlainCells, parsed: WorkSheet, sharedTexts: readonly ({ t?: unknown } | undefined)[]): void {
  const source = (parsed['!data'] ?? []) as (CellObject[] | undefined)[] // as in `toSheet`
  const probes = source[plain.probeRow]
  if (probes === undefined) throw new ProbesMissing()
  delete source[plain.probeRow]
  const formats = new Map<string, boolean>()
  const isWhole = finishPlainCells(plain, {
    sharedText: (index) => {
      const shared = sharedTexts[index]
      if (shared === undefined) return undefined
      return typeof shared.t === 'string' ? shared.t : ''
    },
    format: (probe) => {
      const text = probes[probe]?.z
      return typeof text === 'string' ? { text, isDate: isDateFormat(text, formats) } : null
    },
  })
  if (!isWhole) throw new FileUnreadable('damaged')
}

/** The parser keeps the shared texts with the workbook; its types do not say so. */
function sharedTextsOf(book: WorkBook): readonly ({ t?: unknown } | undefined)[] {
  const texts: unknown = 'Strings' in book ? book.Strings : []
  return Array.isArray(texts) ? texts : []
}

function toSheet(parsed: WorkSheet, name: string, hidden: boolean, extra: SheetExtras | undefined): Sheet {
  // `dense: true` above makes every sheet an array of rows.
  const source = (parsed['!data'] ?? []) as (CellObject[] | undefined)[]
  const rows = extra?.plain?.rows ?? []
  const formats = new Map<string, boolean>()
  let columns = 0
  rows.forEach((row) => {
    columns = Math.max(columns, row.length)
  })
  // A stray cell may stand at row one million: only rows and cells that exist are visited.
  for (const key of Object.keys(source)) {
    const r = Number(key)
    const cells = source[r]
    if (!(r < MAX_ROWS) || cells === undefined) continue
    const row = toRow(cells, rows[r] ?? [], formats)
    delete source[r]
    if (row.length === 0) continue
    rows[r] = row
    columns = Math.max(columns, row.length)
  }
  for (const { row, column } of extra?.valuelessFormulas ?? []) {
    if (row >= MAX_ROWS || column >= MAX_COLUMNS) continue
    const cells = (rows[row] ??= [])
    cells[column] = { kind: 'error', text: '', formula: true }
    columns = Math.max(columns, column + 1)
  }
  return {
    name,
    hidden,
    rows,
    merges: toMerges(parsed['!merges'] ?? [], rows.length, columns),
    hiddenRows: extra?.hiddenRows ?? listHiddenRows(parsed, rows.length),
  }
}

/** Adds the cells to those of the row that are there. */
function toRow(
  cells: CellObject[],
  row: (Cell | undefined)[],
  formats: Map<string, boolean>,
): (Cell | undefined)[] {
  for (const key of Object.keys(cells)) {
    const c = Number(key)
    const source = cells[c]
    if (!(c < MAX_COLUMNS) || source === undefined) continue
    const cell = toCell(source, formats)
    if (cell !== undefined) row[c] = cell
  }
  return row
}

function toCell(source: CellObject, formats: Map<string, boolean>): Cell | undefined {
  const cell = toValue(source)
  if (cell === undefined) return undefined
  if (source.f !== undefined || source.F !== undefined) cell.formula = true
  if (typeof source.z !== 'string') return cell
  cell.format = source.z
  if (cell.kind === 'number' && isDateFormat(source.z, formats)) cell.isDate = true
  return cell
}

function toValue(source: CellObject): Cell | undefined {
  const value = source.v
  switch (source.t) {
    case 's':
      return typeof value === 'string' && value !== '' ? { kind: 'text', text: value } : undefined
    case 'n':
      // String() writes integers up to 10^21 without an exponent.
      return typeof value === 'number' && Number.isFinite(value)
        ? { kind: 'number', text: String(value), number: value }
        : undefined
    case 'b':
      return { kind: 'boolean', text: value === true ? 'TRUE' : 'FALSE' }
    case 'e':
      return { kind: 'error', text: (typeof value === 'number' && ERROR_TEXTS.get(value)) || '#ERROR!' }
    case 'd':
    case 'z':
      return undefined
  }
}

const ERROR_TEXTS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
])

function isDateFormat(format: string, known: Map<string, boolean>): boolean {
  let isDate = known.get(format)
  if (isDate === undefined) known.set(format, (isDate = SSF.is_date(format) === true))
  return isDate
}

/** Blocks are cut to the filled part: a merged whole column covers a million rows that are not there. */
function toMerges(ranges: NonNullable<WorkSheet['!merges']>, rows: number, columns: number): MergedBlock[] {
  return ranges
    .map(({ s, e }) => ({
      top: Math.min(s.r, e.r),
      left: Math.min(s.c, e.c),
      bottom: Math.min(Math.max(s.r, e.r), rows - 1),
      right: Math.min(Math.max(s.c, e.c), columns - 1),
    }))
    .filter(({ top, left, bottom, right }) => {
      const inside = top >= 0 && left >= 0 && top <= bottom && left <= right
      return inside && (top < bottom || left < right)
    })
}

function listHiddenRows(parsed: WorkSheet, filled: number): Set<number> {
  const properties = parsed['!rows'] ?? []
  const hidden = Object.keys(properties).map(Number)
  return new Set(hidden.filter((r) => r < filled && properties[r]?.hidden === true))
}
