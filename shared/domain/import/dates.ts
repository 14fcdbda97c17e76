import { toHalfWidth } from '../identity/clean.ts'
import { isPlainDate, isPlainMonth, type PlainDate, type PlainMonth } from '../plain-date.ts'
import type { Cell } from './sheet.ts'
import { showsNoDay, type SerialReader } from './serial-dates.ts'

/** What a date cell says on its own; the century of a short year and `y.1` may need the identity number. */
export type DateReading =
  | { kind: 'date'; value: PlainDate | PlainMonth }
  | { kind: 'short_year'; year: number; month: number; day: number | null }
  | { kind: 'january_or_october'; year: number }
  | { kind: 'unreadable' }

export interface DateSource {
  readSerial: SerialReader
  /** Csv and txt: `1990.10` may have gone through a number cell and lost its zero. */
  isDelimited: boolean
}

/** Reads a date cell of which the cleaned text is `text` (not empty). */
export function readDateCell(cell: Cell, text: string, source: DateSource): DateReading {
  if (cell.kind === 'number' && cell.number !== undefined) return readNumber(cell.number, cell, source)
  return readDateText(text, source)
}

export function readDateText(text: string, source: DateSource): DateReading {
  const half = toHalfWidth(text).replace(/^['’‘]+/, '').trim()
  const full = FULL_DATE.exec(half) ?? COMPACT_DATE.exec(half)
  if (full !== null) return toDay(full[1], full[2], full[3])
  const dotted = /^(\d{4})\.1$/.exec(half)
  if (dotted !== null && source.isDelimited) return { kind: 'january_or_october', year: Number(dotted[1]) }
  const month = FULL_MONTH.exec(half) ?? COMPACT_MONTH.exec(half)
  if (month !== null) return toMonth(month[1], month[2])
  const short = SHORT_DATE.exec(half) ?? SHORT_MONTH.exec(half)
  if (short !== null) {
    const day = short[3] === undefined ? null : Number(short[3])
    return { kind: 'short_year', year: Number(short[1]), month: Number(short[2]), day }
  }
  return /^\d{4,5}(?:\.\d+)?$/.test(half) ? readSerial(Number(half), source) : UNREADABLE
}

const UNREADABLE: DateReading = { kind: 'unreadable' }
const TIME = '(?:(?:\\s+|T)(?:上午|下午|[AaPp][Mm])?\\s*\\d{1,2}[:时]\\d{1,2}(?:[:分](?:\\d{1,2}秒?(?:\\.\\d+)?)?)?)?'
const FULL_DATE = new RegExp(`^(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?${TIME}$`)
const FULL_MONTH = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/
/** The centuries of living people, so that 900307 is not March of the year 9003. */
const COMPACT_DATE = /^((?:18|19|20|21)\d\d)(\d\d)(\d\d)$/
const COMPACT_MONTH = /^((?:18|19|20|21)\d\d)(\d\d)$/
const SHORT_DATE = /^(\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/
const SHORT_MONTH = /^(\d\d)\s*年\s*(\d{1,2})\s*月?$/
const FIRST_SERIAL = 1_000
const LAST_SERIAL = 80_000
/** A bare 1990 is a year without a month, though it would also be a serial date in the summer of 1905. */
const FIRST_BARE_YEAR = 1_900
const LAST_BARE_YEAR = 2_100

function readNumber(number: number, cell: Cell, source: DateSource): DateReading {
  if (cell.isDate === true) {
    const date = source.readSerial(number)
    if (date === null) return UNREADABLE
    return showsNoDay(cell.format ?? '') ? toMonth(date.slice(0, 4), date.slice(5, 7)) : { kind: 'date', value: date }
  }
  const text = String(number)
  const pointed = /^(\d{4})\.(\d{1,2})$/.exec(text)
  if (pointed !== null && isBareYear(Number(pointed[1]))) {
    if (pointed[2] !== '1') return toMonth(pointed[1], pointed[2])
    if (showsTwoDecimals(cell.format)) return toMonth(pointed[1], '10')
    return { kind: 'january_or_october', year: Math.floor(number) }
  }
  const compact = COMPACT_DATE.exec(text)
  if (compact !== null) return toDay(compact[1], compact[2], compact[3])
  const month = COMPACT_MONTH.exec(text)
  if (month !== null) return toMonth(month[1], month[2])
  return readSerial(number, source)
}

function readSerial(number: number, source: DateSource): DateReading {
  if (number < FIRST_SERIAL || number > LAST_SERIAL || isBareYear(Math.floor(number))) return UNREADABLE
  const date = source.readSerial(number)
  return date === null ? UNREADABLE : { kind: 'date', value: date }
}

function isBareYear(number: number): boolean {
  return number >= FIRST_BARE_YEAR && number <= LAST_BARE_YEAR
}

function showsTwoDecimals(format: string | undefined): boolean {
  return format !== undefined && /[0#?]\.[0#?]{2}(?![0#?])/.test(format)
}

function toDay(year = '', month = '', day = ''): DateReading {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isPlainDate(text) ? { kind: 'date', value: text } : UNREADABLE
}

function toMonth(year = '', month = ''): DateReading {
  const text = `${year}-${month.padStart(2, '0')}`
  return isPlainMonth(text) ? { kind: 'date', value: text } : UNREADABLE
}
