import { sql, type Kysely } from 'kysely'

/**
 * The lists of employments that are asked for every day, each off an index of its own in the order of names: among fifty
 * thousand those who are on one are few. The numbers are the masks of `employment.flags`, as they were given out once.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const make = (name: string, condition: string) =>
    sql`create index ${sql.raw(name)} on employment (name_key, number)
      where ${sql.raw(condition)} and deleted_at is null and hidden = 0`.execute(db)
  await make('employment_expiring_30', 'flags & 2 <> 0')
  await make('employment_expiring_60', 'flags & 6 <> 0')
  await make('employment_probation', 'flags & 1920 <> 0')
  await make('employment_open_due', 'flags & 8240 <> 0')
  await make('employment_protected', 'flags & 2048 <> 0')
  await make('employment_at_work', "status <> 'ended'")
  await make('employment_to_check', 'check_why is not null')
}
