import type { Faces } from './faces.ts'
import { cleanText } from './glyphs.ts'
import type { Pen } from './pen.ts'
import { ink } from './pen.ts'
import type { Sheet } from './sheet.ts'
import { cellPadding, textSize } from './sheet.ts'
import type { RosterSpec } from './spec.ts'
import type { Tail } from './tail.ts'
import { closingHeight, noteHeight, signatureHeight, tailGap } from './tail.ts'
import type { Pdf } from './text-writer.ts'
import type { Fitted } from './wrap.ts'

export const rowRule = 0.4
const frameRule = 0.9
const footSize = 8

/** What every page bears: title, sub-line, header row, and the foot with 第×页 共×页. */
export function drawFrame(pdf: Pdf, pen: Pen, faces: Faces, spec: RosterSpec, sheet: Sheet, page: string): void {
  const { left, right, title } = sheet
  const widthOf = (text: string, size: number): number => faces.widthOf(text, 'song') * size
  pen.line(title.text, 'hei', title.size, (left + right - faces.widthOf(title.text, 'hei') * title.size) / 2, title.baseline)

  const spread = (parts: readonly [string, string, string], size: number, y: number): void => {
    pen.line(parts[0], 'song', size, left, y)
    // A long text on the left moves the one in the middle aside.
    const centre = (left + right - widthOf(parts[1], size)) / 2
    pen.line(parts[1], 'song', size, Math.max(centre, left + widthOf(parts[0], size) + 12), y)
    pen.line(parts[2], 'song', size, right - widthOf(parts[2], size), y)
  }
  const subline = [spec.subline?.left, spec.subline?.middle, spec.subline?.right].map((part) => cleanText(part ?? ''))
  const [start = '', centre = '', end = ''] = subline
  const wide = widthOf(start + centre + end, textSize) + 24
  spread([start, centre, end], Math.min(textSize, (textSize * (right - left)) / wide), sheet.sublineBaseline)
  pdf.fillColor(ink.quiet)
  spread([cleanText(spec.foot?.left ?? ''), page, cleanText(spec.foot?.right ?? '')], footSize, sheet.footBaseline)
  pdf.fillColor(ink.text)

  const height = sheet.bodyTop - sheet.headerTop
  pen.fill(ink.header, { x: left, y: sheet.headerTop, width: right - left, height })
  for (const column of sheet.columns) {
    pen.box(column.title, 'hei', 'center', { x: column.x, y: sheet.headerTop, width: column.room, height })
  }
  drawColumnRules(pen, sheet, sheet.headerTop, sheet.bodyTop)
  pen.rule(rowRule, left, sheet.bodyTop, right, sheet.bodyTop)
}

/** One person's row with its lower rule. */
export function drawRow(pen: Pen, sheet: Sheet, cells: readonly Fitted[], y: number, height: number): void {
  for (const [index, column] of sheet.columns.entries()) {
    const fitted = cells[index]
    if (fitted === undefined) continue
    const box = { x: column.x + cellPadding, y, width: column.room - 2 * cellPadding, height }
    pen.box(fitted, 'song', column.align ?? 'center', box)
  }
  pen.rule(rowRule, sheet.left, y + height, sheet.right, y + height)
}

/** A band over the full width: a group's heading, the totals, or the word of an empty list. */
export function drawBand(pen: Pen, sheet: Sheet, fitted: Fitted, y: number, height: number, shaded: boolean): void {
  const width = sheet.right - sheet.left
  if (shaded) pen.fill(ink.heading, { x: sheet.left, y: y + rowRule, width, height: height - 2 * rowRule })
  const box = { x: sheet.left + 2 * cellPadding, y, width: width - 4 * cellPadding, height }
  pen.box(fitted, 'hei', 'left', box)
  pen.rule(rowRule, sheet.left, y + height, sheet.right, y + height)
}

/** Rules between the columns, over a stretch of rows. */
export function drawColumnRules(pen: Pen, sheet: Sheet, top: number, bottom: number): void {
  for (const column of sheet.columns.slice(1)) pen.rule(rowRule, column.x, top, column.x, bottom)
}

/** The outer frame of the table, drawn last so that it covers the ends of the rules. */
export function drawOutline(pen: Pen, sheet: Sheet, bottom: number): void {
  const { left, right, headerTop } = sheet
  const half = frameRule / 2
  for (const y of [headerTop, bottom]) pen.rule(frameRule, left - half, y, right + half, y)
  for (const x of [left, right]) pen.rule(frameRule, x, headerTop, x, bottom)
}

/** Notes and lines to sign on, under the table of the last page. */
export function drawClosing(pen: Pen, sheet: Sheet, tail: Tail, top: number): void {
  let y = top + tailGap
  for (const text of tail.noteLines) {
    pen.line(text, 'song', textSize, sheet.left, y + noteHeight * 0.7)
    y += noteHeight
  }
  for (const { text, x } of tail.closing) {
    pen.line(text, 'song', textSize, x, y + closingHeight * 0.8)
    y += closingHeight
  }
  for (const labels of tail.signatures) {
    for (const { text, x } of labels) pen.line(text, 'song', textSize, x, y + signatureHeight * 0.66)
    y += signatureHeight
  }
}
