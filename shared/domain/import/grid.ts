import type { Cell, MergedBlock, Sheet } from './sheet.ts'

/** The cells below the header, where a block merged over several rows gives its text to each of them. */
export interface DataGrid {
  cellAt(row: number, column: number): Cell | undefined
  /** True for the first cell of a block over several rows: its text does not make the row filled. */
  startsTallBlock(row: number, column: number): boolean
  /** True for every cell of such a block. */
  isInTallBlock(row: number, column: number): boolean
}

/** Blocks that begin in or above the header are header and give nothing to the rows below. */
export function makeDataGrid(sheet: Sheet, headerBottom: number): DataGrid {
  const byColumn = new Map<number, MergedBlock[]>()
  for (const block of sheet.merges) {
    if (block.bottom === block.top || block.top <= headerBottom) continue
    const blocks = byColumn.get(block.left)
    if (blocks === undefined) byColumn.set(block.left, [block])
    else blocks.push(block)
  }
  for (const blocks of byColumn.values()) blocks.sort((a, b) => a.top - b.top)
  return {
    cellAt(row, column) {
      const blocks = byColumn.get(column)
      const block = blocks === undefined ? undefined : findBlock(blocks, row)
      return sheet.rows[block === undefined ? row : block.top]?.[column]
    },
    startsTallBlock(row, column) {
      const blocks = byColumn.get(column)
      return blocks !== undefined && findBlock(blocks, row)?.top === row
    },
    isInTallBlock(row, column) {
      const blocks = byColumn.get(column)
      return blocks !== undefined && findBlock(blocks, row) !== undefined
    },
  }
}

/** Column number to letters: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26) - 1
  return (before < 0 ? '' : columnLetters(before)) + String.fromCharCode(65 + (column % 26))
}

/** The last block that begins at or above the row, if it reaches the row. Blocks do not overlap. */
function findBlock(blocks: readonly MergedBlock[], row: number): MergedBlock | undefined {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    const block = blocks[middle]
    if (block !== undefined && block.top <= row) low = middle + 1
    else high = middle
  }
  const block = blocks[low - 1]
  return block !== undefined && block.bottom >= row ? block : undefined
}
