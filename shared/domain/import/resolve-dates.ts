import { ageOn, isPlainDate, isPlainMonth, type DayOrMonth, type PlainDate } from '../plain-date.ts'
import type { DateReading } from './dates.ts'
import type { DateFinding } from './findings.ts'

/** A date with what had to be said about it. */
export interface ResolvedDate {
  value: DayOrMonth | null
  finding: DateFinding | null
}

/**
 * Settles what the cell alone leaves open. `idBirthOn` is given for a birth date only, from a usable identity number:
 * it knows the century and whether `1990.1` was January or October.
 */
export function resolveDate(reading: DateReading, idBirthOn: PlainDate | null, asOf: PlainDate): ResolvedDate {
  switch (reading.kind) {
    case 'date':
      return { value: reading.value, finding: null }
    case 'unreadable':
      return { value: null, finding: 'date_unreadable' }
    case 'january_or_october': {
      const month = idBirthOn?.slice(0, 7) ?? ''
      const settled = month === `${reading.year}-01` || month === `${reading.year}-10`
      if (settled && isPlainMonth(month)) return { value: month, finding: null }
      return { value: null, finding: 'date_ambiguous' }
    }
    case 'short_year': {
      const value = makeDayOrMonth(findYear(reading.year, idBirthOn, asOf), reading.month, reading.day)
      return { value, finding: value === null ? 'date_unreadable' : 'date_two_digit_year' }
    }
  }
}

/** True when both say something else, as far as the coarser one goes. */
export function contradict(a: DayOrMonth, b: DayOrMonth): boolean {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) !== b.slice(0, length)
}

/** True when surely later: within one month of unknown day nothing is sure. */
export function isAfter(a: DayOrMonth, b: DayOrMonth): boolean {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) > b.slice(0, length)
}

/** Surely under 16 or over 100 years old on the day. */
export function isAgeOutOfRange(birthOn: DayOrMonth, asOf: PlainDate): boolean {
  return ageOn(asEarliest(birthOn), asOf) < YOUNGEST_MEMBER || ageOn(asLatest(birthOn), asOf) > OLDEST_MEMBER
}

/** Surely before the sixteenth birthday. */
export function isBeforeSixteen(joinedOn: DayOrMonth, birthOn: DayOrMonth): boolean {
  const length = Math.min(joinedOn.length, birthOn.length)
  const birthday = `${String(Number(birthOn.slice(0, 4)) + YOUNGEST_MEMBER).padStart(4, '0')}${birthOn.slice(4)}`
  return joinedOn.slice(0, length) < birthday.slice(0, length)
}

const YOUNGEST_MEMBER = 16
const OLDEST_MEMBER = 100

/** The century of the identity number, else 20xx up to the current year and 19xx beyond. */
function findYear(short: number, idBirthOn: PlainDate | null, asOf: PlainDate): number {
  const thisYear = Number(asOf.slice(0, 4))
  const century = Math.floor(Number((idBirthOn ?? asOf).slice(0, 4)) / 100) * 100
  // Nobody is born in the future: a number of this century does not vouch for 99.3.7.
  return century + short > thisYear ? century + short - 100 : century + short
}

function makeDayOrMonth(year: number, month: number, dayOfMonth: number | null): DayOrMonth | null {
  const text = `${year}-${String(month).padStart(2, '0')}`
  if (dayOfMonth === null) return isPlainMonth(text) ? text : null
  const full = `${text}-${String(dayOfMonth).padStart(2, '0')}`
  return isPlainDate(full) ? full : null
}

function asEarliest(date: DayOrMonth): PlainDate {
  return toDay(date, '01')
}

/** Day 31 stands for the end of any month: only its place in the year is compared. */
function asLatest(date: DayOrMonth): PlainDate {
  return toDay(date, '31')
}

function toDay(date: DayOrMonth, dayOfMonth: string): PlainDate {
  // Safe: `ageOn` compares the parts as text and never asks whether the day exists.
  return (date.length === 10 ? date : `${date}-${dayOfMonth}`) as PlainDate
}
