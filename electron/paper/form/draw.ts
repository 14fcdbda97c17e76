import type { Faces } from '../faces.ts'
import type { Style } from '../glyphs.ts'
import type { Box, Pen } from '../pen.ts'
import { ink } from '../pen.ts'
import { textSize } from '../sheet.ts'
import type { Placed } from './flow.ts'
import type { PlacedCell, PlacedGrid } from './grid.ts'
import { paddingOf, signLines } from './grid.ts'
import { cellLines, ticked, unticked } from './text.ts'

export const cellRule = 0.4
const frameRule = 0.9
/** Middle of a Han character above its baseline, in ems. */
const middle = 0.38

/** Sets a line in which ☑ is a box with a tick in it. */
export function setLine(pen: Pen, text: string, style: Style, size: number, x: number, y: number): void {
  let at = x
  for (const [index, part] of text.split(ticked).entries()) {
    if (index > 0) {
      const width = pen.line(unticked, style, size, at, y)
      pen.line('√', 'hei', size * 0.86, at + width * 0.13, y - size * 0.05)
      at += width
    }
    if (part !== '') at += pen.line(part, style, size, at, y)
  }
}

/** Width of a line in points, ticked boxes and all. */
export function lineWidth(faces: Faces, text: string, style: Style, size: number): number {
  return faces.widthOf(text.replaceAll(ticked, unticked), style) * size
}

/** The rows of a grid that stand on one page, one below the other. */
export function drawRows(pen: Pen, faces: Faces, grid: PlacedGrid, rows: readonly Placed[]): void {
  const places = new Map(rows.map((placed) => [placed.strip.row?.index ?? -1, placed]))
  const edges: Box[] = []
  for (const cell of grid.cells) {
    const own = range(cell).map((row) => places.get(row)).filter((placed) => placed !== undefined)
    const [first, last] = [own[0], own.at(-1)]
    if (first === undefined || last === undefined) continue
    const box = { x: cell.x, y: first.y, width: cell.width, height: last.y + last.height - first.y }
    if (cell.cell.label === true) pen.fill(ink.heading, box)
    drawCell(pen, faces, cell, box, grid.scale)
    edges.push(box)
  }
  for (const box of edges) frame(pen, cellRule, box)
  const [top, end] = [rows[0], rows.at(-1)]
  if (top === undefined || end === undefined) return
  frame(pen, frameRule, { x: grid.left, y: top.y, width: grid.right - grid.left, height: end.y + end.height - top.y })
}

function drawCell(pen: Pen, faces: Faces, placed: PlacedCell, box: Box, scale: number): void {
  const { cell, fitted, foot } = placed
  const style: Style = cell.label === true ? 'hei' : 'song'
  const padding = paddingOf(cell)
  const step = fitted.size * cellLines
  const fromTop = cell.foot !== undefined || (cell.long === true && fitted.lines.length > 1)
  const top = fromTop ? box.y + 4 : box.y + (box.height - fitted.lines.length * step) / 2
  const align = cell.align ?? (cell.label === true ? 'center' : fromTop || cell.long === true ? 'left' : 'center')
  for (const [index, text] of fitted.lines.entries()) {
    const spare = box.width - 2 * padding - lineWidth(faces, text, style, fitted.size)
    const shift = align === 'left' ? 0 : align === 'right' ? spare : spare / 2
    const y = top + (index + 0.5) * step + middle * fitted.size
    setLine(pen, text, style, fitted.size, box.x + padding + shift, y)
  }
  const size = textSize * scale
  for (const [index, text] of foot.entries()) {
    const x = box.x + box.width - padding - 8 - lineWidth(faces, text, 'song', size)
    setLine(pen, text, 'song', size, x, box.y + box.height - (foot.length - index - 0.45) * size * signLines)
  }
}

function range({ row, down }: PlacedCell): number[] {
  return Array.from({ length: down }, (_, index) => row + index)
}

function frame(pen: Pen, weight: number, { x, y, width, height }: Box): void {
  const half = weight / 2
  for (const at of [y, y + height]) pen.rule(weight, x - half, at, x + width + half, at)
  for (const at of [x, x + width]) pen.rule(weight, at, y, at, y + height)
}
