import { SERIAL_NAMES, normaliseHeader, type HeaderVocabulary } from './header-names.ts'
import type { MergedBlock, Sheet } from './sheet.ts'

/** Header rows, 0-based, inclusive. The lowest row names the columns. */
export interface HeaderBlock {
  top: number
  bottom: number
}

/**
 * The header is the first row with three known names in cells of their own, so a note that mentions names in a
 * sentence is none; together with the row above or below that is part of it.
 */
export function findHeader(sheet: Sheet, vocabulary: HeaderVocabulary<string>): HeaderBlock | null {
  for (let row = 0; row < sheet.rows.length; row++) {
    if (countNames(sheet, row, vocabulary) < NAMES_OF_A_HEADER) continue
    const bottom = findBottom(sheet, row, vocabulary)
    return { top: findTop(sheet, row, vocabulary), bottom }
  }
  return null
}

/** Header text at a place, normalised; empty where there is none. */
export function headerTextAt(sheet: Sheet, row: number, column: number): string {
  const cell = sheet.rows[row]?.[column]
  if (cell === undefined || cell.kind !== 'text' || cell.text.length > LONGEST_HEADER) return ''
  return normaliseHeader(cell.text)
}

const NAMES_OF_A_HEADER = 3
const LONGEST_HEADER = 40
/** More rows than these are no header, whatever is merged. */
const MOST_ROWS_BELOW = 2
const SERIALS: ReadonlySet<string> = new Set(SERIAL_NAMES)

function countNames(sheet: Sheet, row: number, vocabulary: HeaderVocabulary<string>): number {
  const names = new Set<string>()
  const cells = sheet.rows[row]
  if (cells === undefined) return 0
  for (let column = 0; column < cells.length; column++) {
    const text = headerTextAt(sheet, row, column)
    if (text !== '' && vocabulary.has(text)) names.add(text)
  }
  return names.size
}

function findBottom(sheet: Sheet, row: number, vocabulary: HeaderVocabulary<string>): number {
  let bottom = row
  for (const block of tallBlocks(sheet)) {
    const reaches = block.top <= row && block.top >= row - MOST_ROWS_BELOW && block.bottom >= row
    if (reaches && block.bottom <= row + MOST_ROWS_BELOW) bottom = Math.max(bottom, block.bottom)
  }
  for (let below = bottom; below > row; below--) if (holdsValues(sheet, row, below, vocabulary)) bottom = below - 1
  return bottom === row && namesGroupMembers(sheet, row, vocabulary) ? row + 1 : bottom
}

/** Something that is no header name stands under a known name: a person's row that a merged column reaches into. */
function holdsValues(sheet: Sheet, row: number, below: number, vocabulary: HeaderVocabulary<string>): boolean {
  return (sheet.rows[below] ?? []).some((cell, column) => {
    if (cell === undefined || cell.text.trim() === '') return false
    if (vocabulary.has(headerTextAt(sheet, below, column))) return false
    // 联系方式 over several columns is a group, 联系方式 over one is a name.
    const isGroup = sheet.merges.some((block) => block.top === row && block.left === column && block.right > column)
    return !isGroup && vocabulary.has(headerTextAt(sheet, row, column))
  })
}

/** Text files have no merged cells: a lower row is known by names where the upper one has a group word or nothing. */
function namesGroupMembers(sheet: Sheet, row: number, vocabulary: HeaderVocabulary<string>): boolean {
  const below = sheet.rows[row + 1] ?? []
  let filled = 0
  let names = 0
  let grouped = 0
  for (let column = 0; column < below.length; column++) {
    if (below[column] === undefined || below[column]?.text.trim() === '') continue
    filled += 1
    if (!vocabulary.has(headerTextAt(sheet, row + 1, column))) continue
    names += 1
    if (!vocabulary.has(headerTextAt(sheet, row, column))) grouped += 1
  }
  return grouped > 0 && (names === filled || (names > 1 && names * 2 >= filled))
}

function findTop(sheet: Sheet, row: number, vocabulary: HeaderVocabulary<string>): number {
  let top = row
  for (const block of tallBlocks(sheet)) {
    const reaches = block.top < row && block.bottom >= row && block.top >= row - MOST_ROWS_BELOW
    if (reaches && headerTextAt(sheet, block.top, block.left) !== '') top = Math.min(top, block.top)
  }
  return top === row && namesEmptyColumn(sheet, row, vocabulary) ? row - 1 : top
}

/** The row above names a column that this one leaves empty. */
function namesEmptyColumn(sheet: Sheet, row: number, vocabulary: HeaderVocabulary<string>): boolean {
  const above = sheet.rows[row - 1] ?? []
  for (let column = 0; column < above.length; column++) {
    const text = headerTextAt(sheet, row - 1, column)
    if (!vocabulary.has(text) && !SERIALS.has(text)) continue
    if (headerTextAt(sheet, row, column) === '') return true
  }
  return false
}

function tallBlocks(sheet: Sheet): readonly MergedBlock[] {
  return sheet.merges.filter((block) => block.bottom > block.top)
}
