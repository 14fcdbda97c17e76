import { addDays, afterMonths, type PlainDate } from '../plain-date.ts'
import { workdayAfter, type WorkCalendar } from '../workdays.ts'
import { CLOSED_STATES, type HardshipState } from './codes.ts'
import type { HardshipPolicy } from './policy.ts'

/** The lists that inspectors ask for, and two that the organiser works through. */
export const HARDSHIP_LISTS = [
  /** Not changed for a year (一年未改的档案). */ 'unchanged_year',
  /** On file and never helped (未帮扶过档案). */ 'never_helped',
  /** Review due within 60 days or past. */ 'review_due',
  /** Paper and electronic out of step for more than 30 working days. */ 'out_of_step',
  /** Changed since the paper was, which still has time. */ 'paper_due',
  /** Ten years after withdrawal. */ 'to_destroy',
  /** Publicity ends today or by the next working day. */ 'publicity_ends',
  /** Publicity over, may go up. */ 'may_submit',
  /** Came back from the county. */ 'returned',
  /** Reported to the county, which has neither approved nor sent it back. */ 'unanswered',
] as const
export type HardshipList = (typeof HARDSHIP_LISTS)[number]

export type ListFacts = {
  readonly state: HardshipState
  /** The last day on which the file or a row of it was changed. */
  readonly changedOn: PlainDate | null
  readonly lastAidOn: PlainDate | null
  readonly reviewDueOn: PlainDate | null
  /** See `syncDueOn`. */
  readonly syncDueOn: PlainDate | null
  readonly submitFrom: PlainDate | null
  readonly closedOn: PlainDate | null
  readonly destroyedOn: PlainDate | null
}

/** Each list as a bound on a stored day, so that a query and the rule say the same. */
export type ListBounds = {
  /** `unchanged_year`: changed on this day or earlier. */
  readonly changedBy: PlainDate
  /** `review_due`: due on this day or earlier. */
  readonly reviewDueBy: PlainDate
  /** `out_of_step`: due before this day; `paper_due`: on it or later. */
  readonly syncDueBefore: PlainDate
  /** `to_destroy`: closed on this day or earlier. */
  readonly closedBy: PlainDate
  /** `publicity_ends`: its last day is from today to this day, the next working one. */
  readonly publicityBy: PlainDate
}

/** Over a weekend or holiday nobody is there to close a publicity: what ends on the next working day shows before. */
export function listBounds(today: PlainDate, policy: HardshipPolicy, calendar: WorkCalendar): ListBounds {
  return {
    changedBy: latestBefore(today, 12),
    reviewDueBy: addDays(today, policy.reviewWarnDays),
    syncDueBefore: today,
    closedBy: latestBefore(today, policy.retentionYears * 12),
    publicityBy: workdayAfter(today, 1, calendar).day,
  }
}

export function listsOf(
  file: ListFacts, today: PlainDate, policy: HardshipPolicy, calendar: WorkCalendar,
): HardshipList[] {
  const bounds = listBounds(today, policy, calendar)
  const closedStates: readonly HardshipState[] = CLOSED_STATES
  const closed = closedStates.includes(file.state)
  const on: Readonly<Record<HardshipList, boolean>> = {
    unchanged_year: !closed && isBy(file.changedOn, bounds.changedBy),
    never_helped: file.state === 'on_file' && file.lastAidOn === null,
    review_due: file.state === 'on_file' && isBy(file.reviewDueOn, bounds.reviewDueBy),
    out_of_step: file.destroyedOn === null && file.syncDueOn !== null && file.syncDueOn < bounds.syncDueBefore,
    paper_due:
      file.state !== 'draft' && file.destroyedOn === null && file.syncDueOn !== null && file.syncDueOn >= bounds.syncDueBefore,
    to_destroy: closed && file.destroyedOn === null && isBy(file.closedOn, bounds.closedBy),
    // A file may go up from the day after the last day of publicity.
    publicity_ends:
      file.state === 'publicity' && isBy(file.submitFrom, addDays(bounds.publicityBy, 1)) && !isBy(file.submitFrom, today),
    may_submit: file.state === 'publicity' && isBy(file.submitFrom, today),
    returned: file.state === 'returned',
    unanswered: REPORTED_STATES.includes(file.state),
  }
  return HARDSHIP_LISTS.filter((list) => on[list])
}

/** With the county: it has the file and owes an answer. */
export const REPORTED_STATES: readonly HardshipState[] = ['submitted', 'checking']

/** The last working day for making paper and program the same; null while they are. */
export function syncDueOn(
  changedOn: PlainDate | null,
  syncedOn: PlainDate | null,
  calendar: WorkCalendar,
  policy: HardshipPolicy,
): PlainDate | null {
  if (changedOn === null || (syncedOn !== null && syncedOn >= changedOn)) return null
  return workdayAfter(changedOn, policy.syncDays, calendar).day
}

/** From this day on the papers may be destroyed, with two names: ten years after withdrawal. */
export function destroyFrom(closedOn: PlainDate, policy: HardshipPolicy): PlainDate {
  return afterMonths(closedOn, policy.retentionYears * 12)
}

/** The latest day from which `months` full months have passed by `today`. */
function latestBefore(today: PlainDate, months: number): PlainDate {
  let day = afterMonths(today, -months)
  while (afterMonths(day, months) > today) day = addDays(day, -1)
  return day
}

function isBy(day: PlainDate | null, by: PlainDate): boolean {
  return day !== null && day <= by
}
