import type { Generated } from 'kysely'

/** Row types of hardship archives, one for one with `migrations/`. */

export interface HardshipFileRow {
  number: Generated<number>
  id: string
  file_no: string
  person_id: string
  union_id: string | null
  unit_status: string | null
  migrant: number | null
  health: string | null
  illness: string | null
  disability_type: string | null
  disability_grade: string | null
  work_state: string | null
  model_worker: string | null
  housing: string | null
  housing_m2: number | null
  other_contact: string | null
  postcode: string | null
  industry: string | null
  single_parent: number | null
  insurance: string | null
  self_help: number | null
  zero_employment: number | null
  main_cause: string | null
  second_cause: string | null
  third_cause: string | null
  fourth_cause: string | null
  story: string | null
  contract_signed_on: string | null
  contract_months: number | null
  bank_name: string | null
  bank_branch: string | null
  bank_card: string | null
  bank_holder_id: string | null
  focus_group: string | null
  legacy_measures: string | null
  legacy_category: string | null
  area: Generated<string>
  accident_on: string | null
  accident_what: string | null
  accident_passes: number | null
  category: string | null
  category_reason: string | null
  opened_on: string
  opened_by: string | null
  checked_by: string | null
  entered_by: string | null
  paper_synced_on: string | null
  retention_place: string | null
  destroyed_on: string | null
  destroyed_by: string | null
  given: string | null
  import_batch_id: string | null
  note: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  base_revision: Generated<number>
  deleted_at: string | null
  person_number: Generated<number>
  name_key: Generated<string>
  unit_id: string | null
  state: Generated<string>
  state_since: string | null
  applied_on: string | null
  publicity_from: string | null
  publicity_to: string | null
  approved_on: string | null
  approval_no: string | null
  last_review_on: string | null
  review_due_on: string | null
  closed_on: string | null
  exit_reason: string | null
  returned_count: Generated<number>
  household_size: Generated<number>
  changed_on: string | null
  sync_due_on: string | null
  last_aid_on: string | null
  aid_fen: Generated<number>
}

export interface HouseholdMemberRow {
  id: string
  file_id: string
  person_id: string
  position: number
  relation: string
  counted: Generated<number>
  not_counted_why: string | null
  able_to_work: number | null
  work_state: string | null
  identity: string | null
  workplace: string | null
  school: string | null
  school_level: string | null
  enrolled_on: string | null
  school_years: number | null
  health: string | null
  illness: string | null
  disability_type: string | null
  disability_grade: string | null
  insurance: string | null
  note: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface IncomeRow {
  id: string
  file_id: string
  person_id: string
  position: number
  item: string
  amount_fen: number
  per: string
  months: Generated<number>
  counted: Generated<number>
  counted_why: string | null
  evidence: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface RigidExpenseRow {
  id: string
  file_id: string
  person_id: string | null
  position: number
  item: string
  gross_fen: number
  reimbursed_fen: Generated<number>
  period: string | null
  counted: Generated<number>
  counted_why: string | null
  evidence: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface HouseholdPropertyRow {
  id: string
  file_id: string
  position: number
  kind: string
  quantity: Generated<number>
  area_m2: number | null
  value_fen: number | null
  note: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface HardshipExclusionRow {
  id: string
  file_id: string
  exclusion: string
  found: string | null
  override_why: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface HardshipEvidenceRow {
  id: string
  file_id: string
  kind: string
  person_id: string | null
  received_on: string | null
  copies: number | null
  waived_why: string | null
  note: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface HardshipStepRow {
  id: string
  file_id: string
  kind: string
  on_date: string
  position: number
  people: string | null
  data: Generated<string>
  note: string | null
  state_after: string
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface HardshipAssessmentRow {
  id: string
  file_id: string
  on_date: string
  sum: string
  suggested: string
  category: string | null
  reason: string
  confirmed_by: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface SurveyRow {
  id: string
  name: string
  from_on: string
  to_on: string | null
  /** Day on which somebody closed the round. */
  closed_on: string | null
  scope: Generated<string>
  note: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface SurveyPersonRow {
  id: string
  survey_id: string
  person_id: string
  position: number
  outcome: string | null
  seen_on: string | null
  note: string | null
  file_id: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface HardshipSchema {
  hardship_file: HardshipFileRow
  household_member: HouseholdMemberRow
  income: IncomeRow
  rigid_expense: RigidExpenseRow
  household_property: HouseholdPropertyRow
  hardship_exclusion: HardshipExclusionRow
  hardship_evidence: HardshipEvidenceRow
  hardship_step: HardshipStepRow
  hardship_assessment: HardshipAssessmentRow
  survey: SurveyRow
  survey_person: SurveyPersonRow
}
