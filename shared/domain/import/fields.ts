import type { IdType } from '../codes.ts'
import type { DayOrMonth } from '../plain-date.ts'

/** What a column of a roster can be about. */
export const FIELD_NAMES = [
  'name',
  'idType',
  'idNo',
  'sex',
  'birthOn',
  'ethnicity',
  'political',
  'education',
  'mobile',
  'phone2',
  'unitName',
  'joinedOn',
  'job',
  'dept',
  'hiredOn',
  'migrant',
  'cardNo',
  'note',
] as const
export type FieldName = (typeof FIELD_NAMES)[number]

/** Fields that a row carries only where the sheet has the column; all others are always there, null when unknown. */
export const OPTIONAL_FIELDS = ['dept', 'hiredOn', 'migrant', 'cardNo', 'note'] as const satisfies readonly FieldName[]

export const DATE_FIELDS = ['birthOn', 'joinedOn', 'hiredOn'] as const satisfies readonly FieldName[]
export type DateField = (typeof DATE_FIELDS)[number]

/** The two values of GB/T 2261.1 that a roster can state. */
export type KnownSex = '1' | '2'

/** What a row says, read and cleaned; codes are bare codes of the code table. */
export interface RowValues {
  name: string | null
  idType: IdType
  idNo: string | null
  sex: KnownSex | null
  birthOn: DayOrMonth | null
  ethnicity: string | null
  political: string | null
  /** Code of `education_simple`. */
  education: string | null
  /** Eleven digits. */
  mobile: string | null
  phone2: string | null
  unitName: string | null
  joinedOn: DayOrMonth | null
  job: string | null
  dept?: string | null
  hiredOn?: DayOrMonth | null
  migrant?: boolean | null
  cardNo?: string | null
  note?: string | null
}

export function isFieldName(text: string): text is FieldName {
  return KNOWN.has(text)
}

const KNOWN: ReadonlySet<string> = new Set(FIELD_NAMES)
