import type { PlainDate } from '../plain-date.ts'
import { readText } from './clean.ts'
import { markDuplicates } from './duplicates.ts'
import type { DateField, FieldName, RowValues } from './fields.ts'
import type { DateFinding, Finding, RowAction } from './findings.ts'
import { buildVocabulary, OTHER_HEADER_NAMES } from './header-names.ts'
import { findRoster, proposeSheet, type Roster } from './layout.ts'
import { readPeople } from './people.ts'
import type { Corrections } from './row-cells.ts'
import { makeSerialReader } from './serial-dates.ts'
import type { FileProblem, Workbook } from './sheet.ts'
import { describeSheet, readRaw, summariseSheets, type SheetHead, type SheetSummary } from './sheet-parts.ts'
import { suggestField } from './suggest.ts'

export interface InterpretOptions {
  /** The import day. */
  asOf: PlainDate
  /** The sheet to read instead of the one with the most people. */
  sheetIndex?: number | undefined
  /** Column letter to field in this file; null takes the column out. Wins over names and mapping. */
  columns?: Readonly<Record<string, FieldName | null>> | undefined
  /** Header text to field, as remembered of a sender; null says that the name is no field here. */
  mapping?: Readonly<Record<string, FieldName | null>> | undefined
  /** Texts typed in place of cells, by 1-based row. */
  corrections?: Corrections | undefined
  /** How many person rows keep their cell texts in `raw`; all when left out. */
  rawRows?: number | undefined
}

/** One person row. Rows of action `reject` have values for showing only. */
export interface InterpretedRow {
  /** Physical row, 1-based. */
  row: number
  action: RowAction
  values: RowValues
  findings: Finding[]
  /** On merged rows: the row of the same person that is imported. */
  dupOf?: number
  /** The columns that date findings are about. */
  fields?: Partial<Record<DateFinding, DateField[]>>
  /** The row's cell texts by column, as the sender wrote them, for the correction workbook; see `rawRows`. */
  raw: string[]
}

export interface Interpretation extends SheetHead<FieldName> {
  /** What columns of unknown header look like; to be offered, never taken. */
  suggested: Record<string, FieldName>
  rows: InterpretedRow[]
  counts: Record<RowAction | 'people', number>
}

/** `empty`: no sheet has a person row. `not_a_spreadsheet`: a web page or text without a roster in it. */
export type InterpretResult =
  | { problem: Extract<FileProblem, 'empty' | 'not_a_spreadsheet'>; interpretation?: never }
  | { problem?: never; interpretation: Interpretation }

/**
 * Turns a workbook into person rows with their findings (rules: the roster page of the product). Never throws,
 * whatever the sender wrote.
 */
export function interpretWorkbook(workbook: Workbook, options: InterpretOptions): InterpretResult {
  const vocabulary = buildVocabulary(options.mapping)
  const sheetIndex = options.sheetIndex ?? proposeSheet(workbook, vocabulary)
  const roster = sheetIndex === null ? null : findRoster(workbook, sheetIndex, vocabulary, options.columns)
  if (roster === null) return { problem: holdsTable(workbook) ? 'empty' : 'not_a_spreadsheet' }
  if (roster.rows.people.length === 0) return { problem: 'empty' }
  return { interpretation: interpretRoster(workbook, roster, options) }
}

/** Every sheet with its number of person rows, for the question which one to import. */
export function listSheets(workbook: Workbook, mapping?: InterpretOptions['mapping']): SheetSummary[] {
  return summariseSheets(workbook, buildVocabulary(mapping), ({ rows }) => rows.people.length)
}

function interpretRoster(workbook: Workbook, roster: Roster, options: InterpretOptions): Interpretation {
  const rows = readRows(workbook, roster, options)
  const counts = { people: rows.length, import: 0, merge: 0, hold: 0, reject: 0 }
  for (const { action } of rows) counts[action] += 1
  return { ...describeSheet(roster), suggested: suggestColumns(roster), rows, counts }
}

function readRows(workbook: Workbook, roster: Roster, options: InterpretOptions): InterpretedRow[] {
  const { layout, rows: { people } } = roster
  const { sheet, grid, columns } = layout
  const width = 1 + Math.max(...columns.map(({ field, index }) => (field === null ? 0 : index)))
  const source = { grid, columns, isPlainText: layout.isPlainText, corrections: options.corrections ?? {} }
  const readSerial = makeSerialReader(workbook.date1904)
  const readings = readPeople(source, people, {
    asOf: options.asOf,
    readSerial,
    isDelimited: workbook.container === 'text',
  })
  const rawRows = options.rawRows ?? Infinity
  const rows = readings.map((reading, i): InterpretedRow => {
    const row = people[i] ?? 0
    const { fields, ...person } = reading
    if (sheet.hiddenRows.has(row)) person.findings.push('hidden_row')
    return {
      row: row + 1,
      ...person,
      ...(Object.keys(fields).length > 0 ? { fields } : {}),
      raw: i < rawRows ? readRaw(layout, row, width, readSerial) : [],
    }
  })
  markDuplicates(rows)
  return rows
}

const MOST_SAMPLES = 50
const OTHER_NAMES: ReadonlySet<string> = new Set(OTHER_HEADER_NAMES)

function suggestColumns({ layout, rows: { people } }: Roster): Record<string, FieldName> {
  const { columns, grid, isPlainText } = layout
  const taken = new Set(columns.map((column) => column.field))
  const suggested: Record<string, FieldName> = {}
  for (const { letter, index, text, field, isFamily } of columns) {
    if (field !== null || isFamily || OTHER_NAMES.has(text)) continue
    const samples = people.slice(0, MOST_SAMPLES).map((row) => readText(grid.cellAt(row, index), isPlainText))
    const likely = suggestField(samples)
    if (likely !== null && !taken.has(likely)) suggested[letter] = likely
  }
  return suggested
}

/** A letter under a spreadsheet's name has no lines of several cells; a page without a roster has no header. */
export function holdsTable(workbook: Workbook): boolean {
  if (workbook.container === 'workbook') return true
  if (workbook.container === 'html') return false
  let lines = 0
  let tabular = 0
  for (const sheet of workbook.sheets) {
    for (const row of sheet.rows) {
      const filled = (row ?? []).filter((cell) => cell !== undefined && cell.text.trim() !== '').length
      if (filled > 0) lines += 1
      if (filled > 1) tabular += 1
    }
  }
  return tabular * 2 >= lines
}
