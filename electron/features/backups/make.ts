import { join } from 'node:path'
import { rmSync } from 'node:fs'
import { chooseExpired } from '../../../shared/domain/backups/rotation.ts'
import type { BackupReason } from '../../../shared/domain/backups/reasons.ts'
import { backupFileName, keyIdOf } from '../../db/backup-file.ts'
import { readKeyFile } from '../../db/keyfile.ts'
import { sizeOfStore } from '../../db/sqlite-sql/about-store.ts'
import { DATABASE_FILE, KEY_FILE } from '../../db/store-files.ts'
import { makeFolder } from '../../make-folder.ts'
import { getSettings } from '../settings/service.ts'
import { checkRoom, contentsOf, listBackups, sweepParts, type BackupFile } from './folder.ts'
import { runBeside } from './run-worker.ts'
import { announceBackups, folderOf, toFailure, type Backups } from './ground.ts'
import { toBackupError } from './trouble.ts'
import type { MakeOrder } from './worker-messages.ts'

/** Room that SQLite and the label may need beyond the pages of the store. */
const SPARE_BYTES = 4_194_304

/**
 * Makes a backup beside the store and beside the main thread: a copy at one moment, on the disk, opened with the key,
 * checked, counted against the store, and only then given its name and older ones let go. What fails is kept for the
 * page until one succeeds, and thrown: `unavailable/no_room`, `disk_full`, `place_not_writable`, `backup_unproven`.
 */
export async function makeBackup(backups: Backups, reason: BackupReason): Promise<BackupFile> {
  const { state } = backups
  return backups.inTurn(async () => {
    try {
      const made = await make(backups, reason)
      state.change({ failure: null })
      return made
    } catch (error) {
      state.change({ failure: toFailure(backups.ctx, state.get().failure, error) })
      throw toBackupError(error) ?? error
    } finally {
      announceBackups(backups)
    }
  })
}

async function make({ ctx, state }: Backups, reason: BackupReason): Promise<BackupFile> {
  const { store, clock } = ctx
  const folder = folderOf(ctx)
  makeFolder(folder)
  sweepParts(folder)
  checkRoom(folder, sizeOfStore(store.sqlite) + SPARE_BYTES)
  const { townshipName } = await getSettings(ctx)
  // The store may be closed, and its key wiped, before the worker has ended.
  const key = Uint8Array.from(store.key)
  const id = ctx.newId()
  const [takenAt, takenWhen] = [clock.now(), clock.wallTime()]
  const target = join(folder, backupFileName(id, takenWhen))
  const part = `${target}.part`
  const keyFile = readKeyFile(join(ctx.dataDir ?? '', KEY_FILE))
  const order: MakeOrder = {
    source: join(ctx.dataDir ?? '', DATABASE_FILE), part, target, key, townshipName,
    label: { id, takenAt, takenWhen, reason, version: ctx.version, keyId: keyIdOf(key), keyFile },
  }
  const step = (done: number): void => ctx.host.announce({ kind: 'progress', job: 'backup', done, total: 2, label: 'backup' })
  step(0)
  const { label } = await store.share((copied) =>
    runBeside<'make'>({ kind: 'make', order }, () => {
      copied()
      step(1)
    }),
  )
  step(2)
  removeExpired(folder, key, state.get().proven, id)
  return { kind: 'backup', path: target, place: 'here', label, contents: contentsOf(target, label, key) }
}

/**
 * Lets go of the backups of this store that have had their time; those of another stay as long as a person leaves them,
 * and so does the one just made, whatever the clock says.
 */
export function removeExpired(
  folder: string,
  key: Uint8Array,
  proven: Readonly<Record<string, unknown>>,
  justMade: string,
): void {
  const own = listBackups(folder, 'here', key).files.filter(({ contents }) => contents !== null)
  const expired = new Set(chooseExpired(own.map(({ label }) => ({ ...label, proven: label.id in proven }))))
  for (const { path, label } of own) if (expired.has(label.id) && label.id !== justMade) rmSync(path, { force: true })
}
