import { isCalendarDay, makeDate, type DayOrMonth, type PlainDate } from '../../shared/domain/plain-date.ts'

/** What typing in a date box means: a day or month, nothing, or text that is no date. */
export type TypedDate =
  | { kind: 'empty' }
  | { kind: 'date'; value: DayOrMonth }
  | { kind: 'bad'; why: 'form' | 'calendar' | 'month' }

/**
 * Reads 20240305, 2024.3.5, 2024-3-5, 2024/3/5, 2024年3月5日, and 3-5 or 3.5 of the current year; where a month is
 * enough also 202403 and 2024.3. Full-width digits are fine.
 */
export function readTypedDate(text: string, today: PlainDate, monthAllowed: boolean): TypedDate {
  const plain = text.normalize('NFKC').replace(/\s+/g, '')
  if (plain === '') return { kind: 'empty' }
  const parts = splitDate(plain, today)
  if (parts === null) return { kind: 'bad', why: 'form' }
  const [year, month, dayOfMonth] = parts
  if (dayOfMonth === null) {
    if (month < 1 || month > 12) return { kind: 'bad', why: 'calendar' }
    if (!monthAllowed) return { kind: 'bad', why: 'month' }
    // A month of the year just checked.
    return { kind: 'date', value: makeDate(year, month, 1).slice(0, 7) as DayOrMonth }
  }
  if (!isCalendarDay(year, month, dayOfMonth)) return { kind: 'bad', why: 'calendar' }
  return { kind: 'date', value: makeDate(year, month, dayOfMonth) }
}

/** `2024年3月5日 星期二`, `2024年3月`; other text as it is. */
export function spellDate(value: string): string {
  const [year, month, dayOfMonth] = value.split('-')
  if (year === undefined || month === undefined) return value
  const start = `${Number(year)}年${Number(month)}月`
  if (dayOfMonth === undefined) return start
  const weekday = '日一二三四五六'[new Date(`${value}T00:00:00Z`).getUTCDay()]
  return `${start}${Number(dayOfMonth)}日 星期${weekday ?? ''}`
}

type Parts = readonly [year: number, month: number, day: number | null]

function splitDate(plain: string, today: PlainDate): Parts | null {
  const packed = /^((?:18|19|20|21)\d{2})(\d{2})(\d{2})?$/.exec(plain)
  if (packed !== null) return toParts(packed)
  const spread = /^((?:18|19|20|21)\d{2})[-./年](\d{1,2})(?:月?$|[-./月](\d{1,2})日?$)/.exec(plain)
  if (spread !== null) return toParts(spread)
  const short = /^(\d{1,2})[-./月](\d{1,2})日?$/.exec(plain)
  if (short !== null) return [Number(today.slice(0, 4)), Number(short[1]), Number(short[2])]
  return null
}

function toParts(match: RegExpExecArray): Parts {
  return [Number(match[1]), Number(match[2]), match[3] === undefined ? null : Number(match[3])]
}
