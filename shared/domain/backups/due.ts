import { addDays, daysBetween, type PlainDate } from '../plain-date.ts'

const HOUR_MS = 3_600_000
/** A rehearsal a month. */
export const REHEARSAL_DAYS = 30
/** Days after which the copy on the stick is too old, unless the organiser says otherwise. */
export const REMIND_AFTER_DAYS = 7

/** An hour after the last one; at once where there is none, or where the clock has been set back behind it. */
export function isBackupDue(lastAt: string | null, now: string): boolean {
  if (lastAt === null) return true
  const passed = Date.parse(now) - Date.parse(lastAt)
  return passed >= HOUR_MS || passed < 0
}

/** True when nothing was proven for a month; also when the last day lies in the future, since then a clock was wrong. */
export function isRehearsalDue(lastProvenOn: PlainDate | null, today: PlainDate): boolean {
  return lastProvenOn === null || lastProvenOn > today || addDays(lastProvenOn, REHEARSAL_DAYS) <= today
}

/** Days since the last copy in the second place, and whether that is too long; a place without any copy is overdue. */
export function judgePlace(
  lastOn: PlainDate | null,
  today: PlainDate,
  remindAfterDays: number,
): { days: number | null; overdue: boolean } {
  if (lastOn === null) return { days: null, overdue: true }
  const days = Math.max(0, daysBetween(lastOn, today))
  return { days, overdue: days > remindAfterDays }
}
