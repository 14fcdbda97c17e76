import type { Member, PersonFields } from '../../../shared/contract/members.ts'
import { findGaps } from '../../../shared/domain/members/qualified.ts'
import { isDayOrMonth, isPlainDate, type DayOrMonth } from '../../../shared/domain/plain-date.ts'
import { gapsOf, type Gap } from '../../text/gaps.ts'

/** The fields as they stand in the form: text may be empty, and a day may still be half typed. */
export type FormValues = {
  [K in keyof PersonFields]: PersonFields[K] extends string | null ? string | null : PersonFields[K]
}
export type FormField = keyof FormValues
/** What the person has touched. */
export type FormPatch = Partial<FormValues>
export type PersonPatch = { [K in FormField]?: PersonFields[K] }

export const EMPTY_VALUES: FormValues = {
  name: null,
  formerName: null,
  idType: '111',
  idNo: null,
  sex: null,
  birthOn: null,
  ethnicity: null,
  political: null,
  education: null,
  degree: null,
  marital: null,
  health: null,
  hukouType: null,
  hukouAddress: null,
  address: null,
  nativePlace: null,
  mobile: null,
  phone2: null,
  unitId: null,
  dept: null,
  job: null,
  skill: null,
  employmentForm: null,
  hiredOn: null,
  firstWorkOn: null,
  migrant: null,
  dispatch: null,
  dispatchUnit: null,
  newForm: null,
  modelWorker: null,
  wageFen: null,
  family: null,
  unionGroup: null,
  unionPost: null,
  bankCard: null,
  consentOn: null,
  note: null,
}

// The literal above has exactly these keys, which Object.keys does not say.
export const FORM_FIELDS = Object.keys(EMPTY_VALUES) as readonly FormField[]

/** The form of somebody who is there; masked fields hold their masked text. */
export function valuesOf(member: Member): FormValues {
  const entries = FORM_FIELDS.map((field) => [field, member[field] ?? EMPTY_VALUES[field]])
  return Object.fromEntries(entries) as FormValues // one entry for each field, of the field's own type
}

export type ReadPatch = { ok: true; fields: PersonPatch } | { ok: false; wrong: readonly FormField[] }

/** What the call takes; days that are no days are wrong. */
export function readPatch(patch: FormPatch): ReadPatch {
  const { birthOn, hiredOn, firstWorkOn, consentOn, name, idType, ...rest } = patch
  const fields: PersonPatch = { ...rest }
  const wrong: FormField[] = []
  const days = { birthOn, hiredOn, firstWorkOn }
  for (const key of DAYS) {
    const text = days[key]
    if (text === undefined) continue
    if (isDay(text)) fields[key] = text
    else wrong.push(key)
  }
  if (consentOn !== undefined) {
    if (consentOn === null || isPlainDate(consentOn)) fields.consentOn = consentOn
    else wrong.push('consentOn')
  }
  if (name !== undefined) fields.name = name ?? ''
  if (idType !== undefined && idType !== null) fields.idType = idType
  return wrong.length === 0 ? { ok: true, fields } : { ok: false, wrong }
}

/** What is not part of the form's own fields but counts for 合格. */
export interface MembershipFacts {
  unionId: string | null
  joinedOn: string | null
}

/**
 * The fields that would keep the person from being counted, as the form stands now. A masked field that nobody has
 * touched is judged by what the register said about it.
 */
export function missingNow(
  values: FormValues,
  membership: MembershipFacts,
  masked: { fields: readonly string[]; missing: readonly string[]; wrong: readonly string[] },
): Gap[] {
  const gaps = findGaps({
    ...values,
    name: values.name ?? '',
    idType: values.idType ?? '111',
    birthOn: dayOrNull(values.birthOn),
    hiredOn: dayOrNull(values.hiredOn),
    consentOn: values.consentOn !== null && isPlainDate(values.consentOn) ? values.consentOn : null,
    unionId: membership.unionId,
    joinedOn: dayOrNull(membership.joinedOn),
  })
  const judged = gaps
    .filter(({ field }) => !masked.fields.includes(field))
    .map(({ field, reason }) => ({ field, isWrong: reason !== 'absent', ...(field === 'birthOn' ? { value: values.birthOn } : {}) }))
  const unseen = gapsOf({
    missing: masked.missing.filter((field) => masked.fields.includes(field)),
    wrong: masked.wrong.filter((field) => masked.fields.includes(field)),
  })
  return [...unseen, ...judged]
}

const DAYS = ['birthOn', 'hiredOn', 'firstWorkOn'] as const

function isDay(text: string | null): text is DayOrMonth | null {
  return text === null || isDayOrMonth(text)
}

function dayOrNull(text: string | null): DayOrMonth | null {
  return text !== null && isDayOrMonth(text) ? text : null
}
