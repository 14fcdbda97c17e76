import type { CellObject } from '@e965/xlsx'

export interface WorkbookSpec {
  readonly sheetName: string
  /** A line above the headers, over the whole width. */
  readonly title?: string
  /** A line under the title, and lines under the last row: day, totals, number of the paper. */
  readonly subline?: string
  readonly closing?: readonly string[]
  /** Width in millimetres, as on paper. */
  readonly columns: readonly { header: string; width?: number }[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * A sheet of texts: identity numbers, phones and card numbers keep every digit because no cell is a number. A text that
 * a program could take for a formula when the sheet is saved again as csv gets an apostrophe before it. The library is
 * loaded with the first sheet: it is a third of the program, and every start would pay for it.
 */
export async function writeWorkbook(spec: WorkbookSpec): Promise<Uint8Array> {
  const { utils, write } = await import('@e965/xlsx')
  const lines = [spec.columns.map((column) => column.header), ...spec.rows]
  const cells: unknown[][] = lines.map((line) => line.map(toTextCell))
  const above = [spec.title, spec.subline].filter((line) => line !== undefined)
  const below = spec.closing ?? []
  const sheet = utils.aoa_to_sheet([...above.map(toWideRow), ...cells, ...below.map(toWideRow)])
  const last = Math.max(0, spec.columns.length - 1)
  const merged = [...above.keys(), ...below.map((_line, index) => above.length + cells.length + index)]
  sheet['!merges'] = merged.map((r) => ({ s: { r, c: 0 }, e: { r, c: last } }))
  sheet['!cols'] = spec.columns.map(({ width }, index) => ({ wch: width === undefined ? widest(lines, index) : width / 1.8 }))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, spec.sheetName)
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer) // type `array`
}

function toWideRow(line: string): unknown[] {
  return [toTextCell(line)]
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
