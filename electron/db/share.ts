import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'
import type { Sqlite } from './open.ts'

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
 * it changes to a rollback journal and to a lock that keeps other programs from writing, and back afterwards.
 * One at a time.
 */
export async function shareForReading<T>(
  { db, sqlite, gate }: { db: Kysely<Schema>; sqlite: Sqlite; gate: Gate },
  work: (done: () => void) => Promise<T>,
): Promise<T> {
  let open: (() => void) | null = null
  // Whoever stands in a transaction ends it first.
  await db.connection().execute(() => {
    open = gate.shut()
    return Promise.resolve()
  })
  const end = (): void => {
    const letIn = open
    if (letIn === null) return
    open = null
    try {
      takeBack(sqlite)
    } finally {
      letIn()
    }
  }
  try {
    giveWay(sqlite)
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
  sqlite.exec('begin immediate')
}

function takeBack(sqlite: Sqlite): void {
  if (sqlite.inTransaction) sqlite.exec('commit')
  sqlite.pragma('locking_mode=EXCLUSIVE')
  sqlite.pragma('journal_mode=WAL')
  sqlite.exec('begin immediate; commit')
}
