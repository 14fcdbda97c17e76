import { addDays, daysBetween, type PlainDate } from '../plain-date.ts'
import { contractInForce, contractRow, endOf, lastEnded, signedOn, type ContractRow } from './contracts.ts'
import { NATIONAL_POLICY, type ContractFacts, type LabourFacts, type LabourPolicy } from './facts.ts'
import { raiseFlags, type LabourFlag, type Raised, type Situation } from './flags.ts'
import { earlierOf, signingClock, type SigningClock } from './months.ts'
import type { LabourStatus } from './status.ts'
import { extend, legalWindows, retirementDay } from './windows.ts'

/** All days included. */
export interface DoublePay {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly days: number
}

export interface LabourAssessment {
  readonly status: LabourStatus
  readonly flags: readonly LabourFlag[]
  /** Days to the last day of a fixed term in force. */
  readonly daysToExpiry?: number
  readonly extendedTo?: PlainDate
  readonly probationLimitEndsOn?: PlainDate
  /** What is owed up to the day (LCL 82). */
  readonly doublePay?: DoublePay
}

/** Outside the labour law or its contract duty (interns, rehired pensioners, civil labour). */
const OUTSIDE: ReadonlySet<LabourFacts['employmentForm']> = new Set(['intern', 'rehired_retiree', 'civil_labour'])

/**
 * The state of one employment on one day. Facts and dates only, never advice. Where the law is silent or split the
 * reading is `policy`; the answer names no article: `basis.ts` does.
 */
export function assessLabour(facts: LabourFacts): LabourAssessment {
  return judgeLabour(facts).assessment
}

/** The assessment and what it was reached by. */
export interface Judgement {
  readonly assessment: LabourAssessment
  /** The contract in force, or the one that ended last. */
  readonly contract?: ContractFacts | undefined
  readonly openSince?: Raised['openSince']
}

export function judgeLabour(facts: LabourFacts): Judgement {
  const { asOf } = facts
  const policy = policyOf(facts)
  const retiresOn = retirementDay(facts)
  // The day of retirement itself is still the last day of the relation.
  if (OUTSIDE.has(facts.employmentForm) || (retiresOn !== undefined && asOf > retiresOn)) {
    return { assessment: { status: 'not_applicable', flags: [] } }
  }
  if (asOf < facts.hiredOn) return { assessment: { status: 'not_started', flags: [] } }
  const row = contractRow(facts)
  const clock = signingClock(facts.hiredOn, policy.fullMonth)
  const hours = hoursOf(facts)
  if (hasEnded(facts)) {
    const owed = facts.endedOn === undefined || hours === 'within' ? undefined : firstYearPay(facts, row, clock)
    return { assessment: { status: 'ended', flags: [], ...(owed === undefined ? {} : { doublePay: owed }) } }
  }
  const { status, contract, extendedTo } = findStatus(facts, row, clock, hours, retiresOn)
  const windows = legalWindows(facts, contract, retiresOn)
  const situation: Situation = { facts, policy, row, clock, status, contract, hours, windows, retiresOn }
  const raised = raiseFlags(situation)
  const owed = hours === 'within' ? undefined : doublePay(situation, raised)
  const assessment: LabourAssessment = {
    status,
    flags: raised.flags,
    ...(raised.daysToExpiry === undefined ? {} : { daysToExpiry: raised.daysToExpiry }),
    ...(extendedTo === undefined ? {} : { extendedTo }),
    ...(raised.probationLimitEndsOn === undefined ? {} : { probationLimitEndsOn: raised.probationLimitEndsOn }),
    ...(owed === undefined ? {} : { doublePay: owed }),
  }
  return { assessment, contract, openSince: raised.openSince }
}

export function policyOf(facts: LabourFacts): LabourPolicy {
  const { fullMonth, consecutiveGapMonths, extensionCountsFromMonths } = facts.policy ?? {}
  return {
    fullMonth: fullMonth ?? NATIONAL_POLICY.fullMonth,
    consecutiveGapMonths: consecutiveGapMonths ?? NATIONAL_POLICY.consecutiveGapMonths,
    extensionCountsFromMonths: extensionCountsFromMonths ?? NATIONAL_POLICY.extensionCountsFromMonths,
  }
}

/** LCL 68: part-time is at most four hours a day and 24 a week on average; a number not known is within. */
function hoursOf({ employmentForm, dailyHours = 0, weeklyHours = 0 }: LabourFacts): Situation['hours'] {
  if (employmentForm !== 'part_time') return 'none'
  return dailyHours > 4 || weeklyHours > 24 ? 'over' : 'within'
}

function hasEnded({ endedOn, stillAtWork, asOf }: LabourFacts): boolean {
  return endedOn === undefined ? stillAtWork === false : asOf > endedOn
}

interface Found {
  status: LabourStatus
  contract?: ContractFacts | undefined
  extendedTo?: PlainDate | undefined
}

function findStatus(
  facts: LabourFacts,
  row: ContractRow,
  clock: SigningClock,
  hours: Situation['hours'],
  retiresOn: PlainDate | undefined,
): Found {
  const { asOf } = facts
  const inForce = contractInForce(row, asOf)
  if (inForce !== undefined) return { status: `signed_${inForce.term}`, contract: inForce }
  const ended = lastEnded(row, asOf)
  const end = ended === undefined ? undefined : endOf(ended)
  if (ended !== undefined && end !== undefined) {
    if (hours === 'within') return { status: 'expired_continuing', contract: ended }
    const { moved, to } = extend(end, legalWindows(facts, ended, retiresOn), retiresOn)
    if (moved && (to === undefined || asOf <= to)) return { status: 'extended_by_law', contract: ended, extendedTo: to }
    return { status: 'expired_continuing', contract: ended }
  }
  if (hours === 'within') return { status: 'part_time_oral' }
  if (asOf <= clock.graceEnd) return { status: 'unsigned_grace' }
  return { status: asOf < clock.deemedOn ? 'unsigned_double' : 'unsigned_deemed_open' }
}

/** LCL 82(2) goes before 82(1): for an open-ended contract not signed when due, without a cap. */
function doublePay(situation: Situation, raised: Raised): DoublePay | undefined {
  const { contract, facts, row, clock } = situation
  if (contract !== undefined && (raised.openSince === 'terms' || raised.openSince === 'ten_years')) {
    return interval(contract.startsOn, facts.asOf)
  }
  return firstYearPay(facts, row, clock)
}

/** LCL 82(1); IR 6, 7: from the day after the month to the day before signing, at most eleven months. */
function firstYearPay(facts: LabourFacts, row: ContractRow, clock: SigningClock): DoublePay | undefined {
  let to = earlierOf(clock.doubleCap, facts.asOf)
  if (row.first !== undefined) to = earlierOf(to, addDays(signedOn(row.first), -1))
  if (facts.endedOn !== undefined) to = earlierOf(to, facts.endedOn)
  return interval(clock.doubleFrom, to)
}

function interval(from: PlainDate, to: PlainDate): DoublePay | undefined {
  return from > to ? undefined : { from, to, days: daysBetween(from, to) + 1 }
}
