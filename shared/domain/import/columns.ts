import type { FieldName } from './fields.ts'
import { columnLetters } from './grid.ts'
import type { HeaderBlock } from './header.ts'
import { headerTextAt } from './header.ts'
import { FAMILY_GROUP, SERIAL_NAMES, SPAN_END, SPAN_GROUP, type HeaderVocabulary } from './header-names.ts'
import type { Sheet } from './sheet.ts'

/** A column under the header. */
export interface Column<F extends string = FieldName> {
  index: number
  letter: string
  /** Normalised header text, with the group before it (`配偶/姓名`) where the group changes its meaning. */
  text: string
  field: F | null
  isSerial: boolean
  /** Somebody else's name or phone: no field, and none to be suggested. */
  isFamily: boolean
}

/** Reads the columns under a header; `overrides` (letter to field, null for none) win over the names. */
export function readColumns<F extends string = FieldName>(
  sheet: Sheet,
  header: HeaderBlock,
  vocabulary: HeaderVocabulary<F>,
  overrides: Readonly<Record<string, F | null>> = {},
): Column<F>[] {
  const columns: Column<F>[] = []
  for (let index = 0; index < countColumns(sheet); index++) {
    const letter = columnLetters(index)
    const namingRow = findNamingRow(sheet, header, index)
    const own = namingRow === null ? '' : headerTextAt(sheet, namingRow, index)
    const group = namingRow === null ? null : findGroup(sheet, header, namingRow, index, vocabulary)
    const text = group === null ? own : `${group}/${own}`
    const override = overrides[letter]
    if (text === '' && override === undefined) continue
    columns.push({
      index,
      letter,
      text,
      field: override === undefined ? (vocabulary.get(text) ?? null) : override,
      isSerial: SERIALS.has(own),
      isFamily: group !== null && FAMILY_GROUP.test(group),
    })
  }
  return columns
}

const SERIALS: ReadonlySet<string> = new Set(SERIAL_NAMES)
/** Where a text file's family group ends at the latest: these are never said of a relative. */
const NOT_OF_FAMILY: ReadonlySet<string> = new Set(['note', 'joinedOn', 'hiredOn', 'cardNo', 'migrant', 'political'])

/** All columns that have data: an override may name one without header text. */
function countColumns(sheet: Sheet): number {
  let count = 0
  for (let row = 0; row < sheet.rows.length; row++) count = Math.max(count, sheet.rows[row]?.length ?? 0)
  return count
}

/** The lower text names the column; a column without lower text is named by the upper one. */
function findNamingRow(sheet: Sheet, header: HeaderBlock, column: number): number | null {
  for (let row = header.bottom; row >= header.top; row--) if (headerTextAt(sheet, row, column) !== '') return row
  return null
}

/** The word over a column that changes what it is about, from its header or from a group row right above it. */
function findGroup(
  sheet: Sheet,
  header: HeaderBlock,
  namingRow: number,
  column: number,
  vocabulary: HeaderVocabulary<string>,
): string | null {
  const highest = Math.max(0, Math.min(header.top, namingRow - 1))
  for (let row = namingRow - 1; row >= highest; row--) {
    const block = sheet.merges.find(
      ({ top, left, bottom, right }) => top <= row && bottom >= row && left <= column && right >= column,
    )
    // A block from the first column above the header is a title, whatever it says.
    if (row < header.top && (block === undefined || block.left === 0)) return null
    const text =
      block === undefined
        ? findGroupToTheLeft(sheet, row, namingRow, column, vocabulary)
        : headerTextAt(sheet, block.top, block.left)
    if (FAMILY_GROUP.test(text)) return text
    if (SPAN_GROUP.test(text) && SPAN_END.test(headerTextAt(sheet, namingRow, column))) return text
  }
  return null
}

function findGroupToTheLeft(
  sheet: Sheet,
  row: number,
  namingRow: number,
  column: number,
  vocabulary: HeaderVocabulary<string>,
): string {
  // Without merged cells a group word reaches over the columns that have no upper text of their own.
  for (let left = column; left >= 0; left--) {
    const text = headerTextAt(sheet, row, left)
    const isWide = sheet.merges.some((m) => m.top === row && m.left === left && m.right > left)
    if (text !== '') return isWide ? '' : text
    const field = vocabulary.get(headerTextAt(sheet, namingRow, left))
    if (field !== undefined && NOT_OF_FAMILY.has(field)) return ''
  }
  return ''
}
