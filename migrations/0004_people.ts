import { sql, type Kysely } from 'kysely'

/**
 * One row a human being; membership as dated events that are never overwritten. The columns below "maintained" are
 * worked out from the others and from the events by the write path, so that lists and searches read one table.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table person (
      number integer primary key autoincrement,
      id text not null unique,
      name text not null,
      former_name text,
      id_type text not null default 'id_type/111' references code (id) check (id_type like 'id_type/%'),
      id_no text,
      sex text references code (id) check (sex like 'sex/%'),
      birth_on text,
      ethnicity text references code (id) check (ethnicity like 'ethnicity/%'),
      political text references code (id) check (political like 'political_status/%'),
      education text references code (id) check (education like 'education_simple/%'),
      degree text references code (id) check (degree like 'degree/%'),
      marital text references code (id) check (marital like 'marital_status/%'),
      health text references code (id) check (health like 'health_simple/%'),
      hukou_type text references code (id) check (hukou_type like 'household_register_type/%'),
      hukou_address text,
      address text,
      native_place text,
      mobile text,
      phone2 text,
      unit_id text references unit (id),
      dept text,
      job text,
      skill text references code (id) check (skill like 'skill_level/%'),
      employment_form text references code (id) check (employment_form like 'employment_form/%'),
      hired_on text,
      first_work_on text,
      migrant integer check (migrant in (0, 1)),
      dispatch integer check (dispatch in (0, 1)),
      dispatch_unit text,
      new_form text references code (id) check (new_form like 'new_employment_group/%'),
      model_worker text references code (id) check (model_worker like 'model_worker_type/%'),
      wage_fen integer,
      family text,
      union_group text,
      union_post text,
      bank_card text,
      consent_on text,
      note text,
      -- what a file or a person gave where a code is stored, by field
      given text check (given is null or json_valid(given)),
      import_batch_id text,
      merged_into text references person (id),
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      base_revision integer not null default 0,
      deleted_at text,
      deleted_why text,
      -- maintained
      name_key text not null default '',
      stroke_key text not null default '',
      unit_key text not null default '',
      member_state text references code (id) check (member_state like 'member_state/%'),
      union_id text references trade_union (id),
      applied_on text,
      joined_on text,
      join_channel text references code (id) check (join_channel like 'member_join_channel/%'),
      state_since text,
      card_no text,
      missing_mask integer not null default 0,
      -- the order of name_key and number as one whole number with gaps; the row number in person_token; null for
      -- deleted people and until the columns above are worked out, so that the indexes below take each row once
      place integer
    ) strict`.execute(db)
  for (const [name, columns] of PERSON_INDEXES) {
    await sql.raw(`create index ${name} on person (${columns}) where place is not null`).execute(db)
  }
  await sql`create unique index person_by_place on person (place) where place is not null`.execute(db)
  await sql`create index person_id_no on person (id_no) where id_no is not null`.execute(db)
  await sql`create index person_mobile on person (mobile) where mobile is not null`.execute(db)
  await sql`create index person_name_birth on person (name, birth_on)`.execute(db)
  await sql`create index person_deleted on person (deleted_at, number) where deleted_at is not null`.execute(db)
  await sql`create index person_batch on person (import_batch_id) where import_batch_id is not null`.execute(db)
  await sql`
    create virtual table person_token using fts5 (
      tokens, content = '', contentless_delete = 1, detail = none, prefix = '2 3 4 5 6 8 10',
      tokenize = "unicode61 remove_diacritics 0"
    )`.execute(db)
  await sql`
    create table membership_event (
      id text primary key,
      person_id text not null references person (id),
      type text not null,
      on_date text not null,
      position integer not null,
      union_id text references trade_union (id),
      data text not null default '{}' check (json_valid(data)),
      note text,
      -- maintained: what held from this event on
      state_after text not null references code (id) check (state_after like 'member_state/%'),
      union_after text references trade_union (id),
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create unique index membership_event_person on membership_event (person_id, on_date, position)
    where deleted_at is null`.execute(db)
  await sql`create index membership_event_day on membership_event (on_date)`.execute(db)
  await sql`
    create table card (
      id text primary key,
      person_id text not null references person (id),
      union_id text references trade_union (id),
      number text not null,
      kind text not null default 'certificate' check (kind in ('certificate', 'bank_card')),
      state text not null check (state in ('making', 'issued', 'lost', 'damaged', 'collected', 'void')),
      batch text,
      sent_on text,
      issued_on text,
      received_by text,
      replaces_card_id text references card (id),
      reissue_reason text check (reissue_reason in ('lost', 'damaged', 'never_made')),
      requested_on text,
      note text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create index card_person on card (person_id)`.execute(db)
  await sql`create index card_number on card (number)`.execute(db)
  await sql`
    create table not_duplicate (
      id text primary key,
      person_low text not null references person (id),
      person_high text not null references person (id),
      why text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text,
      unique (person_low, person_high),
      check (person_low < person_high)
    ) strict`.execute(db)
}

/**
 * Every order that a list offers has its index, and the counts of units and unions read theirs alone. Filters need
 * none: the search index holds a mark for each value.
 */
const PERSON_INDEXES = [
  ['person_by_name', 'name_key, number'],
  ['person_by_strokes', 'stroke_key, number'],
  ['person_by_joined', "ifnull(joined_on, '9'), number"],
  ['person_by_unit', 'unit_key, number'],
  ['person_of_unit', 'unit_id, member_state'],
  ['person_of_union', 'union_id, member_state, sex, migrant'],
] as const
