import { addDays, daysBetween, lastOf, type PlainDate } from '../plain-date.ts'
import { isWorkday, type WorkCalendar } from '../workdays.ts'

/** Steps of a collective contract (domain 5), as far as its days tell. */
export const COLLECTIVE_STAGES = [
  'planned', 'offered', 'talks', 'passed', 'signed', 'submitted', 'objected', 'effective', 'expired', 'ended',
] as const
export type CollectiveStage = (typeof COLLECTIVE_STAGES)[number]

/** Kinds by their code: general, wages, safety and health, women. */
export const COLLECTIVE_KINDS = { general: '1', wages: '2', safety: '3', women: '4' } as const

export interface CollectiveRecord {
  /** Bare code of `collective_contract_type`. */
  readonly kind: string
  readonly offeredOn: PlainDate | null
  readonly repliedOn: PlainDate | null
  readonly talkedOn: PlainDate | null
  readonly congressOn: PlainDate | null
  readonly congressSize: number | null
  readonly congressPresent: number | null
  readonly congressFor: number | null
  readonly signedOn: PlainDate | null
  readonly startsOn: PlainDate | null
  readonly endsOn: PlainDate | null
  readonly submittedOn: PlainDate | null
  readonly receivedOn: PlainDate | null
  readonly objectedOn: PlainDate | null
  /** As the review paper has it. */
  readonly effectiveOn: PlainDate | null
  readonly publishedOn: PlainDate | null
  readonly renewalAskedOn: PlainDate | null
  readonly endedOn: PlainDate | null
}

/** Local parameters (政策参数 `collective.*`). */
export interface CollectivePolicy {
  readonly filingDays: number
  readonly wageFilingDays: number
  /** Provincial: 5, 7 or 10; null where nobody has said. */
  readonly publishDays: number | null
  readonly renewalDays: number
}

export const NATIONAL_COLLECTIVE_POLICY: CollectivePolicy = {
  filingDays: 10, wageFilingDays: 10, publishDays: null, renewalDays: 90,
}

/** Days worked out; null until the day that they rest on is known. */
export interface CollectiveClocks {
  /** Last day to answer an offer: 20 days (K11). */
  readonly replyBy: PlainDate | null
  /** Last day to file; a day of rest moves it to the next working day (K6, K7; CC 203). */
  readonly fileBy: PlainDate | null
  /** Fifteenth day after the receipt, which is not counted itself. */
  readonly reviewTo: PlainDate | null
  /** The day after it, without objection (K8); the review paper goes before. */
  readonly effectiveOn: PlainDate | null
  readonly publishBy: PlainDate | null
  /** From this day on a renewal may be asked for (K10). */
  readonly renewFrom: PlainDate | null
}

export const COLLECTIVE_FINDINGS = [
  'reply_late', 'quorum_missing', 'majority_missing', 'term_out_of_range', 'filing_due', 'filing_late', 'review_waiting',
  'objected', 'publish_open', 'publish_due', 'publish_late', 'renewal_open', 'ends_30', 'expired',
] as const
export interface CollectiveFinding {
  readonly finding: (typeof COLLECTIVE_FINDINGS)[number]
  readonly level: 'red' | 'yellow'
  readonly on: PlainDate | null
  readonly rule: string
}

const REPLY_DAYS = 20
const REVIEW_DAYS = 15

export function collectiveClocks(
  record: CollectiveRecord,
  policy: CollectivePolicy,
  calendar: WorkCalendar,
): CollectiveClocks {
  const { offeredOn, signedOn, receivedOn, objectedOn, endsOn } = record
  const filing = record.kind === COLLECTIVE_KINDS.wages ? policy.wageFilingDays : policy.filingDays
  const reviewTo = receivedOn === null ? null : addDays(receivedOn, REVIEW_DAYS)
  const silent = reviewTo === null || objectedOn !== null ? null : addDays(reviewTo, 1)
  const effectiveOn = record.effectiveOn ?? silent
  return {
    replyBy: offeredOn === null ? null : addDays(offeredOn, REPLY_DAYS),
    fileBy: signedOn === null ? null : nextWorkday(addDays(signedOn, filing), calendar),
    reviewTo,
    effectiveOn,
    publishBy: effectiveOn === null || policy.publishDays === null ? null : addDays(effectiveOn, policy.publishDays),
    renewFrom: endsOn === null ? null : addDays(endsOn, -policy.renewalDays),
  }
}

/** How far the contract is on a day. */
export function collectiveStage(record: CollectiveRecord, clocks: CollectiveClocks, today: PlainDate): CollectiveStage {
  const past = (day: PlainDate | null): boolean => day !== null && day <= today
  if (past(record.endedOn)) return 'ended'
  if (past(clocks.effectiveOn)) return record.endsOn !== null && record.endsOn < today ? 'expired' : 'effective'
  if (past(record.objectedOn)) return 'objected'
  if (past(record.submittedOn) || past(record.receivedOn)) return 'submitted'
  if (past(record.signedOn)) return 'signed'
  if (past(record.congressOn)) return 'passed'
  if (past(record.talkedOn) || past(record.repliedOn)) return 'talks'
  return past(record.offeredOn) ? 'offered' : 'planned'
}

/** In force on the day: effective, begun, and neither over nor ended. */
export function isCollectiveInForce(record: CollectiveRecord, clocks: CollectiveClocks, on: PlainDate): boolean {
  return collectiveStage(record, clocks, on) === 'effective' && (record.startsOn === null || record.startsOn <= on)
}

/** What the clocks and the numbers say on a day. */
export function collectiveFindings(
  record: CollectiveRecord,
  clocks: CollectiveClocks,
  today: PlainDate,
): CollectiveFinding[] {
  const stage = collectiveStage(record, clocks, today)
  if (stage === 'ended') return []
  const found: CollectiveFinding[] = []
  const add = (
    finding: CollectiveFinding['finding'], level: CollectiveFinding['level'], on: PlainDate | null, rule: string,
  ): number => found.push({ finding, level, on, rule })
  const { congressSize, congressPresent, congressFor, signedOn, startsOn, endsOn, submittedOn, receivedOn } = record
  if (clocks.replyBy !== null && (record.repliedOn ?? today) > clocks.replyBy && signedOn === null) {
    add('reply_late', 'yellow', clocks.replyBy, 'K11')
  }
  // Two thirds must be there, more than half of all must agree (K4): whole numbers, nothing is rounded.
  if (congressSize !== null && congressPresent !== null && 3 * congressPresent < 2 * congressSize) {
    add('quorum_missing', 'red', record.congressOn, 'K4')
  }
  if (congressSize !== null && congressFor !== null && 2 * congressFor <= congressSize) {
    add('majority_missing', 'red', record.congressOn, 'K4')
  }
  if (startsOn !== null && endsOn !== null && (endsOn < lastOf(startsOn, 12) || endsOn > lastOf(startsOn, 36))) {
    add('term_out_of_range', 'yellow', endsOn, 'K5')
  }
  const filedOn = submittedOn ?? receivedOn
  if (clocks.fileBy !== null) {
    if ((filedOn ?? today) > clocks.fileBy) add('filing_late', 'red', clocks.fileBy, 'K6')
    else if (filedOn === null) add('filing_due', 'yellow', clocks.fileBy, 'K6')
  }
  if (stage === 'submitted' && clocks.reviewTo !== null) add('review_waiting', 'yellow', clocks.reviewTo, 'K8')
  if (stage === 'objected') add('objected', 'red', record.objectedOn, 'K8')
  // In time, says the state (CCR 48); in how many days, says the province, and nobody may have entered it yet.
  if (stage === 'effective' && clocks.publishBy === null && record.publishedOn === null) add('publish_open', 'yellow', clocks.effectiveOn, 'K9')
  if (stage === 'effective' && clocks.publishBy !== null) {
    if ((record.publishedOn ?? today) > clocks.publishBy) add('publish_late', 'red', clocks.publishBy, 'K9')
    else if (record.publishedOn === null) add('publish_due', 'yellow', clocks.publishBy, 'K9')
  }
  if (stage === 'expired') add('expired', 'red', endsOn, 'K10')
  if (stage === 'effective' && endsOn !== null && clocks.renewFrom !== null && today >= clocks.renewFrom) {
    if (daysBetween(today, endsOn) <= 30) add('ends_30', 'yellow', endsOn, 'K10')
    else if (record.renewalAskedOn === null) add('renewal_open', 'yellow', endsOn, 'K10')
  }
  return found
}

/** Days between what was due and what was done; null while it is not done or not late. Pay on the 10th, paid on the 13th: 3. */
export function daysLate(dueOn: PlainDate | null, doneOn: PlainDate | null, today: PlainDate): number | null {
  if (dueOn === null) return null
  const late = daysBetween(dueOn, doneOn ?? today)
  return late > 0 ? late : null
}

function nextWorkday(from: PlainDate, calendar: WorkCalendar): PlainDate {
  let day = from
  while (!isWorkday(day, calendar)) day = addDays(day, 1)
  return day
}
