import { join } from 'node:path'
import { makeNewKey, readKeyFile, type NewKey } from '../../db/keyfile.ts'
import { KEY_FILE } from '../../db/store-files.ts'
import type { BackupFile } from './folder.ts'
import type { Backups } from './ground.ts'
import { makeBackup } from './make.ts'
import { exchangeFiles, stage, type Exchanger } from './restore.ts'
import { copyToPlace } from './second-place.ts'
import { toBackupError } from './trouble.ts'

/** A new key with its passphrase and recovery code, as costly to guess as the one in use. Nothing is written yet. */
export function prepareKey({ ctx }: Backups, passphrase: string): Promise<NewKey> {
  return makeNewKey(passphrase, readKeyFile(join(ctx.dataDir ?? '', KEY_FILE)).kdf)
}

/**
 * Gives the store another key, passphrase and recovery code. Nobody is let in meanwhile: a backup of now under the old
 * key is made and proven, a copy of it re-keyed and proven beside the store, and the files are exchanged as on a restore,
 * with no state in between that a start would not go on from or undo. Then there is a backup under the new key.
 */
export async function rekeyStore(
  backups: Backups,
  keeper: Exchanger,
  { key, file }: NewKey,
): Promise<{ sealed: BackupFile; copied: boolean }> {
  const { ctx } = backups
  const oldKey = Uint8Array.from(ctx.store.key)
  let sealed: BackupFile | null = null
  let copied = false
  try {
    await keeper.exchange(
      async () => {
        sealed = await makeBackup(backups, 'handover')
        copied = (await copyQuietly(backups)) !== null
        await stage(backups, sealed, { key: oldKey, newKey: key, keyFile: file, aside: null })
      },
      () => exchangeFiles(backups, key),
    )
  } catch (error) {
    if (keeper.state() !== 'open') ctx.host.announce({ kind: 'locked' })
    throw toBackupError(error) ?? error
  } finally {
    oldKey.fill(0)
  }
  if (sealed === null) throw new Error('re-keyed without a backup')
  return { sealed, copied }
}

/** The first backup that the new passphrase opens. What fails is told by the overview: the change of hands is done. */
export async function backUpUnderNewKey(backups: Backups): Promise<void> {
  try {
    await makeBackup(backups, 'handover')
    await copyToPlace(backups, 'if-present')
  } catch (error) {
    backups.ctx.log.error('backup', error)
  }
}

async function copyQuietly(backups: Backups): ReturnType<typeof copyToPlace> {
  try {
    return await copyToPlace(backups, 'if-present')
  } catch (error) {
    backups.ctx.log.error('backup', error)
    return null
  }
}
