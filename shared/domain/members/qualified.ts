import { bareCode, ID_TYPES_WITH_CHECK } from '../codes.ts'
import { checkIdNumber, type IdNumberCheck } from '../identity/id-number.ts'
import { afterMonths, day, isPlainDate, type DayOrMonth, type PlainDate } from '../plain-date.ts'
import { nameProblems } from './name.ts'
import { isMobile } from './phone.ts'

/** What a member must show to be counted. Codes may come bare (`1`) or as stored (`sex/1`). */
export type QualifiedFacts = {
  readonly name: string
  readonly idType: string
  readonly idNo: string | null
  readonly sex: string | null
  readonly birthOn: DayOrMonth | null
  readonly ethnicity: string | null
  readonly political: string | null
  readonly education: string | null
  readonly mobile: string | null
  readonly employmentForm: string | null
  readonly hiredOn: DayOrMonth | null
  readonly migrant: boolean | null
  readonly dispatch: boolean | null
  readonly dispatchUnit: string | null
  readonly joinedOn: DayOrMonth | null
  readonly consentOn: PlainDate | null
  readonly unitId: string | null
  readonly unionId: string | null
}

/**
 * The fields that can keep a member from being counted, in the order of their bits in the stored mask. Append only:
 * a bit that changes its meaning makes every stored mask lie.
 */
export const QUALIFIED_FIELDS = [
  'idNo',
  'sex',
  'birthOn',
  'ethnicity',
  'political',
  'education',
  'mobile',
  'employmentForm',
  'hiredOn',
  'migrant',
  'dispatch',
  'joinedOn',
  'consentOn',
  'unitId',
  'unionId',
  'name',
] as const
export type MissingField = (typeof QUALIFIED_FIELDS)[number]

/** Nothing there; there but wrong; a month where a day is needed; against the identity number; under 16 that day. */
export type GapReason = 'absent' | 'invalid' | 'month_only' | 'disagrees' | 'too_young'
export type QualifiedGap = { readonly field: MissingField; readonly reason: GapReason }

/**
 * Why a member would be dropped silently by the upper level, in the order of `QUALIFIED_FIELDS`; none when qualified.
 * Does not depend on today, so that the answer can be stored with the person.
 */
export function findGaps(member: QualifiedFacts): QualifiedGap[] {
  const id = readId(member)
  return QUALIFIED_FIELDS.flatMap((field) => {
    const reason = CHECKS[field](member, id)
    return reason === null ? [] : [{ field, reason }]
  })
}

export function missingForQualified(member: QualifiedFacts): MissingField[] {
  return findGaps(member).map((gap) => gap.field)
}

/**
 * The stored mask; 0 is a qualified member. Bit n: `QUALIFIED_FIELDS[n]` keeps the person from being counted; bit n + 24
 * beside it: something stands there, but it is wrong. Above 32 bits, so not a number for `<<`.
 */
export function gapMask(gaps: readonly QualifiedGap[]): number {
  return gaps.reduce((mask, { field, reason }) => {
    const bit = 2 ** QUALIFIED_FIELDS.indexOf(field)
    return mask + bit + (reason === 'absent' ? 0 : bit * WRONG_BITS)
  }, 0)
}

/** What a stored mask is divided by to get the bits of the fields that are there but wrong. */
export const WRONG_BITS = 2 ** 24

/** Absent or wrong. */
export function fieldsFromMask(mask: number): MissingField[] {
  return fieldsOfBits(mask % WRONG_BITS)
}

/** Nothing there. */
export function absentFromMask(mask: number): MissingField[] {
  const wrong = wrongFromMask(mask)
  return fieldsFromMask(mask).filter((field) => !wrong.includes(field))
}

/** There, but not so that the person could be counted. */
export function wrongFromMask(mask: number): MissingField[] {
  return fieldsOfBits(Math.floor(mask / WRONG_BITS))
}

function fieldsOfBits(bits: number): MissingField[] {
  return QUALIFIED_FIELDS.filter((_field, bit) => (bits & (1 << bit)) !== 0)
}

/** Late enough that no birth lies ahead: the form refuses future births, and a stored mask must not age. */
const END_OF_DAYS = day('9999-12-31')
/** Minimum working age. */
const WORKING_AGE_MONTHS = 16 * 12
/** No document: the number counts as missing whatever was typed. */
const NO_DOCUMENT = '999'

type Check = (member: QualifiedFacts, id: IdNumberCheck | null) => GapReason | null

const CHECKS: Readonly<Record<MissingField, Check>> = {
  idNo: (m, id) => {
    if (isBlank(m.idNo) || bareCode(m.idType) === NO_DOCUMENT) return 'absent'
    return id === null || id.ok ? null : 'invalid'
  },
  sex: (m, id) => {
    const sex = isBlank(m.sex) ? undefined : SEX_WORDS[bareCode(m.sex)]
    if (sex === undefined) return 'absent' // the codes of unknown and not stated say nothing
    return id?.sex === undefined || id.sex === sex ? null : 'disagrees'
  },
  birthOn: (m, id) => {
    if (m.birthOn === null) return 'absent'
    if (!isPlainDate(m.birthOn)) return 'month_only'
    return id?.birthOn === undefined || id.birthOn === m.birthOn ? null : 'disagrees'
  },
  ethnicity: (m) => absentIf(isBlank(m.ethnicity)),
  political: (m) => absentIf(isBlank(m.political)),
  education: (m) => absentIf(isBlank(m.education)),
  mobile: (m) => {
    if (isBlank(m.mobile)) return 'absent'
    return isMobile(m.mobile) ? null : 'invalid'
  },
  employmentForm: (m) => absentIf(isBlank(m.employmentForm)),
  hiredOn: (m) => checkAge(m, m.hiredOn),
  migrant: (m) => absentIf(m.migrant === null),
  dispatch: (m) => {
    if (m.dispatch === null) return 'absent'
    return m.dispatch && isBlank(m.dispatchUnit) ? 'invalid' : null // an agency worker's agency has a name
  },
  joinedOn: (m) => checkAge(m, m.joinedOn),
  consentOn: (m) => absentIf(m.consentOn === null),
  unitId: (m) => absentIf(isBlank(m.unitId)),
  unionId: (m) => absentIf(isBlank(m.unionId)),
  name: (m) => {
    if (isBlank(m.name)) return 'absent'
    return nameProblems(m.name).length === 0 ? null : 'invalid'
  },
}

const SEX_WORDS: Readonly<Record<string, 'male' | 'female'>> = { '1': 'male', '2': 'female' }

function readId(member: QualifiedFacts): IdNumberCheck | null {
  const checked: readonly string[] = ID_TYPES_WITH_CHECK
  if (isBlank(member.idNo) || !checked.includes(bareCode(member.idType))) return null
  return checkIdNumber({ value: member.idNo, asOf: END_OF_DAYS })
}

/** Sixteen on that day; a month counts as its last possible day. */
function checkAge(member: QualifiedFacts, on: DayOrMonth | null): GapReason | null {
  if (on === null) return 'absent'
  if (member.birthOn === null || !isPlainDate(member.birthOn)) return null
  return on < afterMonths(member.birthOn, WORKING_AGE_MONTHS).slice(0, on.length) ? 'too_young' : null
}

function absentIf(absent: boolean): GapReason | null {
  return absent ? 'absent' : null
}

function isBlank(text: string | null): text is null {
  return text === null || text.trim() === ''
}
