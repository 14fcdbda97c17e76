import { sql, type Kysely } from 'kysely'

/**
 * What goes to the county and what comes back. A package is written down before its file is, so that a number is never
 * used twice; `package_row` says of each row what the county last answered. Key pairs stay in this table and never leave.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table own_key (
      role text primary key check (role in ('township', 'county')),
      code text not null,
      signing_key text,
      public_key text,
      identity text,
      recipient text,
      created_at text not null
    ) strict, without rowid`.execute(db)
  await sql`
    create table county_key (
      fingerprint text primary key,
      code text not null,
      name text not null,
      public_key text not null,
      recipient text not null,
      confirmed_at text not null,
      confirmed_by text not null,
      -- another key took its place
      replaced_at text
    ) strict, without rowid`.execute(db)
  await sql`
    create table sent_package (
      sequence integer primary key,
      id text not null unique,
      purpose text not null check (purpose in ('members', 'hardship', 'labour', 'all')),
      -- null for a full one
      since integer,
      made_at text not null,
      -- null until the file is whole
      manifest_hash text,
      previous_hash text,
      county_fingerprint text,
      path text not null,
      bytes integer,
      counts text not null check (json_valid(counts)),
      state text not null check (state in ('making', 'made')),
      receipt_id text,
      receipt_at text,
      receipt_counts text check (receipt_counts is null or json_valid(receipt_counts))
    ) strict`.execute(db)
  await sql`
    create table package_row (
      table_name text not null,
      row_id text not null,
      -- what the county holds
      accepted_revision integer,
      -- its last answer, about which revision and package
      outcome text not null check (outcome in ('accepted', 'refused', 'conflict')),
      revision integer not null,
      reason text,
      fields text check (fields is null or json_valid(fields)),
      sequence integer not null,
      primary key (table_name, row_id)
    ) strict, without rowid`.execute(db)
  await sql`create index package_row_returned on package_row (table_name, row_id) where outcome <> 'accepted'`.execute(db)
  await sql`
    create table county_decision (
      package_id text not null,
      file_id text not null references hardship_file (id),
      outcome text not null check (outcome in ('approved', 'returned')),
      document_no text,
      reason text,
      on_date text not null,
      -- why it could not be recorded as a step of the file
      problem text,
      recorded_at text not null,
      primary key (package_id, file_id)
    ) strict, without rowid`.execute(db)
}
