/** A calendar day as ISO text, `2024-03-05`. Never a timestamp: a birth day has no time zone. */
export type PlainDate = string & { readonly __plainDate: unique symbol }

/** A calendar month, `2024-03`, for sources that know no day. */
export type PlainMonth = string & { readonly __plainMonth: unique symbol }

/** A day where it is known, else the month. Plain string order is time order for equal precision. */
export type DayOrMonth = PlainDate | PlainMonth

const DAY = /^\d{4}-\d{2}-\d{2}$/
const MONTH = /^(\d{4})-(\d{2})$/

/** True for a day that exists in the calendar: 2023-02-29 is not one. */
export function isPlainDate(text: string): text is PlainDate {
  return DAY.test(text) && isCalendarDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))
}

export function isPlainMonth(text: string): text is PlainMonth {
  const m = MONTH.exec(text)
  return m !== null && Number(m[1]) >= 1 && Number(m[2]) >= 1 && Number(m[2]) <= 12
}

export function isDayOrMonth(text: string): text is DayOrMonth {
  return isPlainDate(text) || isPlainMonth(text)
}

/** Reads `2024-03-05`; throws a plain Error otherwise (a broken assumption, not user input). */
export function day(text: string): PlainDate {
  if (!isPlainDate(text)) throw new Error(`not a calendar day: ${text}`)
  return text
}

export function makeDate(year: number, month: number, dayOfMonth: number): PlainDate {
  return day(`${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`)
}

export function isCalendarDay(year: number, month: number, dayOfMonth: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)
}

export function partsOf(date: PlainDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/**
 * First day after `months` full months counted from `date` inclusive: the same day number, or the first day of the
 * following month where that day is lacking. This is how labour practice counts "one full month"; date libraries
 * clamp instead and are a day early at month ends.
 */
export function afterMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day: dayOfMonth } = partsOf(date)
  const index = year * 12 + (month - 1) + months
  const toYear = Math.floor(index / 12)
  const toMonth = (index % 12) + 1
  if (dayOfMonth <= daysInMonth(toYear, toMonth)) return makeDate(toYear, toMonth, dayOfMonth)
  return toMonth === 12 ? makeDate(toYear + 1, 1, 1) : makeDate(toYear, toMonth + 1, 1)
}

/** Last day of a period of `months` that begins on `date`: elected 2023-05-10 for 36 months ends 2026-05-09. */
export function lastOf(date: PlainDate, months: number): PlainDate {
  return addDays(afterMonths(date, months), -1)
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return dateFromEpochDay(epochDay(date) + days)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return epochDay(to) - epochDay(from)
}

/** Completed years; someone born on 29 February counts as older on 1 March in a common year (Civil Code practice). */
export function ageOn(birthOn: PlainDate, on: PlainDate): number {
  const years = Number(on.slice(0, 4)) - Number(birthOn.slice(0, 4))
  return on.slice(5) < birthOn.slice(5) ? years - 1 : years
}

/** Days since 1970-01-01. */
export function epochDay(date: PlainDate): number {
  const { year, month, day: dayOfMonth } = partsOf(date)
  const utc = new Date(0)
  utc.setUTCFullYear(year, month - 1, dayOfMonth) // Date.UTC would read years 0-99 as 19xx
  return utc.getTime() / 86_400_000
}

export function dateFromEpochDay(days: number): PlainDate {
  return day(new Date(days * 86_400_000).toISOString().slice(0, 10))
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
