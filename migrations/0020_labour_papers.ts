import { sql, type Kysely } from 'kysely'

/**
 * Papers hang on employments (the contract on paper), on inspections and on collective contracts as well. What a paper may
 * hang on is a check of the column, which SQLite changes only with the table.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table attachment_wider (
      id text primary key,
      owner_table text not null check (owner_table in
        ('person', 'consent', 'hardship_file', 'hardship_step', 'aid', 'aid_campaign', 'employment', 'labour_inspection',
          'collective_contract')),
      owner_id text not null,
      kind text not null,
      title text not null,
      media_type text not null check (media_type in ('image/jpeg', 'image/png', 'application/pdf')),
      size integer not null,
      sha256 text not null references attachment_content (sha256),
      note text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text,
      person_id text references person (id)
    ) strict`.execute(db)
  const columns = sql`id, owner_table, owner_id, kind, title, media_type, size, sha256, note, created_at, updated_at, revision,
    deleted_at, person_id`
  await sql`insert into attachment_wider (${columns}) select ${columns} from attachment`.execute(db)
  await sql`drop table attachment`.execute(db)
  await sql`alter table attachment_wider rename to attachment`.execute(db)
  await sql`create index attachment_owner on attachment (owner_table, owner_id) where deleted_at is null`.execute(db)
  await sql`create index attachment_sha256 on attachment (sha256)`.execute(db)
}
