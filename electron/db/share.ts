import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'
import { openForChange, type Sqlite } from './open.ts'

/** Transactions wait before it while it is shut. */
export interface Gate {
  wait(): Promise<void>
  /** Gives the function that opens it again. */
  shut(): () => void
}

export function makeGate(): Gate {
  let shut: Promise<void> | null = null
  return {
    wait: async () => {
      for (let closed = shut; closed !== null; closed = shut) await closed
    },
    shut: () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      shut = promise
      return () => {
        shut = null
        resolve()
      }
    },
  }
}

/**
 * Lets a second connection read the database file while `work` runs, or until it calls `done`. The store stands still:
 * reads go on, transactions wait. With its exclusive lock and its log in memory nobody else could read a byte of it, so
 * it changes to a rollback journal and a lock that comes and goes, and back afterwards. A third connection stands guard
 * meanwhile, so that no other program begins to write; what reads through the store is in no transaction of ours.
 * One at a time.
 */
export async function shareForReading<T>(
  { db, sqlite, key, gate }: { db: Kysely<Schema>; sqlite: Sqlite; key: Uint8Array; gate: Gate },
  work: (done: () => void) => Promise<T>,
): Promise<T> {
  let open: (() => void) | null = null
  // Whoever stands in a transaction ends it first.
  await db.connection().execute(() => {
    open = gate.shut()
    return Promise.resolve()
  })
  let guard: Sqlite | null = null
  const end = (): void => {
    const letIn = open
    if (letIn === null) return
    open = null
    try {
      guard?.close()
      takeBack(sqlite)
    } finally {
      letIn()
    }
  }
  try {
    giveWay(sqlite)
    guard = openForChange(sqlite.name, key)
    guard.exec('begin immediate')
    return await work(end)
  } finally {
    end()
  }
}

function giveWay(sqlite: Sqlite): void {
  sqlite.pragma('journal_mode=TRUNCATE')
  sqlite.pragma('locking_mode=NORMAL')
  // The old lock goes with the end of the next reading.
  sqlite.prepare('select 1 from sqlite_schema').get()
}

function takeBack(sqlite: Sqlite): void {
  sqlite.pragma('locking_mode=EXCLUSIVE')
  try {
    sqlite.pragma('journal_mode=WAL')
  } catch {
    // A full disk has no room for a log: the rollback journal stays until the next change, as safe and slower.
  }
  sqlite.exec('begin immediate; commit')
}
