/** Required to save; needed to be counted as qualified (合格); optional. */
export type FieldNeed = 'R' | 'S' | 'O'
export type FieldKind = 'text' | 'code' | 'date' | 'flag' | 'ref' | 'money'

/** `sensitive` by PIPL 28 (health, bank account): consent of its own. `high`: identifies or reaches the person. */
export type FieldPrivacy = 'plain' | 'high' | 'sensitive'

export type MemberField = {
  readonly need: FieldNeed
  readonly kind: FieldKind
  readonly privacy: FieldPrivacy
  /** The code list, for codes. */
  readonly codes?: string
  /** Longest text, in characters. */
  readonly maxLength?: number
}

/** The fields of a member as the registration form and the county's rosters know them. */
export const MEMBER_FIELDS = {
  name: text('R', 30),
  formerName: text('O', 30),
  idType: code('R', 'id_type'),
  idNo: text('S', 18, 'high'),
  sex: code('S', 'sex'),
  birthOn: date('S'),
  ethnicity: code('S', 'ethnicity'),
  political: code('S', 'political_status'),
  education: code('S', 'education_simple'),
  degree: code('O', 'degree'),
  marital: code('O', 'marital_status'),
  health: code('O', 'health_simple', 'sensitive'),
  hukouType: code('O', 'household_register_type'),
  hukouAddress: text('O', 200, 'high'),
  address: text('O', 200, 'high'),
  nativePlace: text('O', 100),
  mobile: text('S', 11, 'high'),
  phone2: text('O', 50, 'high'),
  unitId: ref('R'),
  unionId: ref('R'),
  unionGroup: text('O', 100),
  unionPost: text('O', 50),
  dept: text('O', 100),
  job: text('O', 100),
  skill: code('O', 'skill_level'),
  employmentForm: code('S', 'employment_form'),
  hiredOn: date('S'),
  firstWorkOn: date('O'),
  migrant: flag('S'),
  dispatch: flag('S'),
  dispatchUnit: text('O', 200),
  newForm: code('O', 'new_employment_group'),
  modelWorker: code('O', 'model_worker_type'),
  wageFen: { need: 'O', kind: 'money', privacy: 'high' },
  family: text('O', 1000, 'high'),
  appliedOn: date('O'),
  joinedOn: date('S'),
  joinChannel: code('O', 'member_join_channel'),
  state: code('R', 'member_state'),
  cardNo: text('O', 50),
  bankCard: text('O', 30, 'sensitive'),
  consentOn: date('S'),
  note: text('O', 2000),
} as const satisfies Record<string, MemberField>

export type MemberFieldKey = keyof typeof MEMBER_FIELDS

// The literal above has exactly these keys, which Object.keys does not say.
export const MEMBER_FIELD_KEYS = Object.keys(MEMBER_FIELDS) as readonly MemberFieldKey[]

function text(need: FieldNeed, maxLength: number, privacy: FieldPrivacy = 'plain'): MemberField {
  return { need, kind: 'text', privacy, maxLength }
}

function code(need: FieldNeed, codes: string, privacy: FieldPrivacy = 'plain'): MemberField {
  return { need, kind: 'code', privacy, codes }
}

function date(need: FieldNeed): MemberField {
  return { need, kind: 'date', privacy: 'plain' }
}

function flag(need: FieldNeed): MemberField {
  return { need, kind: 'flag', privacy: 'plain' }
}

function ref(need: FieldNeed): MemberField {
  return { need, kind: 'ref', privacy: 'plain' }
}
