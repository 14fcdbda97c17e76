import type { Generated } from 'kysely'
import type { AidSchema } from './schema-aid.ts'
import type { CountySchema } from './schema-county.ts'
import type { HardshipSchema } from './schema-hardship.ts'
import type { LabourSchema } from './schema-labour.ts'
import type { PackagesSchema } from './schema-packages.ts'
import type { PapersSchema } from './schema-papers.ts'
import type { PersonTokenRow } from './sqlite-sql/search-index.ts'

/** Row types of the tables, one for one with `migrations/`. Columns are snake_case; queries map them once. */

export interface CodeRow {
  id: string
  list: string
  code: string
  label: string
  short: string | null
  facts: string | null
  position: number
  retired_on: string | null
}

export interface SettingRow {
  name: string
  value: string
  updated_at: string
}

export interface ParameterRow {
  id: string
  name: string
  value: string
  valid_from: string
  document_no: string | null
  note: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface AuditRow {
  seq: Generated<number>
  at: string
  actor: string
  action: string
  entity: string | null
  entity_id: string | null
  changes: string
  facts: string
  why: string | null
  previous_hash: string
  hash: string
}

export interface DraftRow {
  key: string
  value: string
  updated_at: string
}

export interface SavedFilterRow {
  id: string
  list: string
  name: string
  value: string
  created_at: string
  updated_at: string
}

export interface UnitRow {
  number: Generated<number>
  id: string
  name: string
  name_key: Generated<string>
  find_text: Generated<string>
  credit_code: string | null
  credit_code_seen: Generated<number>
  unit_type: string | null
  industry: string | null
  ownership: string | null
  affiliation: string | null
  registered_address: string | null
  address: string | null
  village: string | null
  legal_person: string | null
  head_name: string | null
  head_phone: string | null
  hr_name: string | null
  hr_phone: string | null
  founded_on: string | null
  headcount: number | null
  women_count: number | null
  migrant_count: number | null
  dispatched_count: number | null
  hazard_count: number | null
  union_since: string | null
  no_union_reason: string | null
  union_will: string | null
  above_scale: number | null
  party_org: string | null
  has_congress: number | null
  has_openness: number | null
  has_mediation: number | null
  pay_day: number | null
  state: Generated<string>
  note: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface UnitAliasRow {
  id: string
  unit_id: string
  alias: string
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface TradeUnionRow {
  number: Generated<number>
  id: string
  name: string
  name_key: Generated<string>
  find_text: Generated<string>
  union_type: string | null
  parent_name: string | null
  legal_certificate_no: string | null
  credit_code: string | null
  legal_since: string | null
  legal_person: string | null
  approval_no: string | null
  approved_on: string | null
  session_no: number | null
  elected_on: string | null
  term_months: number | null
  bank_account: string | null
  independent_account: number | null
  home_grade: string | null
  dues_exempt_retained: Generated<number>
  note: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface UnionUnitRow {
  id: string
  union_id: string
  unit_id: string
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface UnionOfficerRow {
  id: string
  union_id: string
  person_id: string | null
  name: string
  post: string
  full_time: Generated<number>
  elected_on: string | null
  left_on: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface PersonRow {
  number: Generated<number>
  id: string
  name: string
  former_name: string | null
  id_type: Generated<string>
  id_no: string | null
  sex: string | null
  birth_on: string | null
  ethnicity: string | null
  political: string | null
  education: string | null
  degree: string | null
  marital: string | null
  health: string | null
  hukou_type: string | null
  hukou_address: string | null
  address: string | null
  native_place: string | null
  mobile: string | null
  phone2: string | null
  unit_id: string | null
  dept: string | null
  job: string | null
  skill: string | null
  employment_form: string | null
  hired_on: string | null
  first_work_on: string | null
  migrant: number | null
  dispatch: number | null
  dispatch_unit: string | null
  new_form: string | null
  model_worker: string | null
  wage_fen: number | null
  family: string | null
  union_group: string | null
  union_post: string | null
  bank_card: string | null
  consent_on: string | null
  note: string | null
  given: string | null
  import_batch_id: string | null
  merged_into: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  base_revision: Generated<number>
  deleted_at: string | null
  deleted_why: string | null
  name_key: Generated<string>
  stroke_key: Generated<string>
  unit_key: Generated<string>
  member_state: string | null
  union_id: string | null
  applied_on: string | null
  joined_on: string | null
  join_channel: string | null
  state_since: string | null
  card_no: string | null
  missing_mask: Generated<number>
  place: number | null
  /** Entered only as somebody's family. */
  relative: Generated<number>
}

export interface MembershipEventRow {
  id: string
  person_id: string
  type: string
  on_date: string
  position: number
  union_id: string | null
  data: Generated<string>
  note: string | null
  state_after: string
  union_after: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface CardRow {
  id: string
  person_id: string
  union_id: string | null
  number: string
  kind: Generated<string>
  state: string
  batch: string | null
  sent_on: string | null
  issued_on: string | null
  received_by: string | null
  replaces_card_id: string | null
  reissue_reason: string | null
  requested_on: string | null
  note: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface NotDuplicateRow {
  id: string
  person_low: string
  person_high: string
  why: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface ImportBatchRow {
  number: Generated<number>
  id: string
  file_name: string
  file_hash: string
  sender: string | null
  sheet: string | null
  sheet_index: number
  header_row: number
  columns: string
  skipped: string
  options: Generated<string>
  counts: string
  state: string
  mode: string | null
  result: string | null
  created_at: string
  applied_at: string | null
  undone_at: string | null
}

/** A row of its own: the batch changes with each decision, the sender's file never. */
export interface ImportFileRow {
  batch_number: number
  bytes: Uint8Array
}

export interface ImportRowRow {
  batch_number: number
  row: number
  action: string
  outcome: string
  values: string
  findings: string
  dup_of: number | null
  matched_id: string | null
  candidates: string | null
  decision: string | null
  person_id: string | null
  created_person: Generated<number>
  audit_seq: number | null
}

export interface SenderColumnRow {
  sender: string
  header: string
  field: string | null
  updated_at: string
}

export interface PaperRow {
  id: string
  snapshot_no: string
  kind: string
  preset: string
  spec: string
  row_count: number
  masked: number
  why: string | null
  content: Uint8Array
  created_at: string
}

export interface Schema extends PapersSchema, HardshipSchema, AidSchema, LabourSchema, PackagesSchema, CountySchema {
  code: CodeRow
  setting: SettingRow
  parameter: ParameterRow
  audit: AuditRow
  draft: DraftRow
  saved_filter: SavedFilterRow
  unit: UnitRow
  unit_alias: UnitAliasRow
  trade_union: TradeUnionRow
  union_unit: UnionUnitRow
  union_officer: UnionOfficerRow
  person: PersonRow
  membership_event: MembershipEventRow
  card: CardRow
  not_duplicate: NotDuplicateRow
  import_batch: ImportBatchRow
  import_file: ImportFileRow
  import_row: ImportRowRow
  sender_column: SenderColumnRow
  paper: PaperRow
  person_token: PersonTokenRow
}
