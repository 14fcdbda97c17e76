import { daysInMonth, makeDate, partsOf, type PlainDate } from '../plain-date.ts'

/** Men; women in cadre or technical posts (old age 55); women workers (old age 50). */
export type RetirementCategory = (typeof RETIREMENT_CATEGORIES)[number]
export const RETIREMENT_CATEGORIES = ['male60', 'female55', 'female50'] as const

export type Retirement = {
  /** The birthday in the month of retirement, or that month's last day where it lacks the day. */
  readonly on: PlainDate
  readonly ageYears: number
  readonly ageMonths: number
  /** Months later than under the old ages. */
  readonly delayMonths: number
}

/**
 * Statutory retirement (decision of 2024-09-13, in force 2025-01-01): one month later for every four months of birth
 * (two for `female50`) up to 63, 58 and 55 years. Those born before the base month keep the old age. The law knows
 * months only, so `on` never leaves the month of retirement. Earlier or later retirement by agreement exists: the day
 * is a reminder, not a decision.
 */
export function retirementOn(birthOn: PlainDate, category: RetirementCategory): Retirement {
  const { baseMonth, age, step, cap } = SCHEDULES[category]
  const birth = partsOf(birthOn)
  const sinceBase = monthIndex(birth.year, birth.month) - baseMonth
  const delayMonths = sinceBase < 0 ? 0 : Math.min(cap, Math.floor(sinceBase / step) + 1)
  const month = monthIndex(birth.year + age, birth.month) + delayMonths
  return {
    on: dayInMonth(Math.floor(month / 12), (month % 12) + 1, birth.day),
    ageYears: age + Math.floor(delayMonths / 12),
    ageMonths: delayMonths % 12,
    delayMonths,
  }
}

const SCHEDULES = {
  male60: { baseMonth: monthIndex(1965, 1), age: 60, step: 4, cap: 36 },
  female55: { baseMonth: monthIndex(1970, 1), age: 55, step: 4, cap: 36 },
  female50: { baseMonth: monthIndex(1975, 1), age: 50, step: 2, cap: 60 },
}

function monthIndex(year: number, month: number): number {
  return year * 12 + month - 1
}

function dayInMonth(year: number, month: number, dayOfMonth: number): PlainDate {
  return makeDate(year, month, Math.min(dayOfMonth, daysInMonth(year, month)))
}
