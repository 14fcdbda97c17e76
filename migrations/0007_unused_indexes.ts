import { sql, type Kysely } from 'kysely'

/**
 * Indexes that nothing reads and every import pays for. People of a batch are a mark in the search index; nobody asks
 * for events by their day alone, nor for the rows of files that speak about one person.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index person_batch`.execute(db)
  await sql`drop index membership_event_day`.execute(db)
  await sql`drop index import_row_person`.execute(db)
}
