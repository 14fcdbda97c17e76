import type { Faces } from '../faces.ts'
import { cellPadding, textSize, toPoints } from '../sheet.ts'
import type { Fitted } from '../wrap.ts'
import { wrapText } from '../wrap.ts'
import { cleanText } from '../glyphs.ts'
import type { Cell, Grid } from './spec.ts'
import { cellLines, fitCell } from './text.ts'

/** A cell in its grid: rows counted from 0, x and width in points from the left edge of the paper. */
export type PlacedCell = {
  readonly cell: Cell
  readonly row: number
  readonly down: number
  readonly x: number
  readonly width: number
  readonly fitted: Fitted
  /** Lines to sign, seal and date at the bottom of an opinion. */
  readonly foot: readonly string[]
}

/** A grid measured for one width of page; heights in points. */
export type PlacedGrid = {
  readonly cells: readonly PlacedCell[]
  readonly heights: readonly number[]
  readonly left: number
  readonly right: number
  readonly head: number
  readonly scale: number
}

const defaultHeight = 8
/** Millimetres that a hand needs to write a line, however small the print around it. */
const penHeight = 8
/** Text that does not stand in the middle keeps this far from the rules. */
const openPadding = 4.5

export function placeGrid(grid: Grid, left: number, right: number, scale: number, faces: Faces): PlacedGrid {
  const sum = grid.columns.reduce((total, width) => total + width, 0)
  const edges = [left]
  for (const width of grid.columns) edges.push((edges.at(-1) ?? left) + (width * (right - left)) / sum)
  const taken = grid.rows.map(() => grid.columns.map(() => false))
  const cells = grid.rows.flatMap((row, at) => {
    let column = 0
    return row.cells.map((cell) => {
      while (taken[at]?.[column] === true) column++
      const from = column
      const [span, down] = [cell.span ?? 1, cell.down ?? 1]
      for (const places of taken.slice(at, at + down)) places.fill(true, from, from + span)
      column += span
      const x = edges[from] ?? left
      return placeCell(cell, at, x, (edges[Math.min(from + span, grid.columns.length)] ?? right) - x, scale, faces)
    })
  })
  return { cells, heights: findHeights(grid, cells, scale), left, right, head: grid.head ?? 0, scale }
}

function placeCell(cell: Cell, row: number, x: number, width: number, scale: number, faces: Faces): PlacedCell {
  const padding = paddingOf(cell)
  const room = width - 2 * padding
  const fitted = fitCell(cell, room, scale, faces)
  const foot = (cell.foot ?? []).flatMap((line) =>
    wrapText(cleanText(line), room / (textSize * scale), (text) => faces.widthOf(text, 'song')),
  )
  return { cell, row, down: cell.down ?? 1, x, width, fitted, foot }
}

/** Blank space on both sides of a cell's text. */
export function paddingOf(cell: Cell): number {
  const open = cell.foot !== undefined || cell.long === true || (cell.align ?? 'center') !== 'center'
  return open ? openPadding : cellPadding
}

// A cell over several rows is a heading or a box: what it needs beyond its rows, the last of them gives.
function findHeights(grid: Grid, cells: readonly PlacedCell[], scale: number): number[] {
  const heights = grid.rows.map(({ height = defaultHeight, cells: own }) =>
    toPoints(own.some((cell) => cell.pen === true) ? Math.max(height * scale, penHeight) : height * scale))
  for (const cell of cells) {
    if (cell.down === 1) heights[cell.row] = Math.max(heights[cell.row] ?? 0, heightOf(cell, scale))
  }
  for (const cell of cells) {
    if (cell.down === 1) continue
    const last = Math.min(cell.row + cell.down, heights.length) - 1
    const there = heights.slice(cell.row, last + 1).reduce((sum, height) => sum + height, 0)
    heights[last] = (heights[last] ?? 0) + Math.max(0, heightOf(cell, scale) - there)
  }
  return heights
}

function heightOf({ cell, fitted, foot }: PlacedCell, scale: number): number {
  const lines = fitted.lines.length * fitted.size * cellLines
  const below = foot.length * textSize * scale * signLines
  const air = fitted.lines.length > 1 || below > 0 || cell.long === true ? 7 : 1
  return lines + below + air
}

/** Distance of the lines to sign on, in ems. */
export const signLines = 1.7
