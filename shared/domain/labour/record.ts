import { addDays, isPlainDate, type DayOrMonth, type PlainDate } from '../plain-date.ts'
import { assessLabour, judgeLabour, type LabourAssessment } from './assess.ts'
import { endOf } from './contracts.ts'
import { explainLabour, gravestOf, renewalAfter, type FindingLevel, type LabourFinding } from './explain.ts'
import type {
  ContractFacts,
  ContractTerm,
  EmploymentKind,
  LabourEvent,
  LabourFacts,
  LabourPolicy,
  RetirementClass,
} from './facts.ts'
import { isSigned, type LabourFlag } from './flags.ts'
import { isNear, signingClock } from './months.ts'
import { LABOUR_STATUSES } from './status.ts'
import { nextTurningDay } from './turning-days.ts'
import { retirementDay } from './windows.ts'

/** A contract as it was typed: what the paper does not say is null. */
export interface ContractRecord {
  readonly term: ContractTerm
  readonly startsOn: PlainDate | null
  readonly signedOn: PlainDate | null
  readonly endsOn: PlainDate | null
  readonly extendedTo: PlainDate | null
  readonly probationEndsOn: PlainDate | null
  readonly probationOnly: boolean
  readonly askedFixed: boolean
  /** Of an earlier employment with the same employer: counted, never judged. */
  readonly earlier: boolean
}

/** An employment as it stands on file. */
export interface EmploymentRecord {
  readonly kind: EmploymentKind
  readonly hiredOn: DayOrMonth | null
  readonly endedOn: PlainDate | null
  readonly atWork: boolean
  readonly dailyHours: number | null
  readonly weeklyHours: number | null
  readonly birthOn: DayOrMonth | null
  readonly sex: 'male' | 'female' | null
  readonly retirementClass: RetirementClass | null
  readonly contracts: readonly ContractRecord[]
  readonly events: readonly LabourEvent[]
}

/** `insufficient` (资料不足): a day that the status rests on is not known. */
export const EMPLOYMENT_STATUSES = [...LABOUR_STATUSES, 'insufficient'] as const
export type EmploymentStatus = (typeof EMPLOYMENT_STATUSES)[number]

/** What must be known before anything can be said. */
export const LACKING = ['hiredOn', 'startsOn', 'endsOn'] as const
export type Lacking = (typeof LACKING)[number]

/** Either the facts for the rule, or what they lack. */
export function toFacts(
  record: EmploymentRecord,
  asOf: PlainDate,
  policy: LabourPolicy,
): { facts: LabourFacts | null; lacking: Lacking[] } {
  const lacking = new Set<Lacking>()
  const hiredOn = knownDay(record.hiredOn)
  if (hiredOn === null) lacking.add('hiredOn')
  const contracts = record.contracts.flatMap((contract) => {
    const { term, startsOn, signedOn, endsOn, extendedTo, probationEndsOn, probationOnly, askedFixed } = contract
    const lacks: Lacking[] = []
    if (startsOn === null) lacks.push('startsOn')
    if (term === 'fixed' && endsOn === null && extendedTo === null) lacks.push('endsOn')
    if (!contract.earlier) for (const lack of lacks) lacking.add(lack)
    if (startsOn === null || lacks.length > 0) return []
    return [
      {
        term,
        startsOn,
        signedOn: signedOn ?? undefined,
        endsOn: endsOn ?? undefined,
        agreedExtensionTo: extendedTo ?? undefined,
        probationEndsOn: probationEndsOn ?? undefined,
        probationOnly,
        workerAskedForFixedTerm: askedFixed,
      },
    ]
  })
  if (hiredOn === null || lacking.size > 0) return { facts: null, lacking: [...lacking] }
  const facts: LabourFacts = {
    hiredOn,
    asOf,
    endedOn: record.endedOn ?? undefined,
    stillAtWork: record.atWork,
    employmentForm: record.kind,
    dailyHours: record.dailyHours ?? undefined,
    weeklyHours: record.weeklyHours ?? undefined,
    birthOn: knownDay(record.birthOn) ?? undefined,
    sex: record.sex ?? undefined,
    retirementClass: record.retirementClass ?? undefined,
    contracts,
    events: record.events,
    policy,
  }
  return { facts, lacking: [] }
}

/** What lists show and filter by. */
export interface Standing {
  readonly status: EmploymentStatus
  readonly flags: readonly LabourFlag[]
  readonly level: FindingLevel
  /** The last day on which all of this still holds; null when nothing will ever change by itself. */
  readonly holdsTo: PlainDate | null
  readonly lacking: readonly Lacking[]
  readonly findings: readonly LabourFinding[]
  readonly facts: LabourFacts | null
  readonly assessment: LabourAssessment | null
  readonly dates: StandingDates
}

/** Days that reminders are about; null where there is none. */
export interface StandingDates {
  /** Last day of the fixed term in force. */
  readonly expiresOn: PlainDate | null
  /** Last day of the term in force, or of the one that ended last. */
  readonly termTo: PlainDate | null
  readonly probationTo: PlainDate | null
  readonly extendedTo: PlainDate | null
  readonly retiresOn: PlainDate | null
}

/** The employment on a day. What is not known is never guessed. */
export function standingOf(record: EmploymentRecord, asOf: PlainDate, policy: LabourPolicy): Standing {
  const { facts, lacking } = toFacts(record, asOf, policy)
  if (facts !== null) {
    const { assessment, contract, findings } = explainLabour(facts)
    const { status, flags } = assessment
    const dates = datesOf(facts, assessment, contract)
    return {
      status, flags, level: gravestOf(findings), lacking, findings, facts, assessment, dates,
      // Costs as much as all else; lists never ask.
      get holdsTo() {
        return nextTurningDay(facts)
      },
    }
  }
  const status = withoutDays(record, asOf)
  const level = status === 'insufficient' ? 'yellow' : 'note'
  const { endedOn } = record
  const holdsTo = endedOn !== null && endedOn >= asOf ? endedOn : null
  return { status, flags: [], level, holdsTo, lacking, findings: [], facts, assessment: null, dates: NO_DATES }
}

/** What a line of a list says of an employment; the colour is kept beside the row. */
export interface StandingLine {
  readonly status: EmploymentStatus
  readonly flags: readonly LabourFlag[]
  /** Of these, the ones that hold by one reading only. */
  readonly possible: readonly LabourFlag[]
  readonly lacking: readonly Lacking[]
  readonly assessment: LabourAssessment | null
  readonly dates: StandingDates
  /** Of a term that ends soon: when the next one begins that is signed. */
  readonly renewedFrom: PlainDate | null
  /** Of somebody new without a contract: the last day to sign one without double pay. */
  readonly signBy: PlainDate | null
}

/** The same as `standingOf` without its findings, at a third of the time: a page has fifty of them. */
export function lineOf(record: EmploymentRecord, asOf: PlainDate, policy: LabourPolicy): StandingLine {
  const { facts, lacking } = toFacts(record, asOf, policy)
  if (facts === null) {
    const status = withoutDays(record, asOf)
    return { status, flags: [], possible: [], lacking, assessment: null, dates: NO_DATES, renewedFrom: null, signBy: null }
  }
  const { assessment, contract, openSince } = judgeLabour(facts)
  const { status, flags } = assessment
  const dates = datesOf(facts, assessment, contract)
  return {
    status, flags, lacking, assessment, dates,
    possible: openSince === 'deemed' ? ['should_be_open'] : [],
    renewedFrom: dates.expiresOn === null || !flags.some(isEnding) ? null : renewalAfter(facts, contract, dates.expiresOn),
    signBy: status === 'unsigned_grace' ? signingClock(facts.hiredOn, policy.fullMonth).graceEnd : null,
  }
}

function isEnding(flag: LabourFlag): boolean {
  return flag === 'expiring_30' || flag === 'expiring_60'
}

const NO_DATES: StandingDates = { expiresOn: null, termTo: null, probationTo: null, extendedTo: null, retiresOn: null }

function datesOf(facts: LabourFacts, assessment: LabourAssessment, contract: ContractFacts | undefined): StandingDates {
  const { status, daysToExpiry, extendedTo } = assessment
  if (status === 'ended' || status === 'not_applicable') return NO_DATES
  const probation = isSigned(status) ? contract?.probationEndsOn : undefined
  return {
    expiresOn: daysToExpiry === undefined ? null : addDays(facts.asOf, daysToExpiry),
    termTo: (contract === undefined ? undefined : endOf(contract)) ?? null,
    probationTo: probation !== undefined && probation >= facts.asOf ? probation : null,
    extendedTo: extendedTo ?? null,
    retiresOn: retirementDay(facts) ?? null,
  }
}

/** The bare status on any day, without findings: for counting many. */
export function statusOf(record: EmploymentRecord, asOf: PlainDate, policy: LabourPolicy): EmploymentStatus {
  const { facts } = toFacts(record, asOf, policy)
  return facts === null ? withoutDays(record, asOf) : assessLabour(facts).status
}

/** What can be said without the days: who has left has left, whoever is outside the law stays outside. */
function withoutDays({ kind, endedOn, atWork }: EmploymentRecord, asOf: PlainDate): EmploymentStatus {
  if (kind === 'intern' || kind === 'rehired_retiree' || kind === 'civil_labour') return 'not_applicable'
  const hasEnded = endedOn === null ? !atWork : asOf > endedOn
  return hasEnded ? 'ended' : 'insufficient'
}

function knownDay(date: DayOrMonth | null): PlainDate | null {
  return date !== null && isPlainDate(date) && isNear(date) ? date : null
}
