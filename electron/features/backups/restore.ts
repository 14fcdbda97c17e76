import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenedBackup, Secret } from '../../../shared/contract/backups.ts'
import { conflict, invalidInput, unavailable } from '../../../shared/errors.ts'
import { migrations } from '../../../migrations/index.ts'
import type { Context } from '../../context.ts'
import { countPeople, describeStore } from '../../db/backup.ts'
import type { Contents } from '../../db/backup-contents.ts'
import { keyIdOf } from '../../db/backup-file.ts'
import {
  openWithPassphrase, openWithRecoveryCode, withPassphrase, type KeptKeyFile, type KeyFile,
} from '../../db/keyfile.ts'
import { isHeldByAnother } from '../../db/open.ts'
import { commitRestore } from '../../db/restore.ts'
import { DATABASE_FILE, KEY_FILE } from '../../db/store-files.ts'
import { makeFolder } from '../../make-folder.ts'
import { announceChange, note } from '../../write.ts'
import { getSettings } from '../settings/service.ts'
import { adoptStore } from './bare-store.ts'
import { checkRoom, contentsOf, type BackupFile } from './folder.ts'
import { announceBackups, type Backups } from './ground.ts'
import { takeKnown } from './list.ts'
import { makeBackup } from './make.ts'
import { runBeside } from './run-worker.ts'
import { salvageSince } from './salvage.ts'
import { toBackupError } from './trouble.ts'

/** What of the store's keeper is needed here. */
export interface Exchanger {
  state(): 'none' | 'locked' | 'open'
  exchange(before: () => Promise<void>, exchange: () => Uint8Array): Promise<void>
}

/**
 * Puts a backup in the place of the open store. Made ready and proven beside it first; then, with nobody let in, a
 * backup of now is made, and the files are exchanged. A failure before the exchange leaves the store open as it was.
 */
export async function restoreBackup(
  backups: Backups,
  keeper: Exchanger,
  id: string,
  secret: Secret | null,
): Promise<{ safety: BackupFile; takenWhen: string; people: number }> {
  const { ctx } = backups
  const file = await takeRestorable(backups, id, secret)
  const { key, keyFile } = secret === null ? { key: ownKey(ctx, file), keyFile: null } : await unwrap(file, secret)
  await stage(backups, file, { key, keyFile, aside: null })
  const replaced = describeStore(ctx.store.sqlite).head
  let safety: BackupFile | null = null
  try {
    await keeper.exchange(
      async () => {
        safety = await makeBackup(backups, 'before_restore')
      },
      () => exchangeFiles(backups, key),
    )
  } catch (error) {
    if (keeper.state() !== 'open') ctx.host.announce({ kind: 'locked' })
    throw toBackupError(error) ?? error
  }
  if (safety === null) throw new Error('restored without a way back')
  await beginAnew(backups, file, { replacedSeq: replaced.seq, replacedHash: replaced.hash })
  return { safety, takenWhen: file.label.takenWhen, people: countPeople(ctx.store.sqlite) }
}

/**
 * Opens a backup where no store is open: on a new machine, or beside a store that is damaged or whose passphrase is
 * lost, whose files are then kept aside. Throws `conflict/store_open` and `unavailable/store_in_use`.
 */
export async function openBackup(
  backups: Backups,
  keeper: Exchanger,
  id: string,
  secret: Secret,
): Promise<OpenedBackup> {
  const { ctx } = backups
  if (keeper.state() === 'open') throw conflict('store_open')
  if (ctx.dataDir === null) throw unavailable('no_store')
  const file = await takeRestorable(backups, id, secret)
  const { key, keyFile } = await unwrap(file, secret)
  if (isHeldByAnother(join(ctx.dataDir, DATABASE_FILE))) throw unavailable('store_in_use')
  const there = [DATABASE_FILE, KEY_FILE].some((name) => existsSync(join(ctx.dataDir ?? '', name)))
  const aside = there ? `kept-${ctx.clock.now().replaceAll(/[:.]/g, '').replace('T', '-').slice(0, 17)}` : null
  makeFolder(ctx.dataDir)
  const contents = await stage(backups, file, { key, keyFile, aside })
  try {
    await keeper.exchange(() => Promise.resolve(), () => exchangeFiles(backups, key))
  } catch (error) {
    throw toBackupError(error) ?? error
  }
  const salvaged = aside === null ? null : await salvageSince(ctx, aside)
  const facts = salvaged === null ? {} : { acts: salvaged.acts, lost: salvaged.lostCount }
  await beginAnew(backups, file, { ...(aside === null ? {} : { aside }), ...facts })
  const people = countPeople(ctx.store.sqlite)
  return { takenWhen: file.label.takenWhen, townshipName: contents.townshipName, people, aside, salvaged }
}

/** A bare store is made a backup of first. */
async function takeRestorable(backups: Backups, id: string, secret: Secret | null): Promise<BackupFile> {
  const file = takeKnown(backups, id)
  if (file.kind === 'backup') return file
  if (secret === null) throw unavailable('backup_unreadable')
  try {
    return await adoptStore(backups, file, secret, unwrapKey)
  } catch (error) {
    throw toBackupError(error) ?? error
  }
}

interface Opened {
  readonly key: Uint8Array
  /** To lie beside the store afterwards. */
  readonly keyFile: KeyFile
}

async function unwrap({ label }: BackupFile, secret: Secret): Promise<Opened> {
  const { keyFile, keyId } = label
  if (keyFile === null) throw unavailable('backup_without_key')
  const key = await unwrapKey(keyFile, secret)
  if (keyIdOf(key) !== keyId) throw unavailable('backup_damaged')
  const isNew = 'newPassphrase' in secret
  return { key, keyFile: isNew ? await withPassphrase(keyFile, key, secret.newPassphrase) : takePassphrase(keyFile) }
}

/** Throws `invalid_input/opens_by_code_only` for a key file that no passphrase opens. */
function takePassphrase(keyFile: KeyFile | KeptKeyFile): KeyFile {
  if (keyFile.format === 'gongyou-kept-key-1') throw invalidInput('opens_by_code_only', 'passphrase')
  return keyFile
}

async function unwrapKey(keyFile: KeyFile | KeptKeyFile, secret: Secret): Promise<Uint8Array> {
  if ('passphrase' in secret) {
    const key = await openWithPassphrase(takePassphrase(keyFile), secret.passphrase)
    if (key === null) throw invalidInput('wrong_passphrase', 'passphrase')
    return key
  }
  const key = await openWithRecoveryCode(keyFile, secret.recoveryCode)
  if (key === null) throw invalidInput('wrong_recovery_code', 'recoveryCode')
  return key
}

function ownKey(ctx: Context, { label }: BackupFile): Uint8Array {
  if (label.keyId !== keyIdOf(ctx.store.key)) throw unavailable('backup_unreadable')
  return Uint8Array.from(ctx.store.key)
}

/** Throws `unavailable/backup_unreadable` where the key does not fit, `backup_damaged`. */
export function takeContents({ path, label }: BackupFile, key: Uint8Array): Contents {
  if (label.keyId !== keyIdOf(key)) throw unavailable('backup_unreadable')
  const contents = contentsOf(path, label, key)
  if (contents === null) throw unavailable('backup_damaged')
  return contents
}

/** Copies, proves and, where asked, re-keys a backup beside the store. */
export async function stage(
  backups: Backups,
  file: BackupFile,
  order: { key: Uint8Array; keyFile: KeyFile | null; aside: string | null; newKey?: Uint8Array },
): Promise<Contents> {
  const dataDir = backups.ctx.dataDir ?? ''
  const contents = takeContents(file, order.key)
  if (!Object.keys(migrations).includes(contents.step)) throw unavailable('store_too_new')
  return backups.inTurn(async () => {
    checkRoom(dataDir, file.label.bytes)
    return runBeside<'stage'>({ kind: 'stage', order: { dataDir, path: file.path, newKey: null, ...order } })
  })
}

export function exchangeFiles({ ctx }: Backups, key: Uint8Array): Uint8Array {
  commitRestore(ctx.dataDir ?? '')
  return Uint8Array.from(key)
}

/** Nothing of before may be undone into what is there now, and the page reads all of it anew. */
async function beginAnew(backups: Backups, { label }: BackupFile, facts: Record<string, string | number>): Promise<void> {
  const { ctx } = backups
  ctx.session.undoable.length = 0
  ctx.session.actor = (await getSettings(ctx)).organiserName
  ctx.session.touch()
  await note(ctx, { action: 'backup.restore', facts: { takenWhen: label.takenWhen, ...facts } })
  announceChange(ctx, ['setting', ...Object.keys(describeStore(ctx.store.sqlite).counts)])
  announceBackups(backups)
}
