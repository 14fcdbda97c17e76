import { copyFileSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { unavailable } from '../../shared/errors.ts'
import { makeFolder } from '../make-folder.ts'
import { copyHead, proveCopy, type Snapshot } from './backup.ts'
import { dropContents, readContents, type Contents } from './backup-contents.ts'
import { keyIdOf, readLabel } from './backup-file.ts'
import { writeKeyFile, type KeyFile } from './keyfile.ts'
import { changeKey } from './open.ts'
import { renamePatiently, replaceFile, syncFolder } from './replace-file.ts'
import { DATABASE_FILE, KEY_FILE } from './store-files.ts'

/** Made ready here; the folder takes its second name when all of it is there and proven. */
const STAGE = 'restore.part'
const READY = 'restore.ready'
const PLAN = 'plan.json'

const Plan = z.object({ aside: z.string().nullable() })

export interface StageOrder {
  readonly dataDir: string
  /** The backup. */
  readonly path: string
  readonly key: Uint8Array
  /** Null keeps the key file that lies beside the store: it opens the backup too. */
  readonly keyFile: KeyFile | null
  /** Another key for the store from now on (`keyFile` holds it); null keeps the one of the backup. */
  readonly newKey: Uint8Array | null
  /** Name of a folder beside the store where its files of now are put; null where a backup of them was made. */
  readonly aside: string | null
}

/**
 * Makes a backup ready to take the place of the store, which is untouched by it: copied beside it, hash compared,
 * opened, checked and counted. Throws `backup_unreadable` for another key, `backup_damaged`, `backup_unproven`.
 */
export function stageRestore(order: StageOrder): Contents {
  const stage = join(order.dataDir, STAGE)
  sweepStage(order.dataDir)
  try {
    makeFolder(stage)
    const contents = proveBackup(order.path, order.key, join(stage, DATABASE_FILE))
    dropContents(join(stage, DATABASE_FILE), order.key)
    if (order.newKey !== null) {
      changeKey(join(stage, DATABASE_FILE), order.key, order.newKey)
      proveCopy(join(stage, DATABASE_FILE), order.newKey, toSnapshot(contents))
    }
    if (order.keyFile !== null) writeKeyFile(join(stage, KEY_FILE), order.keyFile)
    replaceFile(join(stage, PLAN), Buffer.from(JSON.stringify({ aside: order.aside })))
    syncFolder(stage)
    return contents
  } catch (error) {
    sweepStage(order.dataDir)
    throw error
  }
}

/** Takes the database out of a backup to `to` and proves it there wholly: hash, integrity, references, counts. */
export function proveBackup(path: string, key: Uint8Array, to: string): Contents {
  const label = readLabel(path)
  if (label.keyId !== keyIdOf(key)) throw unavailable('backup_unreadable')
  if (copyHead(path, to, label.bytes) !== label.sha256) throw unavailable('backup_damaged')
  const contents = readContents(to, key, label)
  if (contents === null) throw unavailable('backup_damaged')
  proveCopy(to, key, toSnapshot(contents), 'full')
  return contents
}

function toSnapshot({ origin, head, changedSeq, step, counts }: Contents): Snapshot {
  return { origin, head, changedSeq, step, counts }
}

/** From here on there is no way but forward: a start after a kill goes on where this was. The store must be closed. */
export function commitRestore(dataDir: string): void {
  renamePatiently(join(dataDir, STAGE), join(dataDir, READY))
  syncFolder(dataDir)
  finishRestore(dataDir)
}

/**
 * Puts the files made ready in the place of the store's. Does nothing where none are ready; may be cut off anywhere
 * and be run again. The database goes first and the key file last, so that a start in between sees a locked store.
 */
export function finishRestore(dataDir: string): void {
  const ready = join(dataDir, READY)
  if (!existsSync(ready)) return
  if (existsSync(join(ready, DATABASE_FILE))) {
    const { aside } = Plan.parse(JSON.parse(readFileSync(join(ready, PLAN), 'utf8')))
    if (aside !== null) putAside(dataDir, aside)
    // What the log held belongs to the file that goes; it would be read into the one that comes.
    for (const name of LOGS) rmSync(join(dataDir, name), { force: true })
    syncFolder(dataDir)
    renamePatiently(join(ready, DATABASE_FILE), join(dataDir, DATABASE_FILE))
  }
  if (existsSync(join(ready, KEY_FILE))) renamePatiently(join(ready, KEY_FILE), join(dataDir, KEY_FILE))
  syncFolder(dataDir)
  rmSync(ready, { recursive: true, force: true })
}

/** Removes what a restore that never came to its point has left. */
export function sweepStage(dataDir: string): void {
  rmSync(join(dataDir, STAGE), { recursive: true, force: true })
}

const LOGS = [`${DATABASE_FILE}-wal`, `${DATABASE_FILE}-journal`]

function putAside(dataDir: string, aside: string): void {
  const folder = join(dataDir, aside)
  makeFolder(folder)
  for (const name of [...LOGS, DATABASE_FILE]) {
    if (existsSync(join(dataDir, name))) renameSync(join(dataDir, name), join(folder, name))
  }
  if (existsSync(join(dataDir, KEY_FILE)) && !existsSync(join(folder, KEY_FILE))) {
    copyFileSync(join(dataDir, KEY_FILE), join(folder, KEY_FILE))
  }
  syncFolder(folder)
}
