import { sql, type Kysely } from 'kysely'

/** Spreadsheets received: the file itself, what was read in each row, what became of it, and how to take it back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table import_batch (
      number integer primary key autoincrement,
      id text not null unique,
      file_name text not null,
      file_hash text not null,
      file_bytes blob not null,
      sender text,
      sheet text,
      sheet_index integer not null,
      header_row integer not null,
      columns text not null check (json_valid(columns)),
      skipped text not null check (json_valid(skipped)),
      options text not null default '{}' check (json_valid(options)),
      counts text not null check (json_valid(counts)),
      state text not null check (state in ('previewed', 'applied', 'undone', 'discarded')),
      mode text check (mode in ('skip', 'overwrite', 'fill_blanks')),
      result text check (result is null or json_valid(result)),
      created_at text not null,
      applied_at text,
      undone_at text
    ) strict`.execute(db)
  await sql`create index import_batch_hash on import_batch (file_hash)`.execute(db)
  await sql`
    create table import_row (
      batch_number integer not null references import_batch (number),
      row integer not null,
      action text not null check (action in ('import', 'merge', 'hold', 'reject')),
      outcome text not null check (outcome in ('new', 'changed', 'same', 'doubtful', 'skipped')),
      "values" text not null check (json_valid("values")),
      findings text not null check (json_valid(findings)),
      dup_of integer,
      matched_id text,
      candidates text check (candidates is null or json_valid(candidates)),
      decision text check (decision is null or json_valid(decision)),
      -- after applying: the person it made or changed, and the line of the audit chain with the old and new values
      person_id text,
      created_person integer not null default 0,
      audit_seq integer references audit (seq),
      -- a table with row numbers: without them a row of this length takes a page of its own
      primary key (batch_number, row)
    ) strict`.execute(db)
  await sql`create index import_row_person on import_row (person_id) where person_id is not null`.execute(db)
  await sql`
    create table sender_column (
      sender text not null,
      header text not null,
      field text,
      updated_at text not null,
      primary key (sender, header)
    ) strict, without rowid`.execute(db)
}
