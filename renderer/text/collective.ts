import type { CollectiveRow } from '../../shared/contract/labour-collective.ts'
import type { Article } from '../../shared/domain/labour/basis.ts'
import type { COLLECTIVE_FINDINGS, CollectiveStage } from '../../shared/domain/labour/collective.ts'
import { articlesText } from '../../shared/domain/labour/laws.ts'

/** Words of the steps, as the county's table of stages has them. */
export const STAGE_LABELS: Readonly<Record<CollectiveStage, string>> = {
  planned: '筹备', offered: '已要约', talks: '协商中', passed: '职代会通过', signed: '已签字', submitted: '已报送',
  objected: '有异议', effective: '已生效', expired: '到期', ended: '已终止',
}

/** What is to happen by a day that the law or the county gives. */
export type ClockKey = 'reply' | 'file' | 'review' | 'effective' | 'publish' | 'renew' | 'end'

export const CLOCK_LABELS: Readonly<Record<ClockKey, string>> = {
  reply: '答复要约', file: '报送审查', review: '审查期满', effective: '生效', publish: '公布', renew: '可以要求续订', end: '期满',
}

const CLOCK_ARTICLES: Readonly<Record<ClockKey, readonly Article[]>> = {
  reply: [ccr(32)],
  file: [ccr(42)],
  review: [ccr(45)],
  effective: [lcl(54, 2), ccr(47)],
  publish: [ccr(48)],
  renew: [ccr(38)],
  end: [ccr(38)],
}

/** The texts that a clock rests on, by their full names. */
export function clockBasis(key: ClockKey): string {
  return articlesText(CLOCK_ARTICLES[key])
}

/** How the day is counted, and what may be otherwise here. */
export const CLOCK_NOTES: Readonly<Record<ClockKey, string>> = {
  reply: '收到要约之日起二十日内书面答复；有的省市规定较短',
  file: '签字当天不算；最后一天是休息日的，顺延到下一个工作日',
  review: '自收到文本之日起十五日，收到当天不算',
  effective: '十五日内没有异议，第二天生效；有审查意见书的，以意见书为准',
  publish: '国家规定为及时公布；天数由各省规定，在“设置”的“地方参数”里填',
  renew: '期满前的提醒天数在“设置”的“地方参数”里填，国家规定为三个月内',
  end: '',
}

type Finding = CollectiveRow['findings'][number]
type FindingName = (typeof COLLECTIVE_FINDINGS)[number]

/** What the days and numbers say, as facts: never what to do about it. */
export function collectiveFindingText({ finding, on }: Finding): string {
  const words = FINDING_WORDS[finding]
  return typeof words === 'string' ? words : words(on ?? '（日期不明）')
}

/** The same in a few words, for a list. */
export const FINDING_LABELS: Readonly<Record<FindingName, string>> = {
  reply_late: '逾期没有答复', quorum_missing: '到会不足三分之二', majority_missing: '赞成未过半', term_out_of_range: '期限不在一至三年',
  filing_due: '待报送', filing_late: '报送逾期', review_waiting: '审查中', objected: '有异议', publish_open: '没有公布', publish_due: '待公布',
  publish_late: '公布逾期', renewal_open: '可以续订', ends_30: '30 天内期满', expired: '已期满',
}

const FINDING_WORDS: Readonly<Record<FindingName, string | ((on: string) => string)>> = {
  reply_late: (on) => `要约后二十日内（到 ${on}）没有书面答复。`,
  quorum_missing: '出席职工代表大会的代表不足三分之二。',
  majority_missing: '赞成的没有超过全体职工代表（或全体职工）的半数。',
  term_out_of_range: '期限不在一年至三年之间。',
  filing_due: (on) => `已签字，还没有报送审查；报送期限到 ${on}。`,
  filing_late: (on) => `超过报送期限 ${on}。`,
  review_waiting: (on) => `已报送，还没有生效；审查期到 ${on}。`,
  objected: (on) => `${on} 收到审查异议，须重新协商、重新报送。`,
  publish_open: (on) => `${on} 起已生效，还没有公布；应当及时公布，天数由各省规定。`,
  publish_due: (on) => `已生效，还没有公布；公布期限到 ${on}。`,
  publish_late: (on) => `超过公布期限 ${on}。`,
  renewal_open: (on) => `${on} 期满，任何一方都可以要求重新签订或续订。`,
  ends_30: (on) => `三十天内期满，到 ${on}。`,
  expired: (on) => `已于 ${on} 期满。`,
}

const RULE_ARTICLES: Readonly<Record<string, readonly Article[]>> = {
  K4: [ccr(36)], K5: [ccr(38)], K6: [ccr(42)], K8: [lcl(54, 2), ccr(45), ccr(47)], K9: [ccr(48)], K10: [ccr(38)], K11: [ccr(32)],
}

/** The texts behind a finding, by the number of its rule. */
export function collectiveRuleBasis(rule: string): string {
  return articlesText(RULE_ARTICLES[rule] ?? [])
}

function ccr(article: number): Article {
  return { law: 'CCR', article, paragraph: null }
}

function lcl(article: number, paragraph: number): Article {
  return { law: 'LCL', article, paragraph }
}
