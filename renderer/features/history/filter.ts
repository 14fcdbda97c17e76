import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import type { Input } from '../../bridge.ts'
import { startOfDay } from '../../data/clock.ts'

/** What the person has narrowed the log to; days as typed. */
export interface LogFilter {
  text: string | null
  kind: string | null
  from: string | null
  to: string | null
}

export const EVERYTHING: LogFilter = { text: null, kind: null, from: null, to: null }

/** The same as the main process wants it: days are instants, and an unfinished day narrows nothing yet. */
export function toQuery({ text, kind, from, to }: LogFilter): Input<'audit.list'> {
  return {
    text: text ?? '',
    action: kind ?? '',
    from: from !== null && isPlainDate(from) ? startOfDay(from) : null,
    before: to !== null && isPlainDate(to) ? startOfDay(to, 1) : null,
  }
}
