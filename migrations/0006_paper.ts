import { sql, type Kysely } from 'kysely'

/** What was printed or exported, frozen: typing the number in the foot of a sheet brings back the very rows. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table paper (
      id text primary key,
      snapshot_no text not null unique,
      kind text not null check (kind in ('pdf', 'workbook')),
      preset text not null,
      spec text not null check (json_valid(spec)),
      row_count integer not null,
      masked integer not null,
      why text,
      content blob not null,
      created_at text not null
    ) strict`.execute(db)
}
