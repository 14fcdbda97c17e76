import { toHalfWidth } from '../identity/clean.ts'
import { cleanText, dropWhiteSpace, readText } from './clean.ts'
import type { Column } from './columns.ts'
import type { FieldName } from './fields.ts'
import type { SkipReason } from './findings.ts'
import type { DataGrid } from './grid.ts'
import type { HeaderBlock } from './header.ts'
import { normaliseHeader, type HeaderVocabulary } from './header-names.ts'
import {
  FILL_IN_HINT,
  ID_HINT,
  LOOSE_LINE,
  NAME_HINT,
  SAMPLE_WORD,
  SIGNATURE_LABEL,
  STRONG_LABEL,
  TOTAL_WORD,
} from './row-words.ts'
import type { Sheet } from './sheet.ts'

/** A row that is not a person, 1-based. */
export interface SkippedRow {
  row: number
  why: SkipReason
}

/** Every row but the header, from the first to the last filled one: people (0-based) or skipped. */
export interface SortedRows {
  people: number[]
  skipped: SkippedRow[]
}

export interface SheetLayout<F extends string = FieldName> {
  sheet: Sheet
  header: HeaderBlock
  columns: readonly Column<F>[]
  grid: DataGrid
  vocabulary: HeaderVocabulary<F>
  isPlainText: boolean
}

/** Tells people from titles, samples, totals, signatures and blank rows. */
export function sortRows(layout: SheetLayout<string>): SortedRows {
  const { sheet, header } = layout
  const sorter = makeSorter(layout)
  const kinds: (SkipReason | 'person' | 'header')[] = []
  for (let row = 0; row < sheet.rows.length; row++) {
    if (row < header.top) kinds.push(sorter.hasText(row) ? 'title' : 'blank')
    else kinds.push(row <= header.bottom ? 'header' : sorter.sortRow(row))
  }
  while (kinds.at(-1) === 'blank') kinds.pop()
  markLooseLines(kinds, header, sorter.isLooseLine)
  const sorted: SortedRows = { people: [], skipped: [] }
  kinds.forEach((kind, row) => {
    if (kind === 'person') sorted.people.push(row)
    else if (kind !== 'header') sorted.skipped.push({ row: row + 1, why: kind })
  })
  return sorted
}

interface Sorter {
  hasText(row: number): boolean
  sortRow(row: number): SkipReason | 'person'
  isLooseLine(row: number): boolean
}

const SERIAL_NUMBER = /^\d{1,6}[.、]?$/
const LONG_NUMBER = /\d{15}|\dE\+?\d/i
const NAMES_OF_A_HEADER = 3

/** Below the last person, lines without a label are remarks too. */
function markLooseLines(
  kinds: (SkipReason | 'person' | 'header')[],
  header: HeaderBlock,
  isLooseLine: (row: number) => boolean,
): void {
  for (let row = kinds.length - 1; row > header.bottom; row--) {
    if (kinds[row] !== 'person') continue
    if (!isLooseLine(row)) return
    kinds[row] = 'signature'
  }
}

function makeSorter({ sheet, header, columns, grid, vocabulary, isPlainText }: SheetLayout<string>): Sorter {
  const byIndex = new Map(columns.map((column) => [column.index, column]))
  const indexesOf = (...wanted: string[]) =>
    columns.filter(({ field }) => field !== null && wanted.includes(field)).map(({ index }) => index)
  // Somebody of a household is somebody, too.
  const names = indexesOf('name', 'memberName')
  const ids = indexesOf('idNo', 'memberIdNo')
  const phones = [...indexesOf('mobile'), ...indexesOf('phone2')]
  const dated = indexesOf('contractNo', 'term', 'startsOn', 'endsOn')
  const serials = columns.filter((column) => column.isSerial).map(({ index }) => index)
  const fields = columns.filter((column) => column.field !== null)

  const textAt = (row: number, index: number): string => readText(grid.cellAt(row, index), isPlainText)
  const firstText = (row: number, indexes: readonly number[]): string => {
    for (const index of indexes) {
      const text = textAt(row, index)
      if (text !== '') return text
    }
    return ''
  }
  const ownWords = (row: number): string[] =>
    Array.from(sheet.rows[row] ?? [], (cell) => toWord(readText(cell, isPlainText))).filter((word) => word !== '')

  /** Titles and header rows as printed, to know them again further down. */
  const printed = new Map<string, Set<string>>()
  for (let row = 0; row <= header.bottom; row++) {
    const words = ownWords(row)
    const first = words[0]
    if (first === undefined) continue
    const sameStart = printed.get(first) ?? new Set()
    printed.set(first, sameStart.add(words.join('\n')))
  }

  /** The first filled cell, and whether the row has more than a serial number; blocks over several rows do not fill. */
  const scan = (row: number): { first: string; isBlank: boolean } => {
    const cells = sheet.rows[row]
    let first = ''
    let filled = 0
    let onlySerial = false
    for (let index = 0; index < (cells?.length ?? 0) && filled < 2; index++) {
      const cell = cells?.[index]
      const text = readText(cell, isPlainText)
      if (text === '') continue
      const column = byIndex.get(index)
      // Templates carry formulas down to rows that nobody filled in.
      if (cell?.formula === true && cell.kind === 'number' && (column?.field ?? null) === null) continue
      if (first === '') first = text
      if (grid.startsTallBlock(row, index)) continue
      filled += 1
      onlySerial = (column?.field ?? null) === null && SERIAL_NUMBER.test(text)
    }
    return { first, isBlank: filled === 0 || (filled === 1 && onlySerial) }
  }

  const isPrintedAgain = (row: number, firstWord: string): boolean => {
    const sameStart = printed.get(firstWord)
    if (sameStart !== undefined && sameStart.has(ownWords(row).join('\n'))) return true
    let again = 0
    for (const { index } of fields) {
      const text = textAt(row, index)
      if (text.length <= 20 && vocabulary.has(normaliseHeader(text))) again += 1
      // A person's row fails at once, a header row passes after three cells.
      else if (again === 0 && text !== '') return false
      if (again === NAMES_OF_A_HEADER) return true
    }
    return false
  }

  const isPerson = (row: number): boolean => {
    const name = firstText(row, names)
    if (name === '' || /[:：]/.test(name)) return false
    return LONG_NUMBER.test(firstText(row, ids)) || /\d{7}/.test(firstText(row, phones).replace(/[\s-]/g, ''))
  }

  const isInstruction = (row: number): boolean => {
    if (LONG_NUMBER.test(firstText(row, ids))) return false
    if (NAME_HINT.test(toWord(firstText(row, names))) || ID_HINT.test(toWord(firstText(row, ids)))) return true
    return !isPerson(row) && ownWords(row).filter((word) => FILL_IN_HINT.test(word)).length > 1
  }

  return {
    hasText: (row) => (sheet.rows[row] ?? []).some((cell) => cell !== undefined && cleanText(cell.text) !== ''),
    sortRow(row) {
      const { first, isBlank } = scan(row)
      if (first === '') return 'blank'
      const firstWord = toWord(first)
      if (isPrintedAgain(row, firstWord)) return 'title'
      if (TOTAL_WORD.test(firstWord)) return 'total'
      const isNumbered = SERIAL_NUMBER.test(firstWord)
      if (isNumbered && TOTAL_WORD.test(toWord(firstText(row, names))) && !isPerson(row)) return 'total'
      if (SAMPLE_WORD.test(firstWord) || SAMPLE_WORD.test(toWord(firstText(row, serials)))) return 'sample'
      if (SIGNATURE_LABEL.test(firstWord) && !isPerson(row)) return 'signature'
      if (isBlank) return 'blank'
      if (isInstruction(row)) return 'sample'
      if (!isPerson(row) && ownWords(row).some((word) => STRONG_LABEL.test(word))) return 'signature'
      return 'person'
    },
    isLooseLine(row) {
      const words = ownWords(row)
      const [word = ''] = words
      if (words.length === 1 && LOOSE_LINE.test(word)) return true
      // A contract under the one of the same person stands in a line without his name.
      if (dated.some((index) => /\d{4}/.test(textAt(row, index)))) return false
      const says = firstText(row, names) + firstText(row, ids) + firstText(row, phones)
      return words.length <= 3 && says === '' && !SERIAL_NUMBER.test(word)
    },
  }
}

function toWord(text: string): string {
  return dropWhiteSpace(PLAIN_WORD.test(text) ? text : toHalfWidth(text))
}

const PLAIN_WORD = /^[\u0021-\u007E\u4E00-\u9FFF]*$/
