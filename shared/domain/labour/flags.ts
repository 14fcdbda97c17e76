import { afterMonths, daysBetween, lastOf, type PlainDate } from '../plain-date.ts'
import { countOfTerms, endOf, signedOn, termsBefore, type ContractRow } from './contracts.ts'
import type { ContractFacts, LabourFacts, LabourPolicy } from './facts.ts'
import { monthsBefore, type SigningClock } from './months.ts'
import { probationFindings } from './probation.ts'
import type { LabourStatus } from './status.ts'
import type { LegalWindow } from './windows.ts'

export const LABOUR_FLAGS = [
  'dispatch_term', 'expiring_30', 'expiring_60', 'late_sign', 'open_right_10y', 'open_right_2fixed', 'parttime_hours',
  'prob_forbidden', 'prob_only', 'prob_repeat', 'prob_too_long', 'protected', 'retire_soon', 'should_be_open',
] as const
export type LabourFlag = (typeof LABOUR_FLAGS)[number]

/** Everything the rules look at, gathered once. */
export interface Situation {
  readonly facts: LabourFacts
  readonly policy: LabourPolicy
  readonly row: ContractRow
  readonly clock: SigningClock
  readonly status: LabourStatus
  /** The contract that the status speaks of, where it speaks of one. */
  readonly contract: ContractFacts | undefined
  readonly hours: 'within' | 'over' | 'none'
  readonly windows: readonly LegalWindow[]
  readonly retiresOn: PlainDate | undefined
}

export interface Raised {
  readonly flags: readonly LabourFlag[]
  /** Why an open-ended contract was due: decides whether double pay follows (LCL 82(2)). */
  readonly openSince: 'deemed' | 'terms' | 'ten_years' | undefined
  readonly probationLimitEndsOn: PlainDate | undefined
  readonly daysToExpiry: number | undefined
}

/** Flags of a running or continuing employment, each by its own rule; none removes another. */
export function raiseFlags(situation: Situation): Raised {
  const { facts, clock, row, hours, windows, retiresOn, contract, status } = situation
  const { asOf } = facts
  const flags = new Set<LabourFlag>()
  const isFull = hours !== 'within'
  if (isFull && row.first !== undefined && signedOn(row.first) > clock.graceEnd) flags.add('late_sign')
  if (hours === 'over') flags.add('parttime_hours')
  if (isFull && windows.some((w) => w.protects && w.from <= asOf && (w.to === undefined || asOf <= w.to))) {
    flags.add('protected')
  }
  if (retiresOn !== undefined && monthsBefore(retiresOn, 12) <= asOf && asOf <= retiresOn) flags.add('retire_soon')

  const openSince = isFull ? reasonForOpen(situation) : undefined
  if (openSince !== undefined) flags.add('should_be_open')
  const daysToExpiry = daysLeft(situation)
  if (daysToExpiry !== undefined && daysToExpiry <= 30) flags.add('expiring_30')
  else if (daysToExpiry !== undefined && daysToExpiry <= 60) flags.add('expiring_60')
  if (isFull && hasRightByTerms(situation, daysToExpiry)) flags.add('open_right_2fixed')
  if (isFull && hasRightByYears(situation)) flags.add('open_right_10y')

  if (contract === undefined || !isSigned(status)) {
    return { flags: sorted(flags), openSince, daysToExpiry, probationLimitEndsOn: undefined }
  }
  if (facts.employmentForm === 'agency' && isTooShortForAgency(contract)) flags.add('dispatch_term')
  const probation = probationFindings(contract, row.known, hours === 'within')
  for (const flag of probation.flags) flags.add(flag)
  return { flags: sorted(flags), openSince, daysToExpiry, probationLimitEndsOn: probation.limitEndsOn }
}

export function isSigned(status: LabourStatus): boolean {
  return status === 'signed_fixed' || status === 'signed_open' || status === 'signed_task'
}

function sorted(flags: ReadonlySet<LabourFlag>): LabourFlag[] {
  return [...flags].toSorted()
}

/** An open-ended contract should have been signed instead of this one (LCL 14(2), 14(3)). */
function reasonForOpen(situation: Situation): Raised['openSince'] {
  const { status, contract, facts, row, clock, policy } = situation
  if (!isSigned(status) && status !== 'extended_by_law') return undefined
  if (contract === undefined || contract.term === 'open' || contract.workerAskedForFixedTerm === true) return undefined
  if (termsBefore(contract, row, policy) >= 2) return 'terms'
  if (contract.startsOn >= afterMonths(facts.hiredOn, 120)) return 'ten_years'
  if (contract === row.first && signedOn(contract) >= clock.deemedOn) return 'deemed'
  return undefined
}

/** Days from the day to the last of a fixed term that is in force; 0 on the last day. */
function daysLeft({ status, contract, facts }: Situation): number | undefined {
  if (status !== 'signed_fixed' || contract === undefined) return undefined
  const end = endOf(contract)
  return end === undefined ? undefined : daysBetween(facts.asOf, end)
}

/** LCL 14(2)3: after two fixed terms in a row the next one is open-ended if the worker wishes. */
function hasRightByTerms({ status, contract, row, policy }: Situation, daysToExpiry: number | undefined): boolean {
  const isNear = status === 'signed_fixed' && daysToExpiry !== undefined && daysToExpiry <= 60
  if (!isNear && status !== 'extended_by_law' && status !== 'expired_continuing') return false
  if (contract?.term !== 'fixed') return false
  return termsBefore(contract, row, policy) + countOfTerms(contract, policy) >= 2
}

/** LCL 14(2)1: ten years in a row with the employer, counted from the first day of this employment. */
function hasRightByYears({ status, contract, facts }: Situation): boolean {
  if (!isSigned(status) && status !== 'extended_by_law' && status !== 'expired_continuing') return false
  return contract?.term !== 'open' && facts.asOf >= afterMonths(facts.hiredOn, 120)
}

/** LCL 58: agency contracts are fixed terms of at least two years. */
function isTooShortForAgency(contract: ContractFacts): boolean {
  if (contract.term === 'task') return true
  if (contract.term === 'open' || contract.endsOn === undefined) return false
  return contract.endsOn < lastOf(contract.startsOn, 24)
}
