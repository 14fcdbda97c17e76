import { bareCode, MEMBER_STATES, type MemberState } from '../../../shared/domain/codes.ts'
import { fieldsFromMask, QUALIFIED_FIELDS, wrongFromMask, type MissingField } from '../../../shared/domain/members/qualified.ts'

/**
 * A mark is a token in the search index that no keyboard makes: private-use characters. Every filter that asks for
 * one value (a unit, a state, a missing field) is a mark, so that the index answers it alone or together with words,
 * counts it without touching a person, and no filter needs an index of its own on the wide table.
 */
const MARK_KINDS = [
  'state', 'membership', 'unit', 'union', 'sex', 'ethnicity', 'political', 'education', 'migrant', 'missing', 'card',
  'batch',
] as const
export type MarkKind = (typeof MARK_KINDS)[number]

/** The token for one value of a kind: one character below 256, a few for the numbers of units, unions and batches. */
export function mark(kind: MarkKind, value: number): string {
  const first = FIRST_MARK + MARK_KINDS.indexOf(kind) * 256 + (value % 256)
  let token = String.fromCodePoint(first)
  for (let rest = Math.floor(value / 256); rest > 0; rest = Math.floor(rest / DIGITS)) {
    token += String.fromCodePoint(FIRST_DIGIT + (rest % DIGITS))
  }
  return token
}

export const CURRENT = 1
export const ENDED = 0
/** Known only as somebody's family: neither member nor worker. */
export const RELATIVE = 2
/** Beside the places of `QUALIFIED_FIELDS`, and the same again for those that are there but wrong. */
export const MISSING_ANY = 200
export const MISSING_NONE = 201
const WRONG_FROM = 100

/** States after which a person is no longer in the register. People who never were members have not left it. */
export const ENDED_STATES: readonly MemberState[] = [
  'moved_out', 'resigned', 'auto_resigned', 'expelled', 'deceased', 'voided',
]

export interface MarkedPerson {
  readonly member_state: string | null
  readonly unit_id: string | null
  readonly relative: number
  readonly sex: string | null
  readonly ethnicity: string | null
  readonly political: string | null
  readonly education: string | null
  readonly migrant: number | null
  readonly missing_mask: number
  readonly card_no: string | null
}

/** All marks of a person. Units, unions and batches go by their row numbers, which are shorter than ids. */
export function marksOf(
  person: MarkedPerson,
  numbers: { unit: number | null; union: number | null; batch: number | null },
): string[] {
  const state = person.member_state === null ? null : bareCode(person.member_state)
  const stateIndex = MEMBER_STATES.findIndex((known) => known === state)
  const ended = ENDED_STATES.some((known) => known === state)
  const missing = fieldsFromMask(person.missing_mask)
  const marks = [
    mark('membership', ended ? ENDED : isRelative(person) ? RELATIVE : CURRENT),
    mark('card', person.card_no === null ? 0 : 1),
    mark('missing', missing.length === 0 ? MISSING_NONE : MISSING_ANY),
    ...missing.map(missingMark),
    ...wrongFromMask(person.missing_mask).map(wrongMark),
  ]
  if (stateIndex >= 0) marks.push(mark('state', stateIndex))
  for (const kind of ['sex', 'ethnicity', 'political', 'education'] as const) {
    const code = person[kind]
    if (code !== null) marks.push(codeMark(kind, bareCode(code)))
  }
  if (person.migrant !== null) marks.push(mark('migrant', person.migrant))
  for (const kind of ['unit', 'union', 'batch'] as const) {
    const number = numbers[kind]
    if (number !== null) marks.push(mark(kind, number))
  }
  return marks
}

/** Whoever joins the union or gets a workplace of his own is more than somebody's family from then on. */
function isRelative({ member_state, unit_id, relative }: MarkedPerson): boolean {
  return relative === 1 && member_state === null && unit_id === null
}

/** The same as a condition over `p`. */
export const IS_RELATIVE = '(p.relative = 1 and p.member_state is null and p.unit_id is null)'

/** The codes of these lists are numbers below 100. */
export function codeMark(kind: 'sex' | 'ethnicity' | 'political' | 'education', code: string): string {
  return mark(kind, Number(code))
}

/** Absent or wrong. */
export function missingMark(field: MissingField): string {
  return mark('missing', QUALIFIED_FIELDS.indexOf(field))
}

export function wrongMark(field: MissingField): string {
  return mark('missing', WRONG_FROM + QUALIFIED_FIELDS.indexOf(field))
}

export function stateMark(state: MemberState): string {
  return mark('state', MEMBER_STATES.indexOf(state))
}

/** Whoever pastes private-use characters of these planes finds nothing by them. */
export function withoutMarks(text: string): string {
  return text.replace(/[\u{F0000}-\u{10FFFF}]/gu, '')
}

const FIRST_MARK = 0xf0000
const FIRST_DIGIT = 0x100000
const DIGITS = 0x8000
