import type { Member } from '../../../shared/contract/members.ts'
import { MEMBER_FIELDS } from '../../../shared/domain/members/member-fields.ts'
import { labelOf, type CodeLists } from '../../data/codes.ts'
import { FORM_FIELDS, type FormField } from './form-values.ts'

export interface Difference {
  field: FormField
  kept: string | null
  merged: string | null
  /** The kept record has nothing there. */
  onlyMerged: boolean
}

/** The fields in which two records differ, in words. Masked values that look alike are taken for the same. */
export function differences(kept: Member, merged: Member, codes: CodeLists): Difference[] {
  return FORM_FIELDS.flatMap((field) => {
    const mine = wordsOf(kept, field, codes)
    const theirs = wordsOf(merged, field, codes)
    return mine === theirs || theirs === null ? [] : [{ field, kept: mine, merged: theirs, onlyMerged: mine === null }]
  })
}

function wordsOf(member: Member, field: FormField, codes: CodeLists): string | null {
  if (field === 'unitId') return member.unitName
  const value = member[field] ?? null
  if (value === null || value === '') return null
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return `${(value / 100).toFixed(2)} 元`
  const rule = MEMBER_FIELDS[field]
  return 'codes' in rule ? labelOf(codes, rule.codes, value) : value
}
