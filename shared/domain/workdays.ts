import { addDays, epochDay, partsOf, type PlainDate } from './plain-date.ts'

/**
 * Days that a yearly notice of the State Council moves. Weekdays are worked and weekends are not, save for these; in a
 * year outside `knownYears` nobody has entered the notice and only weekends rest.
 */
export interface WorkCalendar {
  readonly rest: ReadonlySet<string>
  /** Weekend days worked instead (调休). */
  readonly work: ReadonlySet<string>
  readonly knownYears: ReadonlySet<number>
}

export type WorkdayCount = {
  readonly day: PlainDate
  /** Days passed over on the way because nobody works on them. */
  readonly restDays: number
  /** False where a year counted over has no notice, so that holidays may be missing. */
  readonly known: boolean
}

/** Sorts days, shipped or typed, into a calendar. A year is known when one of its days is. */
export function makeCalendar(
  days: Iterable<{ readonly day: PlainDate; readonly kind: 'rest' | 'work' }>,
): WorkCalendar {
  const all = [...days]
  const pick = (kind: string) => new Set<string>(all.filter((each) => each.kind === kind).map((each) => each.day))
  return { rest: pick('rest'), work: pick('work'), knownYears: new Set(all.map((each) => partsOf(each.day).year)) }
}

export function isWorkday(day: PlainDate, calendar: WorkCalendar): boolean {
  if (calendar.work.has(day)) return true
  return !calendar.rest.has(day) && !isWeekend(day)
}

/** The nth working day after `from`, counted from the day after it; `from` itself for 0. */
export function workdayAfter(from: PlainDate, n: number, calendar: WorkCalendar): WorkdayCount {
  let day = from
  let restDays = 0
  for (let left = n; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkday(day, calendar)) left -= 1
    else restDays += 1
  }
  return { day, restDays, known: isKnown(from, day, calendar) }
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workdaysBetween(from: PlainDate, to: PlainDate, calendar: WorkCalendar): number {
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (isWorkday(day, calendar)) count += 1
  }
  return count
}

/** 1970-01-01 was a Thursday. */
function isWeekend(day: PlainDate): boolean {
  const weekday = (((epochDay(day) + 3) % 7) + 7) % 7
  return weekday >= 5
}

function isKnown(from: PlainDate, to: PlainDate, calendar: WorkCalendar): boolean {
  for (let year = partsOf(from).year; year <= partsOf(to).year; year += 1) {
    if (!calendar.knownYears.has(year)) return false
  }
  return true
}
