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

/**
 * UUIDv7 (RFC 9562): 48 bits of milliseconds, then 18 bits that count on within a millisecond (its method 1), then
 * random bits. Each id comes after the one before, so that an import writes every index of ids at its end.
 */
export function makeIdMaker(nowMs: () => number): () => string {
  let last = 0
  let count = 0
  let pool = ''
  let used = 0
  const random = (digits: number): string => {
    if (used + digits > pool.length) {
      pool = randomBytes(RANDOM_POOL).toString('hex')
      used = 0
    }
    used += digits
    return pool.slice(used - digits, used)
  }
  return () => {
    const now = nowMs()
    if (now > last) {
      last = now
      // From a random start below the middle: there is room for as many again before the millisecond is used up.
      count = Number.parseInt(random(5), 16) & (COUNTS / 2 - 1)
    } else if (++count === COUNTS) {
      last += 1
      count = 0
    }
    const time = last.toString(16).padStart(12, '0')
    const high = (0x7000 | (count >> 6)).toString(16)
    const low = (0x80 | (count & 0x3f)).toString(16)
    return `${time.slice(0, 8)}-${time.slice(8)}-${high}-${low}${random(2)}-${random(12)}`
  }
}

/** What 18 bits can count. */
const COUNTS = 2 ** 18
/** Asking the system for random bytes costs as much for one id as for a thousand. */
const RANDOM_POOL = 4_096

export function readToday(text: string): PlainDate | null {
  return isPlainDate(text) ? text : null
}
