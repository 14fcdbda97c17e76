import type { Faces } from './faces.ts'
import { cleanText } from './glyphs.ts'
import { readCell } from './rows.ts'
import { cellPadding, textSize, toPoints } from './sheet.ts'
import type { RosterColumn, RosterLine } from './spec.ts'
import { isWhole } from './wrap.ts'

/** Rows looked at: a list of ten thousand is judged by these, evenly spread. */
const SAMPLE = 400
/** Nine of ten texts should stand on the lines they are given. */
const SHARE = 0.9
/** A number is set this much smaller before it may not fit. */
const SMALLER = 0.95
/** Texts up to so many ems stay on one line: a name, a trade, a political status. */
const SHORT = 5
/** A text is given no more lines than this; beyond, it is set smaller. */
const MOST_LINES = 14

/**
 * Gives each column what its texts need; the sum stays. A column of dashes gets the room of its header, short texts
 * and numbers stay on one line, and long ones share what is left so that they take equally many lines, the fewest
 * possible. A column for the pen loses nothing.
 */
export function shareWidths(
  columns: readonly RosterColumn[],
  lines: readonly RosterLine[],
  faces: Pick<Faces, 'widthOf'>,
): RosterColumn[] {
  if (lines.length === 0) return [...columns]
  const step = Math.max(1, Math.floor(lines.length / SAMPLE))
  const sample = lines.filter((_line, index) => index % step === 0)
  const needs = columns.map((column, index) => findNeed(column, index, sample, faces))
  const all = columns.reduce((sum, column) => sum + toPoints(column.width), 0)
  const widths = spread(needs, all)
  return columns.map((column, index) => {
    const width = widths[index]
    return width === undefined ? column : { ...column, width: (column.width * width) / toPoints(column.width) }
  })
}

/**
 * In points: `whole` holds nine of ten texts and the header on one line, `halved` the longest of all on two, `least` is
 * never gone below.
 */
interface Need {
  readonly natural: number
  readonly whole: number
  readonly halved: number
  readonly least: number
}

function findNeed(column: RosterColumn, index: number, sample: readonly RosterLine[], faces: Pick<Faces, 'widthOf'>): Need {
  const natural = toPoints(column.width)
  if (column.empty === '') return { natural, whole: natural, halved: 0, least: natural }
  const texts = sample.map((line) => readCell(line, index, column))
  const widths = texts.map((text) => faces.widthOf(text, 'song')).toSorted((a, b) => a - b)
  const usual = widths[Math.ceil(widths.length * SHARE) - 1] ?? 0
  // A number cannot be wrapped: one telephone among many dashes asks for its room too.
  const number = texts.filter(isWhole).reduce((most, text) => Math.max(most, faces.widthOf(text, 'song')), 0) * SMALLER
  const header = headerWidth(column, faces)
  return {
    natural,
    whole: toRoom(Math.max(usual, number, header.oneLine)),
    halved: toRoom((widths.at(-1) ?? 0) / 2 + 1),
    least: toRoom(Math.max(Math.min(usual, SHORT), number, header.least)),
  }
}

function spread(needs: readonly Need[], all: number): number[] {
  let widths: number[] = []
  for (let most = 1; most <= MOST_LINES; most += 1) {
    widths = needs.map((need) => widthOnLines(need, most))
    if (sumOf(widths) <= all) return giveRest(needs, widths, all)
  }
  // Numbers and headers alone are wider than the paper: the whole body is set smaller.
  return widths.map((width) => (width * all) / sumOf(widths))
}

/** Each line but the last loses up to a character at its end. */
function widthOnLines({ whole, least }: Need, lines: number): number {
  return lines === 1 ? whole : Math.max(least, Math.min(whole, whole / lines + textSize))
}

/**
 * What is over goes to those that need least to stand on one line, then to those that need least to have their longest
 * text, a name of many parts or a remark, on two; then to all by the widths they were drawn with.
 */
function giveRest(needs: readonly Need[], widths: readonly number[], all: number): number[] {
  const given = [...widths]
  let rest = all - sumOf(widths)
  const fill = (wanted: readonly number[]): void => {
    const short = wanted
      .map((width, index) => ({ index, missing: width - (given[index] ?? 0) }))
      .filter(({ missing }) => missing > 0)
      .toSorted((a, b) => a.missing - b.missing)
    for (const { index, missing } of short) {
      const more = Math.min(missing, rest)
      given[index] = (given[index] ?? 0) + more
      rest -= more
    }
  }
  fill(needs.map(({ whole }) => whole))
  fill(needs.map(({ halved }) => halved))
  const growing = sumOf(needs.map(({ natural }) => natural))
  return given.map((width, index) => width + (rest * (needs[index]?.natural ?? 0)) / growing)
}

/** Of a cell, in points, by the width of its text in ems. */
function toRoom(ems: number): number {
  return ems * textSize + 2 * cellPadding + 1
}

/** In ems; a header of four or more characters may take two lines, and one of more than four always does. */
function headerWidth(column: RosterColumn, faces: Pick<Faces, 'widthOf'>): { oneLine: number; least: number } {
  const parts = column.header.split('\n').map((part) => faces.widthOf(cleanText(part), 'hei'))
  const widest = Math.max(0, ...parts)
  const halved = parts.length === 1 && widest >= 4 ? Math.ceil(widest / 2) : widest
  return { oneLine: parts.length === 1 && widest > 4 ? halved : widest, least: halved }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
