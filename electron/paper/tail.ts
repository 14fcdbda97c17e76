import type { Faces } from './faces.ts'
import { cleanText } from './glyphs.ts'
import type { Sheet } from './sheet.ts'
import { cellPadding, textSize } from './sheet.ts'
import type { RosterSpec } from './spec.ts'
import type { Fitted, Measure } from './wrap.ts'
import { fitText, wrapText } from './wrap.ts'

/** What closes the list on its last page, under the last row. */
export type Tail = {
  readonly totals: { readonly fitted: Fitted; readonly height: number } | undefined
  readonly noteLines: readonly string[]
  /** 落款: each line ends at the right edge; `x` as with labels. */
  readonly closing: readonly Label[]
  /** Rows of labels, each placed so that there is room to sign after it. */
  readonly signatures: readonly (readonly Label[])[]
  readonly height: number
}

/** A label to sign after; `x` in points from the left edge of the paper. */
export type Label = { readonly text: string; readonly x: number }

export const noteHeight = 16
export const signatureHeight = 26
export const closingHeight = 20
/** Room for the seal beside the last character. */
const closingMargin = 40
/** Space between the table and what follows it. */
export const tailGap = 6
/** Least room for a hand-written name. */
const penRoom = 62

export function planTail(spec: RosterSpec, sheet: Sheet, faces: Faces): Tail {
  const room = sheet.right - sheet.left
  const measure: Measure = (text) => faces.widthOf(text, 'song')
  const totals = spec.totalsLine === undefined
    ? undefined
    : fitText(cleanText(spec.totalsLine), room - 4 * cellPadding, textSize, 'cell', (text) => faces.widthOf(text, 'hei'))
  const noteLines = (spec.notes ?? []).flatMap((note) => wrapText(cleanText(note), room / textSize, measure))
  const signatures = placeLabels((spec.signatureLine ?? []).map(cleanText), sheet.left, room, measure)
  const totalsHeight = totals === undefined ? 0 : Math.max(sheet.rowHeight, totals.lines.length * totals.size * 1.3 + 6)
  const closing = (spec.closing ?? []).map(cleanText).map((text) => {
    return { text, x: sheet.right - measure(text) * textSize - closingMargin }
  })
  const below = noteLines.length * noteHeight + closing.length * closingHeight + signatures.length * signatureHeight
  return {
    totals: totals === undefined ? undefined : { fitted: totals, height: totalsHeight },
    noteLines,
    closing,
    signatures,
    height: totalsHeight + (below === 0 ? 0 : below + tailGap),
  }
}

// As few rows as leave room to sign, with the same room after each label of a row.
function placeLabels(labels: readonly string[], left: number, room: number, measure: Measure): Label[][] {
  const widthOf = (label: string): number => measure(label) * textSize
  const wanted = labels.reduce((sum, label) => sum + widthOf(label) + penRoom, 0)
  const rows = Math.ceil(wanted / room)
  const each = Math.ceil(labels.length / Math.max(1, rows))
  return Array.from({ length: rows }, (_, row) => {
    const shown = labels.slice(row * each, (row + 1) * each)
    const spare = (room - shown.reduce((sum, label) => sum + widthOf(label), 0)) / Math.max(1, shown.length)
    let x = left
    return shown.map((text) => {
      const label = { text, x }
      x += widthOf(text) + spare
      return label
    })
  })
}
