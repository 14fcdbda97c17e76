import type { DayOrMonth, PlainDate } from '../plain-date.ts'
import type { FieldName, RowValues } from './fields.ts'

/** Columns of a hardship sheet about the worker himself: read as in a roster. */
export const WORKER_FIELDS = [
  'name', 'idType', 'idNo', 'sex', 'birthOn', 'ethnicity', 'political', 'mobile', 'phone2', 'unitName',
] as const satisfies readonly FieldName[]

/** Columns about the household and its file. */
export const FILE_FIELDS = [
  'category', 'migrant', 'causes', 'story', 'health', 'illness', 'workState', 'unitStatus', 'housing', 'housingM2',
  'insurance', 'singleParent', 'zeroEmployment', 'householdSize', 'wageMonth', 'incomeYear', 'incomeMonth',
  'perHeadMonth', 'medicalPaid', 'schoolPaid', 'bankName', 'bankCard', 'fileState', 'openedOn', 'approvedOn',
  'approvalNo', 'closedOn', 'oldFileNo', 'note',
] as const

/** Columns about somebody else of the household. */
export const MEMBER_FIELDS = [
  'relation', 'memberName', 'memberIdNo', 'memberSex', 'memberBirthOn', 'memberMobile', 'memberHealth',
  'memberWorkplace', 'memberIdentity', 'memberIncome',
] as const

export const HARDSHIP_FIELD_NAMES = [...WORKER_FIELDS, ...FILE_FIELDS, ...MEMBER_FIELDS] as const
export type HardshipFieldName = (typeof HARDSHIP_FIELD_NAMES)[number]

/** Columns that hold amounts; read as fen. */
export const AMOUNT_FIELDS = [
  'wageMonth', 'incomeYear', 'incomeMonth', 'perHeadMonth', 'medicalPaid', 'schoolPaid', 'memberIncome',
] as const satisfies readonly HardshipFieldName[]
export type AmountField = (typeof AMOUNT_FIELDS)[number]

/** Where the sheet says that the file stands; what is not certain is a draft. */
export const SHEET_STATES = ['on_file', 'relieved', 'cancelled', 'draft'] as const
export type SheetState = (typeof SHEET_STATES)[number]

type WorkerValues = Pick<
  RowValues,
  'name' | 'idType' | 'idNo' | 'sex' | 'birthOn' | 'ethnicity' | 'political' | 'mobile' | 'phone2' | 'unitName'
>

/** What a sheet says of one household; codes are bare codes, amounts whole fen, null what it does not say. */
export interface HouseholdValues extends WorkerValues {
  /** Code of `hardship_category`, also where the sheet has the word of an older list. */
  category: string | null
  /** Code of `hardship_category_legacy`. */
  legacyCategory: string | null
  migrant: boolean | null
  /** Codes of `hardship_cause`, the main one first, parted by commas. */
  causes: string | null
  story: string | null
  health: string | null
  illness: string | null
  workState: string | null
  unitStatus: string | null
  housing: string | null
  housingM2: number | null
  insurance: string | null
  singleParent: boolean | null
  zeroEmployment: boolean | null
  householdSize: number | null
  wageMonth: number | null
  incomeYear: number | null
  incomeMonth: number | null
  perHeadMonth: number | null
  medicalPaid: number | null
  schoolPaid: number | null
  bankName: string | null
  bankCard: string | null
  fileState: SheetState
  openedOn: PlainDate | null
  approvedOn: PlainDate | null
  approvalNo: string | null
  closedOn: PlainDate | null
  oldFileNo: string | null
  note: string | null
}

/** Somebody else of the household, from a row of his own. */
export interface HouseholdPerson {
  /** Physical row, 1-based. */
  row: number
  name: string
  /** Code of `family_relation`, seen from the worker. */
  relation: string
  /** Null also where the number cannot be right: it then stands in the note. */
  idNo: string | null
  sex: string | null
  birthOn: DayOrMonth | null
  mobile: string | null
  health: string | null
  workplace: string | null
  identity: string | null
  /** Fen a month. */
  incomeMonth: number | null
  note: string | null
}

export function isHardshipField(text: string): text is HardshipFieldName {
  return KNOWN.has(text)
}

const KNOWN: ReadonlySet<string> = new Set(HARDSHIP_FIELD_NAMES)
