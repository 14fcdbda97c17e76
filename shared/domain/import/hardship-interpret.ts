import type { PlainDate } from '../plain-date.ts'
import { readColumns, type Column } from './columns.ts'
import { markDuplicates } from './duplicates.ts'
import type { FieldName } from './fields.ts'
import type { RowAction } from './findings.ts'
import { WORKER_FIELDS, type HardshipFieldName, type HouseholdPerson, type HouseholdValues } from './hardship-fields.ts'
import { buildHardshipVocabulary, FEWEST_MARKS, isMark } from './hardship-headers.ts'
import { groupHouseholds, type HouseholdRows } from './hardship-households.ts'
import { readMembers } from './hardship-members.ts'
import { checkTotals } from './hardship-totals.ts'
import { readFileCells } from './hardship-values.ts'
import { findHeader } from './header.ts'
import { holdsTable, readRaw, type SheetSummary } from './interpret.ts'
import { findRoster, proposeSheet, type Roster } from './layout.ts'
import { readPeople } from './people.ts'
import { makeRowReader, type Corrections } from './row-cells.ts'
import type { SkippedRow } from './rows.ts'
import { makeSerialReader } from './serial-dates.ts'
import type { FileProblem, Subject, Workbook } from './sheet.ts'
import { findUnitHint } from './unit-hint.ts'

export interface HardshipOptions {
  readonly asOf: PlainDate
  readonly sheetIndex?: number | undefined
  readonly columns?: Readonly<Record<string, HardshipFieldName | null>> | undefined
  readonly mapping?: Readonly<Record<string, HardshipFieldName | null>> | undefined
  readonly corrections?: Corrections<HardshipFieldName> | undefined
}

/** One household: the row of the worker, and the others of it. */
export interface InterpretedHousehold {
  /** Physical row of the worker, 1-based. */
  row: number
  action: RowAction
  values: HouseholdValues
  members: HouseholdPerson[]
  given: Record<string, string>
  findings: string[]
  dupOf?: number
}

export interface HardshipInterpretation {
  sheet: string | null
  sheetIndex: number
  headerRows: number[]
  headerRow: number
  headerTexts: Record<string, string>
  columns: Record<string, HardshipFieldName>
  unitHint: string | null
  skipped: SkippedRow[]
  rows: InterpretedHousehold[]
  /** Cell texts of every row of a household as the sender wrote them, by row. */
  raw: Record<number, string[]>
}

export type HardshipResult =
  | { problem: Extract<FileProblem, 'empty' | 'not_a_spreadsheet'>; interpretation?: never }
  | { problem?: never; interpretation: HardshipInterpretation }

/** What the sheets of a workbook are about, by their headers: two names that only a hardship sheet has decide. */
export function detectSubject(workbook: Workbook): Subject {
  const vocabulary = buildHardshipVocabulary()
  const isHardship = workbook.sheets.some((sheet) => {
    const header = findHeader(sheet, vocabulary)
    const columns = header === null ? [] : readColumns(sheet, header, vocabulary)
    return new Set(columns.flatMap(({ field }) => (isMark(field) ? [field] : []))).size >= FEWEST_MARKS
  })
  return isHardship ? 'hardship' : 'members'
}

/** Turns a workbook into households with their findings. Never throws, whatever the sender wrote. */
export function interpretHouseholds(workbook: Workbook, options: HardshipOptions): HardshipResult {
  const vocabulary = buildHardshipVocabulary(options.mapping)
  const sheetIndex = options.sheetIndex ?? proposeSheet(workbook, vocabulary)
  const roster = sheetIndex === null ? null : findRoster(workbook, sheetIndex, vocabulary, options.columns)
  if (roster === null) return { problem: holdsTable(workbook) ? 'empty' : 'not_a_spreadsheet' }
  const households = groupHouseholds(roster.layout, roster.rows.people)
  if (households.length === 0) return { problem: 'empty' }
  const { layout, rows: sorted } = roster
  const { sheet, header, columns } = layout
  return {
    interpretation: {
      sheet: sheet.name,
      sheetIndex: roster.sheetIndex,
      headerRows: Array.from({ length: header.bottom - header.top + 1 }, (_, i) => header.top + i + 1),
      headerRow: header.bottom + 1,
      headerTexts: Object.fromEntries(columns.map(({ letter, text }) => [letter, text])),
      columns: Object.fromEntries(
        columns.flatMap(({ letter, field }): [string, HardshipFieldName][] => (field === null ? [] : [[letter, field]])),
      ),
      unitHint: columns.some(({ field }) => field === 'unitName') ? null : findUnitHint(sheet, header),
      skipped: sorted.skipped,
      rows: readHouseholds(workbook, roster, households, options),
      raw: readTexts(workbook, roster, households),
    },
  }
}

/** Every sheet with its number of households. */
export function listHardshipSheets(workbook: Workbook, mapping?: HardshipOptions['mapping']): SheetSummary[] {
  const vocabulary = buildHardshipVocabulary(mapping)
  return workbook.sheets.map(({ name, hidden }, index) => {
    const roster = findRoster(workbook, index, vocabulary)
    const people = roster === null ? 0 : groupHouseholds(roster.layout, roster.rows.people).length
    return { index, name, hidden, people }
  })
}

function readHouseholds(
  workbook: Workbook,
  roster: Roster<HardshipFieldName>,
  households: readonly HouseholdRows[],
  options: HardshipOptions,
): InterpretedHousehold[] {
  const { layout } = roster
  const { sheet, grid, columns, isPlainText } = layout
  const corrections = options.corrections ?? {}
  const source = { grid, columns, isPlainText, corrections }
  const rules = {
    asOf: options.asOf,
    readSerial: makeSerialReader(workbook.date1904),
    isDelimited: workbook.container === 'text',
    headerOf: (field: HardshipFieldName) => columns.find((column) => column.field === field)?.text ?? '',
  }
  const workers = readPeople(
    { grid, columns: asRoster(columns, WORKER_COLUMNS), isPlainText, corrections: onlyWorker(corrections) },
    households.map(({ head }) => head),
    rules,
  )
  const readCells = makeRowReader<HardshipFieldName>(source)
  const membersOf = readMembers(layout, rules)
  const rows = households.map(({ head, members }, i): InterpretedHousehold => {
    const worker = workers[i]
    if (worker === undefined) throw new Error('a household without its worker')
    const file = readFileCells(readCells(head).cells, rules)
    const others = membersOf(members)
    const hidden = sheet.hiddenRows.has(head) ? ['hidden_row'] : []
    const { name, idType, idNo, sex, birthOn, ethnicity, political, mobile, phone2, unitName } = worker.values
    const values: HouseholdValues = {
      name, idType, idNo, sex, birthOn, ethnicity, political, mobile, phone2, unitName, ...file.values,
    }
    const totals = checkTotals(values, others.people)
    return {
      row: head + 1,
      action: worker.action,
      values,
      members: others.people,
      given: file.given,
      findings: [...new Set([...worker.findings, ...file.findings, ...others.findings, ...totals, ...hidden])],
    }
  })
  markDuplicates(rows as Parameters<typeof markDuplicates>[0]) // adds words to `findings`, which takes any
  markSharedPeople(rows)
  return rows
}

/** Somebody whose number stands in two households of the file: the later one waits for a person. */
function markSharedPeople(rows: readonly InterpretedHousehold[]): void {
  const seen = new Map<string, InterpretedHousehold>()
  for (const row of rows) {
    if (row.action === 'reject' || row.action === 'merge') continue
    const numbers = [row.values.idNo, ...row.members.map(({ idNo }) => idNo)].filter((idNo) => idNo !== null)
    const first = numbers.map((idNo) => seen.get(idNo)).find((one) => one !== undefined && one !== row)
    if (first !== undefined) {
      row.findings.push('household_twice')
      row.action = 'hold'
      row.dupOf ??= first.row
    }
    for (const idNo of numbers) if (!seen.has(idNo)) seen.set(idNo, row)
  }
}

/** The columns of the worker as a roster has them; the others are none of a roster. */
export function asRoster(
  columns: readonly Column<HardshipFieldName>[],
  fields: Readonly<Partial<Record<HardshipFieldName, FieldName>>>,
): Column[] {
  return columns.map((column) => ({ ...column, field: column.field === null ? null : (fields[column.field] ?? null) }))
}

const WORKER_COLUMNS: Readonly<Partial<Record<HardshipFieldName, FieldName>>> = Object.fromEntries(
  WORKER_FIELDS.map((field) => [field, field]),
)

function onlyWorker(corrections: Corrections<HardshipFieldName>): Corrections {
  return Object.fromEntries(
    Object.entries(corrections).map(([row, texts]) => [
      row,
      Object.fromEntries(Object.entries(texts).filter(([field]) => field in WORKER_COLUMNS)),
    ]),
  )
}

function readTexts(
  workbook: Workbook,
  { layout }: Roster<HardshipFieldName>,
  households: readonly HouseholdRows[],
): Record<number, string[]> {
  const readSerial = makeSerialReader(workbook.date1904)
  const width = 1 + Math.max(...layout.columns.map(({ field, index }) => (field === null ? 0 : index)))
  const raw: Record<number, string[]> = {}
  for (const { head, members } of households) {
    for (const row of new Set([head, ...members])) raw[row + 1] = readRaw(layout, row, width, readSerial)
  }
  return raw
}

/** The first texts under each column, by letter. */
export function sampleHouseholds({ headerTexts, raw }: HardshipInterpretation): Record<string, string[]> {
  const rows = Object.values(raw).slice(0, 50)
  return Object.fromEntries(
    Object.keys(headerTexts).map((letter) => {
      const index = [...letter].reduce((number, character) => number * 26 + character.charCodeAt(0) - 64, 0) - 1
      const texts = rows.map((row) => row[index] ?? '').filter((text) => text.trim() !== '')
      return [letter, [...new Set(texts)].slice(0, 3)]
    }),
  )
}
