import type { Selectable } from 'kysely'
import type { AidPatch, AidRow, CampaignPatch } from '../../../shared/contract/aid.ts'
import { bareCode } from '../../../shared/domain/codes.ts'
import type { AidGiven } from '../../../shared/domain/hardship/aid-facts.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import type { AidCampaignRow, AidRow as AidColumns } from '../../db/schema-aid.ts'
import type { Fields, Value } from '../../db/row-change.ts'

export type AidRecord = Selectable<AidColumns>
export type CampaignRecord = Selectable<AidCampaignRow>

/** Fields of the contract to columns, once. */
const AID_COLUMNS = {
  personId: 'person_id',
  fileId: 'file_id',
  campaignId: 'campaign_id',
  aidType: 'aid_type',
  fund: 'fund',
  on: 'on_date',
  amountFen: 'amount_fen',
  goods: 'goods',
  payMethod: 'pay_method',
  voucherNo: 'voucher_no',
  handler: 'handler',
  approvedBy: 'approved_by',
  approvalNo: 'approval_no',
  studentId: 'student_id',
  school: 'school',
  schoolLevel: 'school_level',
  schoolYear: 'school_year',
  visitors: 'visitors',
  hospital: 'hospital',
  what: 'what',
  exceptionWhy: 'exception_why',
  signedOn: 'signed_on',
  signedBy: 'signed_by',
  note: 'note',
} as const satisfies Record<keyof AidPatch, keyof AidRecord>

const CAMPAIGN_COLUMNS = {
  name: 'name',
  kind: 'kind',
  aidType: 'aid_type',
  fund: 'fund',
  year: 'year',
  from: 'from_on',
  to: 'to_on',
  standardFen: 'standard_fen',
  budgetFen: 'budget_fen',
  goods: 'goods',
  documentNo: 'document_no',
  organiser: 'organiser',
  forPersonId: 'for_person_id',
  handedOverOn: 'handed_over_on',
  handedOverTo: 'handed_over_to',
  handoverProof: 'handover_proof',
  note: 'note',
} as const satisfies Record<keyof CampaignPatch, keyof CampaignRecord>

/** Which list of the code table a field is of. */
const CODE_LISTS: Readonly<Record<string, string>> = {
  aidType: 'aid_type', fund: 'fund_source', payMethod: 'pay_method',
}

export function toAidColumns(patch: AidPatch): Fields {
  return toColumns(AID_COLUMNS, patch)
}

export function toCampaignColumns(patch: CampaignPatch): Fields {
  return toColumns(CAMPAIGN_COLUMNS, patch)
}

/** Codes of a patch by their id, for the look whether the list has them. */
export function codesOf(patch: AidPatch | CampaignPatch): Map<string, string> {
  const given: Readonly<Record<string, Value | undefined>> = patch
  return new Map(
    Object.entries(CODE_LISTS).flatMap(([field, list]) => {
      const code = given[field]
      return typeof code === 'string' && code !== '' ? [[`${list}/${code}`, field]] : []
    }),
  )
}

/** A stored row for the rules. */
export function toGiven(row: AidRecord): AidGiven {
  return {
    id: row.id,
    personId: row.person_id,
    fileId: row.file_id,
    campaignId: row.campaign_id,
    aidType: bareCode(row.aid_type),
    fund: bare(row.fund),
    on: day(row.on_date),
    amountFen: row.amount_fen,
    goods: row.goods,
    studentId: row.student_id,
    school: row.school,
    schoolLevel: row.school_level,
    schoolYear: row.school_year,
  }
}

/** With the names that a list shows. */
export interface ListedAid extends AidRecord {
  readonly person_name: string
  readonly unit_name: string | null
  readonly file_no: string | null
  readonly campaign_name: string | null
  readonly student_name: string | null
}

export function toAidRow(row: ListedAid): AidRow {
  return {
    ...toGiven(row),
    id: row.id,
    payMethod: bare(row.pay_method),
    voucherNo: row.voucher_no,
    handler: row.handler,
    approvedBy: row.approved_by,
    approvalNo: row.approval_no,
    visitors: row.visitors,
    hospital: row.hospital,
    what: row.what,
    exceptionWhy: row.exception_why,
    signedOn: row.signed_on === null ? null : day(row.signed_on),
    signedBy: row.signed_by,
    note: row.note,
    personName: row.person_name,
    unitName: row.unit_name,
    fileNo: row.file_no,
    campaignName: row.campaign_name,
    studentName: row.student_name,
    position: row.position,
    revision: row.revision,
  }
}

export function bare(id: string | null): string | null {
  return id === null ? null : bareCode(id)
}

function toColumns(columns: Readonly<Record<string, string>>, patch: Readonly<Record<string, Value | undefined>>): Fields {
  const fields: Fields = {}
  for (const [field, column] of Object.entries(columns)) {
    const value = patch[field]
    if (value === undefined) continue
    const list = CODE_LISTS[field]
    if (value === null || value === '') fields[column] = null
    else fields[column] = list === undefined ? value : `${list}/${value}`
  }
  return fields
}
