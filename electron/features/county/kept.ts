import { basename, join } from 'node:path'
import type { KeptBackup } from '../../../shared/contract/county.ts'
import { AppError, conflict, invalidInput, unavailable } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { readContents } from '../../db/backup-contents.ts'
import { BACKUP_EXTENSION, backupFileName, keyIdOf, readLabel, type Label } from '../../db/backup-file.ts'
import { openWithPassphrase, readKeyFile, wrapAnew } from '../../db/keyfile.ts'
import { KEY_FILE } from '../../db/store-files.ts'
import type { Store } from '../../db/store.ts'
import { unseal } from '../../packages/seal.ts'
import { note } from '../../write.ts'
import { writeRelabelled, type Backups } from '../backups/service.ts'
import { ownCounty } from './keys.ts'

/** The backup that lies open; it goes with the open store, so a lock forgets its key. */
interface LyingKept {
  readonly token: string
  readonly path: string
  readonly key: Uint8Array
  readonly label: Label
}
const OPEN = new WeakMap<Store, LyingKept>()

const BACKUP_FILE = { label: '备份', extensions: [BACKUP_EXTENSION] }

/**
 * Opens a backup that a township gave into safekeeping, by the county's key. Throws `invalid_input/not_for_safekeeping`,
 * `wrong_county` for one sealed to another, `unavailable/backup_damaged`.
 */
export async function openKept(ctx: Context): Promise<KeptBackup> {
  const { keys } = await ownCounty(ctx)
  const path = await ctx.host.pickOpenFile([BACKUP_FILE])
  if (path === null) throw unavailable('cancelled')
  const label = readLabel(path)
  const key = await unsealKey(label, keys.identity)
  const contents = readContents(path, key, label)
  if (contents === null) throw unavailable('backup_damaged')
  const { townshipName, counts } = contents
  const token = ctx.newId()
  OPEN.set(ctx.store, { token, path, key, label })
  await note(ctx, { action: 'county.openKept', facts: { fileName: basename(path), takenWhen: label.takenWhen } })
  return { token, fileName: basename(path), townshipName, takenWhen: label.takenWhen, bytes: label.bytes, people: counts['person'] ?? 0 }
}

/**
 * Gives a township that lost its laptop and its code the backup back: the same data under a new passphrase and a new
 * recovery code, which is shown once. The county's own passphrase is asked for, since the file holds everything.
 */
export async function returnKept(
  ctx: Context,
  backups: Backups,
  input: { token: string; passphrase: string; newPassphrase: string },
): Promise<{ path: string; recoveryCode: string; townshipName: string }> {
  const lying = OPEN.get(ctx.store)
  if (lying === undefined || lying.token !== input.token) throw conflict('backup_not_open')
  const own = readKeyFile(join(ctx.dataDir ?? '', KEY_FILE))
  if ((await openWithPassphrase(own, input.passphrase)) === null) throw invalidInput('wrong_passphrase', 'passphrase')
  const { path: from, key, label } = lying
  const path = await ctx.host.pickSaveFile(backupFileName(label.id, label.takenWhen), [BACKUP_FILE])
  if (path === null) throw unavailable('cancelled')
  if (path === from) throw invalidInput('same_file')
  const { recoveryCode, file } = await wrapAnew(key, input.newPassphrase, own.kdf)
  await writeRelabelled(backups, from, path, file)
  const townshipName = readContents(path, key, label)?.townshipName ?? ''
  await note(ctx, { action: 'county.returnKept', facts: { fileName: basename(path), takenWhen: label.takenWhen } })
  ctx.session.saved.add(path)
  OPEN.delete(ctx.store)
  return { path, recoveryCode, townshipName }
}

async function unsealKey({ keyFile, keyId }: Label, identity: string): Promise<Uint8Array> {
  if (keyFile?.format !== 'gongyou-kept-key-1') throw invalidInput('not_for_safekeeping')
  try {
    const key = await unseal(Buffer.from(keyFile.county.sealed, 'base64'), { identity })
    if (keyIdOf(key) !== keyId) throw unavailable('backup_damaged')
    return key
  } catch (error) {
    if (error instanceof AppError && error.body.reason === 'wrong_key') throw invalidInput('wrong_county')
    throw unavailable('backup_damaged')
  }
}
