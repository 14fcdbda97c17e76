import type { Faces } from './faces.ts'
import { cleanText } from './glyphs.ts'
import { readCell } from './rows.ts'
import { cellPadding, textSize, toPoints } from './sheet.ts'
import type { RosterColumn, RosterLine } from './spec.ts'
import { isWhole } from './wrap.ts'

/** Rows looked at: a list of ten thousand is judged by these, evenly spread. */
const SAMPLE = 400
/** Nine of ten texts should stand on one line. */
const SHARE = 0.9
/** No column gives up more than this much of its natural width, nor grows beyond this many times. */
const LEAST = 0.6
/** A number is set this much smaller before it may not fit. */
const SMALLER = 0.95
const MOST = 2.5

/**
 * Lets columns with short texts give room to those with long ones; the sum stays. A column for the pen keeps its width.
 * Lists differ: one has no card numbers, another has unit names of forty characters.
 */
export function shareWidths(
  columns: readonly RosterColumn[],
  lines: readonly RosterLine[],
  faces: Faces,
): RosterColumn[] {
  const step = Math.max(1, Math.floor(lines.length / SAMPLE))
  const sample = lines.filter((_line, index) => index % step === 0)
  const rooms = columns.map((column, index) => {
    const natural = toPoints(column.width)
    if (column.empty === '' || sample.length === 0) return { natural, spare: 0, wanted: 0 }
    const texts = sample.map((line) => readCell(line, index, column))
    const widths = texts.map((text) => faces.widthOf(text, 'song')).toSorted((a, b) => a - b)
    const usual = widths[Math.floor((widths.length - 1) * SHARE)] ?? 0
    // A number cannot be wrapped: one telephone among many dashes asks for its room too.
    const whole = texts.filter(isWhole).reduce((most, text) => Math.max(most, faces.widthOf(text, 'song')), 0) * SMALLER
    const need = Math.max(usual, whole, headerWidth(column, faces)) * textSize + 2 * cellPadding + 1
    return {
      natural,
      spare: Math.max(0, natural - Math.max(need, LEAST * natural)),
      wanted: Math.max(0, Math.min(need, MOST * natural) - natural),
    }
  })
  const spare = rooms.reduce((sum, room) => sum + room.spare, 0)
  const wanted = rooms.reduce((sum, room) => sum + room.wanted, 0)
  if (spare === 0 || wanted === 0) return [...columns]
  const moved = Math.min(spare, wanted)
  return columns.map((column, index) => {
    const room = rooms[index]
    if (room === undefined) return column
    const width = room.natural - (room.spare * moved) / spare + (room.wanted * moved) / wanted
    return { ...column, width: column.width * (width / room.natural) }
  })
}

/** In ems; a header of more than four characters may take two lines. */
function headerWidth(column: RosterColumn, faces: Faces): number {
  const parts = column.header.split('\n').map((part) => faces.widthOf(cleanText(part), 'hei'))
  const widest = Math.max(0, ...parts)
  return parts.length === 1 && widest > 4 ? Math.ceil(widest / 2) : widest
}
