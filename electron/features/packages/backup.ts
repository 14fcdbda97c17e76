import { basename } from 'node:path'
import { ruleBroken, unavailable } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { BACKUP_EXTENSION, readLabel } from '../../db/backup-file.ts'
import { toKept } from '../../db/keyfile.ts'
import { seal } from '../../packages/seal.ts'
import { note } from '../../write.ts'
import { freshBackup, writeRelabelled, type Backups } from '../backups/service.ts'
import { ownIdentity } from './keys.ts'
import { findCounty } from './queries.ts'

const BACKUP_FILE = { label: '交县保管的备份', extensions: [BACKUP_EXTENSION] }

/**
 * A proven backup of now for the county to keep: the township's recovery code opens it, or the county's key, and nothing
 * else. Its name says the township and the day.
 */
export async function keepBackup(ctx: Context, backups: Backups): Promise<{ path: string; bytes: number }> {
  const { card } = await ownIdentity(ctx)
  const county = await findCounty(ctx.store.db)
  if (county === null) throw ruleBroken('no_county_key')
  const name = `${card.code}-交县保管-${ctx.clock.today().replaceAll('-', '')}.${BACKUP_EXTENSION}`
  const path = await ctx.host.pickSaveFile(name, [BACKUP_FILE])
  if (path === null) throw unavailable('cancelled')
  const from = await freshBackup(backups)
  const { keyFile } = readLabel(from)
  if (keyFile?.format !== 'gongyou-key-1') throw unavailable('backup_without_key')
  const { recipient, fingerprint } = county.card
  const sealed = Buffer.from(await seal(ctx.store.key, { recipient })).toString('base64')
  const { bytes } = await writeRelabelled(backups, from, path, toKept(keyFile, { fingerprint, sealed }))
  await note(ctx, { action: 'packages.keepBackup', facts: { sealedTo: fingerprint, backup: basename(from), bytes } })
  ctx.session.saved.add(path)
  return { path, bytes }
}
