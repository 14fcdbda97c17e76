import { sql, type Kysely } from 'kysely'

/** The township's own Word forms with named fields, for papers that the county keeps changing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table form_template (
      id text primary key,
      name text not null,
      subject text not null check (subject in ('hardship_file', 'aid_campaign', 'person')),
      fields text not null check (json_valid(fields)),
      sha256 text not null references attachment_content (sha256),
      note text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
}
