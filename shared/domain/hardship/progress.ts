import { addDays, afterMonths, type PlainDate } from '../plain-date.ts'
import { workdayAfter, type WorkCalendar } from '../workdays.ts'
import type { HardshipState, StepKind } from './codes.ts'
import type { HardshipPolicy } from './policy.ts'

/** One dated step of the procedure, as recorded. What `data` may hold stands with each kind in `step-rules.ts`. */
export type HardshipStep = {
  readonly kind: StepKind
  readonly on: PlainDate
  /** Who took part: visitors, committee, reviewers, parted by 、 or commas. */
  readonly people: string | null
  readonly data: Readonly<Record<string, string | number | boolean | null>>
  readonly note: string | null
}

/** Where a file stands after its steps. Days are null until their step is recorded. */
export type Progress = {
  readonly state: HardshipState
  readonly stateSince: PlainDate | null
  readonly last: HardshipStep | null
  readonly appliedOn: PlainDate | null
  readonly authorisedOn: PlainDate | null
  readonly visitOn: PlainDate | null
  readonly visitors: readonly string[]
  readonly reviewOn: PlainDate | null
  readonly publicityFrom: PlainDate | null
  /** 公示止: the last of the working days, counted from the day after posting. */
  readonly publicityTo: PlainDate | null
  /** False where holidays of a year counted over are not entered. */
  readonly publicityKnown: boolean
  /** 可上报: the day after `publicityTo`; null before publicity and while an objection is open. */
  readonly submitFrom: PlainDate | null
  readonly townReviewOn: PlainDate | null
  readonly submittedOn: PlainDate | null
  readonly returnedCount: number
  readonly returnReason: string | null
  readonly approvedOn: PlainDate | null
  readonly approvalNo: string | null
  readonly filedOn: PlainDate | null
  readonly lastReviewOn: PlainDate | null
  /** Twelve months after the last review, or after filing; null off the file. */
  readonly reviewDueOn: PlainDate | null
  readonly closedOn: PlainDate | null
  readonly exitReason: string | null
}

/** Folds the steps in the order of recording. Takes any order: what an older program wrote is not refused here. */
export function foldSteps(steps: readonly HardshipStep[], calendar: WorkCalendar, policy: HardshipPolicy): Progress {
  return steps.reduce((before, step) => addStep(before, step, calendar, policy), NOTHING)
}

/** Names of people, each once. White space parts names, save where it only spaces the two characters of one. */
export function readNames(people: string | null): string[] {
  const parts = (people ?? '').split(/[、,;/\n\uFF0C\uFF1B\uFF0F]+/).map((part) => part.trim())
  const names = parts.flatMap((part) => {
    const pieces = part.split(/\s+/)
    return pieces.every((piece) => [...piece].length >= 2) ? pieces : [part.replace(/\s+/g, '')]
  })
  return [...new Set(names.filter((name) => name !== ''))]
}

/** The text under a name of a step's data; null for anything else. */
export function readText(step: HardshipStep, key: string): string | null {
  const value = step.data[key]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

const NOTHING: Progress = {
  state: 'draft', stateSince: null, last: null, appliedOn: null, authorisedOn: null, visitOn: null, visitors: [],
  reviewOn: null, publicityFrom: null, publicityTo: null, publicityKnown: true, submitFrom: null, townReviewOn: null,
  submittedOn: null, returnedCount: 0, returnReason: null, approvedOn: null, approvalNo: null, filedOn: null,
  lastReviewOn: null, reviewDueOn: null, closedOn: null, exitReason: null,
}
const NO_PUBLICITY = { publicityFrom: null, publicityTo: null, publicityKnown: true, townReviewOn: null }

function addStep(before: Progress, step: HardshipStep, calendar: WorkCalendar, policy: HardshipPolicy): Progress {
  const state = stateAfter(before.state, step)
  const stateSince = state === before.state && before.stateSince !== null ? before.stateSince : step.on
  const after = { ...before, ...effectOf(before, step, calendar, policy), state, stateSince, last: step }
  const reviewed = after.lastReviewOn ?? after.filedOn ?? after.approvedOn
  return {
    ...after,
    submitFrom: state === 'objection' || after.publicityTo === null ? null : addDays(after.publicityTo, 1),
    reviewDueOn: state === 'on_file' && reviewed !== null ? afterMonths(reviewed, policy.reviewMonths) : null,
  }
}

function stateAfter(state: HardshipState, step: HardshipStep): HardshipState {
  if (step.kind === 'objection_settled') return step.data['upheld'] === true ? 'visited' : 'publicity'
  return STATE_AFTER[step.kind] ?? state
}

/** Steps that are not named leave the state as it is. */
const STATE_AFTER: Readonly<Partial<Record<StepKind, HardshipState>>> = {
  apply: 'applied', visit: 'visited', review_meeting: 'reviewed', publicity: 'publicity', objection: 'objection',
  submit: 'submitted', county_check: 'checking', returned: 'returned', approve: 'approved', reject: 'rejected',
  file: 'on_file', relieve: 'relieved', cancel: 'cancelled',
}

function effectOf(
  before: Progress,
  step: HardshipStep,
  calendar: WorkCalendar,
  policy: HardshipPolicy,
): Partial<Progress> {
  const { on } = step
  switch (step.kind) {
    case 'apply':
      return { appliedOn: on }
    case 'authorise':
      return { authorisedOn: on }
    case 'visit':
      return { visitOn: on, visitors: readNames(step.people), reviewOn: null, ...NO_PUBLICITY }
    case 'review_meeting':
      return { reviewOn: on, ...NO_PUBLICITY }
    case 'publicity': {
      const { day, known } = workdayAfter(on, daysOf(step, policy), calendar)
      return { publicityFrom: on, publicityTo: day, publicityKnown: known, townReviewOn: null }
    }
    case 'objection_settled':
      return step.data['upheld'] === true ? { reviewOn: null, ...NO_PUBLICITY } : {}
    case 'town_review':
      return { townReviewOn: on }
    case 'submit':
      return { submittedOn: on }
    case 'returned':
      return { returnedCount: before.returnedCount + 1, returnReason: step.note }
    case 'approve':
      return { approvedOn: on, approvalNo: readText(step, 'documentNo') }
    case 'file':
      return { filedOn: on }
    case 'yearly_review':
      return { lastReviewOn: on }
    case 'relieve':
      return { closedOn: on, exitReason: readText(step, 'exitReason') ?? '1' }
    case 'cancel':
      return { closedOn: on, exitReason: readText(step, 'exitReason') }
    case 'reject':
      return { closedOn: on }
    case 'survey':
    case 'objection':
    case 'county_check':
      return {}
    default:
      return step.kind satisfies never
  }
}

/** Working days of this publicity: frozen with the step, so that a later change of the rule leaves it alone. */
function daysOf(step: HardshipStep, policy: HardshipPolicy): number {
  const days = step.data['days']
  return typeof days === 'number' && Number.isInteger(days) && days > 0 ? days : policy.publicityDays
}
