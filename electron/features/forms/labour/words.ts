import type { Employment, EmploymentListRow, LabourContractRow } from '../../../../shared/contract/labour-records.ts'
import { BASIS } from '../../../../shared/domain/labour/basis.ts'
import type { LabourFlag } from '../../../../shared/domain/labour/flags.ts'
import { shortArticlesText } from '../../../../shared/domain/labour/laws.ts'
import type { EmploymentStatus } from '../../../../shared/domain/labour/record.ts'
import type { CollectiveRow } from '../../../../shared/contract/labour-collective.ts'
import { join } from '../cells.ts'
import type { PaperWords } from '../data.ts'

type Row = EmploymentListRow

export const TERM_WORDS: Readonly<Record<LabourContractRow['term'], string>> = {
  fixed: '固定期限', open: '无固定期限', task: '完成一定任务',
}

export const STAGE_WORDS: Readonly<Record<CollectiveRow['stage'], string>> = {
  planned: '筹备', offered: '已要约', talks: '协商中', passed: '职代会通过', signed: '已签字', submitted: '已报送',
  objected: '有异议', effective: '已生效', expired: '到期', ended: '已终止',
}

/** Whoever is on the list to take along: nothing in writing, run out, or nobody knows. */
export const UNSIGNED: readonly EmploymentStatus[] = [
  'unsigned_grace', 'unsigned_double', 'unsigned_deemed_open', 'expired_continuing', 'insufficient',
]

/** What the county's own table of statuses calls it. */
export function statusWord(status: EmploymentStatus, words: PaperWords): string {
  return words.labelOf('contract_status', status.toUpperCase()) ?? '资料不足'
}

/** What an employer is told of: never what protects a worker, for that may tell of health. */
const PRIVATE_FLAGS: readonly LabourFlag[] = ['protected', 'retire_soon']

export function tellableFlags({ flags }: Row): LabourFlag[] {
  return flags.filter((flag) => !PRIVATE_FLAGS.includes(flag))
}

/** Status where something is amiss, then the flags: 未签·二倍工资期；试用期超长. */
export function situationOf(row: Row, words: PaperWords): string {
  const amiss = UNSIGNED.includes(row.status) ? statusWord(row.status, words) : null
  return join([amiss, ...tellableFlags(row).map((flag) => words.labelOf('contract_warning', flag.toUpperCase()))], '；') ?? ''
}

/** Days that the situation speaks of, one a line. */
export function datesOf({ doublePay, expiresOn, probationLimitEndsOn, flags, findings }: Employment): string | null {
  const after = findings.find(({ finding }) => finding === 'expired_continuing')?.from ?? null
  const isProbation = flags.includes('prob_too_long') || flags.includes('prob_forbidden')
  return join(
    [
      after === null ? null : `${after} 起没有续签`,
      doublePay === null ? null : `二倍工资期间 ${doublePay.from} 至 ${doublePay.to}（${doublePay.days} 天）`,
      expiresOn === null || !flags.some((flag) => flag.startsWith('expiring')) ? null : `${expiresOn} 到期`,
      isProbation && probationLimitEndsOn !== null ? `试用期最长至 ${probationLimitEndsOn}` : null,
    ],
    '\n',
  )
}

/** The articles behind the situation, in short names. */
export function basisOf(row: Row): string | null {
  if (row.status === 'insufficient') return null
  const found = [...(UNSIGNED.includes(row.status) ? [row.status] : []), ...tellableFlags(row)]
  const articles = found.flatMap((name) => BASIS[name].articles)
  return articles.length === 0 ? null : shortArticlesText(articles)
}

/** 94.5% from tenths that were cut off, never rounded up; null without anybody. */
export function percent(tenths: number | null): string | null {
  return tenths === null ? null : `${Math.trunc(tenths / 10)}.${tenths % 10}%`
}
