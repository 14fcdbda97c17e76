/** Row types of packages for the county, one for one with `migrations/`. */

/** Key pairs of this store; null until the first need. */
export interface OwnKeyRow {
  role: string
  code: string
  signing_key: string | null
  public_key: string | null
  identity: string | null
  recipient: string | null
  created_at: string
}

export interface CountyKeyRow {
  fingerprint: string
  code: string
  name: string
  public_key: string
  recipient: string
  confirmed_at: string
  confirmed_by: string
  replaced_at: string | null
}

export interface SentPackageRow {
  sequence: number
  id: string
  purpose: string
  since: number | null
  made_at: string
  manifest_hash: string | null
  previous_hash: string | null
  county_fingerprint: string | null
  path: string
  bytes: number | null
  counts: string
  state: string
  receipt_id: string | null
  receipt_at: string | null
  receipt_counts: string | null
}

export interface PackageRowRow {
  table_name: string
  row_id: string
  accepted_revision: number | null
  outcome: string
  revision: number
  reason: string | null
  fields: string | null
  sequence: number
  note: string | null
}

export interface CountyDecisionRow {
  package_id: string
  file_id: string
  outcome: string
  document_no: string | null
  reason: string | null
  on_date: string
  problem: string | null
  recorded_at: string
}

export interface PackagesSchema {
  own_key: OwnKeyRow
  county_key: CountyKeyRow
  sent_package: SentPackageRow
  package_row: PackageRowRow
  county_decision: CountyDecisionRow
}
