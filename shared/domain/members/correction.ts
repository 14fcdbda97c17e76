import type { PlainDate } from '../plain-date.ts'
import { applyEvent, type MembershipReason } from './membership.ts'
import type { MembershipEvent } from './membership-events.ts'

/** The first event that a correction would make impossible, and the field to blame. */
export type BrokenEvent = { readonly index: number; readonly reason: MembershipReason; readonly field: string }

/**
 * Judges a history of which one event was corrected, from its first event on; `null` when it may stand. What the rules
 * would not allow before the correction either (two histories merged into one) is not held against it.
 */
export function checkCorrection(
  before: readonly MembershipEvent[],
  after: readonly MembershipEvent[],
  today: PlainDate,
): BrokenEvent | null {
  const old = findBroken(before, today)
  return findBroken(after, today).find((one) => !old.some((was) => isSame(was, one))) ?? null
}

function findBroken(history: readonly MembershipEvent[], today: PlainDate): BrokenEvent[] {
  return history.flatMap((event, index) => {
    const step = applyEvent(history.slice(0, index), event, today)
    return step.ok ? [] : [{ index, reason: step.reason, field: step.field }]
  })
}

function isSame(a: BrokenEvent, b: BrokenEvent): boolean {
  return a.index === b.index && a.reason === b.reason && a.field === b.field
}
