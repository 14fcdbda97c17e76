import { afterMonths, isPlainDate, type PlainDate } from '../plain-date.ts'
import type { LabourEvent } from './facts.ts'
import { isNear } from './months.ts'
import type { ContractRecord, EmploymentRecord } from './record.ts'

/** Papers that contradict themselves or the law; kept all the same when somebody says that the paper is so (待核). */
export const LABOUR_PROBLEMS = [
  'hired_before_16',
  'employment_ends_before_start',
  'contract_ends_before_start',
  'contract_before_hired',
  'extension_before_end',
  'probation_outside_term',
  'signed_after_end',
  'contracts_overlap',
  'employments_overlap',
  'event_ends_before_start',
  'event_twice',
] as const
export type LabourProblem = (typeof LABOUR_PROBLEMS)[number]

export interface LabourContradiction {
  readonly problem: LabourProblem
  readonly field: string
}

/** The span of another full-time employment of the same person with the same unit. */
export interface OtherEmployment {
  readonly hiredOn: PlainDate | null
  readonly endedOn: PlainDate | null
}

/** Every contradiction, by the field to blame; unknown days contradict nothing. */
export function findContradictions(record: EmploymentRecord, others: readonly OtherEmployment[]): LabourContradiction[] {
  const found: LabourContradiction[] = []
  const add = (problem: LabourProblem, field: string): number => found.push({ problem, field })
  const hiredOn = known(record.hiredOn)
  const birthOn = known(record.birthOn)
  const { endedOn } = record
  // LCL and 劳动法 15: nobody under sixteen.
  if (hiredOn !== null && birthOn !== null && hiredOn < afterMonths(birthOn, 192)) add('hired_before_16', 'hiredOn')
  if (hiredOn !== null && endedOn !== null && endedOn < hiredOn) add('employment_ends_before_start', 'endedOn')
  const own = record.contracts.filter(({ earlier }) => !earlier)
  own.forEach((contract, i) => {
    for (const problem of problemsOf(contract)) add(problem.problem, `contracts.${i}.${problem.field}`)
    const end = contract.extendedTo ?? contract.endsOn
    if (hiredOn !== null && end !== null && end < hiredOn) add('contract_before_hired', `contracts.${i}.endsOn`)
    if (own.slice(0, i).some((other) => overlap(other, contract))) add('contracts_overlap', `contracts.${i}.startsOn`)
  })
  record.events.forEach((event, i) => {
    const to = event.kind === 'medical' || event.kind === 'bargaining_rep' ? event.until : undefined
    if ('from' in event && to !== undefined && to < event.from) add('event_ends_before_start', `events.${i}.until`)
    if (record.events.slice(0, i).some((other) => isSameEvent(other, event))) add('event_twice', `events.${i}.kind`)
  })
  // One full-time relation with one unit at a time; several part-time ones may stand side by side (LCL 69).
  const isFull = record.kind === 'full_time' || record.kind === 'agency'
  const clashes = others.some((other) => hiredOn !== null && other.hiredOn !== null
    && (other.endedOn === null || other.endedOn >= hiredOn) && (endedOn === null || endedOn >= other.hiredOn))
  if (isFull && clashes) add('employments_overlap', 'hiredOn')
  return found
}

/** Typed twice: all alike, or two pregnancies due on one day. */
function isSameEvent(a: LabourEvent, b: LabourEvent): boolean {
  if (a.kind === 'pregnancy' && b.kind === 'pregnancy' && a.dueOn !== undefined) return a.dueOn === b.dueOn
  return JSON.stringify(a) === JSON.stringify(b)
}

function problemsOf(contract: ContractRecord): LabourContradiction[] {
  const { startsOn, signedOn, endsOn, extendedTo, probationEndsOn } = contract
  const found: LabourContradiction[] = []
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    found.push({ problem: 'contract_ends_before_start', field: 'endsOn' })
  }
  if (endsOn !== null && extendedTo !== null && extendedTo <= endsOn) {
    found.push({ problem: 'extension_before_end', field: 'extendedTo' })
  }
  // LCL 19(4): the probation lies inside the term.
  const isBefore = probationEndsOn !== null && startsOn !== null && probationEndsOn < startsOn
  const isBehind = probationEndsOn !== null && endsOn !== null && probationEndsOn > endsOn
  if (isBefore || isBehind) found.push({ problem: 'probation_outside_term', field: 'probationEndsOn' })
  const end = extendedTo ?? endsOn
  if (signedOn !== null && end !== null && signedOn > end) found.push({ problem: 'signed_after_end', field: 'signedOn' })
  return found
}

function overlap(a: ContractRecord, b: ContractRecord): boolean {
  if (a.startsOn === null || b.startsOn === null) return false
  const [first, second] = a.startsOn <= b.startsOn ? [a, b] : [b, a]
  const end = first.extendedTo ?? first.endsOn
  // An open contract that runs may be followed by a new paper; only a term that is not over overlaps.
  return end !== null && second.startsOn !== null && second.startsOn <= end
}

function known(date: string | null): PlainDate | null {
  return date !== null && isPlainDate(date) && isNear(date) ? date : null
}
