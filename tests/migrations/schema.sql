CREATE TRIGGER audit_no_delete before delete on audit
  begin select raise(abort, 'audit rows are final'); end;

CREATE TRIGGER audit_no_update before update on audit
  begin select raise(abort, 'audit rows are final'); end;

CREATE TABLE aid (
  number integer primary key autoincrement,
  id text not null unique,
  person_id text not null references person (id),
  file_id text references hardship_file (id),
  campaign_id text references aid_campaign (id),
  aid_type text not null references code (id) check (aid_type like 'aid_type/%'),
  fund text references code (id) check (fund like 'fund_source/%'),
  on_date text not null,
  amount_fen integer not null check (amount_fen >= 0),
  goods text,
  pay_method text references code (id) check (pay_method like 'pay_method/%'),
  voucher_no text,
  handler text,
  approved_by text,
  approval_no text,
  -- student aid (金秋助学): for whom of the household; the file stays the parent's
  student_id text references person (id),
  school text,
  school_level text,
  school_year integer,
  -- visits
  visitors text,
  hospital text,
  what text,
  -- given again to the same household in one campaign or month, before approval, or above a ceiling
  exception_why text,
  signed_on text,
  signed_by text,
  position integer,
  import_batch_id text,
  note text,
  created_at text not null,
  updated_at text not null,
  revision integer not null default 1,
  deleted_at text
  ) strict;

CREATE TABLE aid_campaign (
  number integer primary key autoincrement,
  id text not null unique,
  name text not null,
  kind text not null check (kind in ('grant', 'donation')),
  aid_type text not null references code (id) check (aid_type like 'aid_type/%'),
  fund text references code (id) check (fund like 'fund_source/%'),
  year integer not null,
  from_on text,
  to_on text,
  standard_fen integer check (standard_fen >= 0),
  budget_fen integer check (budget_fen >= 0),
  goods text,
  document_no text,
  organiser text,
  -- donations: for whom, and the proof of handing over
  for_person_id text references person (id),
  handed_over_on text,
  handed_over_to text,
  handover_proof text,
  state text not null default 'planned' check (state in ('planned', 'recorded', 'closed')),
  note text,
  created_at text not null,
  updated_at text not null,
  revision integer not null default 1,
  deleted_at text
  ) strict;

CREATE TABLE "attachment" (
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
  ) strict;

CREATE TABLE attachment_content (
  sha256 text primary key,
  bytes blob not null,
  created_at text not null
  ) strict, without rowid;

CREATE TABLE audit (
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
  ) strict;

CREATE TABLE calendar_day (
  id text primary key,
  day text not null,
  kind text not null check (kind in ('rest', 'work')),
  name text not null,
  document_no text,
  created_at text not null,
  updated_at text not null,
  revision integer not null default 1,
  deleted_at text
  ) strict;

CREATE TABLE card (
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
  ) strict;

CREATE TABLE code (
  id text primary key check (id = list || '/' || code),
  list text not null,
  code text not null,
  label text not null,
  short text,
  facts text,
  position integer not null,
  retired_on text
  ) strict, without rowid;

CREATE TABLE collective_check (
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
  ) strict;

CREATE TABLE collective_contract (
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
  ) strict;

CREATE TABLE collective_unit (
  id text primary key,
  contract_id text not null references collective_contract (id),
  unit_id text not null references unit (id),
  created_at text not null,
  updated_at text not null,
  revision integer not null default 1,
  deleted_at text
  ) strict;

CREATE TABLE consent (
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
  ) strict;

CREATE TABLE county_decision (
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
  ) strict, without rowid;

CREATE TABLE county_key (
  fingerprint text primary key,
  code text not null,
  name text not null,
  public_key text not null,
  recipient text not null,
  confirmed_at text not null,
  confirmed_by text not null,
  -- another key took its place
  replaced_at text
  ) strict, without rowid;

CREATE TABLE donation (
  id text primary key,
  campaign_id text not null references aid_campaign (id),
  position integer not null,
  donor_id text references person (id),
  donor_name text not null,
  unit_id text references unit (id),
  amount_fen integer not null check (amount_fen > 0),
  on_date text not null,
  note text,
  created_at text not null,
  updated_at text not null,
  revision integer not null default 1,
  deleted_at text
  ) strict;

CREATE TABLE draft (
  key text primary key,
  value text not null check (json_valid(value)),
  updated_at text not null
  ) strict, without rowid;

CREATE TABLE employment (
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
  ) strict;

CREATE TABLE file_decision (
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
  , step_id text) strict;

CREATE TABLE foreign_row (
  township integer not null references township (number),
  table_name text not null,
  row_id text not null,
  revision integer not null,
  -- of the last package that carried it
  sequence integer not null,
  primary key (township, table_name, row_id)
  ) strict, without rowid;

CREATE TABLE form_template (
  id text primary key,
  name text not null,
  subject text not null check (subject in ('hardship_file', 'aid_campaign', 'person')),
  fields text not null check (json_valid(fields)),
  sha256 text not null references attachment_content (sha256),
  note text,
  created_at text not null,
  updated_at text not null,
  revision integer not null default 1,
  deleted_at text
  ) strict;

CREATE TABLE hardship_assessment (
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
  ) strict;

CREATE TABLE hardship_evidence (
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
  ) strict;

CREATE TABLE hardship_exclusion (
  id text primary key,
  file_id text not null references hardship_file (id),
  exclusion text not null references code (id) check (exclusion like 'hardship_exclusion/%'),
  found text,
  override_why text,
  created_at text not null,
  updated_at text not null,
  revision integer not null default 1,
  deleted_at text
  ) strict;

CREATE TABLE hardship_file (
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
  ) strict;

CREATE TABLE hardship_step (
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
  ) strict;

CREATE TABLE household_member (
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
  ) strict;

CREATE TABLE household_property (
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
  ) strict;

CREATE TABLE import_batch (
  number integer primary key autoincrement,
  id text not null unique,
  file_name text not null,
  file_hash text not null,
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
  ) strict;

CREATE TABLE import_file (
  batch_number integer primary key references import_batch (number),
  bytes blob not null
  ) strict;

CREATE TABLE import_row (
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
  ) strict;

CREATE TABLE income (
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
  ) strict;

CREATE TABLE labour_contract (
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
  ) strict;

CREATE TABLE labour_event (
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
  ) strict;

CREATE TABLE labour_inspection (
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
  ) strict;

CREATE TABLE labour_inspection_finding (
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
  ) strict;

CREATE TABLE membership_event (
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
  ) strict;

CREATE TABLE merge_conflict (
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
  ) strict;

CREATE TABLE not_duplicate (
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
  ) strict;

CREATE TABLE origin (
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
  sent text check (sent is null or json_valid(sent)), note text,
  primary key (table_name, row_id)
  ) strict, without rowid;

CREATE TABLE own_key (
  role text primary key check (role in ('township', 'county')),
  code text not null,
  signing_key text,
  public_key text,
  identity text,
  recipient text,
  created_at text not null
  ) strict, without rowid;

CREATE TABLE package_row (
  table_name text not null,
  row_id text not null,
  -- what the county holds
  accepted_revision integer,
  -- its last answer, about which revision and package
  outcome text not null check (outcome in ('accepted', 'refused', 'conflict')),
  revision integer not null,
  reason text,
  fields text check (fields is null or json_valid(fields)),
  sequence integer not null, note text,
  primary key (table_name, row_id)
  ) strict, without rowid;

CREATE TABLE paper (
  id text primary key,
  snapshot_no text not null unique,
  kind text not null check (kind in ('pdf', 'workbook')),
  preset text not null,
  spec text not null check (json_valid(spec)),
  row_count integer not null,
  masked integer not null,
  why text,
  content blob not null,
  created_at text not null
  ) strict;

CREATE TABLE parameter (
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
  ) strict;

CREATE TABLE person (
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
  , relative integer not null default 0 check (relative in (0, 1))) strict;

CREATE VIRTUAL TABLE person_token using fts5 (
  tokens, content = '', contentless_delete = 1, detail = none, prefix = '2 3 4 5 6 8 10',
  tokenize = "unicode61 remove_diacritics 0"
  );

CREATE TABLE 'person_token_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'person_token_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'person_token_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'person_token_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE received_package (
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
  receipt_due integer not null default 1 check (receipt_due in (0, 1)), accepted integer not null default 0, refused integer not null default 0, conflict integer not null default 0,
  unique (township_code, sequence)
  ) strict, without rowid;

CREATE TABLE refused_file (
  id text primary key,
  at text not null,
  file_name text not null,
  -- a word such as wrong_signer
  reason text not null,
  -- where the checks stopped; null where all of them passed
  stage text,
  -- null where it could not be read that far
  township_code text
  ) strict;

CREATE TABLE rigid_expense (
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
  ) strict;

CREATE TABLE same_person (
  id text primary key,
  first_id text not null references person (id),
  second_id text not null references person (id),
  found_at text not null,
  stands text check (stands in ('both', 'first', 'second')),
  decided_at text,
  decided_by text,
  why text,
  unique (first_id, second_id)
  ) strict;

CREATE TABLE saved_filter (
  id text primary key,
  list text not null,
  name text not null,
  value text not null check (json_valid(value)),
  created_at text not null,
  updated_at text not null,
  unique (list, name)
  ) strict;

CREATE TABLE sender_column (
  sender text not null,
  header text not null,
  field text,
  updated_at text not null,
  primary key (sender, header)
  ) strict, without rowid;

CREATE TABLE sent_package (
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
  ) strict;

CREATE TABLE setting (
  name text primary key,
  value text not null check (json_valid(value)),
  updated_at text not null
  ) strict, without rowid;

CREATE TABLE signing_rate (
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
  ) strict;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE survey (
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
  , closed_on text) strict;

CREATE TABLE survey_person (
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
  ) strict;

CREATE TABLE township (
  code text primary key check (length(code) = 9),
  number integer not null unique,
  name text not null,
  public_key text not null,
  recipient text not null,
  fingerprint text not null,
  confirmed_at text not null,
  confirmed_by text not null
  ) strict, without rowid;

CREATE TABLE trade_union (
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
  ) strict;

CREATE TABLE union_officer (
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
  ) strict;

CREATE TABLE union_unit (
  id text primary key,
  union_id text not null references trade_union (id),
  unit_id text not null references unit (id),
  created_at text not null,
  updated_at text not null,
  revision integer not null default 1,
  deleted_at text
  ) strict;

CREATE TABLE unit (
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
  ) strict;

CREATE TABLE unit_alias (
  id text primary key,
  unit_id text not null references unit (id),
  alias text not null,
  created_at text not null,
  updated_at text not null,
  revision integer not null default 1,
  deleted_at text
  ) strict;

CREATE INDEX aid_campaign_rows on aid (campaign_id, position, deleted_at, amount_fen, signed_on)
  where campaign_id is not null;

CREATE INDEX aid_file on aid (file_id, on_date) where deleted_at is null;

CREATE INDEX aid_list on aid (on_date, number) where deleted_at is null;

CREATE INDEX aid_person on aid (person_id, on_date) where deleted_at is null;

CREATE INDEX aid_sums on aid (on_date, deleted_at, amount_fen, aid_type, fund) where deleted_at is null;

CREATE INDEX attachment_owner on attachment (owner_table, owner_id) where deleted_at is null;

CREATE INDEX attachment_sha256 on attachment (sha256);

CREATE INDEX audit_entity on audit (entity, entity_id, seq) where entity_id is not null;

CREATE INDEX audit_main on audit (seq, action, at)
  where entity is not 'person' or action not in ('import.apply', 'import.undo');

CREATE UNIQUE INDEX calendar_day_day on calendar_day (day) where deleted_at is null;

CREATE INDEX card_number on card (number);

CREATE INDEX card_person on card (person_id);

CREATE INDEX collective_check_contract on collective_check (contract_id, position)
  where deleted_at is null;

CREATE INDEX collective_contract_ends on collective_contract (ends_on) where deleted_at is null;

CREATE INDEX collective_contract_kind on collective_contract (kind, number) where deleted_at is null;

CREATE UNIQUE INDEX collective_unit_once on collective_unit (contract_id, unit_id)
  where deleted_at is null;

CREATE INDEX collective_unit_unit on collective_unit (unit_id) where deleted_at is null;

CREATE INDEX consent_person on consent (person_id) where deleted_at is null;

CREATE INDEX donation_campaign on donation (campaign_id, position) where deleted_at is null;

CREATE INDEX employment_assessed on employment (assessed_on) where deleted_at is null and hidden = 0;

CREATE INDEX employment_at_work on employment (name_key, number)
  where status <> 'ended' and deleted_at is null and hidden = 0;

CREATE INDEX employment_batch on employment (import_batch_id) where import_batch_id is not null;

CREATE INDEX employment_by_expiry on employment (ifnull(expires_on, '9'), number) where deleted_at is null and hidden = 0;

CREATE INDEX employment_by_hired on employment (ifnull(hired_on, '9'), number) where deleted_at is null and hidden = 0;

CREATE INDEX employment_by_name on employment (name_key, number) where deleted_at is null and hidden = 0;

CREATE INDEX employment_expiring_30 on employment (name_key, number)
  where flags & 2 <> 0 and deleted_at is null and hidden = 0;

CREATE INDEX employment_expiring_60 on employment (name_key, number)
  where flags & 6 <> 0 and deleted_at is null and hidden = 0;

CREATE INDEX employment_extended_to on employment (extended_to) where extended_to is not null and deleted_at is null and hidden = 0;

CREATE INDEX employment_found on employment (person_number) where deleted_at is null and hidden = 0;

CREATE INDEX employment_holds on employment (holds_to) where deleted_at is null and hidden = 0;

CREATE INDEX employment_level on employment (level, name_key, number) where deleted_at is null and hidden = 0;

CREATE INDEX employment_marks on employment (number, status, flags, level, form, unit_id, user_unit_id, check_why) where deleted_at is null and hidden = 0;

CREATE INDEX employment_newest on employment (number) where deleted_at is null and hidden = 0;

CREATE INDEX employment_of_person on employment (person_id, unit_id);

CREATE INDEX employment_of_unit on employment (unit_id, form, status) where deleted_at is null and hidden = 0;

CREATE INDEX employment_of_unit_name on employment (unit_id, name_key, number) where deleted_at is null and hidden = 0;

CREATE INDEX employment_of_user on employment (user_unit_id, form, status) where deleted_at is null and hidden = 0;

CREATE INDEX employment_open_due on employment (name_key, number)
  where flags & 8240 <> 0 and deleted_at is null and hidden = 0;

CREATE INDEX employment_probation on employment (name_key, number)
  where flags & 1920 <> 0 and deleted_at is null and hidden = 0;

CREATE INDEX employment_probation_to on employment (probation_to) where probation_to is not null and deleted_at is null and hidden = 0;

CREATE INDEX employment_protected on employment (name_key, number)
  where flags & 2048 <> 0 and deleted_at is null and hidden = 0;

CREATE INDEX employment_retires_on on employment (retires_on) where retires_on is not null and deleted_at is null and hidden = 0;

CREATE INDEX employment_status on employment (status, name_key, number) where deleted_at is null and hidden = 0;

CREATE INDEX employment_to_check on employment (name_key, number)
  where check_why is not null and deleted_at is null and hidden = 0;

CREATE INDEX file_decision_file on file_decision (file_id, decided_at);

CREATE INDEX hardship_assessment_file on hardship_assessment (file_id) where deleted_at is null;

CREATE UNIQUE INDEX hardship_evidence_once on hardship_evidence (file_id, kind, ifnull(person_id, ''))
  where deleted_at is null;

CREATE UNIQUE INDEX hardship_exclusion_once on hardship_exclusion (file_id, exclusion)
  where deleted_at is null;

CREATE INDEX hardship_file_batch on hardship_file (import_batch_id) where import_batch_id is not null;

CREATE INDEX hardship_file_by_category on hardship_file (category, number, deleted_at, name_key)
  where deleted_at is null;

CREATE INDEX hardship_file_by_cause on hardship_file (main_cause, number, deleted_at, name_key)
  where deleted_at is null;

CREATE INDEX hardship_file_by_state on hardship_file (state, number, deleted_at, review_due_on, publicity_to,
  last_aid_on, name_key) where deleted_at is null;

CREATE INDEX hardship_file_by_sync on hardship_file (number, deleted_at, sync_due_on, destroyed_on, name_key)
  where deleted_at is null and sync_due_on is not null;

CREATE INDEX hardship_file_changed on hardship_file (changed_on, number, deleted_at, state)
  where deleted_at is null;

CREATE INDEX hardship_file_found on hardship_file (person_number) where deleted_at is null;

CREATE INDEX hardship_file_list on hardship_file (state, name_key, number) where deleted_at is null;

CREATE INDEX hardship_file_marks on hardship_file (number, deleted_at, state, category, main_cause, migrant,
  unit_id, union_id, person_id, review_due_on, changed_on, sync_due_on, last_aid_on, closed_on, publicity_to,
  destroyed_on, name_key) where deleted_at is null;

CREATE INDEX hardship_file_name on hardship_file (name_key, number) where deleted_at is null;

CREATE INDEX hardship_file_newest on hardship_file (number) where deleted_at is null;

CREATE INDEX hardship_file_person on hardship_file (person_id);

CREATE INDEX hardship_file_review on hardship_file (ifnull(review_due_on, '9')) where deleted_at is null;

CREATE INDEX hardship_step_day on hardship_step (on_date) where deleted_at is null;

CREATE UNIQUE INDEX hardship_step_file on hardship_step (file_id, position) where deleted_at is null;

CREATE UNIQUE INDEX household_member_once on household_member (file_id, person_id)
  where deleted_at is null;

CREATE INDEX household_member_person on household_member (person_id) where deleted_at is null;

CREATE INDEX household_property_file on household_property (file_id) where deleted_at is null;

CREATE INDEX import_batch_hash on import_batch (file_hash);

CREATE INDEX income_file on income (file_id) where deleted_at is null;

CREATE INDEX labour_contract_employment on labour_contract (employment_id, position)
  where deleted_at is null;

CREATE INDEX labour_event_employment on labour_event (employment_id, position)
  where deleted_at is null;

CREATE INDEX labour_inspection_finding_rows on labour_inspection_finding (inspection_id, position)
  where deleted_at is null;

CREATE INDEX labour_inspection_unit on labour_inspection (unit_id, on_date) where deleted_at is null;

CREATE UNIQUE INDEX membership_event_person on membership_event (person_id, on_date, position)
  where deleted_at is null;

CREATE UNIQUE INDEX merge_conflict_open on merge_conflict (table_name, row_id, column_name) where kept is null;

CREATE INDEX origin_township on origin (township, table_name, sequence);

CREATE INDEX package_row_returned on package_row (table_name, row_id) where outcome <> 'accepted';

CREATE INDEX person_by_joined on person (ifnull(joined_on, '9'), number) where place is not null;

CREATE INDEX person_by_name on person (name_key, number) where place is not null;

CREATE UNIQUE INDEX person_by_place on person (place) where place is not null;

CREATE INDEX person_by_strokes on person (stroke_key, number) where place is not null;

CREATE INDEX person_by_unit on person (unit_key, number) where place is not null;

CREATE INDEX person_deleted on person (deleted_at, number) where deleted_at is not null;

CREATE INDEX person_id_no on person (id_no) where id_no is not null;

CREATE INDEX person_mobile on person (mobile) where mobile is not null;

CREATE INDEX person_name_birth on person (name, birth_on);

CREATE INDEX person_of_union on person (union_id, member_state, sex, migrant) where place is not null;

CREATE INDEX person_of_unit on person (unit_id, member_state) where place is not null;

CREATE INDEX refused_file_at on refused_file (at);

CREATE INDEX rigid_expense_file on rigid_expense (file_id) where deleted_at is null;

CREATE INDEX same_person_open on same_person (id) where stands is null;

CREATE INDEX signing_rate_unit on signing_rate (unit_id, on_date) where deleted_at is null;

CREATE UNIQUE INDEX survey_person_once on survey_person (survey_id, person_id) where deleted_at is null;

CREATE INDEX survey_person_order on survey_person (survey_id, position) where deleted_at is null;

CREATE INDEX trade_union_list on trade_union (name_key, number) where deleted_at is null;

CREATE INDEX union_officer_union on union_officer (union_id);

CREATE INDEX union_unit_union on union_unit (union_id);

CREATE INDEX union_unit_unit on union_unit (unit_id);

CREATE INDEX unit_alias_text on unit_alias (alias) where deleted_at is null;

CREATE INDEX unit_alias_unit on unit_alias (unit_id);

CREATE INDEX unit_list on unit (name_key, number) where deleted_at is null;

CREATE INDEX unit_name on unit (name);
