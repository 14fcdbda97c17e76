import type { ImportRow } from '../../../shared/contract/import.ts'
import { FIELD_NAMES } from '../../../shared/domain/import/fields.ts'
import { HARDSHIP_FIELD_NAMES, isHardshipField } from '../../../shared/domain/import/hardship-fields.ts'
import { isLabourField, LABOUR_FIELD_NAMES } from '../../../shared/domain/import/labour-fields.ts'
import { isAmountField } from '../../../shared/domain/import/hardship-headers.ts'
import { formatYuan } from '../../../shared/domain/money.ts'
import { maskBankCard, maskIdNo, maskPhone } from '../../../shared/domain/privacy/mask.ts'
import { labelOf, type CodeLists } from '../../data/codes.ts'
import { fieldLabel } from '../../text/fields.ts'
import { HOUSEHOLD_LABELS, SHEET_STATE_LABELS, type ImportSubject } from '../../text/import-hardship.ts'
import { AT_WORK_LABELS, LEDGER_LABELS, TERM_LABELS } from '../../text/import-labour.ts'

export type CellValue = ImportRow['values'][string]

/** The fields of a sheet by what it is about, in the order in which they are shown. */
export function sheetFields(subject: ImportSubject): readonly string[] {
  return { members: FIELD_NAMES, hardship: HARDSHIP_FIELD_NAMES, labour: LABOUR_FIELD_NAMES }[subject]
}

/** A field of a sheet in the words of its form. */
export function sheetLabel(subject: ImportSubject, field: string): string {
  if (subject === 'labour' && (isLabourField(field) || field === 'contractNote')) return LEDGER_LABELS[field]
  return subject === 'hardship' && isHardshipField(field) ? HOUSEHOLD_LABELS[field] : fieldLabel(field)
}

/** Where a column of the sender's sheet can go. */
export function fieldChoices(subject: ImportSubject): { value: string; label: string }[] {
  return sheetFields(subject).map((value) => ({ value, label: sheetLabel(subject, value) }))
}

/** A value of a row as people read it; numbers are masked unless somebody has asked for them. */
export function valueText(codes: CodeLists, field: string, value: CellValue | undefined, shown: boolean): string {
  if (value === null || value === undefined || value === '') return ''
  if (field === 'state' && typeof value === 'boolean') return AT_WORK_LABELS[value ? 'yes' : 'no']
  if (typeof value === 'boolean' || field === 'migrant') return value === true || value === 1 ? '是' : '否'
  if (field === 'payMonth' || (isHardshipField(field) && isAmountField(field))) return typeof value === 'number' ? formatYuan(value) : String(value)
  if (field === 'contractType') return TERM_LABELS[String(value)] ?? String(value)
  if (field === 'fileState') return labelOfState(String(value))
  if (field === 'causes') {
    return String(value).split(',').map((code) => labelOf(codes, 'hardship_cause', code)).join('、')
  }
  const text = String(value)
  const list = CODE_LISTS[field]
  if (list !== undefined) return labelOf(codes, list, text.startsWith(`${list}/`) ? text.slice(list.length + 1) : text)
  if (shown) return text
  if (field === 'idNo') return maskIdNo(text)
  if (field === 'bankCard') return maskBankCard(text)
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
  category: 'hardship_category',
  legacyCategory: 'hardship_category_legacy',
  health: 'hardship_health',
  workState: 'work_state',
  housing: 'housing_type',
  insurance: 'medical_insurance',
  relation: 'family_relation',
  form: 'employment_form',
  endReason: 'contract_end_reason',
}

function labelOfState(state: string): string {
  const known: Readonly<Record<string, string>> = SHEET_STATE_LABELS
  return known[state] ?? state
}
