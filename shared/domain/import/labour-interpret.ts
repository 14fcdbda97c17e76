import type { PlainDate } from '../plain-date.ts'
import { findContradictions, type LabourProblem } from '../labour/checks.ts'
import type { FieldName } from './fields.ts'
import type { RowAction } from './findings.ts'
import { assembleEmployment, spanOf, toRecord } from './labour-assemble.ts'
import { groupLines, type EmploymentLines, type GroupedLines } from './labour-employments.ts'
import { LEDGER_PERSON_FIELDS, type EmploymentValues, type LabourFieldName, type LedgerContract } from './labour-fields.ts'
import { buildLabourVocabulary, settleColumns } from './labour-headers.ts'
import { readLine, type LedgerLine } from './labour-lines.ts'
import { holdsTable } from './interpret.ts'
import { findRoster, proposeSheet, type Roster } from './layout.ts'
import { readPeople } from './people.ts'
import { makeRowReader, type Corrections } from './row-cells.ts'
import { makeSerialReader } from './serial-dates.ts'
import type { FileProblem, Workbook } from './sheet.ts'
import {
  asRoster, describeSheet, onlyPerson, readTexts, summariseSheets, type PersonColumns, type SheetHead,
  type SheetSummary,
} from './sheet-parts.ts'

export interface LabourOptions {
  readonly asOf: PlainDate
  readonly sheetIndex?: number | undefined
  readonly columns?: Readonly<Record<string, LabourFieldName | null>> | undefined
  readonly mapping?: Readonly<Record<string, LabourFieldName | null>> | undefined
  readonly corrections?: Corrections<LabourFieldName> | undefined
}

/** One employment: the row that begins it, and the contracts in turn. */
export interface InterpretedEmployment {
  /** Physical row, 1-based, of the first of its rows. */
  row: number
  action: RowAction
  values: EmploymentValues
  contracts: LedgerContract[]
  findings: string[]
  dupOf?: number
}

export interface LabourInterpretation extends SheetHead<LabourFieldName> {
  rows: InterpretedEmployment[]
  /** Cell texts of every row as the sender wrote them, by row. */
  raw: Record<number, string[]>
}

export type LabourResult =
  | { problem: Extract<FileProblem, 'empty' | 'not_a_spreadsheet'>; interpretation?: never }
  | { problem?: never; interpretation: LabourInterpretation }

/** Turns a workbook into employments with their contracts and findings. Never throws, whatever the sender wrote. */
export function interpretLedger(workbook: Workbook, options: LabourOptions): LabourResult {
  const vocabulary = buildLabourVocabulary(options.mapping)
  const sheetIndex = options.sheetIndex ?? proposeSheet(workbook, vocabulary)
  const found = sheetIndex === null ? null : findRoster(workbook, sheetIndex, vocabulary, options.columns)
  if (found === null) return { problem: holdsTable(workbook) ? 'empty' : 'not_a_spreadsheet' }
  if (found.rows.people.length === 0) return { problem: 'empty' }
  const roster = { ...found, layout: { ...found.layout, columns: settle(found, options) } }
  return {
    interpretation: {
      ...describeSheet(roster),
      rows: readEmployments(workbook, roster, options),
      raw: readTexts(workbook, roster, roster.rows.people),
    },
  }
}

/** Every sheet with its number of employments' rows. */
export function listLedgerSheets(workbook: Workbook, mapping?: LabourOptions['mapping']): SheetSummary[] {
  return summariseSheets(workbook, buildLabourVocabulary(mapping), ({ rows }) => rows.people.length)
}

function settle({ layout }: Roster<LabourFieldName>, { columns = {}, mapping = {} }: LabourOptions): typeof layout.columns {
  const said = new Set(Object.keys(mapping))
  const textOf = new Map(layout.columns.map(({ letter, text }) => [letter, text]))
  return settleColumns(layout.columns, (letter) => columns[letter] !== undefined || said.has(textOf.get(letter) ?? ''))
}

function readEmployments(
  workbook: Workbook,
  roster: Roster<LabourFieldName>,
  options: LabourOptions,
): InterpretedEmployment[] {
  const lines = readLines(workbook, roster, options)
  const grouped = groupLines(lines)
  const made = grouped.employments.map((rows) => ({ rows, ...assembleEmployment(rows, options.asOf) }))
  const byWork = Map.groupBy(made, ({ values }) => workKeyOf(values))
  return made.map(({ rows, values, contracts, findings }): InterpretedEmployment => {
    const others = values.idNo === null ? [] : (byWork.get(workKeyOf(values)) ?? []).filter((one) => one.rows !== rows)
    const overlaps = findContradictions(toRecord(values, contracts), others.map((one) => spanOf(one.values)))
    const hidden = rows.some(({ row }) => roster.layout.sheet.hiddenRows.has(row)) ? ['hidden_row'] : []
    const doubt = doubtOf(rows, grouped)
    const found = [...findings, ...overlaps.map(({ problem }): LabourProblem => problem), ...hidden, ...doubt]
    return {
      row: rows[0].row + 1,
      action: rows[0].person.action === 'reject' && !rows[0].isCarried ? 'reject' : doubt.length > 0 ? 'hold' : 'import',
      values,
      contracts: [...contracts],
      findings: [...new Set(found)],
    }
  })
}

function readLines(workbook: Workbook, { layout, rows }: Roster<LabourFieldName>, options: LabourOptions): LedgerLine[] {
  const { grid, columns, isPlainText } = layout
  const corrections = options.corrections ?? {}
  const rules = {
    asOf: options.asOf,
    readSerial: makeSerialReader(workbook.date1904),
    isDelimited: workbook.container === 'text',
    headerOf: (field: LabourFieldName) => columns.find((column) => column.field === field)?.text ?? '',
  }
  const people = readPeople(
    { grid, columns: asRoster(columns, PERSON_COLUMNS), isPlainText, corrections: onlyPerson(corrections, PERSON_COLUMNS) },
    rows.people,
    rules,
  )
  const readCells = makeRowReader<LabourFieldName>({ grid, columns, isPlainText, corrections })
  const nameColumn = columns.find(({ field }) => field === 'name')?.index ?? -1
  return rows.people.flatMap((row, i) => {
    const person = people[i]
    if (person === undefined) return []
    const isMerged = grid.isInTallBlock(row, nameColumn) && !grid.startsTallBlock(row, nameColumn)
    return [readLine({ row, isMerged }, person, readCells(row).cells, rules)]
  })
}

function doubtOf(rows: EmploymentLines, { conflicts, sameNames }: GroupedLines): string[] {
  return [
    ...(rows.some((row) => conflicts.has(row)) ? ['dup_in_file_conflict'] : []),
    ...(rows.some((row) => sameNames.has(row)) ? ['same_name_no_id'] : []),
  ]
}

/** One person at one unit. */
function workKeyOf({ idNo, name, unitName }: EmploymentValues): string {
  return `${idNo ?? ''}|${name ?? ''}|${unitName ?? ''}`
}

const PERSON_COLUMNS: PersonColumns<LabourFieldName> = Object.fromEntries(
  LEDGER_PERSON_FIELDS.map((field): [LabourFieldName, FieldName] => [field, field]),
)
