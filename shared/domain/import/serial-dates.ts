import { dateFromEpochDay, type PlainDate } from '../plain-date.ts'

/** The day of a serial number, or null when it is none. */
export type SerialReader = (serial: number) => PlainDate | null

/** Reads the serial numbers of one workbook; the same days come again and again in a long roster. */
export function makeSerialReader(date1904: boolean): SerialReader {
  const known = new Map<number, PlainDate | null>()
  return (serial) => {
    let date = known.get(serial)
    if (date === undefined) known.set(serial, (date = readSerialDate(serial, date1904)))
    return date
  }
}

/**
 * True for number formats of years and months such as `yyyy"年"m"月"` or `yyyy.mm`. Only the first section counts;
 * quoted and escaped characters and bracketed conditions are not letters of it.
 */
export function showsNoDay(format: string): boolean {
  const letters = format.replace(NOT_LETTERS, '').split(';')[0] ?? ''
  return /[ye]/i.test(letters) && !/d/i.test(letters)
}

/** 1970-01-01 in the 1900 system. */
const EPOCH_AS_SERIAL = 25_569
const DAYS_FROM_1900_TO_1904 = 1_462
/** 9999-12-31. */
const LAST_DAY = 2_958_465
const NOT_LETTERS = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g

/**
 * The day of a spreadsheet's serial number, or null outside 1900 to 9999. In the 1900 system 60 is a 29 February 1900
 * that never was, so days before it are one off; nobody on a roster is that old.
 */
function readSerialDate(serial: number, date1904: boolean): PlainDate | null {
  const days = Math.floor(serial) + (date1904 ? DAYS_FROM_1900_TO_1904 : 0)
  return days >= 1 && days <= LAST_DAY ? dateFromEpochDay(days - EPOCH_AS_SERIAL) : null
}
