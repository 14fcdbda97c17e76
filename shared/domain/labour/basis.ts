import type { LabourFlag } from './flags.ts'
import type { LabourStatus } from './status.ts'

/**
 * The texts that the rules rest on: 劳动合同法, 劳动合同法实施条例, 民法典, 工会法, 劳动争议解释（一）（二）, 工伤保险条例,
 * 企业职工患病或非因工负伤医疗期规定, 劳务派遣暂行规定, 渐进式延迟法定退休年龄的办法, 女职工劳动保护特别规定, 集体合同规定, 山东省劳动合同条例, 劳动法,
 * 劳动争议调解仲裁法.
 */
export const LAWS = [
  'LCL', 'IR', 'CC', 'UL', 'SPC1', 'SPC2', 'WIR', 'MED', 'AGENCY', 'RET', 'WOMEN', 'CCR', 'SHANDONG', 'LL',
  'LDMA',
] as const
export type Law = (typeof LAWS)[number]

export interface Article {
  readonly law: Law
  readonly article: number
  readonly paragraph: number | null
}

/** What is found out about an employment beside its status and flags. */
export const OTHER_FINDINGS = [
  /** LCL 82(1): the first year without a written contract. */
  'double_pay',
  /** LCL 82(2): an open-ended contract was due and was not signed. */
  'double_pay_open',
  /** Possible only: work after the end of a term, more than a month. */
  'double_pay_after_end',
  /** Possible only: work after the end of a term, a year and more. */
  'open_after_end',
  /** The worker has no copy of the text. */
  'no_copy',
] as const
export type OtherFinding = (typeof OTHER_FINDINGS)[number]
export type FindingName = LabourStatus | LabourFlag | OtherFinding

export interface Basis {
  /** Number of the rule in the catalogue of rules (C1 …). */
  readonly rule: string
  readonly articles: readonly Article[]
}

/** The rule and the articles of every finding. */
export const BASIS: Readonly<Record<FindingName, Basis>> = {
  not_applicable: basis('C17', ['LCL', 2], ['LCL', 44], ['IR', 21]),
  not_started: basis('C1', ['LCL', 7]),
  ended: basis('C17', ['LCL', 44]),
  signed_fixed: basis('C2', ['LCL', 10], ['LCL', 13]),
  signed_open: basis('C2', ['LCL', 10], ['LCL', 14, 1]),
  signed_task: basis('C2', ['LCL', 10], ['LCL', 15]),
  extended_by_law: basis('C18', ['LCL', 42], ['LCL', 45], ['IR', 17], ['UL', 19]),
  expired_continuing: basis('C22', ['SPC1', 34], ['LCL', 10]),
  part_time_oral: basis('C24', ['LCL', 68], ['LCL', 69]),
  unsigned_grace: basis('C2', ['LCL', 10, 2]),
  unsigned_double: basis('C3', ['LCL', 82, 1], ['IR', 6]),
  unsigned_deemed_open: basis('C4', ['LCL', 14, 3], ['IR', 7]),
  late_sign: basis('C3', ['LCL', 10, 2], ['IR', 6]),
  should_be_open: basis('C11', ['LCL', 14, 2], ['LCL', 14, 3], ['SPC2', 10]),
  open_right_2fixed: basis('C11', ['LCL', 14, 2], ['LCL', 97, 1], ['SPC2', 10]),
  open_right_10y: basis('C11', ['LCL', 14, 2], ['IR', 9]),
  expiring_30: basis('C17', ['LCL', 44]),
  expiring_60: basis('C17', ['LCL', 44]),
  prob_only: basis('C8', ['LCL', 19, 4]),
  prob_forbidden: basis('C7', ['LCL', 19, 3], ['LCL', 70], ['LCL', 83]),
  prob_repeat: basis('C8', ['LCL', 19, 2], ['LCL', 83]),
  prob_too_long: basis('C7', ['LCL', 19, 1], ['LCL', 83]),
  parttime_hours: basis('C24', ['LCL', 68]),
  dispatch_term: basis('C23', ['LCL', 58, 2]),
  protected: basis('C18', ['LCL', 42], ['LCL', 45], ['UL', 19]),
  retire_soon: basis('C17', ['RET', 1], ['IR', 21]),
  double_pay: basis('C3', ['LCL', 82, 1], ['IR', 6], ['IR', 7]),
  double_pay_open: basis('C14', ['LCL', 82, 2]),
  double_pay_after_end: basis('C22', ['SPC1', 34], ['SPC2', 11], ['SHANDONG', 57]),
  open_after_end: basis('C22', ['SPC1', 34], ['SHANDONG', 17]),
  no_copy: basis('C2', ['LCL', 16, 2], ['LCL', 81]),
}

function basis(rule: string, ...articles: (readonly [law: Law, article: number, paragraph?: number])[]): Basis {
  return { rule, articles: articles.map(([law, article, paragraph]) => ({ law, article, paragraph: paragraph ?? null })) }
}
