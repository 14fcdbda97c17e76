import { sql, type Kysely } from 'kysely'

/**
 * Drops indexes that nothing reads and every import pays for: people of a batch are a mark in the search index; nobody
 * asks for events by their day alone, nor for the rows of files that speak about one person. And gives the bytes of a
 * file a row of their own: beside what is counted anew with each decision, all of them would be written each time.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index person_batch`.execute(db)
  await sql`drop index membership_event_day`.execute(db)
  await sql`drop index import_row_person`.execute(db)
  await sql`
    create table import_file (
      batch_number integer primary key references import_batch (number),
      bytes blob not null
    ) strict`.execute(db)
  await sql`insert into import_file (batch_number, bytes) select number, file_bytes from import_batch`.execute(db)
  await sql`alter table import_batch drop column file_bytes`.execute(db)
}
