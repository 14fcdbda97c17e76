import type { PlainDate } from '../plain-date.ts'
import type { WorkCalendar } from '../workdays.ts'
import { STEP_KINDS, type HardshipState, type StepKind } from './codes.ts'
import type { Finding } from './finding.ts'
import type { HardshipPolicy } from './policy.ts'
import { foldSteps, type HardshipStep, type Progress } from './progress.ts'
import { checkData, checkGround, checkState, warnOf, type StepProblem } from './step-rules.ts'

export type StepResult =
  | {
      readonly ok: true
      readonly state: HardshipState
      readonly progress: Progress
      /** What to store with the step: as given, and the number of days that a publicity was counted with. */
      readonly data: HardshipStep['data']
      readonly warnings: readonly Finding[]
    }
  | { readonly ok: false; readonly problem: StepProblem }

/** The file after one more step, or the first rule that forbids it. `steps` are in the order of recording. */
export function applyStep(
  steps: readonly HardshipStep[],
  step: HardshipStep,
  today: PlainDate,
  calendar: WorkCalendar,
  policy: HardshipPolicy,
): StepResult {
  const before = foldSteps(steps, calendar, policy)
  const problem =
    checkState(step.kind, before) ??
    checkDay(before, step.on, today) ??
    checkGround(step, before, policy) ??
    checkData(step, before, policy)
  if (problem !== null) return { ok: false, problem }
  const data = step.kind === 'publicity' ? { days: policy.publicityDays, ...step.data } : step.data
  const progress = foldSteps([...steps, { ...step, data }], calendar, policy)
  return { ok: true, state: progress.state, progress, data, warnings: warnOf(step, before, progress, policy) }
}

/** The steps that may be recorded today; what they must say themselves is not asked for yet. */
export function allowedSteps(progress: Progress, today: PlainDate, policy: HardshipPolicy): StepKind[] {
  if (checkDay(progress, today, today) !== null) return []
  return STEP_KINDS.filter(
    (kind) => checkState(kind, progress) === null && checkGround({ kind, on: today }, progress, policy) === null,
  )
}

export interface BlockedStep {
  readonly kind: StepKind
  readonly problem: StepProblem
}

/** Steps whose turn it is by the state, and what stands in their way: so that nobody looks for them in vain. */
export function blockedSteps(progress: Progress, today: PlainDate, policy: HardshipPolicy): BlockedStep[] {
  return STEP_KINDS.flatMap((kind) => {
    if (checkState(kind, progress) !== null) return []
    const problem = checkDay(progress, today, today) ?? checkGround({ kind, on: today }, progress, policy)
    return problem === null ? [] : [{ kind, problem }]
  })
}

function checkDay(progress: Progress, on: PlainDate, today: PlainDate): StepProblem | null {
  if (on > today) return { reason: 'in_future', field: 'on', details: { today } }
  const { last } = progress
  if (last === null || on >= last.on) return null
  return { reason: 'before_previous_step', field: 'on', details: { on: last.on, kind: last.kind } }
}
