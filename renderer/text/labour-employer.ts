import type { LabourFindingView } from '../../shared/contract/labour.ts'
import type { FindingName } from '../../shared/domain/labour/basis.ts'
import type { Ground } from '../../shared/domain/labour/grounds.ts'
import { articlesText } from '../../shared/domain/labour/laws.ts'
import { bareFindingText } from './labour-findings.ts'

/**
 * What to say to the employer about a finding: what the law says, with its article, and what is on file. Null for what
 * is no business of the employer: what is in order, and whatever tells of health, family or age.
 */
export function employerText(finding: LabourFindingView, { name }: { name: string }): string | null {
  const rule = ruleOf(finding)
  if (rule === null) return null
  const text = bareFindingText(finding)
  const situation = finding.sure
    ? `${name}的情况：${text}`
    : `${name}的情况可能属于：${text}这一点法律规定不够明确，各地看法不同。`
  // A rule of one province is a view elsewhere, never what a law says to an employer.
  const articles = finding.articles.filter(({ law }) => law !== 'SHANDONG')
  return `依据${articlesText(articles)}：${rule}${situation}请贵单位核对。`
}

function ruleOf({ finding, grounds, renewedFrom }: LabourFindingView): string | null {
  // Signed already: nothing is to be said.
  if (renewedFrom !== null) return null
  if (grounds.length === 0) return RULES[finding] ?? null
  const rules = grounds.map(({ ground }) => GROUND_RULES[ground])
  return rules.some((rule) => rule === undefined) ? null : rules.join('')
}

/** Grounds that the employer knows by office or agreement; health, family and age are not among them. */
const GROUND_RULES: Readonly<Partial<Record<Ground['ground'], string>>> = {
  union_officer:
    '基层工会专职主席、副主席、委员自任职之日起，劳动合同期限自动延长，延长期限相当于任职期间；非专职的，尚未履行的合同期限短于任期的，自动延长至任期期满。',
  bargaining_rep: '职工一方协商代表履行职责期间劳动合同期满的，合同期限自动延长至完成履行协商代表职责之时。',
  service_period: '劳动合同期满，约定的服务期尚未到期的，合同续延至服务期满；双方另有约定的，从其约定。',
}

const TERMS = '同一用人单位与同一劳动者只能约定一次试用期，试用期包含在合同期限内。'
const LIMITS =
  '合同期限三个月以上不满一年的，试用期不得超过一个月；一年以上不满三年的，不得超过二个月；三年以上固定期限和无固定期限的，不得超过六个月。'
const PAID_BACK = '违法约定的试用期已经履行的，按超过法定试用期的期间以试用期满月工资为标准支付赔偿金。'
const OPEN =
  '连续工作满十年，或连续订立二次固定期限劳动合同后续订的，劳动者提出或者同意时，除劳动者提出订立固定期限的以外，应当订立无固定期限劳动合同。'

const RULES: Readonly<Partial<Record<FindingName, string>>> = {
  unsigned_grace: '已建立劳动关系、未同时订立书面劳动合同的，应当自用工之日起一个月内订立。',
  unsigned_double: '超过一个月不满一年未订立书面劳动合同的，应当每月支付二倍的工资，并补订书面劳动合同。',
  unsigned_deemed_open: '满一年不订立书面劳动合同的，视为已订立无固定期限劳动合同，并应当立即补订书面劳动合同。',
  late_sign: '已建立劳动关系的，应当自用工之日起一个月内订立书面劳动合同。',
  double_pay: '超过一个月不满一年未订立书面劳动合同的，应当每月支付二倍的工资。',
  expired_continuing: '期满后劳动者仍在原单位工作、单位没有表示异议的，视为以原条件继续履行；建立劳动关系应当订立书面劳动合同。',
  double_pay_after_end: '期满后继续用工超过一个月没有续签的，部分地方规定应当支付二倍的工资。',
  open_after_end: '期满后继续用工满一年没有续签的，部分地方规定视为无固定期限劳动合同。',
  should_be_open: OPEN,
  open_right_2fixed: OPEN,
  open_right_10y: OPEN,
  double_pay_open: '违反规定不订立无固定期限劳动合同的，自应当订立之日起每月支付二倍的工资。',
  expiring_30: '劳动合同期满的，劳动合同终止。',
  expiring_60: '劳动合同期满的，劳动合同终止。',
  prob_only: '仅约定试用期的，试用期不成立，该期限为劳动合同期限。',
  prob_forbidden: `以完成一定工作任务为期限或者期限不满三个月的劳动合同和非全日制用工，不得约定试用期。${PAID_BACK}`,
  prob_repeat: `${TERMS}${PAID_BACK}`,
  prob_too_long: `${LIMITS}${PAID_BACK}`,
  parttime_hours: '非全日制用工，在同一用人单位一般平均每日工作时间不超过四小时，每周累计不超过二十四小时。',
  dispatch_term: '劳务派遣单位应当与被派遣劳动者订立二年以上的固定期限劳动合同。',
  no_copy: '劳动合同文本由用人单位和劳动者各执一份。',
}
