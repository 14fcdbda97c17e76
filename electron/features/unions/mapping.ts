import type { Selectable } from 'kysely'
import type { Officer, UnionFields, UnionPatch } from '../../../shared/contract/unions.ts'
import { isPlainDate, type PlainDate } from '../../../shared/domain/plain-date.ts'
import type { TradeUnionRow } from '../../db/schema.ts'

/** Fields of the contract to columns, once. Units and officers stand in tables of their own. */
export const UNION_COLUMNS = {
  name: 'name',
  unionType: 'union_type',
  parentName: 'parent_name',
  legalCertificateNo: 'legal_certificate_no',
  creditCode: 'credit_code',
  legalSince: 'legal_since',
  legalPerson: 'legal_person',
  approvalNo: 'approval_no',
  approvedOn: 'approved_on',
  sessionNo: 'session_no',
  electedOn: 'elected_on',
  termMonths: 'term_months',
  bankAccount: 'bank_account',
  independentAccount: 'independent_account',
  homeGrade: 'home_grade',
  note: 'note',
} as const satisfies Record<Exclude<keyof UnionFields, 'unitIds' | 'officers'>, keyof TradeUnionRow>

export function toUnionColumns(fields: UnionPatch): Record<string, string | number | null> {
  const columns: Record<string, string | number | null> = {}
  for (const [field, column] of Object.entries(UNION_COLUMNS)) {
    const value = fields[field as keyof typeof UNION_COLUMNS] // the keys of UNION_COLUMNS are fields
    if (value === undefined) continue
    if (typeof value === 'boolean') columns[column] = value ? 1 : 0
    else if (value === '' || value === null) columns[column] = null
    else columns[column] = field === 'unionType' ? `union_org_type/${value}` : value
  }
  return columns
}

export function toUnionFields(
  row: Selectable<TradeUnionRow>,
  unitIds: string[],
  officers: Officer[],
): UnionFields {
  return {
    name: row.name,
    unionType: row.union_type?.split('/')[1] ?? null,
    parentName: row.parent_name,
    unitIds,
    legalCertificateNo: row.legal_certificate_no,
    creditCode: row.credit_code,
    legalSince: toDay(row.legal_since),
    legalPerson: row.legal_person,
    approvalNo: row.approval_no,
    approvedOn: toDay(row.approved_on),
    sessionNo: row.session_no,
    electedOn: toDay(row.elected_on),
    termMonths: row.term_months === 36 || row.term_months === 60 ? row.term_months : null,
    bankAccount: row.bank_account,
    independentAccount: row.independent_account === null ? null : row.independent_account === 1,
    homeGrade: row.home_grade,
    note: row.note,
    officers,
  }
}

export function toDay(text: string | null): PlainDate | null {
  return text !== null && isPlainDate(text) ? text : null
}
