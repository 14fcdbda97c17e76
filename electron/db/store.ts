import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, type Transaction } from 'kysely'
import type { BackupReason } from '../../shared/domain/backups/reasons.ts'
import { makeFolder } from '../make-folder.ts'
import { finishBackup, takeSnapshot } from './backup.ts'
import { backupFileName, keyIdOf } from './backup-file.ts'
import { StoreDialect } from './dialect.ts'
import { readKeyFile } from './keyfile.ts'
import { loadSounds } from './pinyin.ts'
import type { RowChange } from './row-change.ts'
import { migrate } from './migrate.ts'
import { openSqlite, type Sqlite } from './open.ts'
import type { Schema } from './schema.ts'
import { makeGate, shareForReading } from './share.ts'
import { BACKUPS_FOLDER, DATABASE_FILE, KEY_FILE } from './store-files.ts'

/** Reads take `Db`, writes take `Tx`: a write outside a transaction does not compile. */
export type Db = Kysely<Schema>
export type Tx = Transaction<Schema>

/** Brings search tokens, sort keys and the other maintained columns in line after rows changed. */
export type Derive = (tx: Tx, changes: readonly RowChange[]) => Promise<void>
/** Called once for each store that is opened, so that its statements are prepared once. */
export type MakeDerive = (sqlite: Sqlite) => Derive

export interface Store {
  readonly db: Db
  /**
   * The bare connection, for the two places where speed is the point: the search keystroke (read only) and bulk work
   * inside a transaction that Kysely has opened.
   */
  readonly sqlite: Sqlite
  readonly key: Uint8Array
  readonly derive: Derive
  /** Lets a second connection read the file while the store stands still; see `shareForReading`. */
  share<T>(work: (done: () => void) => Promise<T>): Promise<T>
  /** Waits for the transaction under way, then closes. Whoever comes later gets `unavailable/locked`. */
  close(): Promise<void>
}

/** What a backup that is made on opening says of itself. */
export interface Stamp {
  readonly newId: () => string
  /** Instant, and the same on the wall. */
  readonly now: () => string
  readonly when: () => string
  readonly version: string
}

export async function openStore(dataDir: string, key: Uint8Array, stamp: Stamp, makeDerive: MakeDerive): Promise<Store> {
  const sqlite = openSqlite(join(dataDir, DATABASE_FILE), key)
  const gate = makeGate()
  const db = new Kysely<Schema>({ dialect: new StoreDialect(sqlite, gate) })
  try {
    // The migrator knows nothing of our tables, which is what makes old steps independent of today's types.
    await migrate(db.withTables<Record<never, never>>() as unknown as Kysely<unknown>, sqlite, () =>
      backUpBeforeUpgrade(sqlite, dataDir, key, stamp),
    )
  } catch (error) {
    sqlite.close()
    throw error
  }
  const derive = makeDerive(sqlite)
  return {
    db,
    sqlite,
    key,
    derive: async (tx, changes) => {
      await loadSounds()
      await derive(tx, changes)
    },
    // Whoever holds the one connection is in the middle of something: closing takes its turn behind them.
    close: async () => {
      await gate.wait()
      await db.connection().execute(() => {
        sqlite.close()
        return Promise.resolve()
      })
    },
    share: (work) => shareForReading({ db, sqlite, key, gate }, work),
  }
}

/** The way back from an upgrade: a backup like any other, proven before the first step is taken. */
function backUpBeforeUpgrade(sqlite: Sqlite, dataDir: string, key: Uint8Array, { newId, now, when, version }: Stamp): void {
  const folder = join(dataDir, BACKUPS_FOLDER)
  makeFolder(folder)
  const id = newId()
  const reason: BackupReason = 'before_upgrade'
  const takenWhen = when()
  const target = join(folder, backupFileName(id, takenWhen))
  const keyPath = join(dataDir, KEY_FILE)
  const name = sqlite.prepare("select value from setting where name = 'townshipName'").pluck().get()
  finishBackup({
    part: `${target}.part`,
    target,
    key,
    snapshot: takeSnapshot(sqlite, `${target}.part`),
    townshipName: typeof name === 'string' ? String(JSON.parse(name)) : '',
    label: {
      id, takenAt: now(), takenWhen, reason, version, keyId: keyIdOf(key),
      keyFile: existsSync(keyPath) ? readKeyFile(keyPath) : null,
    },
  })
}
