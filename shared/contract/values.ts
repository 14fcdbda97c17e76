import { z } from 'zod'
import { isDayOrMonth, isPlainDate, type DayOrMonth, type PlainDate } from '../domain/plain-date.ts'

/** Schemas of the small values that many features share. */

export const Day = z.custom<PlainDate>((value) => typeof value === 'string' && isPlainDate(value), 'bad_date')
export const DayOrMonthValue = z.custom<DayOrMonth>(
  (value) => typeof value === 'string' && isDayOrMonth(value),
  'bad_date',
)
/** An instant, ISO text in UTC, for audit and stamps only. */
export const Instant = z.iso.datetime()
export const Id = z.uuid()
/** Typed text: ends trimmed; empty stays empty. Half a character pair, which no file can hold, becomes U+FFFD. */
export function Text(max: number): z.ZodString {
  const known = TEXTS.get(max)
  if (known !== undefined) return known
  // All rules at once, and one schema a length: each link of a chain would be a schema made at every start.
  const text = z.string().check(z.trim(), z.overwrite((typed) => typed.toWellFormed()), z.maxLength(max))
  TEXTS.set(max, text)
  return text
}

const TEXTS = new Map<number, z.ZodString>()

export const Empty = z.strictObject({})
export const Count = z.int().nonnegative()
