import type { Faces } from '../faces.ts'
import { cleanText } from '../glyphs.ts'
import { textSize, toPoints } from '../sheet.ts'
import { fitText, wrapText } from '../wrap.ts'
import { cellRule, lineWidth, setLine } from './draw.ts'
import type { Strip } from './flow.ts'
import { placeGrid } from './grid.ts'
import type { FormPen } from './pen.ts'
import type { Block, Grid, TextBlock } from './spec.ts'
import { openLines } from './text.ts'

type Frame = { readonly pen: FormPen; readonly faces: Faces; readonly left: number; readonly right: number }

/** Measures blocks for a page: strips from top to bottom. Lines to sign stay under the row that they close. */
export function measureBlocks(blocks: readonly Block[], frame: Frame, scale: number): Strip[] {
  const strips: Strip[] = []
  for (const block of blocks) {
    const next = measure(block, frame, scale)
    if (block.kind === 'labels' || block.kind === 'closing') bindLast(strips)
    strips.push(...next)
  }
  return strips
}

/** What closes a paper never stands on a page without a row or a line of what it closes. */
function bindLast(strips: Strip[]): void {
  for (let at = strips.length - 1; at >= 0; at--) {
    const last = strips[at]
    if (last === undefined) return
    strips[at] = { ...last, keep: true }
    if (last.row !== undefined || last.draw !== undefined) return
  }
}

const labelHeight = 26
/** Distance of ruled lines to write on: 9 mm. */
const ruleHeight = toPoints(9)
/** Letters of a paper are set no smaller than this, also where a side is to stay on one page. */
const leastLetter = 10.5
/** Distance of the lines of a 落款, in ems. */
const closingLines = 1.9
/** Room for the seal beside the last character. */
const closingMargin = 40
/** Least room for a hand-written name. */
const penRoom = 66

function measure(block: Block, frame: Frame, scale: number): Strip[] {
  const { pen, faces, left, right } = frame
  const room = right - left
  switch (block.kind) {
    case 'grid':
      return gridStrips(block, frame, scale)
    case 'space':
      return [{ height: toPoints(block.height) * scale, grow: 0, keep: block.keep === true }]
    case 'title': {
      const wanted = block.size ?? 20
      const fitted = fitText(cleanText(block.text), room, wanted, 'cell', (text) => faces.widthOf(text, 'song'))
      return fitted.lines.map((text, index) => {
        const x = (left + right - lineWidth(faces, text, 'song', fitted.size)) / 2
        const below = index === fitted.lines.length - 1 ? 0.55 : 0.25
        return strip(
          fitted.size * (1 + below), true, (y) => pen.title(text, fitted.size, x, y + fitted.size * 0.9),
        )
      })
    }
    case 'spread': {
      const texts = [block.left, block.middle, block.right].map((text) => cleanText(text ?? ''))
      const wide = lineWidth(faces, texts.join(''), 'song', textSize) + 24
      const size = Math.min(textSize, (textSize * room) / wide)
      return [strip(size * 1.75, true, (y) => {
        for (const [index, text] of texts.entries()) {
          const spare = room - lineWidth(faces, text, 'song', size)
          setLine(pen, text, 'song', size, left + (spare * index) / 2, y + size * 1.15)
        }
      })]
    }
    case 'text':
      return textStrips(block, frame, scale)
    case 'rules':
      return Array.from({ length: block.count }, () =>
        strip(ruleHeight, false, (y) => pen.rule(cellRule, left, y + ruleHeight, right, y + ruleHeight)))
    case 'matrix':
      return [matrixStrip(block.rows, toPoints(block.side), frame)]
    case 'labels':
      return labelStrips(block.texts.map(cleanText), frame)
    case 'closing': {
      const size = shrink(block.size ?? textSize, scale)
      return block.lines.map(cleanText).map((text, index) => {
        const x = right - closingMargin - lineWidth(faces, text, 'song', size)
        const draw = (y: number): void => setLine(pen, text, 'song', size, x, y + size * 1.3)
        return strip(size * closingLines, index < block.lines.length - 1, draw)
      })
    }
    default:
      return block satisfies never
  }
}

function gridStrips(grid: Grid, { left, right, faces }: Frame, scale: number): Strip[] {
  const placed = placeGrid(grid, left, right, scale, faces)
  return grid.rows.map((row, index) => ({
    height: placed.heights[index] ?? 0,
    grow: row.grow ?? 0,
    keep: row.keep === true || index < placed.head,
    row: { grid: placed, index },
  }))
}

function textStrips(block: TextBlock, { pen, faces, left, right }: Frame, scale: number): Strip[] {
  const size = shrink(block.size ?? textSize, scale)
  const style = block.bold === true ? 'hei' : 'song'
  const indent = block.indent === true ? '\u3000\u3000' : ''
  const lines = block.text
    .split('\n')
    .flatMap((part) => wrapText(indent + cleanText(part), (right - left) / size, (text) => faces.widthOf(text, style)))
  return lines.map((text, index) => {
    const spare = right - left - lineWidth(faces, text, style, size)
    const shift = block.align === 'right' ? spare : block.align === 'center' ? spare / 2 : 0
    const single = lines.length > 1 && (index === 0 || index === lines.length - 2)
    return strip(size * openLines, single || block.keep === true, (y) => setLine(pen, text, style, size, left + shift, y + size * 1.13))
  })
}

// As few rows as leave room to sign, with the same room after each label of a row.
function labelStrips(labels: readonly string[], { pen, faces, left, right }: Frame): Strip[] {
  const widthOf = (label: string): number => lineWidth(faces, label, 'song', textSize)
  const wanted = labels.reduce((sum, label) => sum + widthOf(label) + penRoom, 0)
  const rows = Math.max(1, Math.ceil(wanted / (right - left)))
  const each = Math.ceil(labels.length / rows)
  return Array.from({ length: rows }, (_, row) => labels.slice(row * each, (row + 1) * each)).map((shown, row) => {
    const spare = (right - left - shown.reduce((sum, label) => sum + widthOf(label), 0)) / Math.max(1, shown.length)
    return strip(labelHeight, row < rows - 1, (y) => {
      let x = left
      for (const label of shown) {
        setLine(pen, label, 'song', textSize, x, y + labelHeight * 0.7)
        x += widthOf(label) + spare
      }
    })
  })
}

function matrixStrip(rows: readonly string[], side: number, { pen, left, right }: Frame): Strip {
  const each = side / Math.max(1, rows.length)
  const from = (left + right - side) / 2
  return strip(side, false, (y) => {
    for (const [index, row] of rows.entries()) {
      // Dark modules side by side are one bar: readers see no seams between them.
      for (const bar of row.matchAll(/1+/g)) {
        pen.fill('#000000', { x: from + bar.index * each, y: y + index * each, width: bar[0].length * each, height: each })
      }
    }
  })
}

function shrink(size: number, scale: number): number {
  return Math.min(size, Math.max(size * scale, leastLetter))
}

function strip(height: number, keep: boolean, draw: (y: number) => void): Strip {
  return { height, grow: 0, keep, draw }
}
