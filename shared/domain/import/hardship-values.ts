import type { PlainDate } from '../plain-date.ts'
import { isPlainDate } from '../plain-date.ts'
import { findYesOrNo } from './codes-from-text.ts'
import { readDateCell, readDateText, type DateSource } from './dates.ts'
import { readAmount } from './hardship-amounts.ts'
import type { AmountField, HardshipFieldName, HouseholdValues, SheetState } from './hardship-fields.ts'
import type { HardshipFinding } from './hardship-findings.ts'
import { amountColumnOf } from './hardship-headers.ts'
import {
  readArea, readCauses, readClass, readHeadcount, readHealth, readHousing, readInsurance, readSheetState, readWorkState,
} from './hardship-words.ts'
import type { Finding } from './findings.ts'
import { isAfter, resolveDate } from './resolve-dates.ts'
import type { FieldCell } from './row-cells.ts'

export type FileValues = Omit<HouseholdValues, 'name' | 'idType' | 'idNo' | 'sex' | 'birthOn' | 'ethnicity' |
  'political' | 'mobile' | 'phone2' | 'unitName'>

/** What was read of a row, and what has to be said about it. */
export interface FileReading {
  readonly values: FileValues
  readonly findings: (HardshipFinding | Finding)[]
  /** Texts that are kept as typed, since no field could hold them whole: by field. */
  readonly given: Record<string, string>
}

export interface FileRules extends DateSource {
  readonly asOf: PlainDate
  /** Header over the column of a field, as compared; empty without a column. */
  readonly headerOf: (field: HardshipFieldName) => string
}

type Cells = Readonly<Partial<Record<HardshipFieldName, FieldCell>>>

/** Reads the columns about the household and its file. */
export function readFileCells(cells: Cells, rules: FileRules): FileReading {
  const reading: FileReading = { values: { ...NOTHING }, findings: [], given: {} }
  const { values } = reading
  readClassCell(cells, reading)
  readCausesCell(cells, reading)
  for (const field of TEXTS) values[field] = cells[field]?.text ?? null
  values.migrant ??= readFlag(cells, 'migrant', reading)
  values.singleParent = readFlag(cells, 'singleParent', reading)
  values.zeroEmployment = readFlag(cells, 'zeroEmployment', reading)
  values.health = readWord(cells, 'health', readHealth, reading)
  values.workState = readWord(cells, 'workState', readWorkState, reading)
  values.housing = readWord(cells, 'housing', readHousing, reading)
  values.insurance = readWord(cells, 'insurance', readInsurance, reading)
  values.housingM2 = readWord(cells, 'housingM2', readArea, reading)
  // 患尿毒症 says both.
  if (values.health !== null && values.health !== '01' && values.illness === null) {
    values.illness = cells.health?.text ?? null
  }
  values.householdSize = readSize(cells, reading)
  for (const field of AMOUNTS) values[field] = readAmountCell(cells, field, reading, rules)
  // Where the others have no columns of their own, a bare 月收入 in the worker's row is his.
  if (rules.headerOf('memberName') === '') values.wageMonth ??= readAmountCell(cells, 'memberIncome', reading, rules)
  readCourse(cells, reading, rules)
  return reading
}

/** An amount for the period that its field is about; null where it cannot be taken. */
export function readAmountCell(
  cells: Cells,
  field: AmountField,
  reading: Pick<FileReading, 'findings' | 'given'>,
  rules: Pick<FileRules, 'headerOf'>,
): number | null {
  const cell = cells[field]
  if (cell === undefined) return null
  const read = readAmount(cell.cell, cell.text, amountColumnOf(field, rules.headerOf(field)))
  if ('problem' in read) {
    addOnce(reading.findings, read.problem)
    reading.given[field] = cell.text
    return null
  }
  const wanted = YEARLY.has(field) ? 'year' : MONTHLY.has(field) ? 'month' : null
  if (wanted === null || read.per === null || read.per === wanted) return read.fen
  reading.given[field] = cell.text
  return wanted === 'year' ? read.fen * 12 : Math.round(read.fen / 12)
}

const TEXTS = ['story', 'illness', 'unitStatus', 'bankName', 'bankCard', 'approvalNo', 'oldFileNo', 'note'] as const
const AMOUNTS = ['wageMonth', 'incomeYear', 'incomeMonth', 'perHeadMonth', 'medicalPaid', 'schoolPaid'] as const
const YEARLY: ReadonlySet<AmountField> = new Set(['incomeYear'])
const MONTHLY: ReadonlySet<AmountField> = new Set(['wageMonth', 'incomeMonth', 'perHeadMonth', 'memberIncome'])

const NOTHING: FileValues = {
  category: null, legacyCategory: null, migrant: null, causes: null, story: null, health: null, illness: null,
  workState: null, unitStatus: null, housing: null, housingM2: null, insurance: null, singleParent: null,
  zeroEmployment: null, householdSize: null, wageMonth: null, incomeYear: null, incomeMonth: null, perHeadMonth: null,
  medicalPaid: null, schoolPaid: null, bankName: null, bankCard: null, fileState: 'draft', openedOn: null,
  approvedOn: null, approvalNo: null, closedOn: null, oldFileNo: null, note: null,
}

/** The word itself is kept: what the older program said can be looked up for ever. */
function readClassCell({ category: cell }: Cells, { values, findings, given }: FileReading): void {
  if (cell === undefined) return
  given['category'] = cell.text
  const read = readClass(cell.text)
  if (read === null) {
    findings.push('category_unrecognised')
    return
  }
  values.category = read.category
  values.legacyCategory = read.legacyCategory
  if (read.migrant) values.migrant = true
}

function readCausesCell({ causes: cell }: Cells, { values, findings, given }: FileReading): void {
  if (cell === undefined) return
  const { codes, unread } = readCauses(cell.text)
  values.causes = codes.length === 0 ? null : codes.join(',')
  given['causes'] = cell.text
  if (unread) findings.push('cause_unrecognised')
}

function readFlag(cells: Cells, field: 'migrant' | 'singleParent' | 'zeroEmployment', reading: FileReading): boolean | null {
  return readWord(cells, field, findYesOrNo, reading)
}

function readWord<T>(
  cells: Cells,
  field: HardshipFieldName,
  read: (text: string) => T | null,
  { findings, given }: FileReading,
): T | null {
  const cell = cells[field]
  if (cell === undefined) return null
  const value = read(cell.text)
  if (value !== null) return value
  addOnce(findings, 'word_unrecognised')
  given[field] = cell.text
  return null
}

function readSize({ householdSize: cell }: Cells, { findings, given }: FileReading): number | null {
  if (cell === undefined) return null
  const size = readHeadcount(cell.text)
  if (size !== null) return size
  findings.push('size_unreadable')
  given['householdSize'] = cell.text
  return null
}

/** Where the file stands: only what the sheet says with a day; everything else starts again as a draft. */
function readCourse(cells: Cells, reading: FileReading, rules: FileRules): void {
  const { values, findings, given } = reading
  values.openedOn = readDay(cells, 'openedOn', reading, rules)
  values.approvedOn = readDay(cells, 'approvedOn', reading, rules)
  values.closedOn = readDay(cells, 'closedOn', reading, rules)
  const said = cells.fileState === undefined ? null : readSheetState(cells.fileState.text)
  if (cells.fileState !== undefined) given['fileState'] = cells.fileState.text
  const claimed: SheetState = said ?? (values.openedOn === null ? 'draft' : 'on_file')
  const isDated =
    claimed === 'draft' || (claimed === 'on_file' ? values.openedOn !== null : values.closedOn !== null)
  const inOrder = values.openedOn === null || values.closedOn === null || values.openedOn <= values.closedOn
  values.fileState = isDated && inOrder ? claimed : 'draft'
  if (!isDated || !inOrder) findings.push('state_without_date')
}

/** A month counts from its first day, and its text is kept. */
function readDay(
  cells: Cells,
  field: 'openedOn' | 'approvedOn' | 'closedOn',
  { findings, given }: FileReading,
  rules: FileRules,
): PlainDate | null {
  const cell = cells[field]
  if (cell === undefined) return null
  const read = cell.cell.kind === 'number' ? readDateCell(cell.cell, cell.text, rules) : readDateText(cell.text, rules)
  const { value, finding } = resolveDate(read, null, rules.asOf)
  if (finding !== null) addOnce(findings, finding)
  if (value === null) given[field] = cell.text
  if (value === null) return null
  if (isAfter(value, rules.asOf)) {
    addOnce(findings, 'date_future')
    given[field] = cell.text
    return null
  }
  if (value.length === 10 && isPlainDate(value)) return value
  given[field] = cell.text
  const first = `${value}-01`
  return isPlainDate(first) ? first : null
}

function addOnce<T>(findings: T[], finding: T): void {
  if (!findings.includes(finding)) findings.push(finding)
}
