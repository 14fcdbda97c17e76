import { addDays, afterMonths, lastOf, type PlainDate } from '../plain-date.ts'
import { assessLabour, judgeLabour, policyOf, type Judgement, type LabourAssessment } from './assess.ts'
import { BASIS, type Article, type FindingName } from './basis.ts'
import { endOf } from './contracts.ts'
import type { ContractFacts, LabourFacts, LabourPolicy } from './facts.ts'
import { LABOUR_FLAGS, type LabourFlag } from './flags.ts'
import { signingClock } from './months.ts'

export const FINDING_LEVELS = ['red', 'yellow', 'note'] as const
export type FindingLevel = (typeof FINDING_LEVELS)[number]

/** Where the texts are split, what the other reading rests on. */
export const VIEWS = [
  /** One full month counted without the first day (Civil Code 201, 202). */
  'civil_month',
  /** Terms up to three months apart are in a row, and any agreed extension is a term (Shandong 15). */
  'shandong_terms',
  /** Work after the end of a term: old terms go on / a month to renew, then double pay, open after a year. */
  'work_after_end',
  /** A fixed term signed after the deemed day: the worker agreed to it / it stays open-ended. */
  'late_fixed_term',
] as const
export type View = (typeof VIEWS)[number]

export interface LabourFinding {
  readonly finding: FindingName
  readonly level: FindingLevel
  /** False: the law is silent or split; the screen says 可能 and names both views. */
  readonly sure: boolean
  readonly views: readonly View[]
  readonly from: PlainDate | null
  readonly to: PlainDate | null
  readonly days: number | null
  readonly rule: string
  readonly articles: readonly Article[]
}

/** The assessment, and each part of it with its rule, article, dates and colour; the possible ones after the sure. */
export function explainLabour(facts: LabourFacts): {
  assessment: LabourAssessment
  /** In force, or the one that ended last. */
  contract: ContractFacts | undefined
  findings: LabourFinding[]
} {
  const { assessment, contract, openSince } = judgeLabour(facts)
  const ended = contract === undefined ? undefined : endOf(contract)
  const workedOnSince = ended === undefined ? null : addDays(ended, 1)
  const findings = [statusFinding(facts, assessment, workedOnSince), ...flagFindings(facts, assessment, openSince)]
  if (assessment.doublePay !== undefined) findings.push(payFinding(facts, openSince, assessment.doublePay))
  findings.push(...afterEnd(facts, assessment, workedOnSince), ...otherReading(facts, assessment))
  return { assessment, contract, findings }
}

/** The colour of an employment: that of its gravest finding. */
export function gravestOf(findings: readonly LabourFinding[]): FindingLevel {
  return FINDING_LEVELS.find((level) => findings.some((finding) => finding.level === level)) ?? 'note'
}

function make(finding: FindingName, level: FindingLevel, more: Partial<LabourFinding> = {}): LabourFinding {
  return { finding, level, sure: true, views: [], from: null, to: null, days: null, ...BASIS[finding], ...more }
}

const FLAG_LEVELS: Readonly<Record<LabourFlag, FindingLevel>> = {
  dispatch_term: 'red',
  expiring_30: 'yellow',
  expiring_60: 'yellow',
  late_sign: 'yellow',
  open_right_10y: 'yellow',
  open_right_2fixed: 'yellow',
  parttime_hours: 'red',
  prob_forbidden: 'red',
  prob_only: 'red',
  prob_repeat: 'red',
  prob_too_long: 'red',
  protected: 'note',
  retire_soon: 'note',
  should_be_open: 'red',
}

function statusFinding(
  facts: LabourFacts,
  { status, extendedTo }: LabourAssessment,
  workedOnSince: PlainDate | null,
): LabourFinding {
  const clock = signingClock(facts.hiredOn, policyOf(facts).fullMonth)
  switch (status) {
    case 'unsigned_grace':
      return make(status, 'yellow', { from: facts.hiredOn, to: clock.graceEnd, views: ['civil_month'] })
    case 'unsigned_double':
      return make(status, 'red', { from: clock.doubleFrom, to: clock.doubleCap, views: ['civil_month'] })
    case 'unsigned_deemed_open':
      return make(status, 'red', { from: clock.deemedOn, views: ['civil_month'] })
    case 'extended_by_law':
      return make(status, 'note', { to: extendedTo ?? null })
    case 'expired_continuing': {
      const isLong = workedOnSince !== null && facts.asOf >= afterMonths(workedOnSince, 1)
      return make(status, isLong ? 'red' : 'yellow', { from: workedOnSince, views: ['work_after_end'] })
    }
    default:
      return make(status, 'note')
  }
}

function flagFindings(
  facts: LabourFacts,
  { flags, daysToExpiry, probationLimitEndsOn }: LabourAssessment,
  openSince: Judgement['openSince'],
): LabourFinding[] {
  return flags.map((flag) => {
    const level = FLAG_LEVELS[flag]
    if (flag === 'expiring_30' || flag === 'expiring_60') {
      return make(flag, level, { to: addDays(facts.asOf, daysToExpiry ?? 0), days: daysToExpiry ?? null })
    }
    if (flag === 'prob_too_long') return make(flag, level, { to: probationLimitEndsOn ?? null })
    // Whether a fixed term signed after the deemed day stands is split.
    return flag === 'should_be_open' && openSince === 'deemed' ? make(flag, 'yellow', LATE_FIXED) : make(flag, level)
  })
}

const LATE_FIXED = { sure: false, views: ['late_fixed_term'] } as const

function payFinding(
  facts: LabourFacts,
  openSince: Judgement['openSince'],
  pay: NonNullable<LabourAssessment['doublePay']>,
): LabourFinding {
  const dates = { from: pay.from, to: pay.to, days: pay.days }
  if (openSince === 'terms' || openSince === 'ten_years') return make('double_pay_open', 'red', dates)
  // Double pay of the first year does not grow any more once that year is over.
  const isOver = facts.asOf > pay.to
  return make('double_pay', isOver ? 'yellow' : 'red', { ...dates, views: ['civil_month'] })
}

/** What some provinces grant for work after the end of a term. */
function afterEnd(facts: LabourFacts, { status }: LabourAssessment, since: PlainDate | null): LabourFinding[] {
  if (status !== 'expired_continuing' || since === null || facts.employmentForm === 'part_time') return []
  const possible = { sure: false, views: ['work_after_end'] } as const
  const found: LabourFinding[] = []
  if (facts.asOf >= afterMonths(since, 1)) {
    const to = lastOf(since, 12)
    found.push(make('double_pay_after_end', 'yellow', { ...possible, from: afterMonths(since, 1), to }))
  }
  if (facts.asOf >= afterMonths(since, 12)) {
    found.push(make('open_after_end', 'yellow', { ...possible, from: afterMonths(since, 12) }))
  }
  return found
}

/** Rights to an open-ended contract that only the wider reading of "in a row" gives. */
function otherReading(facts: LabourFacts, { flags }: LabourAssessment): LabourFinding[] {
  // One term without an extension is one term by any reading.
  if (facts.contracts.length < 2 && facts.contracts[0]?.agreedExtensionTo === undefined) return []
  const wide: Partial<LabourPolicy> = { consecutiveGapMonths: 3, extensionCountsFromMonths: 1 }
  const other = assessLabour({ ...facts, policy: { ...policyOf(facts), ...wide } })
  return LABOUR_FLAGS.filter((flag) => other.flags.includes(flag) && !flags.includes(flag)).map((flag) =>
    make(flag, 'yellow', { sure: false, views: ['shandong_terms'] }),
  )
}
