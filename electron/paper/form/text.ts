import type { Faces } from '../faces.ts'
import { cleanText, type Style } from '../glyphs.ts'
import { textSize } from '../sheet.ts'
import type { Fitted, Measure } from '../wrap.ts'
import { fitText, isWhole, wrapText } from '../wrap.ts'
import type { Cell, Option } from './spec.ts'

/** Points; nothing in a form is smaller: old eyes read it, and copies of copies. */
export const leastSize = 8
/** Distance of lines in running text, in ems. */
export const openLines = 1.5
/** Distance of lines in a cell of several lines, in ems. */
export const cellLines = 1.24
/** What a cell prints that nothing is known for: a form that goes up has no blank cell. */
export const nothing = '—'
/** Stands in texts for a ticked box; no bundled font has it, so it is drawn as □ under √. */
export const ticked = '☑'
export const unticked = '□'

/** The text of a cell as it is set, options and all: what the glyph check and a search in the paper see. */
export function readText(cell: Cell): string {
  if (cell.options !== undefined) return cell.options.map(showOption).join(' ')
  const text = cell.text ?? ''
  return text.trim() === '' ? (cell.pen === true || cell.foot !== undefined ? '' : nothing) : text
}

/** Fits a cell's text into `room` points; options and running text take as many lines as they need. */
export function fitCell(cell: Cell, room: number, scale: number, faces: Faces): Fitted {
  const style: Style = cell.label === true ? 'hei' : 'song'
  const measure: Measure = (text) => faces.widthOf(text, style)
  const size = (cell.size ?? textSize) * scale * (cell.label === true ? 0.95 : 1)
  const text = readText(cell)
  if (cell.vertical === true) return { lines: [...cleanText(text)], size, cut: false }
  if (cell.options !== undefined) return { lines: packOptions(cell.options, room / size, measure), size, cut: false }
  const parts = text.split('\n').map(cleanText)
  if (cell.long === true || cell.foot !== undefined) return {
    lines: wrapAll(parts, room / size, measure), size, cut: false,
  }
  const fitted = parts.map((part) => fitPart(part, room, size, measure))
  const least = Math.min(...fitted.map((part) => part.size))
  // A name that three small lines do not hold takes a taller row sooner than it loses a letter.
  if (parts.length > 1 || fitted.some((part) => part.cut)) {
    return { lines: wrapAll(parts, room / least, measure), size: least, cut: false }
  }
  return fitted[0] ?? { lines: [text], size, cut: false }
}

// A date or a number on two lines is misread: it gets smaller first.
function fitPart(part: string, room: number, size: number, measure: Measure): Fitted {
  const line = isWhole(part) || dayText.test(part)
    ? fitText(part, room, size, 'line', measure, leastSize)
    : undefined
  return line === undefined || line.cut ? fitText(part, room, size, 'cell', measure, leastSize) : line
}

const dayText = /^[\d年月日]+$/

function wrapAll(parts: readonly string[], room: number, measure: Measure): string[] {
  return parts.flatMap((part) => wrapText(part, room, measure))
}

function packOptions(options: readonly Option[], room: number, measure: Measure): string[] {
  const lines: string[] = []
  for (const option of options.map(showOption).map(cleanText)) {
    const last = lines.at(-1)
    const longer = last === undefined ? option : `${last}  ${option}`
    if (last !== undefined && measure(longer) <= room) lines[lines.length - 1] = longer
    else lines.push(...(measure(option) <= room ? [option] : wrapText(option, room, measure)))
  }
  return lines
}

function showOption({ text, ticked: isTicked }: Option): string {
  return `${isTicked ? ticked : unticked}${text}`
}
