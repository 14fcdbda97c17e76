import type { Faces } from './faces.ts'
import { cleanText } from './glyphs.ts'
import type { Sheet } from './sheet.ts'
import { cellPadding, textSize } from './sheet.ts'
import type { RosterSpec } from './spec.ts'
import type { Fitted } from './wrap.ts'
import { fitText } from './wrap.ts'

/** What closes the list on its last page, under the last row. */
export type Tail = {
  readonly totals: { readonly fitted: Fitted; readonly height: number } | undefined
  readonly notes: readonly Fitted[]
  /** Rows of labels; each label has its own slot with room to sign after it. */
  readonly signatures: readonly (readonly string[])[]
  readonly height: number
}

export const noteHeight = 16
export const signatureHeight = 26
/** Space between the table and what follows it. */
export const tailGap = 6
/** Least room for a hand-written name. */
const penRoom = 70

export function planTail(spec: RosterSpec, sheet: Sheet, faces: Faces): Tail {
  const room = sheet.right - sheet.left
  const measure = (text: string): number => faces.widthOf(text, 'song')
  const totals = spec.totalsLine === undefined
    ? undefined
    : fitText(cleanText(spec.totalsLine), room - 4 * cellPadding, textSize, 3, (text) => faces.widthOf(text, 'hei'))
  const notes = (spec.notes ?? []).map((note) => fitText(cleanText(note), room, textSize, 4, measure))
  const signatures = shareOut((spec.signatureLine ?? []).map(cleanText), room, measure)
  const totalsHeight = totals === undefined ? 0 : Math.max(sheet.rowHeight, totals.lines.length * totals.size * 1.3 + 6)
  const noteLines = notes.reduce((sum, note) => sum + note.lines.length, 0)
  const below = noteLines * noteHeight + signatures.length * signatureHeight
  return {
    totals: totals === undefined ? undefined : { fitted: totals, height: totalsHeight },
    notes,
    signatures,
    height: totalsHeight + (below === 0 ? 0 : below + tailGap),
  }
}

function shareOut(labels: readonly string[], room: number, measure: (text: string) => number): string[][] {
  if (labels.length === 0) return []
  const widest = Math.max(...labels.map((label) => measure(label) * textSize))
  const most = Math.max(1, Math.floor(room / (widest + penRoom)))
  const rows = Math.ceil(labels.length / most)
  const each = Math.ceil(labels.length / rows)
  return Array.from({ length: rows }, (_, row) => labels.slice(row * each, (row + 1) * each))
}
