import type { Column } from './columns.ts'
import type { FieldName } from './fields.ts'
import { findRoster, type Roster } from './layout.ts'
import type { HeaderVocabulary } from './header-names.ts'
import type { Corrections } from './row-cells.ts'
import type { SkippedRow } from './rows.ts'
import { makeSerialReader, type SerialReader } from './serial-dates.ts'
import type { Cell, Workbook } from './sheet.ts'
import { findUnitHint } from './unit-hint.ts'

/** What is told of a sheet beside its rows. */
export interface SheetHead<F extends string> {
  /** Null for csv, txt and html. */
  sheet: string | null
  sheetIndex: number
  /** 1-based; the last one names the columns. */
  headerRows: number[]
  headerRow: number
  headerTexts: Record<string, string>
  columns: Record<string, F>
  /** The unit named above the header, where no column names units. */
  unitHint: string | null
  skipped: SkippedRow[]
}

export function describeSheet<F extends string>({ layout, rows, sheetIndex }: Roster<F>): SheetHead<F> {
  const { sheet, header, columns } = layout
  return {
    sheet: sheet.name,
    sheetIndex,
    headerRows: Array.from({ length: header.bottom - header.top + 1 }, (_, i) => header.top + i + 1),
    headerRow: header.bottom + 1,
    headerTexts: Object.fromEntries(columns.map(({ letter, text }) => [letter, text])),
    columns: Object.fromEntries(
      columns.flatMap(({ letter, field }): [string, F][] => (field === null ? [] : [[letter, field]])),
    ),
    unitHint: columns.some(({ field }) => field === 'unitName') ? null : findUnitHint(sheet, header),
    skipped: rows.skipped,
  }
}

/** Which columns of a sheet are read as in a roster, and as what. */
export type PersonColumns<F extends string> = Readonly<Partial<Record<F, FieldName>>>

/** The columns about a person as a roster has them; the others are none of a roster. */
export function asRoster<F extends string>(columns: readonly Column<F>[], fields: PersonColumns<F>): Column[] {
  return columns.map((column) => ({ ...column, field: column.field === null ? null : (fields[column.field] ?? null) }))
}

/** What was typed in place of those columns. */
export function onlyPerson<F extends string>(corrections: Corrections<F>, fields: PersonColumns<F>): Corrections {
  return Object.fromEntries(
    Object.entries(corrections).map(([row, texts]) => [
      row,
      Object.fromEntries(Object.entries(texts).filter(([field]) => field in fields)),
    ]),
  )
}

/** What the sender sees in the row: dates as dates, and the text of blocks that reach into it. */
export function readRaw(
  { sheet, grid }: Pick<Roster['layout'], 'sheet' | 'grid'>,
  row: number,
  fewest: number,
  readSerial: SerialReader,
): string[] {
  const raw: string[] = []
  for (let column = 0; column < Math.max(sheet.rows[row]?.length ?? 0, fewest); column++) {
    raw.push(showCell(grid.cellAt(row, column), readSerial))
  }
  return raw
}

function showCell(cell: Cell | undefined, readSerial: SerialReader): string {
  if (cell === undefined) return ''
  if (cell.isDate !== true || cell.number === undefined) return cell.text
  return readSerial(cell.number) ?? cell.text
}

/** Cell texts of rows (0-based) as the sender wrote them, by 1-based row. */
export function readTexts<F extends string>(
  workbook: Workbook,
  { layout }: Roster<F>,
  rows: Iterable<number>,
): Record<number, string[]> {
  const readSerial = makeSerialReader(workbook.date1904)
  const width = 1 + Math.max(...layout.columns.map(({ field, index }) => (field === null ? 0 : index)))
  const raw: Record<number, string[]> = {}
  for (const row of new Set(rows)) raw[row + 1] = readRaw(layout, row, width, readSerial)
  return raw
}

/** A sheet in the choice of sheets. */
export interface SheetSummary {
  index: number
  name: string | null
  hidden: boolean
  /** Rows, or records, that it holds; 0 without a header. */
  people: number
}

/** Every sheet with how much it holds. */
export function summariseSheets<F extends string>(
  workbook: Workbook,
  vocabulary: HeaderVocabulary<F>,
  count: (roster: Roster<F>) => number,
): SheetSummary[] {
  return workbook.sheets.map(({ name, hidden }, index) => {
    const roster = findRoster(workbook, index, vocabulary)
    return { index, name, hidden, people: roster === null ? 0 : count(roster) }
  })
}

/** The first texts under each column, by letter. */
export function sampleColumns({ headerTexts, raw }: Sampled): Record<string, string[]> {
  const rows = Object.values(raw).slice(0, 50)
  return Object.fromEntries(
    Object.keys(headerTexts).map((letter) => {
      const index = [...letter].reduce((number, character) => number * 26 + character.charCodeAt(0) - 64, 0) - 1
      const texts = rows.map((row) => row[index] ?? '').filter((text) => text.trim() !== '')
      return [letter, [...new Set(texts)].slice(0, 3)]
    }),
  )
}

interface Sampled {
  readonly headerTexts: Readonly<Record<string, string>>
  readonly raw: Readonly<Record<number, readonly string[]>>
}
