import { sql, type Kysely } from 'kysely'

/** What the store knows of itself: settings, dated local parameters, the audit chain, drafts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table setting (
      name text primary key,
      value text not null check (json_valid(value)),
      updated_at text not null
    ) strict, without rowid`.execute(db)
  await sql`
    create table parameter (
      id text primary key,
      name text not null,
      value text not null check (json_valid(value)),
      valid_from text not null,
      document_no text,
      note text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text,
      unique (name, valid_from)
    ) strict`.execute(db)
  await sql`
    create table audit (
      seq integer primary key,
      at text not null,
      actor text not null,
      action text not null,
      entity text,
      entity_id text,
      changes text not null check (json_valid(changes)),
      facts text not null check (json_valid(facts)),
      why text,
      previous_hash text not null,
      hash text not null
    ) strict`.execute(db)
  await sql`create index audit_entity on audit (entity, entity_id, seq) where entity_id is not null`.execute(db)
  // The chain shows tampering; these only keep our own code from doing it by mistake.
  await sql`create trigger audit_no_update before update on audit
    begin select raise(abort, 'audit rows are final'); end`.execute(db)
  await sql`create trigger audit_no_delete before delete on audit
    begin select raise(abort, 'audit rows are final'); end`.execute(db)
  await sql`
    create table draft (
      key text primary key,
      value text not null check (json_valid(value)),
      updated_at text not null
    ) strict, without rowid`.execute(db)
  await sql`
    create table saved_filter (
      id text primary key,
      list text not null,
      name text not null,
      value text not null check (json_valid(value)),
      created_at text not null,
      updated_at text not null,
      unique (list, name)
    ) strict`.execute(db)
}
