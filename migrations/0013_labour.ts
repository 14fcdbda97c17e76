import { sql, type Kysely } from 'kysely'

/**
 * Employments (用工关系) apart from their contracts, what extends a contract by law, inspections with frozen rates, and
 * collective contracts. Days that nobody knows are null. The columns below "maintained" say how an employment stands and
 * until when that holds; lists bring those up to date that no longer hold.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table employment (
      number integer primary key autoincrement,
      id text not null unique,
      person_id text not null references person (id),
      -- the employer (用人单位); of agency workers the agency, which the unit where they work (用工单位) stands beside
      unit_id text not null references unit (id),
      user_unit_id text references unit (id),
      form text not null default 'employment_form/1' references code (id) check (form like 'employment_form/%'),
      -- a day, or a month where the day is not known
      hired_on text,
      ended_on text,
      end_reason text references code (id) check (end_reason like 'contract_end_reason/%'),
      at_work integer not null default 1 check (at_work in (0, 1)),
      dept text,
      post text,
      pay_fen integer check (pay_fen >= 0),
      pay_day integer check (pay_day between 1 and 31),
      daily_hours real,
      weekly_hours real,
      insured integer check (insured in (0, 1)),
      retirement_class text check (retirement_class in ('male_60', 'female_55', 'female_50')),
      -- why a record is kept although it contradicts itself (待核)
      check_why text,
      note text,
      import_batch_id text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text,
      -- maintained
      name_key text not null default '',
      person_number integer not null default 0,
      -- its person is in the recycle bin
      hidden integer not null default 0 check (hidden in (0, 1)),
      status text not null default 'insufficient',
      flags integer not null default 0,
      level text not null default 'note' check (level in ('red', 'yellow', 'note')),
      assessed_on text not null default '',
      holds_to text not null default '',
      expires_on text,
      probation_to text,
      extended_to text,
      retires_on text
    ) strict`.execute(db)
  for (const [name, columns] of EMPLOYMENT_INDEXES) {
    await sql.raw(`create index ${name} on employment (${columns}) where ${SHOWN}`).execute(db)
  }
  await sql`create index employment_of_person on employment (person_id, unit_id)`.execute(db)
  await sql`create index employment_batch on employment (import_batch_id) where import_batch_id is not null`.execute(db)
  for (const column of ['probation_to', 'extended_to', 'retires_on']) {
    await sql
      .raw(`create index employment_${column} on employment (${column}) where ${column} is not null and ${SHOWN}`)
      .execute(db)
  }
  await sql`
    create table labour_contract (
      id text primary key,
      employment_id text not null references employment (id),
      position integer not null,
      contract_no text,
      term text not null check (term in ('fixed', 'open', 'task')),
      starts_on text,
      signed_on text,
      ends_on text,
      extended_to text,
      probation_ends_on text,
      probation_only integer not null default 0 check (probation_only in (0, 1)),
      -- the worker's own written request for a fixed term is on file
      asked_fixed integer not null default 0 check (asked_fixed in (0, 1)),
      post text,
      pay_fen integer check (pay_fen >= 0),
      delivered integer check (delivered in (0, 1)),
      delivered_on text,
      women_clause integer check (women_clause in (0, 1)),
      note text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create index labour_contract_employment on labour_contract (employment_id, position)
    where deleted_at is null`.execute(db)
  await sql`
    create table labour_event (
      id text primary key,
      employment_id text not null references employment (id),
      position integer not null,
      kind text not null check (kind in ('pregnancy', 'medical', 'work_injury', 'union_officer', 'service_period',
        'bargaining_rep', 'refused_to_sign')),
      from_on text,
      to_on text,
      due_on text,
      born_on text,
      grade integer check (grade between 1 and 10),
      term_years integer,
      full_time integer check (full_time in (0, 1)),
      total_work_years integer,
      note text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create index labour_event_employment on labour_event (employment_id, position)
    where deleted_at is null`.execute(db)
  await sql`
    create table labour_inspection (
      number integer primary key autoincrement,
      id text not null unique,
      unit_id text not null references unit (id),
      on_date text not null,
      inspectors text,
      sheets integer check (sheets >= 0),
      deadline_on text,
      fixed_on text,
      note text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create index labour_inspection_unit on labour_inspection (unit_id, on_date) where deleted_at is null`.execute(db)
  await sql`
    create table labour_inspection_finding (
      id text primary key,
      inspection_id text not null references labour_inspection (id),
      position integer not null,
      employment_id text references employment (id),
      finding text not null,
      reason text,
      talk_on text,
      fixed_on text,
      note text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create index labour_inspection_finding_rows on labour_inspection_finding (inspection_id, position)
    where deleted_at is null`.execute(db)
  await sql`
    create table signing_rate (
      id text primary key,
      -- null: the whole town
      unit_id text references unit (id),
      inspection_id text references labour_inspection (id),
      on_date text not null,
      -- the counts and the people behind them as they were; never worked out again
      rate text not null check (json_valid(rate)),
      note text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create index signing_rate_unit on signing_rate (unit_id, on_date) where deleted_at is null`.execute(db)
  await sql`
    create table collective_contract (
      number integer primary key autoincrement,
      id text not null unique,
      kind text not null references code (id) check (kind like 'collective_contract_type/%'),
      scope text not null references code (id) check (scope like 'collective_contract_scope/%'),
      -- of a region or an industry
      name text,
      contract_no text,
      employer_rep text,
      worker_rep text,
      employer_reps integer,
      worker_reps integer,
      offered_on text,
      replied_on text,
      talked_on text,
      congress_on text,
      congress_size integer,
      congress_present integer,
      congress_for integer,
      signed_on text,
      starts_on text,
      ends_on text,
      submitted_on text,
      received_on text,
      receipt_no text,
      objected_on text,
      -- as the review paper has it; else worked out from the receipt
      effective_on text,
      published_on text,
      pay_day integer check (pay_day between 1 and 31),
      rise_tenths integer,
      minimum_fen integer check (minimum_fen >= 0),
      piece_rate text,
      supplies text,
      renewal_asked_on text,
      ended_on text,
      end_reason text,
      note text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create index collective_contract_kind on collective_contract (kind, number) where deleted_at is null`.execute(db)
  await sql`create index collective_contract_ends on collective_contract (ends_on) where deleted_at is null`.execute(db)
  await sql`
    create table collective_unit (
      id text primary key,
      contract_id text not null references collective_contract (id),
      unit_id text not null references unit (id),
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create unique index collective_unit_once on collective_unit (contract_id, unit_id)
    where deleted_at is null`.execute(db)
  await sql`create index collective_unit_unit on collective_unit (unit_id) where deleted_at is null`.execute(db)
  await sql`
    create table collective_check (
      id text primary key,
      contract_id text not null references collective_contract (id),
      unit_id text references unit (id),
      position integer not null,
      term text not null check (term in ('pay_day', 'rise', 'minimum', 'piece_rate', 'supplies', 'women', 'other')),
      due_on text,
      done_on text,
      kept integer check (kept in (0, 1)),
      note text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create index collective_check_contract on collective_check (contract_id, position)
    where deleted_at is null`.execute(db)
}

/** Orders of the list, what is counted by unit, and what no longer holds today. */
const EMPLOYMENT_INDEXES = [
  ['employment_by_name', 'name_key, number'],
  ['employment_by_expiry', "ifnull(expires_on, '9'), number"],
  ['employment_by_hired', "ifnull(hired_on, '9'), number"],
  ['employment_newest', 'number'],
  ['employment_of_unit', 'unit_id, form, status'],
  ['employment_of_unit_name', 'unit_id, name_key, number'],
  ['employment_of_user', 'user_unit_id, form, status'],
  ['employment_found', 'person_number'],
  ['employment_status', 'status, name_key, number'],
  ['employment_level', 'level, name_key, number'],
  ['employment_holds', 'holds_to'],
  ['employment_assessed', 'assessed_on'],
  // For counts by filters that have no order of their own.
  ['employment_marks', 'number, status, flags, level, form, unit_id, user_unit_id, check_why'],
] as const

const SHOWN = 'deleted_at is null and hidden = 0'
