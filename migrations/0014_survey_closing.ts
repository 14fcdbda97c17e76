import { sql, type Kysely } from 'kysely'

/** A round of 摸底 that somebody has closed takes no more, whatever its last day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table survey add column closed_on text`.execute(db)
}
