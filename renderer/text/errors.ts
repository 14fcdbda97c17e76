import type { AppError, ErrorBody } from '../../shared/errors.ts'
import { REASON_SENTENCES } from './reasons.ts'
import { fieldLabel } from './fields.ts'

/**
 * The sentence of an error: what happened, to which record, what to do. A reason without words of its own falls back
 * to those of its code.
 */
export function sentenceOf(error: Pick<AppError, 'body'>): string {
  const { code, reason, details, fields } = error.body
  if (reason === 'bad_input' && fields !== undefined) return sentenceOfFields(fields)
  return reasonSentence(reason, details) ?? CODE_SENTENCES[code]
}

/** The sentence of each field that is to blame, by the name of the field, for `error` of the form's fields. */
export function fieldErrors(error: AppError | null): Readonly<Record<string, string>> {
  if (error === null) return {}
  const { fields = {}, details } = error.body
  return Object.fromEntries(
    Object.entries(fields).map(([path, reason]) => [lastName(path), reasonSentence(reason, details) ?? '请检查这一栏']),
  )
}

/** The sentence of a bare reason, for findings and warnings too; undefined when there are no words for it. */
export function reasonSentence(reason: string, details: ErrorBody['details'] = {}): string | undefined {
  const words = Object.hasOwn(REASON_SENTENCES, reason) ? REASON_SENTENCES[reason] : undefined
  return typeof words === 'function' ? words(details) : words
}

const CODE_SENTENCES: Readonly<Record<ErrorBody['code'], string>> = {
  invalid_input: '填写的内容有问题，请检查后再试。',
  not_found: '找不到这条记录，可能已移入回收站。',
  conflict: '与已有的记录有冲突，请刷新后再试。',
  rule_broken: '按规定不能这样做，请检查后再试。',
  unavailable: '现在不能办理，请稍后再试。',
  internal: '程序出了错，这一步没有完成，已保存的内容没有受影响。请再试一次。',
}

function sentenceOfFields(fields: Readonly<Record<string, string>>): string {
  const parts = Object.entries(fields).map(
    ([path, reason]) => `${fieldLabel(lastName(path))}：${reasonSentence(reason) ?? '请检查这一栏'}`,
  )
  return `没有保存。${parts.join('；')}`
}

/** Forms know `mobile`, the contract says `fields.mobile` or `officers.2.name`. */
function lastName(path: string): string {
  return path.split('.').filter((part) => !/^\d+$/.test(part)).at(-1) ?? path
}
