import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { REMIND_AFTER_DAYS } from '../../../shared/domain/backups/due.ts'
import { Day } from '../../../shared/contract/values.ts'
import { replaceFile } from '../../db/replace-file.ts'
import { makeFolder } from '../../make-folder.ts'

const Failure = z.object({ since: z.string(), reason: z.string() })
export type Failure = z.infer<typeof Failure>

const Place = z.object({
  /** Stands in a file of the place itself: by it the place is known again under another drive letter. */
  id: z.string(),
  folder: z.string(),
  lastAt: z.string().nullable(),
  lastOn: Day.nullable(),
  failure: Failure.nullable(),
})

/**
 * What is known about backups beside the files themselves. It stands outside the store, since it must be readable when
 * the store is damaged and must not go back when the store does; it holds nothing of the people in the store.
 */
const State = z.object({
  format: z.literal('gongyou-backups-1'),
  /** Days on which backups were proven, by id. */
  proven: z.record(z.string(), Day),
  provenOn: Day.nullable(),
  failure: Failure.nullable(),
  rehearsalFailure: Failure.nullable(),
  place: Place.nullable(),
  remindAfterDays: z.int(),
})
export type BackupState = z.infer<typeof State>

const NOTHING_KNOWN: BackupState = {
  format: 'gongyou-backups-1',
  proven: {},
  provenOn: null,
  failure: null,
  rehearsalFailure: null,
  place: null,
  remindAfterDays: REMIND_AFTER_DAYS,
}

export interface StateKeeper {
  get(): BackupState
  /** Also remembers what the disk does not take: a full disk is what there is to tell about. */
  change(patch: Partial<BackupState>): void
}

export function keepState(folder: () => string): StateKeeper {
  let known: BackupState | null = null
  const path = (): string => join(folder(), 'state.json')
  const get = (): BackupState => {
    known ??= read(path())
    return known
  }
  return {
    get,
    change: (patch) => {
      known = { ...get(), ...patch }
      try {
        makeFolder(folder())
        replaceFile(path(), Buffer.from(JSON.stringify(known)))
      } catch {
        // Kept in memory until the next change finds room.
      }
    },
  }
}

/** A file that is gone or spoilt costs the marks of what was proven, and nothing else. */
function read(path: string): BackupState {
  try {
    return State.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return NOTHING_KNOWN
  }
}
