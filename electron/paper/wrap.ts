/** Width of a text in ems of its font. */
export type Measure = (text: string) => number

/** Lines that fit a cell, at a share of the base size; `cut` when even the smallest size could not hold all. */
export type Fitted = { readonly lines: readonly string[]; readonly size: number; readonly cut: boolean }

/**
 * Fits a text into a cell (or, told so, on one line) `room` points wide: one line, a slightly smaller line, two or more lines, smaller still, more
 * lines, and only then an ellipsis. Words and numbers stay whole as long as that holds them. No size under `least`.
 */
export function fitText(
  text: string, room: number, size: number, span: 'line' | 'cell', measure: Measure, least = size * smallest,
): Fitted {
  const width = measure(text)
  if (width * size <= room) return { lines: [text], size, cut: false }
  if (span === 'cell' && nameOfParts.test(text)) {
    for (const scale of [0.93, 0.86, 0.8, smallest]) {
      const smaller = Math.max(size * scale, least)
      const lines = packNameParts(text, room / smaller, measure)
      if (lines !== undefined) return { lines, size: smaller, cut: false }
    }
  }
  for (const { scale, lines: most, split } of span === 'line' ? oneLine : severalLines) {
    const smaller = Math.max(size * scale, least)
    const lines = breakLines(text, room / smaller, split, measure)
    if (lines !== undefined && lines.length <= most) return { lines, size: smaller, cut: false }
  }
  const most = span === 'line' ? 1 : rescueLines
  const lines = breakLines(text, room / least, true, measure) ?? [text]
  return { lines: cutLines(lines, most, room / least, measure), size: least, cut: true }
}

/** Breaks running text into full lines, `room` ems wide. */
export function wrapText(text: string, room: number, measure: Measure): string[] {
  const units = splitUnits(text, false).flatMap((unit) => (measure(unit) > room ? [...unit] : [unit]))
  return packUnits(units, units.map(measure), room)
}

const smallest = 0.72
/** A name that three small lines do not hold takes a taller row sooner than it loses a letter. */
const rescueLines = 14

type Attempt = { readonly scale: number; readonly lines: number; readonly split: boolean }

const oneLine: readonly Attempt[] = [0.93, 0.86, 0.8, smallest].map((scale) => ({ scale, lines: 1, split: false }))
const severalLines: readonly Attempt[] = [
  { scale: 0.93, lines: 1, split: false },
  { scale: 0.86, lines: 2, split: false },
  { scale: 0.93, lines: 3, split: false },
  { scale: 0.8, lines: 3, split: false },
  { scale: smallest, lines: 4, split: false },
  { scale: 0.86, lines: 3, split: true },
  { scale: smallest, lines: rescueLines, split: true },
]

// Closing marks never begin a line and opening marks never end one (GB/T 15834).
const closing = /^[，。、；：！？）》」』】〉”’%‰·…,.;:!?)\]}]/u
const opening = /[（《「『【〈“‘([{]$/u

function breakLines(text: string, room: number, split: boolean, measure: Measure): string[] | undefined {
  const units = splitUnits(text, split)
  const widths = units.map(measure)
  if (widths.some((width) => width > room)) return split ? packUnits(units, widths, room) : undefined
  const lines = packUnits(units, widths, room)
  // The same number of lines, evenly filled: a single character alone on the last line looks like a slip.
  for (const share of [0.6, 0.7, 0.8, 0.9]) {
    const even = room * share
    if (widths.some((width) => width > even)) continue
    const balanced = packUnits(units, widths, even)
    if (balanced.length === lines.length) return balanced
  }
  return lines
}

// A name of several parts (阿卜杜热依木·麦麦提图尔荪) is read by its parts.
function packNameParts(text: string, room: number, measure: Measure): string[] | undefined {
  const parts = text.split(/(?<=[·•・])/u)
  const widths = parts.map(measure)
  return widths.every((width) => width <= room) ? packUnits(parts, widths, room) : undefined
}

const nameOfParts = /^\p{Script=Han}+([·•・]\p{Script=Han}+)+$/u

/** True for what must not be read in two parts: a number, a date, the number of a file (2026-云桥-0001). */
export function isWhole(text: string): boolean {
  return wholeText.test(text)
}

const wholeText = /^(?=.*[\d*])([\d.,*Xx:/-]+|\d{4}-\p{Script=Han}+-\d+)$/u

function packUnits(units: readonly string[], widths: readonly number[], room: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const [index, unit] of units.entries()) {
    const width = widths[index] ?? 0
    if (line !== '' && used + width > room) {
      lines.push(line.trimEnd())
      line = ''
      used = 0
    }
    if (line === '' && unit === ' ') continue
    line += unit
    used += width
  }
  if (line !== '') lines.push(line.trimEnd())
  return lines
}

// Parts that a line break must not divide: a Han character with its marks, a word, a number.
function splitUnits(text: string, split: boolean): string[] {
  const parts = split ? [...text] : (text.match(/[\p{L}\p{N}_@./:*-]+|./gu) ?? []).flatMap(partHan)
  const units: string[] = []
  for (const part of parts) {
    const last = units.at(-1)
    const stays = last !== undefined && last !== ' ' && (closing.test(part) || opening.test(last))
    if (stays) units[units.length - 1] = last + part
    else units.push(part)
  }
  return units
}

function partHan(part: string): string[] {
  if (isWhole(part)) return [part]
  return part.match(/\p{Script=Han}|[^\p{Script=Han}]+/gu) ?? []
}

function cutLines(lines: readonly string[], most: number, room: number, measure: Measure): string[] {
  const kept = lines.slice(0, most)
  let last = kept.at(-1) ?? ''
  while (last !== '' && measure(`${last}…`) > room) last = [...last].slice(0, -1).join('')
  return [...kept.slice(0, -1), `${last}…`]
}
