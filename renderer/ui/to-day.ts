import { isPlainDate, type PlainDate } from '../../shared/domain/plain-date.ts'

/** An unfinished day is none yet. */
export function toDay(text: string | null): PlainDate | null {
  return text !== null && isPlainDate(text) ? text : null
}
