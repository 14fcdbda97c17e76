import type { CellObject, WorkSheet } from '@e965/xlsx'
import { readYuan } from '../../shared/domain/money.ts'

/** What a column holds numbers of, so that the receiver can add it up: yuan with two decimals, or a count. */
export type Figure = 'yuan' | 'count'

export interface WorkbookSpec {
  readonly sheetName: string
  /** A line above the headers, over the whole width. */
  readonly title?: string
  /** A line under the title, and lines under the last row: day, totals, number of the paper. */
  readonly subline?: string
  readonly closing?: readonly string[]
  /** Width in millimetres, as on paper. */
  readonly columns: readonly { header: string; width?: number; figure?: Figure }[]
  readonly rows: readonly (readonly string[])[]
  /** Empty rows below that are set to text, for somebody to fill in. */
  readonly blankRows?: number
}

/**
 * Sheets of texts, but for the columns of figures: identity numbers, phones and card numbers keep every digit because
 * they are no numbers. A text that a program could take for a formula when the sheet is saved again as csv gets an
 * apostrophe before it. The library is loaded with the first sheet: it is a third of the program, and every start would
 * pay for it.
 */
export async function writeWorkbook(...specs: readonly WorkbookSpec[]): Promise<Uint8Array> {
  const { utils, write } = await import('@e965/xlsx')
  const book = utils.book_new()
  for (const spec of specs) utils.book_append_sheet(book, layOut(spec, utils.aoa_to_sheet), spec.sheetName)
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer) // type `array`
}

function layOut(spec: WorkbookSpec, toSheet: (rows: unknown[][]) => WorkSheet): WorkSheet {
  const headers = spec.columns.map((column) => column.header)
  const lines = [headers, ...spec.rows]
  const rows = spec.rows.map((row) => row.map((text, index) => toCell(text, spec.columns[index]?.figure)))
  const blanks = Array.from({ length: spec.blankRows ?? 0 }, () => headers.map(() => BLANK))
  const cells: unknown[][] = [headers.map(toTextCell), ...rows, ...blanks]
  const above = [spec.title, spec.subline].filter((line) => line !== undefined)
  const below = spec.closing ?? []
  const sheet = toSheet([...above.map(toWideRow), ...cells, ...below.map(toWideRow)])
  const last = Math.max(0, spec.columns.length - 1)
  const merged = [...above.keys(), ...below.map((_line, index) => above.length + cells.length + index)]
  sheet['!merges'] = merged.map((r) => ({ s: { r, c: 0 }, e: { r, c: last } }))
  sheet['!cols'] = spec.columns.map(({ width }, index) => ({ wch: width === undefined ? widest(lines, index) : width / 1.8 }))
  return sheet
}

const BLANK: CellObject = { t: 'z', z: '@' }

function toWideRow(line: string): unknown[] {
  return [toTextCell(line)]
}

const FORMATS: Readonly<Record<Figure, string>> = { yuan: '#,##0.00', count: '0' }

// What is no such figure, such as a dash, stays as it is printed.
function toCell(text: string, figure: Figure | undefined): CellObject {
  const value = figure === undefined ? null : readFigure(text, figure)
  return figure === undefined || value === null ? toTextCell(text) : { t: 'n', v: value, z: FORMATS[figure] }
}

function readFigure(text: string, figure: Figure): number | null {
  if (figure === 'count') return /^\d{1,9}$/.test(text) ? Number(text) : null
  const amount = readYuan(text)
  return 'fen' in amount ? amount.fen / 100 : null
}

function toTextCell(text: string): CellObject {
  return { t: 's', v: neutralise(text), z: '@' }
}

/** Cells that begin with = + - @, a tab or a line break can run as formulas elsewhere (CSV injection). */
export function neutralise(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

/** In characters, a Han character counting two, between 6 and 40. */
function widest(lines: readonly (readonly string[])[], index: number): number {
  let width = 6
  for (const line of lines.slice(0, 500)) {
    const text = line[index] ?? ''
    width = Math.max(width, text.replaceAll(/[\u0100-\uffff]/g, 'xx').length + 2)
  }
  return Math.min(40, width)
}
