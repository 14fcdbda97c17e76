import type { BackupRow } from '../../../shared/contract/backups.ts'
import { notFound, unavailable } from '../../../shared/errors.ts'
import type { Contents } from '../../db/backup-contents.ts'
import { readBareStore } from './bare-store.ts'
import { listBackups, readBackup, toRow, type BackupFile, type Listing } from './folder.ts'
import { folderOf, type Backups } from './ground.ts'
import { findPlace, listDrives } from './place.ts'
import { likelyFolders, searchFolder } from './search.ts'

export interface FoundBackups {
  readonly rows: BackupRow[]
  readonly unfit: { fileName: string; reason: string }[]
}

/** Those beside the store and in the second place; `key` is null while locked. */
export function listKnown(backups: Backups, key: Uint8Array | null): FoundBackups {
  return present(backups, key, listOwn(backups, key))
}

/** Those beside the store and in the second place that the key of now opens, newest first, with what is in them. */
export function listReadable(backups: Backups): (BackupFile & { readonly contents: Contents })[] {
  const files = listOwn(backups, backups.ctx.store.key).flatMap((listing) => listing.files)
  for (const file of files.toReversed()) backups.known.set(file.label.id, file)
  return files
    .flatMap((file) => (file.contents === null ? [] : [{ ...file, contents: file.contents }]))
    .toSorted((a, b) => (a.label.takenAt < b.label.takenAt ? 1 : -1))
}

/** The same, and what lies on the drives and in the folders where people put files. */
export function listNearby(backups: Backups, key: Uint8Array | null): FoundBackups {
  const others = likelyFolders(listDrives(process.platform)).map((folder) => listBackups(folder, 'found', key))
  return present(backups, key, [...listOwn(backups, key), ...others])
}

/** Asks for a folder and looks through all of it, for backups and for bare stores. Throws `unavailable/cancelled`. */
export async function findInFolder(backups: Backups, key: Uint8Array | null): Promise<FoundBackups> {
  const folder = await backups.ctx.host.pickFolder()
  if (folder === null) throw unavailable('cancelled')
  const listing: Listing = { files: [], unfit: [] }
  const { backups: files, stores } = await searchFolder(folder)
  for (const path of stores) if (path !== backups.ctx.dataDir) listing.files.push(readBareStore(path))
  for (const path of files) {
    const found = readBackup(path, 'found', key)
    if ('label' in found) listing.files.push(found)
    else listing.unfit.push(found)
  }
  return present(backups, key, [listing])
}

/** A backup beside the store or in the second place, or one found before. Throws `not_found/backup_not_found`. */
export function takeKnown(backups: Backups, id: string): BackupFile {
  if (!backups.known.has(id)) listKnown(backups, null)
  const file = backups.known.get(id)
  if (file === undefined) throw notFound('backup', id)
  return file
}

export function rowOf(backups: Backups, key: Uint8Array | null, file: BackupFile): BackupRow {
  return toRow(file, key, backups.state.get().proven)
}

function listOwn(backups: Backups, key: Uint8Array | null): Listing[] {
  if (backups.ctx.dataDir === null) return []
  const own = listBackups(folderOf(backups.ctx), 'here', key)
  const { place } = backups.state.get()
  const folder = place === null ? null : findPlace(place.id, place.folder, listDrives(process.platform))
  return folder === null ? [own] : [own, listBackups(folder, 'second', key)]
}

const isKept = ({ label }: BackupFile): boolean => label.keyFile?.format === 'gongyou-kept-key-1'

/** One row a backup, though it may lie in two places: the nearest counts. */
function present(backups: Backups, key: Uint8Array | null, listings: readonly Listing[]): FoundBackups {
  const files = new Map<string, BackupFile>()
  for (const file of listings.flatMap((listing) => listing.files)) {
    const known = files.get(file.label.id)
    // The copy that a county keeps opens by less than the backup that it was made of.
    if (known === undefined || (isKept(known) && !isKept(file))) files.set(file.label.id, file)
  }
  for (const [id, file] of files) backups.known.set(id, file)
  const second = new Set(listings.flatMap((listing) => listing.files.filter(({ place }) => place === 'second')).map(({ label }) => label.id))
  const rows = [...files.values()].map((file) => ({ ...rowOf(backups, key, file), inSecond: second.has(file.label.id) }))
  return {
    rows: rows.toSorted((a, b) => (a.takenAt < b.takenAt ? 1 : -1)),
    unfit: listings.flatMap((listing) => listing.unfit),
  }
}
