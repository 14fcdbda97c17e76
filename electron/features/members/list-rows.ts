import type { MemberRow } from '../../../shared/contract/members.ts'
import { bareCode } from '../../../shared/domain/codes.ts'
import { absentFromMask, wrongFromMask } from '../../../shared/domain/members/qualified.ts'
import { maskIdNo, maskPhone } from '../../../shared/domain/privacy/mask.ts'
import { toMemberState } from './mapping.ts'

/** What a list reads of a person, with the names of unit and union, over `p`. */
export const LIST_COLUMNS = `p.id, p.number, p.name, p.sex, p.birth_on, p.ethnicity, p.political, p.education, p.id_no,
  p.mobile, p.unit_id, u.name as unit_name, p.union_id, g.name as union_name, p.union_group, p.dept, p.job,
  p.member_state, p.joined_on, p.card_no, p.migrant, p.missing_mask`
export const LIST_JOINS = 'left join unit u on u.id = p.unit_id left join trade_union g on g.id = p.union_id'

export interface ListRecord {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly sex: string | null
  readonly birth_on: string | null
  readonly ethnicity: string | null
  readonly political: string | null
  readonly education: string | null
  readonly id_no: string | null
  readonly mobile: string | null
  readonly unit_id: string | null
  readonly unit_name: string | null
  readonly union_id: string | null
  readonly union_name: string | null
  readonly union_group: string | null
  readonly dept: string | null
  readonly job: string | null
  readonly member_state: string | null
  readonly joined_on: string | null
  readonly card_no: string | null
  readonly migrant: number | null
  readonly missing_mask: number
}

export function toMemberRow(row: ListRecord): MemberRow {
  return {
    id: row.id,
    name: row.name,
    sex: bare(row.sex),
    birthOn: row.birth_on,
    ethnicity: bare(row.ethnicity),
    political: bare(row.political),
    education: bare(row.education),
    idNoMasked: row.id_no === null ? null : maskIdNo(row.id_no),
    mobileMasked: row.mobile === null ? null : maskPhone(row.mobile),
    unitId: row.unit_id,
    unitName: row.unit_name,
    unionId: row.union_id,
    unionName: row.union_name,
    unionGroup: row.union_group,
    dept: row.dept,
    job: row.job,
    memberState: toMemberState(row.member_state),
    joinedOn: row.joined_on,
    cardNo: row.card_no,
    migrant: row.migrant === null ? null : row.migrant === 1,
    missing: row.missing_mask === 0 ? [] : absentFromMask(row.missing_mask),
    wrong: row.missing_mask === 0 ? [] : wrongFromMask(row.missing_mask),
  }
}

function bare(id: string | null): string | null {
  return id === null ? null : bareCode(id)
}
