import { sql, type Kysely } from 'kysely'

/**
 * The county's side: what came from which township. `origin` stands beside every row that came in a package, or that was
 * to come and was refused; the row itself stands in its own table, under the id that the township gave it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table township (
      code text primary key check (length(code) = 9),
      number integer not null unique,
      name text not null,
      public_key text not null,
      recipient text not null,
      fingerprint text not null,
      confirmed_at text not null,
      confirmed_by text not null
    ) strict, without rowid`.execute(db)
  await sql`
    create table received_package (
      id text primary key,
      township_code text not null references township (code),
      sequence integer not null,
      purpose text not null check (purpose in ('members', 'hardship', 'labour', 'all')),
      -- null for a full one
      since integer,
      manifest_hash text not null,
      made_at text not null,
      audit_seq integer not null,
      audit_hash text not null,
      received_at text not null,
      receipt_at text,
      -- something was decided after the last receipt
      receipt_due integer not null default 1 check (receipt_due in (0, 1)),
      unique (township_code, sequence)
    ) strict, without rowid`.execute(db)
  await sql`
    create table origin (
      table_name text not null,
      row_id text not null,
      township integer not null references township (number),
      -- as the township counts them
      revision integer not null,
      -- of the last package that carried the row
      sequence integer not null,
      outcome text not null check (outcome in ('accepted', 'refused', 'conflict')),
      reason text,
      -- columns that the county has changed since, with the value that the township last sent; null for none
      sent text check (sent is null or json_valid(sent)),
      primary key (table_name, row_id)
    ) strict, without rowid`.execute(db)
  await sql`create index origin_township on origin (township, table_name, sequence)`.execute(db)
  await sql`
    create table merge_conflict (
      id text primary key,
      table_name text not null,
      row_id text not null,
      township_code text not null references township (code),
      sequence integer not null,
      column_name text not null,
      -- JSON values
      base text not null check (json_valid(base)),
      mine text not null check (json_valid(mine)),
      theirs text not null check (json_valid(theirs)),
      theirs_at text not null,
      found_at text not null,
      kept text check (kept in ('mine', 'theirs')),
      decided_at text,
      decided_by text,
      why text
    ) strict`.execute(db)
  await sql`
    create unique index merge_conflict_open on merge_conflict (table_name, row_id, column_name) where kept is null`.execute(db)
  await sql`
    create table same_person (
      id text primary key,
      first_id text not null references person (id),
      second_id text not null references person (id),
      found_at text not null,
      stands text check (stands in ('both', 'first', 'second')),
      decided_at text,
      decided_by text,
      why text,
      unique (first_id, second_id)
    ) strict`.execute(db)
  await sql`create index same_person_open on same_person (id) where stands is null`.execute(db)
  await sql`
    create table file_decision (
      id text primary key,
      file_id text not null references hardship_file (id),
      township_code text not null references township (code),
      -- the package that the file was handed in with
      sequence integer not null,
      outcome text not null check (outcome in ('approved', 'returned')),
      document_no text,
      reason text,
      on_date text not null,
      decided_at text not null,
      decided_by text not null
    ) strict`.execute(db)
  await sql`create index file_decision_file on file_decision (file_id, decided_at)`.execute(db)
}
