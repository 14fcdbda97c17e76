import { sql, type Kysely } from 'kysely'

/** Whose paper it is, where it hangs on the file of a household: one 诊断证明 is not that of two people. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table attachment add column person_id text references person (id)`.execute(db)
}
