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
export const Text = (max: number) =>
  z
    .string()
    .trim()
    .overwrite((text) => text.toWellFormed())
    .max(max)
export const Empty = z.strictObject({})
export const Count = z.int().nonnegative()
