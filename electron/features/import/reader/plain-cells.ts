import type { Cell } from '../../../../shared/domain/import/sheet.ts'
import { MAX_COLUMNS, MAX_ROWS } from './limits.ts'

/**
 * The plain cells of a sheet part: a number, a text or a shared text in the form that every usual program writes. They
 * are nearly all cells of a roster, and reading them here takes a fifth of the parser's time and memory. Whatever is
 * written in another form (formulas, dates, errors, marked-up text, entities) stays in `rest` for the parser, with one
 * more row of probes that tell the number format of each style.
 */
export interface PlainCells {
  /** The part without its plain cells. */
  readonly rest: string
  /** 0-based row of the probes in `rest`; the first stands in column A. */
  readonly probeRow: number
  /** Sparse; equal cells are one object. Whole after `finishPlainCells`. */
  readonly rows: (Cell | undefined)[][]
  readonly kinds: readonly PlainKind[]
}

/** Cells of one type and style, by what stands in them. */
interface PlainKind {
  readonly type: 'number' | 'text' | 'shared'
  /** Column of the style's probe. */
  readonly probe: number
  readonly cells: Map<string, Cell>
}

/** Null where the part is written in an unusual way: then all of it is for the parser. */
export function takePlainCells(xml: string): PlainCells | null {
  const sheetData = xml.indexOf(SHEET_DATA) + SHEET_DATA.length
  // A formula over an array speaks about cells beside its own; a broken character is the parser's to read.
  if (sheetData < SHEET_DATA.length || /t=["']array["']/.test(xml) || xml.includes('\uFFFD')) return null
  // The probe without a style is always there, so that a missing row of probes is noticed.
  const styles: (string | null)[] = [null]
  const kinds = new Map<string, PlainKind | null>()
  const kindOf = (attributes: string): PlainKind | null => {
    let kind = kinds.get(attributes)
    if (kind === undefined) kinds.set(attributes, (kind = readKind(attributes, styles)))
    return kind
  }
  const columns = new Map<string, number>()
  const columnOf = (letters: string): number => {
    let column = columns.get(letters)
    if (column === undefined) columns.set(letters, (column = toColumn(letters)))
    return column
  }
  const rows: (Cell | undefined)[][] = []
  const kept: string[] = []
  let at = sheetData
  let lastRow = -1
  for (;;) {
    ROW.lastIndex = at
    const row = ROW.exec(xml)
    if (row === null) break
    at = ROW.lastIndex
    const [tag, number = '', attributes = ''] = row
    const r = Number(number) - 1
    if (r <= lastRow) return null
    lastRow = r
    if (attributes.endsWith('/')) continue
    const cells: (Cell | undefined)[] = []
    let others = ''
    let lastColumn = -1
    for (;;) {
      CELL.lastIndex = at
      const found = CELL.exec(xml)
      if (found === null) break
      const [start = '', letters = '', own, styling = ''] = found
      const c = columnOf(letters)
      if (own !== number || c <= lastColumn) return null
      lastColumn = c
      const kind = kindOf(styling)
      CONTENT.lastIndex = at + start.length
      const content = kind === null ? null : CONTENT.exec(xml)
      if (kind !== null && content !== null) {
        at = CONTENT.lastIndex
        const [, value] = content
        if (value !== undefined && r < MAX_ROWS && c < MAX_COLUMNS) {
          const cell = toCell(kind, value)
          if (cell !== null) cells[c] = cell
        }
        continue
      }
      const end = findCellEnd(xml, at)
      if (end === null) return null
      others += xml.slice(at, end)
      at = end
    }
    if (!xml.startsWith(ROW_END, at)) return null
    at += ROW_END.length
    if (cells.length > 0) rows[r] = cells
    if (others !== '') kept.push(tag, others, ROW_END)
  }
  if (!xml.startsWith(SHEET_DATA_END, at)) return null
  // No other sheet data may follow, and the probes need a row of their own.
  if (xml.includes(SHEET_DATA, at) || lastRow + 1 >= MAX_ROWS || styles.length > MAX_COLUMNS) return null
  const probeRow = lastRow + 1
  const probes = styles.map((style, column) => {
    const styling = style === null ? '' : ` s="${style}"`
    return `<c r="${toLetters(column)}${probeRow + 1}"${styling}><v>1</v></c>`
  })
  kept.push(`<row r="${probeRow + 1}">`, ...probes, ROW_END)
  const rest = xml.slice(0, sheetData) + kept.join('') + xml.slice(at)
  return { rest, probeRow, rows, kinds: [...kinds.values()].filter((kind) => kind !== null) }
}

/**
 * Gives the cells their formats and the shared texts. `undefined` of a shared text means that there is none; false when
 * there is not one for each cell that points to it.
 */
export function finishPlainCells(
  { kinds, rows }: PlainCells,
  known: {
    sharedText(index: number): string | undefined
    /** The number format of a style, by the column of its probe, and whether it is a date's. */
    format(probe: number): { text: string; isDate: boolean } | null
  },
): boolean {
  let hasEmpty = false
  for (const { type, probe, cells } of kinds) {
    const format = known.format(probe)
    for (const [value, cell] of cells) {
      if (type === 'shared') {
        const text = known.sharedText(Number.parseInt(value, 10))
        if (text === undefined) return false
        cell.text = text
        if (text === '') hasEmpty = true
      }
      if (format === null) continue
      cell.format = format.text
      if (type === 'number' && format.isDate) cell.isDate = true
    }
  }
  if (hasEmpty) dropEmptyTexts(rows)
  return true
}

const SHEET_DATA = '<sheetData>'
const SHEET_DATA_END = '</sheetData>'
const ROW_END = '</row>'
const ROW = /<row r="(\d{1,7})"([^<>]*)>/y
/** The start of a cell up to its attributes; where they are not all of these, the cell is not plain. */
const CELL = /<c r="([A-Z]{1,3})(\d{1,7})"([^<>/]*)/y
/** `_` may begin an escaped character, `&` an entity; a carriage return is rewritten by the parser. */
const CONTENT = /\/>|><v>([^<>&_\r]+)<\/v><\/c>/y
const STYLING = /^(?: s="(\d{1,5})")?(?: t="(s|n|str)")?(?: s="(\d{1,5})")?$/

function readKind(attributes: string, styles: (string | null)[]): PlainKind | null {
  const found = STYLING.exec(attributes)
  if (found === null || (found[1] !== undefined && found[3] !== undefined)) return null
  const style = found[1] ?? found[3] ?? null
  let probe = styles.indexOf(style)
  if (probe < 0) probe = styles.push(style) - 1
  const type = found[2] === 's' ? 'shared' : found[2] === 'str' ? 'text' : 'number'
  return { type, probe, cells: new Map() }
}

/** A roster says 男, 汉族 and the same unit over and over: each is one cell. Null for a number that is none. */
function toCell({ type, cells }: PlainKind, value: string): Cell | null {
  const known = cells.get(value)
  if (known !== undefined) return known
  let cell: Cell
  if (type === 'number') {
    const number = Number.parseFloat(value)
    if (!Number.isFinite(number)) return null
    cell = { kind: 'number', text: String(number), number }
  } else cell = { kind: 'text', text: type === 'text' ? value : '' }
  cells.set(value, cell)
  return cell
}

function findCellEnd(xml: string, start: number): number | null {
  const tagEnd = xml.indexOf('>', start)
  if (tagEnd < 0) return null
  if (xml[tagEnd - 1] === '/') return tagEnd + 1
  const end = xml.indexOf('</c>', tagEnd)
  return end < 0 ? null : end + 4
}

/** An empty text is no cell, and a row or an end of a sheet without cells is not there. */
function dropEmptyTexts(rows: (Cell | undefined)[][]): void {
  let length = 0
  for (const key of Object.keys(rows)) {
    const r = Number(key)
    const filled: (Cell | undefined)[] = []
    rows[r]?.forEach((cell, c) => {
      if (cell !== undefined && (cell.kind !== 'text' || cell.text !== '')) filled[c] = cell
    })
    delete rows[r]
    if (filled.length === 0) continue
    rows[r] = filled
    length = r + 1
  }
  rows.length = length
}

/** A is 0. */
function toColumn(letters: string): number {
  let number = 0
  for (let i = 0; i < letters.length; i++) number = number * 26 + letters.charCodeAt(i) - 64
  return number - 1
}

function toLetters(column: number): string {
  const before = Math.floor(column / 26) - 1
  return (before < 0 ? '' : toLetters(before)) + String.fromCharCode(65 + (column % 26))
}
