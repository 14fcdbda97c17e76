import { PACKAGE_TABLES } from '../../shared/domain/packages/tables.ts'
import type { Purpose } from '../../shared/domain/packages/purposes.ts'
import type { Output } from '../bridge.ts'
import { fieldLabel } from './fields.ts'
import { HARDSHIP_LABELS } from './hardship-fields.ts'
import { gapWords } from './gaps.ts'
import { reasonSentence } from './errors.ts'

export type PackageFinding = Output<'packages.check'>[number]

export const PURPOSE_WORDS: Readonly<Record<Purpose, string>> = {
  members: '会员实名制',
  hardship: '困难职工',
  labour: '劳动合同',
  all: '全部',
}

export const AREA_WORDS: Readonly<Record<PackageFinding['area'], string>> = {
  members: '会员',
  hardship: '困难职工',
  labour: '劳动合同',
}

/** What stays at home, and why, by purpose. */
export const LEFT_OUT_WORDS: Readonly<Record<Purpose, readonly string[]>> = {
  members: ['银行卡号、工资、家庭成员、健康状况、备注、照片：会员实名制用不着', '没有会籍的人员：不属于本用途'],
  hardship: ['扫描件、手写备注、走访照片：留在乡镇的档案里', '没有单独同意的健康信息和银行账户：依法不得提供', '与困难家庭无关的人员：不属于本用途'],
  labour: ['工资、联系方式、特殊保护情形、备注：劳动合同汇总用不着', '没有用工记录的人员：不属于本用途'],
  all: ['会员银行卡号、工资、备注、照片、扫描件：县里用不着', '没有单独同意的健康信息和银行账户：依法不得提供'],
}

export function tableWords(table: string): string {
  return PACKAGE_TABLES.find(({ name }) => name === table)?.label ?? table
}

export function columnWords(table: string, column: string): string {
  return PACKAGE_TABLES.find(({ name }) => name === table)?.columns.find(({ name }) => name === column)?.label ?? column
}

/** One finding of the check as a sentence. */
export function findingWords({ area, reason, field }: PackageFinding): string {
  if (reason === 'field_missing' && field !== null) return gapWords({ field, isWrong: false })
  if (reason === 'field_wrong' && field !== null) return gapWords({ field, isWrong: true })
  // Which papers are missing is said at each file.
  if (reason === 'evidence_missing') return '缺申报材料'
  if (reason === 'missing' && field !== null) return `没有填“${HARDSHIP_LABELS[field] ?? fieldLabel(field)}”`
  const words = reasonSentence(reason) ?? '请核对'
  return area === 'hardship' && field === 'consents' ? `单独同意：${words}` : words
}

/** Why a row came back, in words; the county's own word where there is none for it. */
export function returnedWords(reason: string | null): string {
  if (reason === null) return '县里没有写原因'
  return reasonSentence(reason) ?? reason
}
