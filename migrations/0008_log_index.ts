import { sql, type Kysely } from 'kysely'

/**
 * The log without the lines of single people of an import, which stand folded under one line each: to page, count and
 * narrow it without reading the lines themselves. Imports do not pay for it, since their lines are not in it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index audit_main on audit (seq, action, at)
    where entity is not 'person' or action not in ('import.apply', 'import.undo')`.execute(db)
}
