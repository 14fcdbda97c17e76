import type { Generated } from 'kysely'

/** Row types of aid, one for one with `migrations/`. */

export interface AidCampaignRow {
  number: Generated<number>
  id: string
  name: string
  kind: string
  aid_type: string
  fund: string | null
  year: number
  from_on: string | null
  to_on: string | null
  standard_fen: number | null
  budget_fen: number | null
  goods: string | null
  document_no: string | null
  organiser: string | null
  for_person_id: string | null
  handed_over_on: string | null
  handed_over_to: string | null
  handover_proof: string | null
  state: Generated<string>
  note: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface AidRow {
  number: Generated<number>
  id: string
  person_id: string
  file_id: string | null
  campaign_id: string | null
  aid_type: string
  fund: string | null
  on_date: string
  amount_fen: number
  goods: string | null
  pay_method: string | null
  voucher_no: string | null
  handler: string | null
  approved_by: string | null
  approval_no: string | null
  student_id: string | null
  school: string | null
  school_level: string | null
  school_year: number | null
  visitors: string | null
  hospital: string | null
  what: string | null
  exception_why: string | null
  signed_on: string | null
  signed_by: string | null
  position: number | null
  import_batch_id: string | null
  note: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface DonationRow {
  id: string
  campaign_id: string
  position: number
  donor_id: string | null
  donor_name: string
  unit_id: string | null
  amount_fen: number
  on_date: string
  note: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface AidSchema {
  aid_campaign: AidCampaignRow
  aid: AidRow
  donation: DonationRow
}
