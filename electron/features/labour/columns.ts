import type { Fields, Value } from '../../db/row-change.ts'

/** How a field of the contract stands in a table: under which column, as a code of which list, as 0 and 1. */
export interface Column {
  readonly column: string
  readonly list?: string
  readonly flag?: true
}
export type Columns = Readonly<Record<string, Column>>

const plain = (column: string): Column => ({ column })
const code = (column: string, list: string): Column => ({ column, list })
const flag = (column: string): Column => ({ column, flag: true })

export const EMPLOYMENT_COLUMNS = {
  unitId: plain('unit_id'),
  userUnitId: plain('user_unit_id'),
  form: code('form', 'employment_form'),
  hiredOn: plain('hired_on'),
  endedOn: plain('ended_on'),
  endReason: code('end_reason', 'contract_end_reason'),
  atWork: flag('at_work'),
  dept: plain('dept'),
  post: plain('post'),
  payFen: plain('pay_fen'),
  payDay: plain('pay_day'),
  dailyHours: plain('daily_hours'),
  weeklyHours: plain('weekly_hours'),
  insured: flag('insured'),
  retirementClass: plain('retirement_class'),
  note: plain('note'),
} as const satisfies Columns

export const CONTRACT_COLUMNS = {
  contractNo: plain('contract_no'),
  term: plain('term'),
  startsOn: plain('starts_on'),
  signedOn: plain('signed_on'),
  endsOn: plain('ends_on'),
  extendedTo: plain('extended_to'),
  probationEndsOn: plain('probation_ends_on'),
  probationOnly: flag('probation_only'),
  askedFixed: flag('asked_fixed'),
  post: plain('post'),
  payFen: plain('pay_fen'),
  delivered: flag('delivered'),
  deliveredOn: plain('delivered_on'),
  womenClause: flag('women_clause'),
  note: plain('note'),
} as const satisfies Columns

export const EVENT_COLUMNS = {
  kind: plain('kind'),
  fromOn: plain('from_on'),
  toOn: plain('to_on'),
  dueOn: plain('due_on'),
  bornOn: plain('born_on'),
  grade: plain('grade'),
  termYears: plain('term_years'),
  fullTime: flag('full_time'),
  totalWorkYears: plain('total_work_years'),
  note: plain('note'),
} as const satisfies Columns

export const INSPECTION_COLUMNS = {
  unitId: plain('unit_id'),
  on: plain('on_date'),
  inspectors: plain('inspectors'),
  sheets: plain('sheets'),
  deadlineOn: plain('deadline_on'),
  fixedOn: plain('fixed_on'),
  note: plain('note'),
} as const satisfies Columns

export const FINDING_COLUMNS = {
  employmentId: plain('employment_id'),
  finding: plain('finding'),
  reason: plain('reason'),
  talkOn: plain('talk_on'),
  fixedOn: plain('fixed_on'),
  note: plain('note'),
} as const satisfies Columns

export const COLLECTIVE_COLUMNS = {
  kind: code('kind', 'collective_contract_type'),
  scope: code('scope', 'collective_contract_scope'),
  name: plain('name'),
  contractNo: plain('contract_no'),
  employerRep: plain('employer_rep'),
  workerRep: plain('worker_rep'),
  employerReps: plain('employer_reps'),
  workerReps: plain('worker_reps'),
  offeredOn: plain('offered_on'),
  repliedOn: plain('replied_on'),
  talkedOn: plain('talked_on'),
  congressOn: plain('congress_on'),
  congressSize: plain('congress_size'),
  congressPresent: plain('congress_present'),
  congressFor: plain('congress_for'),
  signedOn: plain('signed_on'),
  startsOn: plain('starts_on'),
  endsOn: plain('ends_on'),
  submittedOn: plain('submitted_on'),
  receivedOn: plain('received_on'),
  receiptNo: plain('receipt_no'),
  objectedOn: plain('objected_on'),
  effectiveOn: plain('effective_on'),
  publishedOn: plain('published_on'),
  payDay: plain('pay_day'),
  riseTenths: plain('rise_tenths'),
  minimumFen: plain('minimum_fen'),
  pieceRate: plain('piece_rate'),
  supplies: plain('supplies'),
  renewalAskedOn: plain('renewal_asked_on'),
  endedOn: plain('ended_on'),
  endReason: plain('end_reason'),
  note: plain('note'),
} as const satisfies Columns

export const CHECK_COLUMNS = {
  unitId: plain('unit_id'),
  term: plain('term'),
  dueOn: plain('due_on'),
  doneOn: plain('done_on'),
  kept: flag('kept'),
  note: plain('note'),
} as const satisfies Columns

/** Given fields as columns; left-out fields stay out, empty text becomes null. */
export function toColumns(columns: Columns, values: object): Fields {
  const given = values as Readonly<Record<string, Value | boolean | undefined>> // rows of the contract hold no more
  const fields: Fields = {}
  for (const [field, { column, list }] of Object.entries(columns)) {
    const value = given[field]
    if (value === undefined) continue
    if (value === null || value === '') fields[column] = null
    else if (typeof value === 'boolean') fields[column] = value ? 1 : 0
    else fields[column] = list === undefined ? value : `${list}/${value}`
  }
  return fields
}

/** Columns of a row as fields, codes bare; the door checks what they hold. */
export function fromColumns(columns: Columns, row: object): Record<string, Value | boolean> {
  const stored = row as Readonly<Fields> // a row of the store holds no more
  const entries = Object.entries(columns).map(([field, { column, list, flag: isFlag }]) => {
    const value = stored[column] ?? null
    if (value === null) return [field, null] as const
    if (isFlag === true) return [field, value === 1] as const
    return [field, list === undefined ? value : String(value).slice(list.length + 1)] as const
  })
  return Object.fromEntries(entries)
}

/** Codes that the fields name, by the field, for the check that they exist. */
export function codesIn(columns: Columns, fields: Readonly<Fields>): Map<string, string> {
  const codes = new Map<string, string>()
  for (const [field, { column, list }] of Object.entries(columns)) {
    const id = fields[column]
    if (list !== undefined && typeof id === 'string') codes.set(id, field)
  }
  return codes
}
