import { readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { ruleBroken, unavailable } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { renamePatiently, syncFolder } from '../../db/replace-file.ts'
import { note } from '../../write.ts'
import { freshBackup, type Backups } from '../backups/service.ts'
import { ownIdentity } from './keys.ts'
import { findCounty } from './queries.ts'
import { workBeside } from './run-worker.ts'
import { toPlaceError } from './trouble.ts'

const EXTENSION = 'gybak.age'
const BACKUP_FILE = { label: '交县保管的备份', extensions: [EXTENSION] }

/** A proven backup of now, sealed to the county's key under a name that says the township and the day. */
export async function keepBackup(ctx: Context, backups: Backups): Promise<{ path: string; bytes: number }> {
  const { card } = await ownIdentity(ctx)
  const county = await findCounty(ctx.store.db)
  if (county === null) throw ruleBroken('no_county_key')
  const name = `${card.code}-backup-${ctx.clock.today().replaceAll('-', '')}.${EXTENSION}`
  const path = await ctx.host.pickSaveFile(name, [BACKUP_FILE])
  if (path === null) throw unavailable('cancelled')
  const from = await freshBackup(backups)
  const part = `${path}.part`
  try {
    sweepParts(dirname(path), card.code)
    const { bytes } = await workBeside<'seal'>({ kind: 'seal', from, to: { recipient: county.card.recipient }, part })
    renamePatiently(part, path)
    syncFolder(dirname(path))
    const facts = { sealedTo: county.card.fingerprint, backup: basename(from), bytes: statSync(path).size }
    await note(ctx, { action: 'packages.keepBackup', facts })
    ctx.session.saved.add(path)
    return { path, bytes }
  } catch (error) {
    rmSync(part, { force: true })
    throw toPlaceError(error) ?? error
  }
}

/** What a program that was killed has left of an earlier one. */
function sweepParts(folder: string, code: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(code) && name.endsWith(`.${EXTENSION}.part`)) rmSync(join(folder, name), { force: true })
  }
}
