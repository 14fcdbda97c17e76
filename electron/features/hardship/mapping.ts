import type { Selectable } from 'kysely'
import type { HardshipFields } from '../../../shared/contract/hardship-file.ts'
import { bareCode } from '../../../shared/domain/codes.ts'
import { HARDSHIP_STATES, type HardshipState } from '../../../shared/domain/hardship/codes.ts'
import type { HardshipFileRow } from '../../db/schema-hardship.ts'
import type { Fields, Value } from '../../db/row-change.ts'

export type FileRecord = Selectable<HardshipFileRow>

/** How a field of the contract stands in a table: under which column, as a code of which list, as 0 and 1. */
export interface Column {
  readonly column: string
  readonly list?: string
  readonly flag?: true
}
export type Columns = Readonly<Record<string, Column>>

/** A field left out by the caller is undefined. */
export type FieldsPatch = { readonly [F in keyof HardshipFields]?: HardshipFields[F] | undefined }

const plain = (column: string): Column => ({ column })
const code = (column: string, list: string): Column => ({ column, list })
const flag = (column: string): Column => ({ column, flag: true })

/** Header fields to columns, once. `otherCauses` stands in three columns of its own. */
export const FILE_COLUMNS = {
  unionId: plain('union_id'),
  unitStatus: plain('unit_status'),
  migrant: flag('migrant'),
  health: code('health', 'hardship_health'),
  illness: plain('illness'),
  disabilityType: code('disability_type', 'disability_type'),
  disabilityGrade: code('disability_grade', 'disability_grade'),
  workState: code('work_state', 'work_state'),
  modelWorker: code('model_worker', 'model_worker_type'),
  housing: code('housing', 'housing_type'),
  housingM2: plain('housing_m2'),
  otherContact: plain('other_contact'),
  postcode: plain('postcode'),
  industry: code('industry', 'industry_union_form'),
  singleParent: flag('single_parent'),
  insurance: code('insurance', 'medical_insurance'),
  selfHelp: flag('self_help'),
  zeroEmployment: flag('zero_employment'),
  mainCause: code('main_cause', 'hardship_cause'),
  story: plain('story'),
  contractSignedOn: plain('contract_signed_on'),
  contractMonths: plain('contract_months'),
  bankName: plain('bank_name'),
  bankBranch: plain('bank_branch'),
  bankCard: plain('bank_card'),
  bankHolderId: plain('bank_holder_id'),
  focusGroup: code('focus_group', 'hardship_focus_group'),
  legacyMeasures: plain('legacy_measures'),
  legacyCategory: code('legacy_category', 'hardship_category_legacy'),
  area: plain('area'),
  accidentOn: plain('accident_on'),
  accidentWhat: plain('accident_what'),
  accidentPasses: flag('accident_passes'),
  openedOn: plain('opened_on'),
  openedBy: plain('opened_by'),
  checkedBy: plain('checked_by'),
  enteredBy: plain('entered_by'),
  retentionPlace: plain('retention_place'),
  note: plain('note'),
} as const satisfies Record<Exclude<keyof HardshipFields, 'otherCauses'>, Column>

export const CAUSE_LIST = 'hardship_cause'
const OTHER_CAUSES = ['second_cause', 'third_cause', 'fourth_cause'] as const

/** Given fields as columns; left-out fields stay out. */
export function toFileColumns(patch: FieldsPatch): Fields {
  const { otherCauses, ...others } = patch
  const columns = toColumns(FILE_COLUMNS, others)
  if (otherCauses === undefined) return columns
  OTHER_CAUSES.forEach((column, i) => {
    const cause = otherCauses[i]
    columns[column] = cause === undefined ? null : `${CAUSE_LIST}/${cause}`
  })
  return columns
}

/** All header fields of a row, codes bare. */
export function toFileFields(row: FileRecord): HardshipFields {
  const otherCauses = OTHER_CAUSES.map((column) => row[column]).filter((cause) => cause !== null)
  const fields = { ...fromColumns(FILE_COLUMNS, { ...row }), otherCauses: otherCauses.map(bareCode) }
  return fields as HardshipFields // one entry a column; the door checks days, codes and numbers
}

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

export function fromColumns(columns: Columns, row: Readonly<Fields>): Record<string, Value | boolean> {
  const entries = Object.entries(columns).map(([field, { column, list, flag: isFlag }]) => {
    const value = row[column] ?? null
    if (value === null) return [field, null] as const
    if (isFlag === true) return [field, value === 1] as const
    return [field, list === undefined ? value : bareCode(String(value))] as const
  })
  return Object.fromEntries(entries)
}

export function toState(id: string): HardshipState {
  const state = HARDSHIP_STATES.find((known) => id === `hardship_state/${known}`)
  if (state === undefined) throw new Error(`unknown hardship state ${id}`)
  return state
}

export function bare(id: string | null): string | null {
  return id === null ? null : bareCode(id)
}
