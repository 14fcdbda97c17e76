import { randomBytes } from 'node:crypto'
import { dateFromEpochDay, isPlainDate, type PlainDate } from '../shared/domain/plain-date.ts'
import type { Clock } from './context.ts'

/**
 * The real clock. `today` fixes the calendar day (the terminal's `--today`); instants go on at their own pace. Only
 * the entries pass a real time source: nothing else in the program may read one.
 */
export function makeClock(nowMs: () => number, zoneOffsetMinutes: () => number, today?: PlainDate): Clock {
  const localMs = (): number => nowMs() - zoneOffsetMinutes() * 60_000
  return {
    now: () => new Date(nowMs()).toISOString(),
    today: () => today ?? dateFromEpochDay(Math.floor(localMs() / 86_400_000)),
    wallTime: () => new Date(localMs()).toISOString().slice(0, 16).replace('T', ' '),
  }
}

/** UUIDv7 (RFC 9562): 48 bits of milliseconds, then random bits. */
export function makeIdMaker(nowMs: () => number): () => string {
  return () => {
    const bytes = randomBytes(16)
    bytes.writeUIntBE(nowMs(), 0, 6)
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
    const hex = bytes.toString('hex')
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  }
}

export function readToday(text: string): PlainDate | null {
  return isPlainDate(text) ? text : null
}
