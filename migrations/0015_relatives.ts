import { sql, type Kysely } from 'kysely'

/**
 * People entered only as somebody's family (困难职工家庭成员) are no members to be: children and parents stand in no list
 * of members and in no figure of what members lack.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table person add column relative integer not null default 0 check (relative in (0, 1))`.execute(db)
}
