import { sql, type Kysely } from 'kysely'

/**
 * Photos, scans and PDF files of any record; the separate consents that sensitive data need (PIPL 29, 31); and the
 * days on which the state moved work and rest. The bytes of an attachment stand apart under their hash: the journal
 * holds row changes as text, and a file attached twice is stored once.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table attachment_content (
      sha256 text primary key,
      bytes blob not null,
      created_at text not null
    ) strict, without rowid`.execute(db)
  await sql`
    create table attachment (
      id text primary key,
      owner_table text not null check (owner_table in
        ('person', 'consent', 'hardship_file', 'hardship_step', 'aid', 'aid_campaign')),
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
      deleted_at text
    ) strict`.execute(db)
  await sql`create index attachment_owner on attachment (owner_table, owner_id) where deleted_at is null`.execute(db)
  await sql`create index attachment_sha256 on attachment (sha256)`.execute(db)
  await sql`
    create table consent (
      id text primary key,
      person_id text not null references person (id),
      kind text not null check (kind in ('health', 'bank', 'child')),
      given_on text not null,
      guardian_name text,
      guardian_relation text references code (id) check (guardian_relation like 'family_relation/%'),
      paper_place text,
      withdrawn_on text check (withdrawn_on is null or withdrawn_on >= given_on),
      withdrawn_why text,
      note text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create index consent_person on consent (person_id) where deleted_at is null`.execute(db)
  await sql`
    create table calendar_day (
      id text primary key,
      day text not null,
      kind text not null check (kind in ('rest', 'work')),
      name text not null,
      document_no text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create unique index calendar_day_day on calendar_day (day) where deleted_at is null`.execute(db)
}
