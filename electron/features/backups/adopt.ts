import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { unavailable } from '../../../shared/errors.ts'
import { finishBackup, takeSnapshot, type FinishOrder } from '../../db/backup.ts'
import type { Label } from '../../db/backup-file.ts'
import { openSqlite, type Sqlite } from '../../db/open.ts'
import { hasTables } from '../../db/sqlite-sql/about-store.ts'
import { DATABASE_FILE } from '../../db/store-files.ts'
import { makeFolder } from '../../make-folder.ts'

/** The database, and what a kill or a pulled plug left beside it. */
export const BARE_FILES = [DATABASE_FILE, `${DATABASE_FILE}-wal`, `${DATABASE_FILE}-journal`]

export interface AdoptOrder {
  readonly folder: string
  /** The files are read in a copy: where they lie they stay as they are. */
  readonly work: string
  readonly finish: Omit<FinishOrder, 'snapshot' | 'townshipName'>
}

/** A backup of a bare store: opened as a start after a kill would, copied, and proven. */
export function adopt({ folder, work, finish }: AdoptOrder): Label {
  rmSync(work, { recursive: true, force: true })
  try {
    makeFolder(work)
    for (const name of BARE_FILES) if (existsSync(join(folder, name))) cpSync(join(folder, name), join(work, name))
    const sqlite = openSqlite(join(work, DATABASE_FILE), finish.key)
    try {
      if (!isOurs(sqlite)) throw unavailable('backup_damaged')
      const name = sqlite.prepare("select value from setting where name = 'townshipName'").pluck().get()
      const townshipName = typeof name === 'string' ? String(JSON.parse(name)) : ''
      return finishBackup({ ...finish, townshipName, snapshot: takeSnapshot(sqlite, finish.part) })
    } finally {
      sqlite.close()
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** A database whose log was left behind may be one without tables. */
function isOurs(sqlite: Sqlite): boolean {
  return hasTables(sqlite, ['setting', 'audit', 'kysely_migration'])
}
