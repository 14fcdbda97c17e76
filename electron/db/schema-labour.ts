import type { Generated } from 'kysely'

/** Row types of employments, inspections and collective contracts, one for one with `migrations/`. */

export interface EmploymentRow {
  number: Generated<number>
  id: string
  person_id: string
  unit_id: string
  user_unit_id: string | null
  form: Generated<string>
  hired_on: string | null
  ended_on: string | null
  end_reason: string | null
  at_work: Generated<number>
  dept: string | null
  post: string | null
  pay_fen: number | null
  pay_day: number | null
  daily_hours: number | null
  weekly_hours: number | null
  insured: number | null
  retirement_class: string | null
  check_why: string | null
  note: string | null
  import_batch_id: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
  name_key: Generated<string>
  person_number: Generated<number>
  hidden: Generated<number>
  status: Generated<string>
  flags: Generated<number>
  level: Generated<string>
  assessed_on: Generated<string>
  holds_to: Generated<string>
  expires_on: string | null
  probation_to: string | null
  extended_to: string | null
  retires_on: string | null
}

export interface LabourContractRow {
  id: string
  employment_id: string
  position: number
  contract_no: string | null
  term: string
  starts_on: string | null
  signed_on: string | null
  ends_on: string | null
  extended_to: string | null
  probation_ends_on: string | null
  probation_only: Generated<number>
  asked_fixed: Generated<number>
  post: string | null
  pay_fen: number | null
  delivered: number | null
  delivered_on: string | null
  women_clause: number | null
  note: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface LabourEventRow {
  id: string
  employment_id: string
  position: number
  kind: string
  from_on: string | null
  to_on: string | null
  due_on: string | null
  born_on: string | null
  grade: number | null
  term_years: number | null
  full_time: number | null
  total_work_years: number | null
  note: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface LabourInspectionRow {
  number: Generated<number>
  id: string
  unit_id: string
  on_date: string
  inspectors: string | null
  sheets: number | null
  deadline_on: string | null
  fixed_on: string | null
  note: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface LabourInspectionFindingRow {
  id: string
  inspection_id: string
  position: number
  employment_id: string | null
  finding: string
  reason: string | null
  talk_on: string | null
  fixed_on: string | null
  note: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface SigningRateRow {
  id: string
  unit_id: string | null
  inspection_id: string | null
  on_date: string
  rate: string
  note: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface CollectiveContractRow {
  number: Generated<number>
  id: string
  kind: string
  scope: string
  name: string | null
  contract_no: string | null
  employer_rep: string | null
  worker_rep: string | null
  employer_reps: number | null
  worker_reps: number | null
  offered_on: string | null
  replied_on: string | null
  talked_on: string | null
  congress_on: string | null
  congress_size: number | null
  congress_present: number | null
  congress_for: number | null
  signed_on: string | null
  starts_on: string | null
  ends_on: string | null
  submitted_on: string | null
  received_on: string | null
  receipt_no: string | null
  objected_on: string | null
  effective_on: string | null
  published_on: string | null
  pay_day: number | null
  rise_tenths: number | null
  minimum_fen: number | null
  piece_rate: string | null
  supplies: string | null
  renewal_asked_on: string | null
  ended_on: string | null
  end_reason: string | null
  note: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface CollectiveUnitRow {
  id: string
  contract_id: string
  unit_id: string
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface CollectiveCheckRow {
  id: string
  contract_id: string
  unit_id: string | null
  position: number
  term: string
  due_on: string | null
  done_on: string | null
  kept: number | null
  note: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface LabourSchema {
  employment: EmploymentRow
  labour_contract: LabourContractRow
  labour_event: LabourEventRow
  labour_inspection: LabourInspectionRow
  labour_inspection_finding: LabourInspectionFindingRow
  signing_rate: SigningRateRow
  collective_contract: CollectiveContractRow
  collective_unit: CollectiveUnitRow
  collective_check: CollectiveCheckRow
}
