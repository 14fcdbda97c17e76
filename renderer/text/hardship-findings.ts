import type { HardshipFinding } from '../../shared/contract/hardship.ts'
import { labelOf, type CodeLists } from '../data/codes.ts'
import { reasonSentence } from './errors.ts'
import { fieldLabel } from './fields.ts'
import { CONSENT_LABELS, SUGGESTION_LABELS } from './hardship.ts'
import { HARDSHIP_LABELS } from './hardship-fields.ts'

/** A finding as a sentence: who, what is the matter, and by how much. */
export function findingText(finding: HardshipFinding, codes: CodeLists): string {
  const { personName } = finding
  const words = wordsOf(finding, codes)
  return personName === null ? words : `${personName}：${words}`
}

/** 张三：没有填“民族”“婚姻状况”。 */
export function missingText(personName: string, fields: readonly string[]): string {
  const words = `没有填${fields.map(labelOfField).join('')}。`
  return personName === '' ? words : `${personName}：${words}`
}

function wordsOf({ reason, field, details }: HardshipFinding, codes: CodeLists): string {
  const sentence = reasonSentence(reason, details) ?? reason
  if (reason === 'missing') return `没有填${labelOfField(field)}。`
  if (reason === 'id_problem') return `身份证号有误：${reasonSentence(String(details['problem'])) ?? '请对照原件'}。`
  if (field === 'consents') return sentence.replace('单独同意', `${consentWords(details['kind'])}的单独同意`)
  if (reason === 'class_differs') return `认定的类别与测算结果“${suggestionWords(details['suggested'])}”不一致，请核对。`
  const subject = subjectOf(field, details, codes)
  return subject === '' ? sentence : `${subject}：${sentence}`
}

/** 残疾人证 and the like: what the row is that the finding is about. */
function subjectOf(field: string | null, details: HardshipFinding['details'], codes: CodeLists): string {
  const { item, exclusion } = details
  if (typeof exclusion === 'string') return labelOf(codes, 'hardship_exclusion', exclusion)
  if (typeof item !== 'string') return ''
  return labelOf(codes, field === 'expenses' ? 'rigid_expense_item' : 'income_item', item)
}

function labelOfField(field: string | null): string {
  const label = field === null ? '' : (HARDSHIP_LABELS[field] ?? fieldLabel(field))
  return label === '' ? '' : `“${label}”`
}

function consentWords(kind: unknown): string {
  const labels: Readonly<Record<string, string>> = CONSENT_LABELS
  return typeof kind === 'string' ? (labels[kind] ?? kind) : ''
}

function suggestionWords(suggested: unknown): string {
  const labels: Readonly<Record<string, string>> = SUGGESTION_LABELS
  return typeof suggested === 'string' ? (labels[suggested] ?? suggested) : ''
}
