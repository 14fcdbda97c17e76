import { sql, type Kysely } from 'kysely'

/**
 * Lists of household files that are narrowed by one thing, the usual case, are read from an index of that thing alone:
 * the copy of all marks is walked from end to end, which among 20,000 files takes ten times as long.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index hardship_file_by_state on hardship_file (state, number, deleted_at, review_due_on, publicity_to,
    last_aid_on, name_key) where deleted_at is null`.execute(db)
  await sql`create index hardship_file_by_category on hardship_file (category, number, deleted_at, name_key)
    where deleted_at is null`.execute(db)
  await sql`create index hardship_file_by_cause on hardship_file (main_cause, number, deleted_at, name_key)
    where deleted_at is null`.execute(db)
  await sql`create index hardship_file_by_sync on hardship_file (number, deleted_at, sync_due_on, destroyed_on, name_key)
    where deleted_at is null and sync_due_on is not null`.execute(db)
}
