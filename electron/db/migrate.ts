import { sql, type Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from '../../migrations/index.ts'
import { unavailable } from '../../shared/errors.ts'
import type { Sqlite } from './open.ts'

/**
 * Brings the store up to this version, all pending steps in one transaction with a foreign key check after each.
 * Throws `unavailable/store_too_new` for a file that a newer version wrote. `beforeUpgrade` runs only when there is
 * something to do to a store that already holds data: it makes the verified copy that is the way back.
 */
export async function migrate(db: Kysely<unknown>, sqlite: Sqlite, beforeUpgrade: () => void): Promise<void> {
  const known = Object.keys(migrations)
  const done = doneSteps(sqlite)
  const unknown = done.filter((name) => !known.includes(name))
  if (unknown.length > 0) throw unavailable('store_too_new')
  if (done.length === known.length) return
  if (done.length > 0) beforeUpgrade()
  // Rebuilding a table drops it for a moment; the check after each step replaces the constraint meanwhile.
  sqlite.pragma('foreign_keys=OFF')
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(withChecks()) } })
    const { error } = await migrator.migrateToLatest()
    if (error !== undefined) throw error
  } finally {
    sqlite.pragma('foreign_keys=ON')
  }
}

function doneSteps(sqlite: Sqlite): string[] {
  const table = sqlite.prepare("select 1 from sqlite_master where name = 'kysely_migration'").get()
  if (table === undefined) return []
  return sqlite.prepare('select name from kysely_migration order by name').pluck().all().map(String)
}

function withChecks(): typeof migrations {
  return Object.fromEntries(
    Object.entries(migrations).map(([name, step]) => [
      name,
      {
        up: async (db: Kysely<unknown>) => {
          await step.up(db)
          const { rows } = await sql`pragma foreign_key_check`.execute(db)
          if (rows.length > 0) throw new Error(`step ${name} leaves ${rows.length} broken references`)
        },
      },
    ]),
  )
}
