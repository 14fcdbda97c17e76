import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, type Transaction } from 'kysely'
import { StoreDialect } from './dialect.ts'
import { loadSounds } from './pinyin.ts'
import type { RowChange } from './row-change.ts'
import { migrate } from './migrate.ts'
import { openSqlite, type Sqlite } from './open.ts'
import type { Schema } from './schema.ts'
import { DATABASE_FILE } from './store-files.ts'

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
  /** Waits for the transaction under way, then closes. Whoever comes later gets `unavailable/locked`. */
  close(): Promise<void>
}

export async function openStore(dataDir: string, key: Uint8Array, now: string, makeDerive: MakeDerive): Promise<Store> {
  const sqlite = openSqlite(join(dataDir, DATABASE_FILE), key)
  const db = new Kysely<Schema>({ dialect: new StoreDialect(sqlite) })
  try {
    // The migrator knows nothing of our tables, which is what makes old steps independent of today's types.
    await migrate(db.withTables<Record<never, never>>() as unknown as Kysely<unknown>, sqlite, (from) =>
      copyBeforeUpgrade(sqlite, dataDir, key, `${now.slice(0, 10)}-from-${from}`),
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
    close: () =>
      db.connection().execute(() => {
        sqlite.close()
        return Promise.resolve()
      }),
  }
}

/** The way back from an upgrade. VACUUM INTO keeps cipher and key; the copy counts only once it has been opened. */
function copyBeforeUpgrade(sqlite: Sqlite, dataDir: string, key: Uint8Array, label: string): void {
  const folder = join(dataDir, 'before-upgrade')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `gongyou-${label}-${sqlite.pragma('page_count', { simple: true })}.db`)
  sqlite.prepare('vacuum into ?').run(path)
  const copy = openSqlite(path, key)
  try {
    const verdict: unknown = copy.pragma('quick_check', { simple: true })
    if (verdict !== 'ok') throw new Error(`copy before upgrade is damaged: ${String(verdict)}`)
  } finally {
    copy.close()
  }
}
