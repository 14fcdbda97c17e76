import { addDays, afterMonths, lastOf, type PlainDate } from '../plain-date.ts'
import { assessLabour, judgeLabour, policyOf, type Judgement, type LabourAssessment } from './assess.ts'
import { BASIS, type Article, type FindingName } from './basis.ts'
import { endOf, signedOn } from './contracts.ts'
import type { ContractFacts, LabourFacts, LabourPolicy } from './facts.ts'
import { LABOUR_FLAGS, type LabourFlag } from './flags.ts'
import { articlesOf, carriedBeyond, type Ground } from './grounds.ts'
import { signingClock } from './months.ts'
import { protectionsOf } from './protections.ts'
import { retirementDay } from './windows.ts'

export const FINDING_LEVELS = ['red', 'yellow', 'note'] as const
export type FindingLevel = (typeof FINDING_LEVELS)[number]

/** Where the texts are split, what the other reading rests on. */
export const VIEWS = [
  /** One full month counted without the first day (Civil Code 201, 202). */
  'civil_month',
  /** Terms up to three months apart are in a row, and any agreed extension is a term (Shandong 15). */
  'shandong_terms',
  /** Work after the end of a term: old terms go on / double pay from the next day / a month to renew, then double pay. */
  'work_after_end',
  /** A fixed term signed after the deemed day: the worker agreed to it / it stays open-ended. */
  'late_fixed_term',
  /** A claim of long ago: the limit of one year for arbitration (Mediation Law 27). */
  'claim_year',
] as const
export type View = (typeof VIEWS)[number]

/** The case of a rule that has several. */
export const CASES = [
  /** Of an open-ended contract that was due: two terms, ten years, a year without a written contract. */
  'terms', 'ten_years', 'deemed',
  /** Of one outside the duty to sign: past the day of retirement, or by the form of work. */
  'retired', 'form',
] as const
export type Case = (typeof CASES)[number]

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
  readonly because: Case | null
  /** What carries the contract on, or protects the worker. */
  readonly grounds: readonly Ground[]
  /** Of a term that ends soon: the day on which the next one begins that is signed already. */
  readonly renewedFrom: PlainDate | null
  /** Of a term that ends soon: where the law carries it to, as far as is known. */
  readonly carriedTo: PlainDate | null
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
  const findings = [statusFinding(facts, { assessment, contract }, workedOnSince), ...flagFindings(facts, { assessment, contract, openSince })]
  if (assessment.doublePay !== undefined) findings.push(payFinding(facts, openSince, assessment.doublePay))
  findings.push(...afterEnd(facts, assessment, workedOnSince), ...otherReading(facts, assessment))
  return { assessment, contract, findings }
}

/** The colour of an employment: that of its gravest finding. */
export function gravestOf(findings: readonly LabourFinding[]): FindingLevel {
  return FINDING_LEVELS.find((level) => findings.some((finding) => finding.level === level)) ?? 'note'
}

/** What a finding says beside its rule, where it says nothing more. */
export const NOTHING = { from: null, to: null, days: null, because: null, grounds: [], renewedFrom: null, carriedTo: null } as const

function make(finding: FindingName, level: FindingLevel, more: Partial<LabourFinding> = {}): LabourFinding {
  return { finding, level, sure: true, views: [], ...NOTHING, ...BASIS[finding], ...more }
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
  { assessment: { status, extendedTo }, contract }: Judgement,
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
    case 'extended_by_law': {
      const grounds = carriedBeyond(facts, contract)?.grounds ?? []
      return make(status, 'note', { to: extendedTo ?? null, grounds, articles: articlesOf(grounds) })
    }
    case 'not_applicable':
      return make(status, 'note', outsideBecause(facts))
    case 'expired_continuing': {
      const isLong = workedOnSince !== null && facts.asOf >= afterMonths(workedOnSince, 1)
      return make(status, isLong ? 'red' : 'yellow', { from: workedOnSince, views: ['work_after_end'] })
    }
    default:
      return make(status, 'note')
  }
}

/** Past the day of retirement the relation ends by law (IR 21); the other forms never were one with this duty (LCL 2). */
function outsideBecause(facts: LabourFacts): Partial<LabourFinding> {
  const retiresOn = retirementDay(facts)
  const isRetired = facts.employmentForm === 'full_time' || facts.employmentForm === 'part_time' || facts.employmentForm === 'agency'
  if (!isRetired) return { because: 'form', articles: [{ law: 'LCL', article: 2, paragraph: null }] }
  return { because: 'retired', from: retiresOn === undefined ? null : addDays(retiresOn, 1), articles: RETIRED }
}

const RETIRED: readonly Article[] = [
  { law: 'LCL', article: 44, paragraph: null }, { law: 'IR', article: 21, paragraph: null }, { law: 'RET', article: 1, paragraph: null },
]

function flagFindings(facts: LabourFacts, judgement: Judgement): LabourFinding[] {
  const { assessment, openSince } = judgement
  return assessment.flags.map((flag) => {
    const level = FLAG_LEVELS[flag]
    if (flag === 'expiring_30' || flag === 'expiring_60') return endingFinding(facts, judgement, flag)
    if (flag === 'prob_too_long') return make(flag, level, { to: assessment.probationLimitEndsOn ?? null })
    if (flag === 'protected') {
      const grounds = protectionsOf(facts)
      return make(flag, level, { grounds, articles: articlesOf(grounds) })
    }
    if (flag !== 'should_be_open' || openSince === undefined) return make(flag, level)
    const open = { because: openSince, articles: OPEN_ARTICLES[openSince] }
    // Whether a fixed term signed after the deemed day stands is split.
    return openSince === 'deemed' ? make(flag, 'yellow', { ...LATE_FIXED, ...open }) : make(flag, level, open)
  })
}

/** LCL 14: which of its cases an open-ended contract was due by. */
const OPEN_ARTICLES: Readonly<Record<NonNullable<Judgement['openSince']>, readonly Article[]>> = {
  terms: [{ law: 'LCL', article: 14, paragraph: 2 }, { law: 'SPC2', article: 10, paragraph: null }],
  ten_years: [{ law: 'LCL', article: 14, paragraph: 2 }, { law: 'IR', article: 9, paragraph: null }],
  deemed: [{ law: 'LCL', article: 14, paragraph: 3 }, { law: 'IR', article: 7, paragraph: null }],
}

/** When the next contract begins that is signed by the day of the facts, behind one that ends on `to`; null for none. */
export function renewalAfter(facts: LabourFacts, contract: ContractFacts | undefined, to: PlainDate): PlainDate | null {
  const next = facts.contracts.filter((each) => each !== contract && each.startsOn > to && signedOn(each) <= facts.asOf)
  return next.map(({ startsOn }) => startsOn).toSorted()[0] ?? null
}

/** A term that ends soon asks for nothing where the next one is signed, or where the law carries it on. */
function endingFinding(facts: LabourFacts, { assessment, contract }: Judgement, flag: 'expiring_30' | 'expiring_60'): LabourFinding {
  const { daysToExpiry } = assessment
  const to = addDays(facts.asOf, daysToExpiry ?? 0)
  const renewedFrom = renewalAfter(facts, contract, to)
  const carried = carriedBeyond(facts, contract)
  const grounds = carried?.grounds ?? []
  const isSettled = renewedFrom !== null || carried !== null
  return make(flag, isSettled ? 'note' : FLAG_LEVELS[flag], {
    to, days: daysToExpiry ?? null, renewedFrom, grounds,
    ...(carried === null ? {} : { articles: [...BASIS[flag].articles, ...articlesOf(grounds)], carriedTo: carried.to }),
  })
}

const LATE_FIXED = { sure: false, views: ['late_fixed_term'] } as const

function payFinding(
  facts: LabourFacts,
  openSince: Judgement['openSince'],
  pay: NonNullable<LabourAssessment['doublePay']>,
): LabourFinding {
  const isOld = facts.asOf >= afterMonths(pay.from, 12)
  const claim = isOld ? { views: ['claim_year'] as const, articles: [...BASIS.double_pay_open.articles, CLAIM] } : {}
  const dates = { from: pay.from, to: pay.to, days: pay.days }
  if (openSince === 'terms' || openSince === 'ten_years') return make('double_pay_open', 'red', { ...dates, ...claim })
  // Double pay of the first year does not grow any more once that year is over.
  const isOver = facts.asOf > pay.to
  return make('double_pay', isOver ? 'yellow' : 'red', {
    ...dates,
    views: isOld ? ['civil_month', 'claim_year'] : ['civil_month'],
    articles: isOld ? [...BASIS.double_pay.articles, CLAIM] : BASIS.double_pay.articles,
  })
}

/** One year, and how it runs for double pay is split. */
const CLAIM: Article = { law: 'LDMA', article: 27, paragraph: null }

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
