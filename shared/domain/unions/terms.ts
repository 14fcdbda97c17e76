import { daysBetween, lastOf, type PlainDate } from '../plain-date.ts'

/** Grass-roots terms last three or five years (Union Law 16). */
export type TermMonths = (typeof TERM_MONTHS)[number]
export const TERM_MONTHS = [36, 60] as const

/** How near the last day is; a stage lasts until the next one. `due_0` is the last day itself. */
export type TermStage = (typeof TERM_STAGES)[number]
export const TERM_STAGES = ['running', 'due_180', 'due_90', 'due_30', 'due_0', 'overdue'] as const

/** The last day of the term: elected 2023-05-10 for 36 months ends 2026-05-09. */
export function termEndOf(electedOn: PlainDate, months: TermMonths): PlainDate {
  return lastOf(electedOn, months)
}

/** The stage of the reminder on a day. */
export function termStageOf(endsOn: PlainDate, today: PlainDate): TermStage {
  const daysLeft = daysBetween(today, endsOn)
  if (daysLeft < 0) return 'overdue'
  if (daysLeft === 0) return 'due_0'
  if (daysLeft <= 30) return 'due_30'
  if (daysLeft <= 90) return 'due_90'
  return daysLeft <= 180 ? 'due_180' : 'running'
}
