import type { Generated } from 'kysely'

/** Row types of the county's side, one for one with `migrations/`. */

export interface TownshipRow {
  code: string
  number: number
  name: string
  public_key: string
  recipient: string
  fingerprint: string
  confirmed_at: string
  confirmed_by: string
}

export interface ReceivedPackageRow {
  id: string
  township_code: string
  sequence: number
  purpose: string
  since: number | null
  manifest_hash: string
  made_at: string
  audit_seq: number
  audit_hash: string
  received_at: string
  receipt_at: string | null
  receipt_due: number
  accepted: Generated<number>
  refused: Generated<number>
  conflict: Generated<number>
}

export interface OriginRow {
  table_name: string
  row_id: string
  township: number
  revision: number
  sequence: number
  outcome: string
  reason: string | null
  sent: string | null
  note: string | null
}

export interface MergeConflictRow {
  id: string
  table_name: string
  row_id: string
  township_code: string
  sequence: number
  column_name: string
  base: string
  mine: string
  theirs: string
  theirs_at: string
  found_at: string
  kept: string | null
  decided_at: string | null
  decided_by: string | null
  why: string | null
}

export interface SamePersonRow {
  id: string
  first_id: string
  second_id: string
  found_at: string
  stands: string | null
  decided_at: string | null
  decided_by: string | null
  why: string | null
}

export interface FileDecisionRow {
  id: string
  file_id: string
  township_code: string
  sequence: number
  outcome: string
  document_no: string | null
  reason: string | null
  on_date: string
  decided_at: string
  decided_by: string
  step_id: string | null
}

export interface RefusedFileRow {
  id: string
  at: string
  file_name: string
  reason: string
  stage: string | null
  township_code: string | null
}

export interface ForeignRowRow {
  township: number
  table_name: string
  row_id: string
  revision: number
  sequence: number
}

export interface CountySchema {
  township: TownshipRow
  received_package: ReceivedPackageRow
  origin: OriginRow
  merge_conflict: MergeConflictRow
  same_person: SamePersonRow
  file_decision: FileDecisionRow
  refused_file: RefusedFileRow
  foreign_row: ForeignRowRow
}
