import { sql, type Kysely } from 'kysely'

/** Employers, the names people use for them, and the grass-roots unions that cover them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table unit (
      number integer primary key autoincrement,
      id text not null unique,
      name text not null,
      name_key text not null default '',
      find_text text not null default '',
      credit_code text,
      credit_code_seen integer not null default 0,
      unit_type text references code (id) check (unit_type like 'unit_type_union_form/%'),
      industry text references code (id) check (industry like 'industry/%'),
      ownership text,
      affiliation text,
      registered_address text,
      address text,
      village text,
      legal_person text,
      head_name text,
      head_phone text,
      hr_name text,
      hr_phone text,
      founded_on text,
      headcount integer,
      women_count integer,
      migrant_count integer,
      dispatched_count integer,
      hazard_count integer,
      union_since text,
      no_union_reason text,
      union_will text,
      above_scale integer,
      party_org text,
      has_congress integer,
      has_openness integer,
      has_mediation integer,
      pay_day integer,
      state text not null default 'normal' check (state in ('normal', 'stopped', 'closed', 'moved_away')),
      note text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create index unit_name on unit (name)`.execute(db)
  await sql`create index unit_list on unit (name_key, number) where deleted_at is null`.execute(db)
  await sql`
    create table unit_alias (
      id text primary key,
      unit_id text not null references unit (id),
      alias text not null,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create index unit_alias_unit on unit_alias (unit_id)`.execute(db)
  await sql`create index unit_alias_text on unit_alias (alias) where deleted_at is null`.execute(db)
  await sql`
    create table trade_union (
      number integer primary key autoincrement,
      id text not null unique,
      name text not null,
      name_key text not null default '',
      find_text text not null default '',
      union_type text references code (id) check (union_type like 'union_org_type/%'),
      parent_name text,
      legal_certificate_no text,
      credit_code text,
      legal_since text,
      legal_person text,
      approval_no text,
      approved_on text,
      session_no integer,
      elected_on text,
      term_months integer check (term_months in (36, 60)),
      bank_account text,
      independent_account integer,
      home_grade text,
      dues_exempt_retained integer not null default 1,
      note text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create index trade_union_list on trade_union (name_key, number) where deleted_at is null`.execute(db)
  await sql`
    create table union_unit (
      id text primary key,
      union_id text not null references trade_union (id),
      unit_id text not null references unit (id),
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create index union_unit_union on union_unit (union_id)`.execute(db)
  await sql`create index union_unit_unit on union_unit (unit_id)`.execute(db)
  await sql`
    create table union_officer (
      id text primary key,
      union_id text not null references trade_union (id),
      person_id text,
      name text not null,
      post text not null check (post in ('chair', 'vice_chair', 'member', 'audit_chair', 'audit_member',
        'women_chair', 'women_member', 'group_leader', 'organiser')),
      full_time integer not null default 0,
      elected_on text,
      left_on text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create index union_officer_union on union_officer (union_id)`.execute(db)
}
