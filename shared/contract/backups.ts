import { z } from 'zod'
import { BACKUP_REASONS } from '../domain/backups/reasons.ts'
import { findPassphraseFault } from '../domain/passphrase.ts'
import { defineCalls } from './define.ts'
import { Count, Day, Empty, Instant } from './values.ts'

/** Names a backup file that the main process has found; never a path. */
const BackupId = z.string().min(1).max(100)

export const BackupRow = z.object({
  id: BackupId,
  takenAt: Instant,
  /** On the wall where it was made: `2026-03-02 14:03`. */
  takenWhen: z.string(),
  reason: z.enum(BACKUP_REASONS),
  bytes: Count,
  version: z.string(),
  /** `here` beside the store, `second` in the second place, `found` where the person looked. */
  place: z.enum(['here', 'second', 'found']),
  fileName: z.string(),
  /** A copy of it lies in the second place too. */
  inSecond: z.boolean(),
  /** Whether the key that is in use now opens it; null while locked. Otherwise passphrase or recovery code is asked. */
  fits: z.boolean().nullable(),
  /** Whether it carries what a passphrase or a recovery code can open. */
  portable: z.boolean(),
  /** One for the county's safekeeping: of the two only the recovery code opens it. */
  byCodeOnly: z.boolean(),
  /** Known only where the key fits. */
  townshipName: z.string().nullable(),
  people: Count.nullable(),
  /** Last day on which it was restored by way of trial, wholly. */
  provenOn: Day.nullable(),
})
export type BackupRow = z.infer<typeof BackupRow>

/** A file that carries our name and is none of ours, or not any more: cut short or changed. */
export const UnfitFile = z.object({ fileName: z.string(), reason: z.string() })

export const BackupFailure = z.object({
  /** Instant of the first failure since a backup succeeded. */
  since: Instant,
  reason: z.string(),
})
export type BackupFailure = z.infer<typeof BackupFailure>

export const BackupPlace = z.object({
  /** Folder where it was last seen. */
  folder: z.string(),
  /** Whether it can be written to now: the stick is plugged in. */
  present: z.boolean(),
  lastAt: Instant.nullable(),
  /** Days since the last copy; null without one. */
  days: Count.nullable(),
  overdue: z.boolean(),
  failure: BackupFailure.nullable(),
})

export const BackupOverview = z.object({
  last: z.object({ takenAt: Instant, takenWhen: z.string(), reason: z.enum(BACKUP_REASONS) }).nullable(),
  /** Rows were changed since the last one. */
  changedSince: z.boolean(),
  failure: BackupFailure.nullable(),
  /** Day of the last restore by way of trial that went well. */
  provenOn: Day.nullable(),
  rehearsalFailure: BackupFailure.nullable(),
  place: BackupPlace.nullable(),
  remindAfterDays: Count,
  /** Whether the program makes them by itself, as it does in a window. */
  automatic: z.boolean(),
  running: z.boolean(),
})
export type BackupOverview = z.infer<typeof BackupOverview>

/** A table whose number of rows differs. */
export const CountDifference = z.object({ table: z.string(), inBackup: Count, now: Count })

export const BackupLook = z.object({
  backup: BackupRow,
  /**
   * `same` history, up to that line; `other` a store that has parted ways with this one or never was the same; `unknown`
   * under another key, of which nothing can be read yet.
   */
  history: z.enum(['same', 'other', 'unknown']),
  /** Lines of the audit chain written since, but for those of merges: acts that a restore takes back. */
  actsSince: Count.nullable(),
  /** Packages of townships merged since, which a restore takes back as well. */
  mergesSince: z.array(z.object({ townshipName: z.string(), sequence: Count, at: Instant })),
  /** Of people the living are counted. */
  differences: z.array(CountDifference),
  /** Packages for the county made here since: a restore forgets them, and their numbers stay used. */
  packagesSince: z.array(z.object({ sequence: Count, madeAt: Instant })),
})
export type BackupLook = z.infer<typeof BackupLook>

export const Rehearsal = z.object({
  backup: BackupRow,
  tables: Count,
  rows: Count,
  entries: Count,
  provenOn: Day,
})

const Copied = z.object({ backup: BackupRow, folder: z.string() })

const Found = z.object({ rows: z.array(BackupRow), unfit: z.array(UnfitFile) })

/** What of a damaged store could be done again in the backup that took its place. */
export const Salvaged = z.object({
  /** Lines of its audit chain after the backup, done again in their order. */
  acts: Count,
  rows: Count,
  /** False when lines after these could not be read. */
  whole: z.boolean(),
  /** Instant of the last line. */
  until: Instant.nullable(),
  lostCount: Count,
  /** The first of the rows that could not be brought back. */
  lost: z.array(z.object({ at: Instant, action: z.string(), table: z.string() })),
})
export type Salvaged = z.infer<typeof Salvaged>

export const OpenedBackup = z.object({
  takenWhen: z.string(),
  townshipName: z.string(),
  /** Living people there now. */
  people: Count,
  /** Folder beside the store with the files that were there before; null where there were none. */
  aside: z.string().nullable(),
  salvaged: Salvaged.nullable(),
})
export type OpenedBackup = z.infer<typeof OpenedBackup>

export const NewPassphrase = z
  .string()
  .max(200)
  .superRefine((text, refine) => {
    const fault = findPassphraseFault(text)
    if (fault !== null) refine.addIssue({ code: 'custom', message: fault })
  })

/** Opens a backup that the key of now does not fit: with the passphrase of that day, or the printed code. */
const Secret = z.union([
  z.strictObject({ passphrase: z.string().min(1).max(200) }),
  z.strictObject({ recoveryCode: z.string().min(1).max(100), newPassphrase: NewPassphrase }),
])
export type Secret = z.infer<typeof Secret>

/** Encrypted copies of the store: made, proven, kept in two places, and put back. */
export const backupCalls = defineCalls({
  'backups.overview': { input: Empty, output: BackupOverview },
  /** Newest first: those beside the store and those in the second place, where it is plugged in. */
  'backups.list': { input: Empty, output: Found },
  /** One now, also into the second place where it is plugged in (`copied`). */
  'backups.make': { input: Empty, output: z.object({ backup: BackupRow, copied: z.boolean() }) },
  /** Asks for a folder on another drive, remembers it by its drive, and makes the first copy there. */
  'backups.choosePlace': { input: Empty, output: Copied },
  /** The newest state into the second place, read again and compared: after the reply the stick can be pulled. */
  'backups.copyToPlace': { input: Empty, output: Copied },
  'backups.forgetPlace': { input: Empty, output: Empty },
  'backups.remindAfter': { input: z.strictObject({ days: z.int().min(1).max(366) }), output: Empty },
  /** Restores a backup (the newest, if none is named) into a folder for trial and proves it wholly. */
  'backups.rehearse': { input: z.strictObject({ id: BackupId.optional() }), output: Rehearsal },
  /** What a restore would change. */
  'backups.look': { input: z.strictObject({ id: BackupId }), output: BackupLook },
  /** Puts a backup in the place of the store; one of now is made first (`safety`), so that there is a way back. */
  'backups.restore': {
    input: z.strictObject({ id: BackupId, secret: Secret.optional() }),
    output: z.object({ safety: BackupRow, takenWhen: z.string(), people: Count }),
  },
  /** Where we keep backups on this machine, and what is plugged in. Also without an open store. */
  'backups.nearby': { input: Empty, output: Found, stateless: true },
  /** Asks for a folder and looks through it for backups of ours, whatever they are called. */
  'backups.find': { input: Empty, output: Found, stateless: true },
  /**
   * Opens a backup on a machine without an open store: a new one, or one whose store is damaged, whose files are then
   * kept aside. Wrong: `invalid_input/wrong_passphrase` or `wrong_recovery_code`.
   */
  'backups.open': { input: z.strictObject({ id: BackupId, secret: Secret }), output: OpenedBackup, stateless: true },
})
