import { ageOn, daysInMonth, isPlainDate, makeDate, type DayOrMonth, type PlainDate } from '../plain-date.ts'
import { HEALTH } from './codes.ts'

/** Somebody of the household: the row of the file, and what the person's own record says. Codes are bare. */
export type HouseholdMember = {
  readonly personId: string
  readonly name: string
  readonly sex: string | null
  readonly birthOn: DayOrMonth | null
  readonly idNo: string | null
  readonly idType: string | null
  readonly ethnicity: string | null
  readonly marital: string | null
  readonly hukouType: string | null
  readonly relation: string
  readonly counted: boolean
  readonly notCountedWhy: string | null
  readonly ableToWork: boolean | null
  readonly workState: string | null
  readonly identity: string | null
  readonly school: string | null
  readonly schoolLevel: string | null
  readonly health: string | null
  readonly illness: string | null
  readonly disabilityType: string | null
  readonly insurance: string | null
}

export type IncomeFacts = {
  readonly personId: string
  readonly item: string
  readonly amountFen: number
  readonly per: 'month' | 'year' | 'once'
  readonly months: number
  readonly counted: boolean
  /** The organiser's words, or one of `INCOME_WHYS`, which the policy decides on. */
  readonly countedWhy: string | null
  readonly evidence: string | null
}

/** Kinds of income that have no code of their own: 城乡居民基本养老金, and small gifts of festivals. */
export const INCOME_WHYS = ['resident_pension', 'festival_gift'] as const

export type ExpenseFacts = {
  /** Null for the household. */
  readonly personId: string | null
  readonly item: string
  readonly grossFen: number
  readonly reimbursedFen: number
  readonly counted: boolean
  readonly countedWhy: string | null
  readonly evidence: string | null
}

export type PropertyFacts = {
  readonly kind: 'house' | 'vehicle' | 'business' | 'savings' | 'other'
  readonly quantity: number
}

export type ExclusionFacts = { readonly exclusion: string; readonly overrideWhy: string | null }

/** Aid that the ledger shows for anybody of the household. */
export type AidReceived = {
  readonly on: PlainDate
  readonly aidType: string
  readonly amountFen: number
  readonly personName: string
}

export type AccidentFacts = {
  readonly on: PlainDate | null
  readonly what: string | null
  /** The organiser's answer to the local test. */
  readonly passes: boolean | null
}

/** All that the sum is worked out from. */
export type SumFacts = {
  /** The day of the application; today while nobody has applied. */
  readonly on: PlainDate
  /** The worker that the file hangs on. */
  readonly workerId: string
  readonly area: 'town' | 'village'
  readonly members: readonly HouseholdMember[]
  /** How many a sheet counted that this file was imported from; null where none did. */
  readonly statedSize: number | null
  readonly incomes: readonly IncomeFacts[]
  readonly expenses: readonly ExpenseFacts[]
  readonly properties: readonly PropertyFacts[]
  readonly exclusions: readonly ExclusionFacts[]
  readonly accident: AccidentFacts
  /** The ledger's rows of the household, of any day. */
  readonly aid: readonly AidReceived[]
}

/** In school now; what a row says of a school is the only sign. */
export function isStudent(member: Pick<HouseholdMember, 'school' | 'schoolLevel'>): boolean {
  return isFilled(member.school) || isFilled(member.schoolLevel)
}

/** Nine years of compulsory schooling, by the words that forms use for the level or by the name of the school. */
export function isCompulsorySchool(member: Pick<HouseholdMember, 'school' | 'schoolLevel'>): boolean {
  const words = isFilled(member.schoolLevel) ? member.schoolLevel : member.school
  return words !== null && /小学|初中|义务/.test(words)
}

/** Ill by code or by words; good health and disability alone are not illness. */
export function isIll(member: Pick<HouseholdMember, 'health' | 'illness'>): boolean {
  const well: readonly (string | null)[] = [null, HEALTH.good, HEALTH.disabled]
  return !well.includes(member.health) || isFilled(member.illness)
}

export function isDisabled(member: Pick<HouseholdMember, 'health' | 'disabilityType'>): boolean {
  return member.health === HEALTH.disabled || member.disabilityType !== null
}

/** Completed years on a day; where only the month of birth is known, as if born on its last day. */
export function ageOf(member: Pick<HouseholdMember, 'birthOn'>, on: PlainDate): number | null {
  return member.birthOn === null ? null : ageOn(lastDayOf(member.birthOn), on)
}

/** The day, or the last day of a month that is all one knows: nobody is taken for older than they are. */
export function lastDayOf(known: DayOrMonth): PlainDate {
  if (isPlainDate(known)) return known
  const [year, month] = [Number(known.slice(0, 4)), Number(known.slice(5, 7))]
  return makeDate(year, month, daysInMonth(year, month))
}

function isFilled(text: string | null): text is string {
  return text !== null && text.trim() !== ''
}
