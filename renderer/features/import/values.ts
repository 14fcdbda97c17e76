import type { ImportRow } from '../../../shared/contract/import.ts'
import { FIELD_NAMES } from '../../../shared/domain/import/fields.ts'
import { maskIdNo, maskPhone } from '../../../shared/domain/privacy/mask.ts'
import { labelOf, type CodeLists } from '../../data/codes.ts'
import { fieldLabel } from '../../text/fields.ts'

export type CellValue = ImportRow['values'][string]

/** Where a column of the sender's sheet can go, in the words of the forms. */
export const FIELD_CHOICES = FIELD_NAMES.map((field) => ({ value: field, label: fieldLabel(field) }))

/** A value of a row as people read it; numbers are masked unless somebody has asked for them. */
export function valueText(codes: CodeLists, field: string, value: CellValue | undefined, shown: boolean): string {
  if (value === null || value === undefined || value === '') return ''
  if (field === 'migrant') return value === true || value === 1 ? '是' : '否'
  const text = String(value)
  const list = CODE_LISTS[field]
  if (list !== undefined) return labelOf(codes, list, text.startsWith(`${list}/`) ? text.slice(list.length + 1) : text)
  if (shown) return text
  if (field === 'idNo') return maskIdNo(text)
  return field === 'mobile' || field === 'phone2' ? maskPhone(text) : text
}

/** Masks what looks like an identity number or a mobile phone in a cell of unknown meaning, however it is spaced. */
export function maskSample(text: string): string {
  const plain = text.normalize('NFKC').replaceAll(/[\s\-\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/g, '')
  const masked = plain.replaceAll(/\d{14,17}[\dXx]|1[3-9]\d{9}/g, (number) =>
    number.length === 11 ? maskPhone(number) : maskIdNo(number),
  )
  return masked === plain ? text : masked
}

/** Text that would be typed in the sender's cell for this value. */
export function typedText(codes: CodeLists, field: string, value: CellValue | undefined): string {
  return valueText(codes, field, value, true)
}

const CODE_LISTS: Readonly<Record<string, string>> = {
  idType: 'id_type',
  sex: 'sex',
  ethnicity: 'ethnicity',
  political: 'political_status',
  education: 'education_simple',
}
