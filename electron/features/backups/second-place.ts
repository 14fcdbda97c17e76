import { existsSync, statSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { invalidInput, unavailable } from '../../../shared/errors.ts'
import { checkRoom, type BackupFile } from './folder.ts'
import { makeBackup, removeExpired } from './make.ts'
import { findPlace, listDrives, takePlace } from './place.ts'
import { runBeside } from './run-worker.ts'
import { announceBackups, isChanged, newestOf, toFailure, type Backups } from './ground.ts'
import { toBackupError } from './trouble.ts'

export interface CopiedBackup {
  readonly backup: BackupFile
  /** Where it lies now. */
  readonly folder: string
}

/** Asks for a folder on another drive and makes it the second place. Throws `unavailable/cancelled`, `place_is_here`. */
export async function choosePlace(backups: Backups): Promise<CopiedBackup> {
  const { ctx, state } = backups
  const chosen = await ctx.host.pickFolder()
  if (chosen === null) throw unavailable('cancelled')
  if (ctx.dataDir === null || isInside(ctx.dataDir, chosen)) throw invalidInput('place_is_here', 'folder')
  try {
    const { id, folder } = takePlace(chosen, ctx.newId)
    const old = state.get().place
    const known = old !== null && old.id === id ? old : { lastAt: null, lastOn: null, failure: null }
    state.change({ place: { ...known, id, folder } })
  } catch (error) {
    throw toBackupError(error) ?? error
  }
  return copyNow(backups)
}

/** Makes a backup of now, unless the newest is one, and copies it; after it returns the stick can be pulled. */
export async function copyNow(backups: Backups): Promise<CopiedBackup> {
  if (isChanged(backups)) await makeBackup(backups, 'by_hand')
  const copied = await copyToPlace(backups, 'must')
  if (copied === null) throw unavailable('place_gone')
  return copied
}

/**
 * Copies the newest backup to the second place: room looked at first, written, read again, compared, older ones let go.
 * Null where there is no second place, or it is not plugged in and need not be. What fails is kept until one succeeds.
 */
export async function copyToPlace(backups: Backups, how: 'must' | 'if-present'): Promise<CopiedBackup | null> {
  const { ctx, state } = backups
  const { place } = state.get()
  if (place === null) {
    if (how === 'must') throw unavailable('no_second_place')
    return null
  }
  const folder = findPlace(place.id, place.folder, listDrives(process.platform))
  if (folder === null) {
    if (how === 'must') throw unavailable('place_gone', { folder: place.folder })
    return null
  }
  return backups.inTurn(async () => {
    try {
      const newest = newestOf(backups)
      if (newest === null) throw unavailable('no_backup')
      const target = join(folder, basename(newest.path))
      const key = Uint8Array.from(ctx.store.key)
      if (!existsSync(target)) {
        checkRoom(folder, statSync(newest.path).size)
        await runBeside<'copy'>({ kind: 'copy', from: newest.path, to: target })
      }
      removeExpired(folder, key, {}, newest.label.id)
      state.change({
        place: { ...place, folder, lastAt: newest.label.takenAt, lastOn: ctx.clock.today(), failure: null },
      })
      return { backup: { ...newest, path: target, place: 'second' as const }, folder }
    } catch (error) {
      state.change({ place: { ...place, folder, failure: toFailure(ctx, place.failure, error) } })
      throw toBackupError(error) ?? error
    } finally {
      announceBackups(backups)
    }
  })
}

/** A second place within the first is lost with it. */
function isInside(dataDir: string, chosen: string): boolean {
  const way = relative(dataDir, chosen)
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && !way.includes(':'))
}
