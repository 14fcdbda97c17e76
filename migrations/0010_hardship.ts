import { sql, type Kysely } from 'kysely'

/**
 * Hardship archives (困难职工档案): one file a household. The file hangs on the worker (户主 of the file); everybody of
 * the household is a linked person. The procedure is a list of dated steps, never overwritten; the columns below
 * "maintained" are worked out from them. Money is fen.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table hardship_file (
      number integer primary key autoincrement,
      id text not null unique,
      file_no text not null unique,
      person_id text not null references person (id),
      union_id text references trade_union (id),
      unit_status text,
      migrant integer check (migrant in (0, 1)),
      health text references code (id) check (health like 'hardship_health/%'),
      illness text,
      disability_type text references code (id) check (disability_type like 'disability_type/%'),
      disability_grade text references code (id) check (disability_grade like 'disability_grade/%'),
      work_state text references code (id) check (work_state like 'work_state/%'),
      model_worker text references code (id) check (model_worker like 'model_worker_type/%'),
      housing text references code (id) check (housing like 'housing_type/%'),
      housing_m2 real,
      other_contact text,
      postcode text,
      industry text references code (id) check (industry like 'industry_union_form/%'),
      single_parent integer check (single_parent in (0, 1)),
      insurance text references code (id) check (insurance like 'medical_insurance/%'),
      self_help integer check (self_help in (0, 1)),
      zero_employment integer check (zero_employment in (0, 1)),
      main_cause text references code (id) check (main_cause like 'hardship_cause/%'),
      second_cause text references code (id) check (second_cause like 'hardship_cause/%'),
      third_cause text references code (id) check (third_cause like 'hardship_cause/%'),
      fourth_cause text references code (id) check (fourth_cause like 'hardship_cause/%'),
      story text,
      contract_signed_on text,
      contract_months integer,
      bank_name text,
      bank_branch text,
      bank_card text,
      bank_holder_id text references person (id),
      focus_group text references code (id) check (focus_group like 'hardship_focus_group/%'),
      legacy_measures text,
      legacy_category text references code (id) check (legacy_category like 'hardship_category_legacy/%'),
      area text not null default 'town' check (area in ('town', 'village')),
      -- sudden event that the accident class (意外致困) rests on; the local test is the organiser's to confirm
      accident_on text,
      accident_what text,
      accident_passes integer check (accident_passes in (0, 1)),
      category text references code (id) check (category like 'hardship_category/%'),
      category_reason text,
      opened_on text not null,
      opened_by text,
      checked_by text,
      entered_by text,
      -- the day on which paper and electronic file were last made the same; null while they are out of step
      paper_synced_on text,
      retention_place text,
      destroyed_on text,
      destroyed_by text,
      given text check (given is null or json_valid(given)),
      import_batch_id text,
      note text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      base_revision integer not null default 0,
      deleted_at text,
      -- maintained
      person_number integer not null default 0,
      name_key text not null default '',
      unit_id text references unit (id),
      state text not null default 'hardship_state/draft' references code (id) check (state like 'hardship_state/%'),
      state_since text,
      applied_on text,
      publicity_from text,
      publicity_to text,
      approved_on text,
      approval_no text,
      last_review_on text,
      review_due_on text,
      closed_on text,
      exit_reason text references code (id) check (exit_reason like 'hardship_exit_reason/%'),
      returned_count integer not null default 0,
      household_size integer not null default 0,
      changed_on text,
      sync_due_on text,
      last_aid_on text,
      aid_fen integer not null default 0
    ) strict`.execute(db)
  await sql`create index hardship_file_list on hardship_file (state, name_key, number) where deleted_at is null`.execute(db)
  await sql`create index hardship_file_name on hardship_file (name_key, number) where deleted_at is null`.execute(db)
  await sql`create index hardship_file_newest on hardship_file (number) where deleted_at is null`.execute(db)
  await sql`create index hardship_file_person on hardship_file (person_id)`.execute(db)
  await sql`create index hardship_file_found on hardship_file (person_number) where deleted_at is null`.execute(db)
  await sql`create index hardship_file_review on hardship_file (ifnull(review_due_on, '9')) where deleted_at is null`.execute(db)
  await sql`create index hardship_file_changed on hardship_file (changed_on, number, deleted_at, state)
    where deleted_at is null`.execute(db)
  // narrow copy of all that lists filter and sort by: a page and its count are found without reading the wide rows
  await sql`create index hardship_file_marks on hardship_file (number, deleted_at, state, category, main_cause, migrant,
    unit_id, union_id, person_id, review_due_on, changed_on, sync_due_on, last_aid_on, closed_on, publicity_to,
    destroyed_on, name_key) where deleted_at is null`.execute(db)
  await sql`create index hardship_file_batch on hardship_file (import_batch_id) where import_batch_id is not null`.execute(db)
  await sql`
    create table household_member (
      id text primary key,
      file_id text not null references hardship_file (id),
      person_id text not null references person (id),
      position integer not null,
      relation text not null references code (id) check (relation like 'family_relation/%'),
      -- living together and counted in the sum; a reason where not
      counted integer not null default 1 check (counted in (0, 1)),
      not_counted_why text,
      able_to_work integer check (able_to_work in (0, 1)),
      work_state text references code (id) check (work_state like 'work_state/%'),
      identity text,
      workplace text,
      school text,
      school_level text,
      enrolled_on text,
      school_years integer,
      health text references code (id) check (health like 'hardship_health/%'),
      illness text,
      disability_type text references code (id) check (disability_type like 'disability_type/%'),
      disability_grade text references code (id) check (disability_grade like 'disability_grade/%'),
      insurance text references code (id) check (insurance like 'medical_insurance/%'),
      note text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create unique index household_member_once on household_member (file_id, person_id)
    where deleted_at is null`.execute(db)
  await sql`create index household_member_person on household_member (person_id) where deleted_at is null`.execute(db)
  await sql`
    create table income (
      id text primary key,
      file_id text not null references hardship_file (id),
      person_id text not null references person (id),
      position integer not null,
      item text not null references code (id) check (item like 'income_item/%'),
      amount_fen integer not null,
      per text not null check (per in ('month', 'year', 'once')),
      months integer not null default 12 check (months between 0 and 12),
      counted integer not null default 1 check (counted in (0, 1)),
      counted_why text,
      evidence text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create index income_file on income (file_id) where deleted_at is null`.execute(db)
  await sql`
    create table rigid_expense (
      id text primary key,
      file_id text not null references hardship_file (id),
      person_id text references person (id),
      position integer not null,
      item text not null references code (id) check (item like 'rigid_expense_item/%'),
      gross_fen integer not null check (gross_fen >= 0),
      reimbursed_fen integer not null default 0 check (reimbursed_fen between 0 and gross_fen),
      period text,
      counted integer not null default 1 check (counted in (0, 1)),
      counted_why text,
      evidence text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create index rigid_expense_file on rigid_expense (file_id) where deleted_at is null`.execute(db)
  await sql`
    create table household_property (
      id text primary key,
      file_id text not null references hardship_file (id),
      position integer not null,
      kind text not null check (kind in ('house', 'vehicle', 'business', 'savings', 'other')),
      quantity integer not null default 1,
      area_m2 real,
      value_fen integer,
      note text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create index household_property_file on household_property (file_id) where deleted_at is null`.execute(db)
  await sql`
    create table hardship_exclusion (
      id text primary key,
      file_id text not null references hardship_file (id),
      exclusion text not null references code (id) check (exclusion like 'hardship_exclusion/%'),
      found text,
      override_why text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create unique index hardship_exclusion_once on hardship_exclusion (file_id, exclusion)
    where deleted_at is null`.execute(db)
  await sql`
    create table hardship_evidence (
      id text primary key,
      file_id text not null references hardship_file (id),
      kind text not null,
      person_id text references person (id),
      received_on text,
      copies integer,
      waived_why text,
      note text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create unique index hardship_evidence_once on hardship_evidence (file_id, kind, ifnull(person_id, ''))
    where deleted_at is null`.execute(db)
  await sql`
    create table hardship_step (
      id text primary key,
      file_id text not null references hardship_file (id),
      kind text not null,
      on_date text not null,
      position integer not null,
      people text,
      data text not null default '{}' check (json_valid(data)),
      note text,
      -- maintained: the state from this step on
      state_after text not null references code (id) check (state_after like 'hardship_state/%'),
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create unique index hardship_step_file on hardship_step (file_id, position) where deleted_at is null`.execute(db)
  await sql`create index hardship_step_day on hardship_step (on_date) where deleted_at is null`.execute(db)
  await sql`
    create table hardship_assessment (
      id text primary key,
      file_id text not null references hardship_file (id),
      on_date text not null,
      -- the whole sum as it was shown: rows, parameters, result; never worked out again
      sum text not null check (json_valid(sum)),
      suggested text not null check (suggested in ('deep', 'relative', 'accident', 'over', 'incomplete', 'excluded')),
      category text references code (id) check (category like 'hardship_category/%'),
      reason text not null,
      confirmed_by text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create index hardship_assessment_file on hardship_assessment (file_id) where deleted_at is null`.execute(db)
  await sql`
    create table survey (
      id text primary key,
      name text not null,
      from_on text not null,
      to_on text,
      scope text not null default '{}' check (json_valid(scope)),
      note text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`
    create table survey_person (
      id text primary key,
      survey_id text not null references survey (id),
      person_id text not null references person (id),
      position integer not null,
      outcome text check (outcome in ('fine', 'candidate', 'absent', 'known')),
      seen_on text,
      note text,
      file_id text references hardship_file (id),
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create unique index survey_person_once on survey_person (survey_id, person_id) where deleted_at is null`.execute(db)
  await sql`create index survey_person_order on survey_person (survey_id, position) where deleted_at is null`.execute(db)
}
