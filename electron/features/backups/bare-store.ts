import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Secret } from '../../../shared/contract/backups.ts'
import type { BackupReason } from '../../../shared/domain/backups/reasons.ts'
import { unavailable } from '../../../shared/errors.ts'
import { backupFileName, keyIdOf, type Label } from '../../db/backup-file.ts'
import { readKeyFile, type KeyFile } from '../../db/keyfile.ts'
import { DATABASE_FILE, KEY_FILE } from '../../db/store-files.ts'
import { makeFolder } from '../../make-folder.ts'
import { BARE_FILES, type AdoptOrder } from './adopt.ts'
import { checkRoom, type BackupFile } from './folder.ts'
import { folderOf, type Backups } from './ground.ts'
import { runBeside } from './run-worker.ts'

const WORK_FOLDER = 'adopt.part'
const REASON: BackupReason = 'found_store'

export function isBareStore(folder: string): boolean {
  return existsSync(join(folder, DATABASE_FILE)) && existsSync(join(folder, KEY_FILE))
}

/** A folder that somebody copied by hand from a machine that fell: what can be said of it without a key. */
export function readBareStore(folder: string): BackupFile {
  const stats = BARE_FILES.filter((name) => existsSync(join(folder, name))).map((name) => statSync(join(folder, name)))
  const written = new Date(Math.max(...stats.map((stat) => stat.mtimeMs)))
  const label: Label = {
    format: 'gongyou-backup-1',
    id: `folder-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`,
    takenAt: written.toISOString(),
    takenWhen: onTheWall(written),
    reason: REASON,
    version: '',
    bytes: stats.reduce((sum, stat) => sum + stat.size, 0),
    sha256: '',
    keyId: '',
    keyFile: keyFileIn(folder),
  }
  return { kind: 'store', path: folder, place: 'found', label, contents: null }
}

/**
 * Makes a backup like any other of such a folder, from where it is restored like any other. Throws
 * `unavailable/backup_damaged` where it does not hold together.
 */
export async function adoptStore(
  { ctx, inTurn }: Backups,
  found: BackupFile,
  secret: Secret,
  unwrapKey: (keyFile: NonNullable<Label['keyFile']>, secret: Secret) => Promise<Uint8Array>,
): Promise<BackupFile> {
  const { keyFile, bytes, takenAt, takenWhen } = found.label
  if (keyFile === null) throw unavailable('backup_without_key')
  const key = await unwrapKey(keyFile, secret)
  const backups = folderOf(ctx)
  makeFolder(backups)
  checkRoom(backups, 2 * bytes)
  const id = ctx.newId()
  const target = join(backups, backupFileName(id, takenWhen))
  const label = { id, takenAt, takenWhen, reason: REASON, version: ctx.version, keyId: keyIdOf(key), keyFile }
  const order: AdoptOrder = {
    folder: found.path,
    work: join(ctx.dataDir ?? '', WORK_FOLDER),
    finish: { part: `${target}.part`, target, key, label },
  }
  const made = await inTurn(() => runBeside<'adopt'>({ kind: 'adopt', order }))
  return { kind: 'backup', path: target, place: 'here', label: made, contents: null }
}

function keyFileIn(folder: string): KeyFile | null {
  try {
    return readKeyFile(join(folder, KEY_FILE))
  } catch {
    return null
  }
}

/** Where the laptop stands, as the clock of the program writes it. */
function onTheWall(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16).replace('T', ' ')
}
