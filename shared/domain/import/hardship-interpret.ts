import type { PlainDate } from '../plain-date.ts'
import { markDuplicates } from './duplicates.ts'
import type { RowAction } from './findings.ts'
import { WORKER_FIELDS, type HardshipFieldName, type HouseholdPerson, type HouseholdValues } from './hardship-fields.ts'
import { buildHardshipVocabulary } from './hardship-headers.ts'
import { groupHouseholds, type HouseholdRows } from './hardship-households.ts'
import { readMembers, WRONG_NUMBER } from './hardship-members.ts'
import { checkTotals } from './hardship-totals.ts'
import { readFileCells } from './hardship-values.ts'
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

export interface HardshipInterpretation extends SheetHead<HardshipFieldName> {
  rows: InterpretedHousehold[]
  /** Cell texts of every row of a household as the sender wrote them, by row. */
  raw: Record<number, string[]>
}

export type HardshipResult =
  | { problem: Extract<FileProblem, 'empty' | 'not_a_spreadsheet'>; interpretation?: never }
  | { problem?: never; interpretation: HardshipInterpretation }

/** Turns a workbook into households with their findings. Never throws, whatever the sender wrote. */
export function interpretHouseholds(workbook: Workbook, options: HardshipOptions): HardshipResult {
  const vocabulary = buildHardshipVocabulary(options.mapping)
  const sheetIndex = options.sheetIndex ?? proposeSheet(workbook, vocabulary)
  const roster = sheetIndex === null ? null : findRoster(workbook, sheetIndex, vocabulary, options.columns)
  if (roster === null) return { problem: holdsTable(workbook) ? 'empty' : 'not_a_spreadsheet' }
  const households = groupHouseholds(roster.layout, roster.rows.people)
  if (households.length === 0) return { problem: 'empty' }
  return {
    interpretation: {
      ...describeSheet(roster),
      rows: readHouseholds(workbook, roster, households, options),
      raw: readTexts(workbook, roster, households.flatMap(({ head, members }) => [head, ...members])),
    },
  }
}

/** Every sheet with its number of households. */
export function listHardshipSheets(workbook: Workbook, mapping?: HardshipOptions['mapping']): SheetSummary[] {
  return summariseSheets(workbook, buildHardshipVocabulary(mapping), ({ layout, rows }) =>
    groupHouseholds(layout, rows.people).length,
  )
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
    { grid, columns: asRoster(columns, WORKER_COLUMNS), isPlainText, corrections: onlyPerson(corrections, WORKER_COLUMNS) },
    households.map(({ head }) => head),
    rules,
  )
  const readCells = makeRowReader<HardshipFieldName>(source)
  const membersOf = readMembers(layout, rules)
  const listsMembers = columns.some(({ field }) => field === 'memberName' || field === 'relation')
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
    const totals = checkTotals(values, others.people, listsMembers)
    // Who is missing shows beside the file for as long as he is.
    const { householdSize } = values
    if (householdSize !== null && householdSize !== others.people.length + 1) file.given['householdSize'] = String(householdSize)
    return {
      row: head + 1,
      action: mustWait(worker) ? 'hold' : worker.action,
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

/** A file gets a number that is never used again, and comes back for a wrong name or number: a person looks first. */
function mustWait({ action, findings }: Pick<InterpretedHousehold, 'action' | 'findings'>): boolean {
  return action === 'import' && findings.some((finding) => DOUBTFUL.has(finding))
}

const DOUBTFUL: ReadonlySet<string> = new Set(['name_suspect', 'name_lost_char', ...WRONG_NUMBER])

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

const WORKER_COLUMNS: PersonColumns<HardshipFieldName> = Object.fromEntries(
  WORKER_FIELDS.map((field) => [field, field]),
)
