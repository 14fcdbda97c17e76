import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import type { HardshipState, StepKind } from '../../../shared/domain/hardship/codes.ts'

/** Of the steps that are allowed the one that carries the file on; undefined where none does. */
export function likelyStep({ state, steps, allowedSteps }: HardshipFile): StepKind | undefined {
  const later = steps.slice(steps.findLastIndex(({ kind }) => kind === 'publicity'))
  const reviewed = later.some(({ kind }) => kind === 'town_review')
  const next = state === 'publicity' || state === 'returned' ? (reviewed ? 'submit' : 'town_review') : NEXT[state]
  return next !== undefined && allowedSteps.includes(next) ? next : undefined
}

const NEXT: Readonly<Partial<Record<HardshipState, StepKind>>> = {
  draft: 'apply',
  applied: 'visit',
  visited: 'review_meeting',
  reviewed: 'publicity',
  objection: 'objection_settled',
  submitted: 'approve',
  checking: 'approve',
  approved: 'file',
  on_file: 'yearly_review',
}
