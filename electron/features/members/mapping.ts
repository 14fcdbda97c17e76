import type { Selectable } from 'kysely'
import type { PersonFields } from '../../../shared/contract/members.ts'
import { bareCode, MEMBER_STATES, type MemberState } from '../../../shared/domain/codes.ts'
import { MEMBER_FIELDS } from '../../../shared/domain/members/member-fields.ts'
import type { Fields, Value } from '../../db/row-change.ts'
import type { PersonRow } from '../../db/schema.ts'

/** Fields of the contract to columns, once: for people typed in, imported, searched and printed. */
export const PERSON_COLUMNS = {
  name: 'name',
  formerName: 'former_name',
  idType: 'id_type',
  idNo: 'id_no',
  sex: 'sex',
  birthOn: 'birth_on',
  ethnicity: 'ethnicity',
  political: 'political',
  education: 'education',
  degree: 'degree',
  marital: 'marital',
  health: 'health',
  hukouType: 'hukou_type',
  hukouAddress: 'hukou_address',
  address: 'address',
  nativePlace: 'native_place',
  mobile: 'mobile',
  phone2: 'phone2',
  unitId: 'unit_id',
  dept: 'dept',
  job: 'job',
  skill: 'skill',
  employmentForm: 'employment_form',
  hiredOn: 'hired_on',
  firstWorkOn: 'first_work_on',
  migrant: 'migrant',
  dispatch: 'dispatch',
  dispatchUnit: 'dispatch_unit',
  newForm: 'new_form',
  modelWorker: 'model_worker',
  wageFen: 'wage_fen',
  family: 'family',
  unionGroup: 'union_group',
  unionPost: 'union_post',
  bankCard: 'bank_card',
  consentOn: 'consent_on',
  note: 'note',
} as const satisfies Record<keyof PersonFields, keyof PersonRow>
export type PersonField = keyof typeof PERSON_COLUMNS
export type PersonColumn = (typeof PERSON_COLUMNS)[PersonField]

// The literal above has exactly these keys, which Object.keys does not say.
export const PERSON_FIELD_NAMES = Object.keys(PERSON_COLUMNS) as readonly PersonField[]

/** The code list of a field, or undefined for text, days, flags and money. */
export function codeListOf(field: PersonField): string | undefined {
  const rule = MEMBER_FIELDS[field]
  return 'codes' in rule ? rule.codes : undefined
}

/** A bare code as it is stored: `1` of `sex` is `sex/1`. */
export function toCodeId(list: string, code: string): string {
  return `${list}/${code}`
}

export type PersonColumns = Partial<Pick<Selectable<PersonRow>, PersonColumn>>
export type PersonPatch = { readonly [F in PersonField]?: PersonFields[F] | undefined }

/** Given fields as columns: flags become 0 and 1, codes `list/code`, empty text null. Left-out fields stay out. */
export function toPersonColumns(patch: PersonPatch): PersonColumns {
  const columns: Fields = {}
  for (const field of PERSON_FIELD_NAMES) {
    const value = patch[field]
    if (value !== undefined) columns[PERSON_COLUMNS[field]] = toColumn(field, value)
  }
  return columns as PersonColumns // text stays text, flags and money are the numbers of their columns
}

/** All fields of a row, codes bare. */
export function toPersonFields(row: Readonly<Fields>): { [F in PersonField]: string | number | boolean | null } {
  const entries = PERSON_FIELD_NAMES.map((field) => [field, fromColumn(field, row[PERSON_COLUMNS[field]] ?? null)])
  return Object.fromEntries(entries) as { [F in PersonField]: string | number | boolean | null } // one entry each
}

/** The state without its list; null for people who never had a membership. */
export function toMemberState(id: string | null): MemberState | null {
  if (id === null) return null
  const bare = bareCode(id)
  const state = MEMBER_STATES.find((known) => known === bare)
  if (state === undefined) throw new Error(`unknown member state ${id}`)
  return state
}

function toColumn(field: PersonField, value: string | number | boolean | null): Value {
  if (value === null || value === '') return null
  if (typeof value === 'boolean') return value ? 1 : 0
  const list = codeListOf(field)
  return list === undefined ? value : toCodeId(list, String(value))
}

function fromColumn(field: PersonField, value: Value): string | number | boolean | null {
  if (value === null) return null
  if (MEMBER_FIELDS[field].kind === 'flag') return value === 1
  return codeListOf(field) === undefined ? value : bareCode(String(value))
}
