import type { Employment, EmploymentListRow, LabourContractRow } from '../../../../shared/contract/labour-records.ts'
import type { LabourFlag } from '../../../../shared/domain/labour/flags.ts'
import { shortArticlesText } from '../../../../shared/domain/labour/laws.ts'
import type { EmploymentStatus } from '../../../../shared/domain/labour/record.ts'
import type { CollectiveRow } from '../../../../shared/contract/labour-collective.ts'
import { afterMonths, type PlainDate } from '../../../../shared/domain/plain-date.ts'
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

/** Status where something is amiss, then the flags: 未签·二倍工资期；可能：应订未订无固定期限. */
export function situationOf(row: Row, words: PaperWords): string {
  const amiss = UNSIGNED.includes(row.status) ? statusWord(row.status, words) : null
  return join([amiss, flagWords(row, words)], '；') ?? ''
}

/** The flags alone; null for none. Where the law is split it says so, and a term that is renewed says that. */
export function flagWords(row: Row, words: PaperWords): string | null {
  const { possibleFlags, renewedFrom } = row
  return join(
    tellableFlags(row).map((flag) => {
      const renewed = renewedFrom !== null && flag.startsWith('expiring') ? '（已续订）' : ''
      return `${possibleFlags.includes(flag) ? '可能：' : ''}${words.labelOf('contract_warning', flag.toUpperCase()) ?? ''}${renewed}`
    }),
    '；',
  )
}

/**
 * Whether a letter to the employer speaks of it: what is amiss in writing or in a contract. A term that ends and is
 * renewed is not; nor double pay alone that ended more than a year ago, whose claim may be over (Mediation Law 27).
 */
export function isToTell(employment: Employment, today: PlainDate): boolean {
  const { status, findings } = employment
  if (UNSIGNED.includes(status) && status !== 'insufficient') return true
  if (freshPay(employment, today) !== null) return true
  return tellableFlags(employment).some((flag) => flag !== 'late_sign' && findings.some(({ finding, level }) => finding === flag && level !== 'note'))
}

/** Double pay that a claim still reaches: it ended less than a year ago (Mediation Law 27), or runs on. */
export function freshPay({ doublePay }: Employment, today: PlainDate): Employment['doublePay'] {
  return doublePay !== null && today < afterMonths(doublePay.to, 12) ? doublePay : null
}

/** Days that the situation speaks of, one a line; `pay` where double pay is told otherwise than owed. */
export function datesOf(employment: Employment, pay = employment.doublePay): string | null {
  const { expiresOn, probationLimitEndsOn, flags, findings } = employment
  const after = findings.find(({ finding }) => finding === 'expired_continuing')?.from ?? null
  const isProbation = flags.includes('prob_too_long') || flags.includes('prob_forbidden')
  return join(
    [
      after === null ? null : `${after} 起没有续签`,
      pay === null ? null : `二倍工资期间 ${pay.from} 至 ${pay.to}（${pay.days} 天）`,
      expiresOn === null || !flags.some((flag) => flag.startsWith('expiring')) ? null : `${expiresOn} 到期`,
      isProbation && probationLimitEndsOn !== null ? `试用期最长至 ${probationLimitEndsOn}` : null,
    ],
    '\n',
  )
}

/** The articles behind the situation and its dates, in short names. */
export function basisOf(employment: Employment, pay = employment.doublePay): string | null {
  const { status, findings } = employment
  if (status === 'insufficient') return null
  const named: readonly string[] = [...(UNSIGNED.includes(status) ? [status] : []), ...tellableFlags(employment), ...(pay === null ? [] : PAY)]
  const articles = findings.filter(({ finding }) => named.includes(finding)).flatMap((finding) => finding.articles)
  return articles.length === 0 ? null : shortArticlesText(articles)
}

const PAY = ['double_pay', 'double_pay_open'] as const

/** 94.5% from tenths that were cut off, never rounded up; null without anybody. */
export function percent(tenths: number | null): string | null {
  return tenths === null ? null : `${Math.trunc(tenths / 10)}.${tenths % 10}%`
}
