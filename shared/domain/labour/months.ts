import { addDays, afterMonths, daysInMonth, lastOf, makeDate, partsOf, type PlainDate } from '../plain-date.ts'
import type { LabourPolicy } from './facts.ts'

/** Civil Code 202: the same day number `months` later, or that month's last day. Negative goes back. */
export function civilEnd(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date)
  const index = year * 12 + (month - 1) + months
  const toYear = Math.floor(index / 12)
  const toMonth = (index % 12) + 1
  return makeDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
}

/** The same day number `months` earlier, or that month's last day. */
export function monthsBefore(date: PlainDate, months: number): PlainDate {
  return civilEnd(date, -months)
}

/** Days from which months and years can be counted either way; others are typing errors or stand for "no end". */
export function isNear(date: string): boolean {
  return date >= '1900' && date < '2200'
}

export function earlierOf(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b
}

export function laterOf(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b
}

/** The clock of an unsigned contract, all days included in what they end. */
export interface SigningClock {
  /** Last day to sign in time (LCL 10). */
  readonly graceEnd: PlainDate
  /** First and last day of double pay (LCL 82(1); IR 6, 7). */
  readonly doubleFrom: PlainDate
  readonly doubleCap: PlainDate
  /** From this day on an open-ended contract is deemed to exist (LCL 14(3)). */
  readonly deemedOn: PlainDate
}

/** LCL 97(2): nobody's month begins before the law did. */
const LAW_IN_FORCE = makeDate(2008, 1, 1)

/** The two readings of "one full month" differ by one day, except at month ends (domain 4.2). */
export function signingClock(hiredOn: PlainDate, reading: LabourPolicy['fullMonth']): SigningClock {
  const from = laterOf(hiredOn, LAW_IN_FORCE)
  if (reading === 'practice') {
    return {
      graceEnd: lastOf(from, 1),
      doubleFrom: afterMonths(from, 1),
      doubleCap: lastOf(from, 12),
      deemedOn: afterMonths(from, 12),
    }
  }
  const month = civilEnd(from, 1)
  const year = civilEnd(from, 12)
  return { graceEnd: month, doubleFrom: addDays(month, 1), doubleCap: addDays(year, -1), deemedOn: year }
}
