import { afterMonths, isPlainDate } from '../plain-date.ts'
import { CLOSED_STATES, type HardshipState, type StepKind } from './codes.ts'
import { isBlank, look, type Finding } from './finding.ts'
import type { HardshipPolicy } from './policy.ts'
import { readNames, readText, type HardshipStep, type Progress } from './progress.ts'

export type StepReason = (typeof STEP_REASONS)[number]
export const STEP_REASONS = [
  'above_line_too_short', 'before_previous_step', 'document_no_missing', 'exit_reason_missing', 'file_closed', 'in_future',
  'not_allowed_in_state', 'objection_open', 'publicity_missing', 'publicity_not_over', 'publicity_too_short',
  'reason_missing', 'review_missing', 'review_result_missing', 'use_relieve', 'visit_missing', 'visitors_missing',
] as const

export type StepProblem = { reason: StepReason; field: string; details: Finding['details'] }

/** The first rule that forbids a kind of step where the file stands, whatever its own data; null where it is open. */
export function checkState(kind: StepKind, progress: Progress): StepProblem | null {
  const { state } = progress
  if (FROM[kind].includes(state)) return null
  const about = { state, kind }
  const closed: readonly HardshipState[] = CLOSED_STATES
  if (closed.includes(state)) return problem('file_closed', 'kind', about)
  if (state === 'objection' && AFTER_PUBLICITY.includes(kind)) return problem('objection_open', 'kind', about)
  const lacking = EARLIER.slice(0, Math.max(0, ORDER.indexOf(kind))).find(({ states }) => states.includes(state))
  return problem(lacking?.reason ?? 'not_allowed_in_state', 'kind', about)
}

/** Publicity rests on two visitors, a visit and a committee; what follows it, on its end (domain 3.4). */
export function checkGround(
  step: Pick<HardshipStep, 'kind' | 'on'>,
  progress: Progress,
  policy: HardshipPolicy,
): StepProblem | null {
  if (step.kind === 'publicity') {
    if (progress.visitOn === null) return problem('visit_missing', 'kind')
    const needed = policy.visitors
    if (progress.visitors.length < needed) return problem('visitors_missing', 'people', { needed })
    return progress.reviewOn === null ? problem('review_missing', 'kind') : null
  }
  if (step.kind !== 'submit' && step.kind !== 'town_review') return null
  if (progress.submitFrom === null) return problem('publicity_missing', 'kind')
  return step.on < progress.submitFrom ? problem('publicity_not_over', 'on', { submitFrom: progress.submitFrom }) : null
}

/** What the step must say where the file stands: the county's `documentNo`, `exitReason`, `days` of publicity, a reason in the note. */
export function checkData(step: HardshipStep, { state }: Pick<Progress, 'state'>, policy: HardshipPolicy): StepProblem | null {
  switch (step.kind) {
    case 'publicity': {
      const days = step.data['days'] ?? policy.publicityDays
      const enough = typeof days === 'number' && Number.isInteger(days) && days >= policy.publicityDays
      return enough ? null : problem('publicity_too_short', 'days', { needed: policy.publicityDays })
    }
    case 'objection':
    case 'objection_settled':
    case 'returned':
    case 'reject':
      return isBlank(step.note) ? problem('reason_missing', 'note') : null
    case 'relieve':
      return isBlank(step.note) && !isLongEnough(step, policy)
        ? problem('above_line_too_short', 'note', shortfall(step, policy))
        : null
    case 'approve':
      return readText(step, 'documentNo') === null ? problem('document_no_missing', 'documentNo') : null
    case 'yearly_review':
      return typeof step.data['qualifies'] === 'boolean' ? null : problem('review_result_missing', 'qualifies')
    case 'cancel': {
      const reason = readText(step, 'exitReason') ?? ''
      if (!EXIT_REASONS.includes(reason)) return problem('exit_reason_missing', 'exitReason')
      // Out of hardship is a step of its own, with its months above the line.
      return reason === RELIEVED && state === 'on_file' ? problem('use_relieve', 'exitReason') : null
    }
    default:
      return null
  }
}

/** What does not stand in the way but should be seen. */
export function warnOf(step: HardshipStep, before: Progress, after: Progress, policy: HardshipPolicy): Finding[] {
  switch (step.kind) {
    case 'visit':
      return readNames(step.people).length < policy.visitors
        ? [look('visitors_missing', { field: 'people', details: { needed: policy.visitors } })]
        : []
    case 'publicity':
      return after.publicityKnown ? [] : [look('holidays_unknown', { field: 'on', details: { to: after.publicityTo } })]
    case 'submit':
      return [
        ...(before.authorisedOn === null ? [look('authorisation_missing', { field: 'kind' })] : []),
        ...(before.townReviewOn === null ? [look('town_review_missing', { field: 'kind' })] : []),
      ]
    case 'yearly_review':
      return step.data['qualifies'] === false ? [look('no_longer_qualifies', { field: 'kind' })] : []
    case 'relieve':
      return isLongEnough(step, policy) ? [] : [look('above_line_too_short', { field: 'aboveSince', details: shortfall(step, policy) })]
    default:
      return []
  }
}

const RUNNING: readonly HardshipState[] = [
  'applied', 'visited', 'reviewed', 'publicity', 'objection', 'submitted', 'returned', 'checking',
]

/** From which states each step may be taken. A returned file may go back to any step of the township, or up again. */
const FROM: Readonly<Record<StepKind, readonly HardshipState[]>> = {
  survey: ['draft'],
  apply: ['draft'],
  authorise: ['applied', 'visited', 'reviewed', 'publicity', 'returned'],
  visit: ['applied', 'visited', 'reviewed', 'returned'],
  review_meeting: ['visited', 'reviewed', 'returned'],
  publicity: ['reviewed', 'returned'],
  objection: ['publicity'],
  objection_settled: ['objection'],
  town_review: ['publicity', 'returned'],
  submit: ['publicity', 'returned'],
  county_check: ['submitted'],
  returned: ['submitted', 'checking'],
  approve: ['submitted', 'checking'],
  reject: RUNNING,
  file: ['approved'],
  yearly_review: ['on_file'],
  relieve: ['on_file'],
  cancel: ['draft', ...RUNNING, 'approved', 'on_file', 'relieved'],
}

const AFTER_PUBLICITY: readonly StepKind[] = ['town_review', 'submit']
/** What a step too early lacks: the place in `ORDER` says how many of `EARLIER` it needs. */
const ORDER: readonly StepKind[] = ['visit', 'review_meeting', 'publicity', 'town_review', 'submit']
const EARLIER: readonly { states: readonly HardshipState[]; reason: StepReason }[] = [
  { states: ['applied'], reason: 'visit_missing' },
  { states: ['visited'], reason: 'review_missing' },
  { states: ['reviewed'], reason: 'publicity_missing' },
]
/** `hardship_exit_reason` 脱困(条件消除). */
const RELIEVED = '1'
/** `hardship_exit_reason`. */
const EXIT_REASONS: readonly string[] = ['1', '2', '3', '4', '5', '6', '7', '8']

/** Above the line for months in a row, since the day that the step names as `aboveSince`. */
function isLongEnough(step: HardshipStep, policy: HardshipPolicy): boolean {
  return monthsAbove(step, policy.relieveMonths) === policy.relieveMonths
}

/** Whole months up to the step, counted as far as `most`; null where no day is named. */
function monthsAbove(step: HardshipStep, most: number): number | null {
  const since = readText(step, 'aboveSince')
  if (since === null || !isPlainDate(since)) return null
  let months = 0
  while (months < most && afterMonths(since, months + 1) <= step.on) months++
  return months
}

function shortfall(step: HardshipStep, { relieveMonths }: HardshipPolicy): Finding['details'] {
  return { months: relieveMonths, counted: monthsAbove(step, relieveMonths) }
}

function problem(reason: StepReason, field: string, details: Finding['details'] = {}): StepProblem {
  return { reason, field, details }
}
