import { readdirSync, rmSync, statfsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { BackupRow } from '../../../shared/contract/backups.ts'
import { AppError, unavailable } from '../../../shared/errors.ts'
import { readContents, type Contents } from '../../db/backup-contents.ts'
import { BACKUP_EXTENSION, keyIdOf, readLabel, type Label } from '../../db/backup-file.ts'

export interface BackupFile {
  /** `store` for a bare folder of ours, which is made a backup of before it is restored. */
  readonly kind: 'backup' | 'store'
  readonly path: string
  readonly place: BackupRow['place']
  readonly label: Label
  /** Null where the key is another, or none, or the file is spoilt. */
  readonly contents: Contents | null
}

export interface Listing {
  readonly files: BackupFile[]
  readonly unfit: { fileName: string; reason: string }[]
}

/** The backups of a folder, newest first, and what carries our ending but is none. A folder that is not there has none. */
export function listBackups(folder: string, place: BackupRow['place'], key: Uint8Array | null): Listing {
  const listing: Listing = { files: [], unfit: [] }
  for (const name of namesIn(folder)) {
    if (!name.endsWith(`.${BACKUP_EXTENSION}`)) continue
    const found = readBackup(join(folder, name), place, key)
    if ('label' in found) listing.files.push(found)
    else listing.unfit.push(found)
  }
  listing.files.sort((a, b) => (a.label.takenAt < b.label.takenAt ? 1 : -1))
  return listing
}

export function readBackup(
  path: string,
  place: BackupRow['place'],
  key: Uint8Array | null,
): BackupFile | Listing['unfit'][number] {
  try {
    const label = readLabel(path)
    return { kind: 'backup', path, place, label, contents: key === null ? null : contentsOf(path, label, key) }
  } catch (error) {
    return { fileName: basename(path), reason: error instanceof AppError ? error.body.reason : 'cannot_read' }
  }
}

/** What was read of backups by their hash: a list of a year is read again with every change. */
const read = new Map<string, Contents>()

/** Null where the key is another, or the file is spoilt. */
export function contentsOf(path: string, label: Label, key: Uint8Array): Contents | null {
  if (label.keyId !== keyIdOf(key)) return null
  const name = `${label.id} ${label.keyId} ${label.sha256}`
  const contents = read.get(name) ?? readContents(path, key, label)
  if (contents !== null) read.set(name, contents)
  return contents
}

/** Removes what a backup that was cut off has left. */
export function sweepParts(folder: string): void {
  for (const name of namesIn(folder)) {
    if (/\.part(-journal|-wal)?$/.test(name)) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

/** Throws `unavailable/no_room` with what is needed and what is free, in bytes. */
export function checkRoom(folder: string, needed: number): void {
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  if (free < needed) throw unavailable('no_room', { needed, free })
}

export function toRow(file: BackupFile, key: Uint8Array | null, proven: Readonly<Record<string, BackupRow['provenOn']>>): BackupRow {
  const { label, contents } = file
  return {
    id: label.id,
    takenAt: label.takenAt,
    takenWhen: label.takenWhen,
    reason: label.reason,
    bytes: label.bytes,
    version: label.version,
    place: file.place,
    inSecond: file.place === 'second',
    fileName: basename(file.path),
    fits: key === null ? null : label.keyId === keyIdOf(key),
    portable: label.keyFile !== null,
    byCodeOnly: label.keyFile?.format === 'gongyou-kept-key-1',
    townshipName: contents?.townshipName ?? null,
    people: contents === null ? null : (contents.people ?? contents.counts['person'] ?? null),
    provenOn: proven[label.id] ?? null,
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
