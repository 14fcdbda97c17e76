import type { Faces } from './faces.ts'
import { cleanText } from './glyphs.ts'
import type { PlacedColumn, Sheet } from './sheet.ts'
import { cellPadding, lineHeight } from './sheet.ts'
import type { RosterColumn, RosterLine } from './spec.ts'
import type { Fitted, Measure } from './wrap.ts'
import { fitText } from './wrap.ts'

/** Texts such as a unit's name come back on many rows: their fit is kept, within bounds. */
const keptFits = 4_000

/** Fits the cells of a line into the columns; the same line gives the same answer each time. */
export type RowFitter = (line: RosterLine) => Fitted[]

export function makeRowFitter(
  sheet: Sheet, faces: Faces, lines: readonly RosterLine[], least?: number,
): RowFitter {
  const measure: Measure = (text) => faces.widthOf(text, 'song')
  const columns = sheet.columns.map((column, index) => ({
    column,
    room: findRoom(column),
    size: chooseColumnSize(column, index, sheet.size, lines, measure),
    kept: new Map<string, Fitted>(),
  }))
  return (line) => columns.map(({ column, room, size, kept }, index) => {
    const text = readCell(line, index, column)
    const known = kept.get(text)
    if (known !== undefined) return known
    const fitted = fitText(text, room, size, 'cell', measure, least)
    if (kept.size >= keptFits) kept.clear()
    kept.set(text, fitted)
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
  return cells.reduce((height, cell) => Math.max(height, findTextHeight(cell)), least)
}

function findRoom(column: PlacedColumn): number {
  return column.room - 2 * cellPadding
}

// Two small lines just fit a row of 7 mm, so that most rows are alike; taller blocks get air, else they touch the rule.
function findTextHeight({ lines, size }: Fitted): number {
  const bare = lines.length * size * lineHeight
  return bare + (lines.length > 2 ? 4 : lines.length === 2 && bare > snugHeight ? 3 : 1)
}

/** Points of text that a row of 7 mm holds. */
const snugHeight = 18.9

// Numbers and dates cannot be wrapped, and changing their size from row to row looks like a slip: such a column takes
// the one size that keeps nearly all its texts on one line.
function chooseColumnSize(
  column: PlacedColumn, index: number, size: number, lines: readonly RosterLine[], measure: Measure,
): number {
  const scales = [1, 0.95, 0.9, 0.86, 0.8, 0.73]
  const fits = scales.map(() => 0)
  let numbers = 0
  for (const line of lines) {
    const text = readCell(line, index, column)
    if (!/\d/.test(text) || /\p{Script=Han}/u.test(text)) continue
    numbers += 1
    const width = measure(text) * size
    for (const [at, scale] of scales.entries()) if (width * scale <= findRoom(column)) fits[at] = (fits[at] ?? 0) + 1
  }
  if (numbers < lines.length / 4) return size
  const best = scales.find((_, at) => (fits[at] ?? 0) >= numbers * 0.98)
  return size * (best ?? 1)
}
