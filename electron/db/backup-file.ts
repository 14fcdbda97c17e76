import { createHash, hkdfSync } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { z } from 'zod'
import { BACKUP_REASONS } from '../../shared/domain/backups/reasons.ts'
import { unavailable } from '../../shared/errors.ts'
import { KeptKeyFile, KeyFile } from './keyfile.ts'

/**
 * A backup is one file, so that nothing it needs can be left behind: the encrypted database as SQLite wrote it, then
 * a label in JSON, then a foot of fixed length by which it is found. SQLite counts the pages of a file by its own head
 * and never looks behind them, so tools of the SQLCipher 4 format open the file as it is.
 *
 * In the label stands nothing that needs sealing: when it was made, by which version, its length and hash, and the key
 * file, by which it opens on any machine with the passphrase of that day or the recovery code; one that a county keeps
 * opens with the recovery code or the county's key instead. Counts and names stand
 * in the encrypted database (`backup-contents.ts`).
 */
export const BACKUP_EXTENSION = 'gybak'

const Label = z.object({
  format: z.literal('gongyou-backup-1'),
  id: z.string().max(100),
  /** Instant, and the same on the wall: `2026-03-02 14:03`. */
  takenAt: z.iso.datetime(),
  takenWhen: z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/),
  reason: z.enum(BACKUP_REASONS),
  /** Version of the program. */
  version: z.string().max(100),
  /** Of the database at the head of the file. */
  bytes: z.int().positive(),
  sha256: z.string().length(64),
  /** Tells whether a key fits, and gives nothing of it away. */
  keyId: z.string().length(32),
  keyFile: z.union([KeyFile, KeptKeyFile]).nullable(),
})
export type Label = z.infer<typeof Label>

const MAGIC = Buffer.from('GONGYOU-BACKUP-1')
/** Hash of the label, its length, the magic word. */
const FOOT_BYTES = 32 + 4 + MAGIC.length
/** A label is some kilobytes; a length beyond this is no label of ours. */
const MAX_LABEL = 1_000_000

/** `工友档案-2026-03-02-1403-9f3a.gybak`: no name of a place or a person; the end keeps two of one minute apart. */
export function backupFileName(id: string, takenWhen: string): string {
  return `工友档案-${takenWhen.replace(' ', '-').replace(':', '')}-${id.slice(-4)}.${BACKUP_EXTENSION}`
}

/** Tells keys apart and gives nothing of them away. */
export function keyIdOf(key: Uint8Array): string {
  return Buffer.from(hkdfSync('sha256', key, '', 'gongyou backup key id', 16)).toString('hex')
}

/** The bytes that follow the database. */
export function makeTail(label: Label): Uint8Array {
  const bytes = Buffer.from(JSON.stringify(label))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(bytes.length)
  return Buffer.concat([bytes, createHash('sha256').update(bytes).digest(), length, MAGIC])
}

/**
 * The label of a backup. Throws `unavailable/not_a_backup` for a file that has none, as one cut short, and
 * `backup_damaged` for one whose label does not fit its hash or its file.
 */
export function readLabel(path: string): Label {
  const file = openSync(path, 'r')
  try {
    const size = fstatSync(file).size
    if (size <= FOOT_BYTES) throw unavailable('not_a_backup')
    const foot = readAt(file, size - FOOT_BYTES, FOOT_BYTES)
    if (!foot.subarray(36).equals(MAGIC)) throw unavailable('not_a_backup')
    const length = foot.readUInt32LE(32)
    const start = size - FOOT_BYTES - length
    if (length > MAX_LABEL || start <= 0) throw unavailable('backup_damaged')
    const bytes = readAt(file, start, length)
    if (!createHash('sha256').update(bytes).digest().equals(foot.subarray(0, 32))) throw unavailable('backup_damaged')
    const label = parseLabel(bytes.toString())
    if (label === null || label.bytes !== start) throw unavailable('backup_damaged')
    return label
  } finally {
    closeSync(file)
  }
}

/** Whether a file of this size ends as ours do; `read` gives bytes from a position. */
export function hasFoot(size: number, read: (position: number, length: number) => Uint8Array): boolean {
  return size > FOOT_BYTES && MAGIC.equals(read(size - MAGIC.length, MAGIC.length))
}

function parseLabel(text: string): Label | null {
  try {
    return Label.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let done = 0
  while (done < length) {
    const read = readSync(file, bytes, done, length - done, position + done)
    if (read === 0) throw unavailable('backup_damaged')
    done += read
  }
  return bytes
}
