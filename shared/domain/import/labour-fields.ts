import type { ContractTerm } from '../labour/facts.ts'
import type { DayOrMonth, PlainDate } from '../plain-date.ts'
import type { FieldName, RowValues } from './fields.ts'

/** Columns of a ledger of contracts about the worker himself: read as in a roster. */
export const LEDGER_PERSON_FIELDS = [
  'name', 'idType', 'idNo', 'sex', 'birthOn', 'ethnicity', 'political', 'education', 'mobile', 'phone2', 'unitName', 'dept',
  'job', 'hiredOn',
] as const satisfies readonly FieldName[]

/** Columns about one contract. */
export const CONTRACT_FIELDS = [
  'signed', 'contractType', 'contractNo', 'firstSignedOn', 'signedOn', 'renewedOn', 'term', 'startsOn', 'endsOn', 'probation',
  'probationFrom', 'probationTo', 'delivered',
] as const

/** Columns about the employment that the contracts are part of. */
export const EMPLOYMENT_FIELDS = [
  'form', 'agencyName', 'userUnitName', 'payMonth', 'state', 'endedOn', 'endReason', 'note',
] as const

export const LABOUR_FIELD_NAMES = [...LEDGER_PERSON_FIELDS, ...EMPLOYMENT_FIELDS, ...CONTRACT_FIELDS] as const
export type LabourFieldName = (typeof LABOUR_FIELD_NAMES)[number]

/** One contract of a ledger, from a row of its own; what the row does not say is null. */
export interface LedgerContract {
  /** Physical row, 1-based. */
  readonly row: number
  readonly contractNo: string | null
  readonly term: ContractTerm
  readonly signedOn: PlainDate | null
  readonly startsOn: PlainDate | null
  readonly endsOn: PlainDate | null
  readonly probationEndsOn: PlainDate | null
  /** The worker has a copy. */
  readonly delivered: boolean | null
  /** The sender's own words for what no field holds. */
  readonly note: string | null
}

type PersonValues = Pick<RowValues, Exclude<(typeof LEDGER_PERSON_FIELDS)[number], 'dept' | 'hiredOn'>>

/** What a ledger says of one employment; codes are bare codes, amounts whole fen, null what it does not say. */
export interface EmploymentValues extends PersonValues {
  dept: string | null
  hiredOn: DayOrMonth | null
  /** Code of `employment_form`. */
  form: string | null
  /** Where an agency's worker works; `unitName` is then the agency. */
  userUnitName: string | null
  /** The unit of the whole sheet is where he works, since the row names an agency and no other unit. */
  atSheetUnit: boolean
  payMonth: number | null
  endedOn: PlainDate | null
  /** Code of `contract_end_reason`. */
  endReason: string | null
  /** False where the sheet says that he has left, with or without a day. */
  atWork: boolean | null
  note: string | null
}

export function isLabourField(text: string): text is LabourFieldName {
  return KNOWN.has(text)
}

const KNOWN: ReadonlySet<string> = new Set(LABOUR_FIELD_NAMES)
