import type { Faces } from './faces.ts'
import { cleanText } from './glyphs.ts'
import type { RosterColumn, RosterSpec } from './spec.ts'
import type { Fitted } from './wrap.ts'
import { fitText } from './wrap.ts'

/** A column in place: points from the left edge of the paper. */
export type PlacedColumn = RosterColumn & { readonly x: number; readonly room: number; readonly title: Fitted }

/** Measures of one page of the list, in points from the upper left corner; the same on every page. */
export type Sheet = {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly title: { readonly text: string; readonly size: number; readonly baseline: number }
  readonly sublineBaseline: number
  readonly headerTop: number
  readonly bodyTop: number
  readonly bodyBottom: number
  readonly footBaseline: number
  readonly columns: readonly PlacedColumn[]
  /** Body size, and the least height of a row. */
  readonly size: number
  readonly rowHeight: number
}

/** Blank space on both sides of a cell's text. */
export const cellPadding = 2.4
/** Distance of lines inside a cell, in ems. */
export const lineHeight = 1.12
/** Songti 10.5 pt (五号) for what stands around the table. */
export const textSize = 10.5

/** Points of a length in millimetres. */
export function toPoints(millimetres: number): number {
  return (millimetres * 72) / 25.4
}

/** Lays out what every page shares: paper, title, sub-line, header row, columns and body size (domain.md 2.5). */
export function planSheet(spec: RosterSpec, faces: Faces): Sheet {
  const upright = spec.orientation === 'portrait'
  const width = toPoints(upright ? 210 : 297)
  const height = toPoints(upright ? 297 : 210)
  const left = toPoints(12)
  const right = width - left
  const size = chooseSize(spec, right - left)
  const columns = placeColumns(spec, left, right, size, faces)

  const title = cleanText(spec.title)
  const titleSize = clamp((right - left) / Math.max(1, faces.widthOf(title, 'hei')), 13, 20)
  const titleBaseline = toPoints(12) + titleSize * 0.92
  const sublineBaseline = titleBaseline + (spec.subline === undefined ? 4 : 22)
  const headerTop = sublineBaseline + 5.5
  const headerLines = columns.map((column) => column.title.lines.length * column.title.size * lineHeight)
  return {
    width, height, left, right, columns, size, sublineBaseline, headerTop,
    title: { text: title, size: titleSize, baseline: titleBaseline },
    bodyTop: headerTop + Math.max(toPoints(7), Math.max(0, ...headerLines) + 7),
    bodyBottom: height - toPoints(12) - 15,
    footBaseline: height - toPoints(12),
    rowHeight: toPoints(spec.rowHeight ?? (spec.fontScale === 'large' ? 9 : 7)),
  }
}

// Columns wider than the paper make the body smaller, down to a size that is still read with ease.
function chooseSize(spec: RosterSpec, room: number): number {
  const [least, most] = spec.fontScale === 'large' ? [12, 14] : [8.5, textSize]
  return clamp((textSize * room) / sumWidths(spec.columns), least, most)
}

function placeColumns(spec: RosterSpec, left: number, right: number, size: number, faces: Faces): PlacedColumn[] {
  const scale = (right - left) / sumWidths(spec.columns)
  let x = left
  return spec.columns.map((column) => {
    const room = toPoints(column.width) * scale
    const placed = { ...column, x, room, title: fitHeader(column.header, room - cellPadding, size, faces) }
    x += room
    return placed
  })
}

// Words parted by the caller stay parted; each line must fit, and the smallest one sets the size of all.
function fitHeader(header: string, room: number, size: number, faces: Faces): Fitted {
  const measure = (text: string): number => faces.widthOf(text, 'hei')
  const parts = header.split('\n').map(cleanText)
  const fitted = parts.map((part) => fitText(part, room, size, parts.length === 1 ? 'cell' : 'line', measure))
  return {
    lines: fitted.flatMap((part) => part.lines),
    size: Math.min(...fitted.map((part) => part.size)),
    cut: fitted.some((part) => part.cut),
  }
}

function sumWidths(columns: readonly RosterColumn[]): number {
  return Math.max(1, columns.reduce((sum, column) => sum + toPoints(column.width), 0))
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
