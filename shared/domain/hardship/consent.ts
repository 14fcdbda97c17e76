import type { DayOrMonth, PlainDate } from '../plain-date.ts'
import { ageOf, isDisabled, isIll, type HouseholdMember } from './household.ts'
import { stop, type Finding } from './finding.ts'

/** Separate consent to health data, a bank account, anything of a child under 14 (PIPL 28, 29, 31). */
export const CONSENT_KINDS = ['health', 'bank', 'child'] as const
export type ConsentKind = (typeof CONSENT_KINDS)[number]

export type ConsentNeed = {
  readonly personId: string
  readonly personName: string
  readonly kind: ConsentKind
  /** A parent or guardian has to give it. */
  readonly guardian: boolean
}

export type ConsentGiven = {
  readonly personId: string
  readonly kind: ConsentKind
  readonly givenOn: PlainDate
  readonly guardianName: string | null
  readonly withdrawnOn: PlainDate | null
}

export type ConsentFacts = {
  readonly members: readonly Pick<
    HouseholdMember,
    'personId' | 'name' | 'birthOn' | 'health' | 'illness' | 'disabilityType'
  >[]
  /** Whose account is on the file; null without a number. */
  readonly bankHolderId: string | null
}

/** The consents that a file needs for what it holds; good health is health data as well. */
export function consentsNeeded(facts: ConsentFacts, today: PlainDate): ConsentNeed[] {
  return facts.members.flatMap((member) => {
    const guardian = isUnder14(member.birthOn, today)
    const held = { health: holdsHealth(member), bank: facts.bankHolderId === member.personId, child: guardian }
    return CONSENT_KINDS.filter((kind) => held[kind]).map((kind) => ({
      personId: member.personId,
      personName: member.name,
      kind,
      guardian,
    }))
  })
}

/** Needs without a valid consent: none given, withdrawn, or given for a child by nobody named. */
export function checkConsents(
  needs: readonly ConsentNeed[],
  given: readonly ConsentGiven[],
  today: PlainDate,
): Finding[] {
  return needs.flatMap((need) => {
    const own = given.filter((each) => each.personId === need.personId && each.kind === need.kind)
    const valid = own.filter((each) => isValid(each, today))
    const about = { field: 'consents', personName: need.personName, details: { kind: need.kind } }
    if (valid.length === 0) return [stop(own.some(isWithdrawn) ? 'consent_withdrawn' : 'consent_missing', about)]
    const named = valid.some((each) => each.guardianName !== null && each.guardianName.trim() !== '')
    return need.guardian && !named ? [stop('guardian_missing', about)] : []
  })
}

/** Not yet 14; where only the month of birth is known, until that month is over. */
export function isUnder14(birthOn: DayOrMonth | null, today: PlainDate): boolean {
  const age = ageOf({ birthOn }, today)
  return age !== null && age < 14
}

export function isValid(consent: ConsentGiven, today: PlainDate): boolean {
  return consent.givenOn <= today && (consent.withdrawnOn === null || consent.withdrawnOn > today)
}

function isWithdrawn(consent: ConsentGiven): boolean {
  return consent.withdrawnOn !== null
}

function holdsHealth(member: ConsentFacts['members'][number]): boolean {
  return member.health !== null || isIll(member) || isDisabled(member)
}
