import type { PlainDate } from '../shared/domain/plain-date.ts'
import type { Store } from './db/store.ts'
import type { Ending } from './ending.ts'
import type { Host } from './hosts/host.ts'
import type { Log } from './log.ts'
import type { Session } from './session.ts'

export interface Clock {
  /** Instant, ISO text in UTC with milliseconds. */
  now(): string
  /** The calendar day where the laptop stands. */
  today(): PlainDate
  /** The time on the wall, for paper: `2026-03-02 14:03`. */
  wallTime(): string
}

/** Made once by the entry: everything a use case needs that is not the store. */
export interface Machine {
  readonly clock: Clock
  /** UUIDv7: time-ordered, so that new rows land together in the index. */
  readonly newId: () => string
  /** Cryptographic random bytes. */
  readonly randomBytes: (size: number) => Uint8Array
  readonly host: Host
  readonly log: Log
  /** Folder of the database, the key file and the log. */
  readonly dataDir: string | null
  readonly version: string
}

/** What a use case may touch. `store` throws `unavailable` while the program is locked. */
export interface Context extends Machine {
  readonly session: Session
  readonly ending: Ending
  readonly store: Store
}
