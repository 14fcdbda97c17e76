import type { Faces } from './faces.ts'
import { cleanText } from './glyphs.ts'
import type { Sheet } from './sheet.ts'
import { cellPadding, lineHeight } from './sheet.ts'
import type { RosterColumn, RosterLine } from './spec.ts'
import type { Fitted } from './wrap.ts'
import { fitText } from './wrap.ts'

/** Most lines of one cell before the text is made smaller and, at last, cut. */
const maxLines = 3
/** Texts such as a unit's name come back on many rows: their fit is kept, within bounds. */
const keptFits = 4_000

/** Fits the cells of a line into the columns; the same line gives the same answer each time. */
export type RowFitter = (line: RosterLine) => Fitted[]

export function makeRowFitter(sheet: Sheet, faces: Faces): RowFitter {
  const measure = (text: string): number => faces.widthOf(text, 'song')
  const kept = sheet.columns.map(() => new Map<string, Fitted>())
  return (line) => sheet.columns.map((column, index) => {
    const text = readCell(line, index, column)
    const fits = kept[index]
    const known = fits?.get(text)
    if (known !== undefined) return known
    const fitted = fitText(text, column.room - 2 * cellPadding, sheet.size, maxLines, measure)
    if (fits !== undefined && fits.size >= keptFits) fits.clear()
    fits?.set(text, fitted)
    return fitted
  })
}

/** What a cell prints: a form that goes up has no blank cell (domain.md 2.5). */
export function readCell(line: RosterLine, index: number, column: RosterColumn): string {
  const text = cleanText(line.cells[index] ?? '').trim()
  return text === '' ? column.empty ?? '—' : text
}

/** Height of a row that holds these cells, in points. */
export function findRowHeight(cells: readonly Fitted[], least: number): number {
  return cells.reduce((height, cell) => Math.max(height, cell.lines.length * cell.size * lineHeight + 2), least)
}
