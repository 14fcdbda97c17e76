import type { LabourFindingView } from '../../shared/contract/labour.ts'
import type { FindingName } from '../../shared/domain/labour/basis.ts'
import type { View } from '../../shared/domain/labour/explain.ts'
import type { Ground } from '../../shared/domain/labour/grounds.ts'
import { addDays } from '../../shared/domain/plain-date.ts'
import { PROTECTION_LABELS } from './labour-rates.ts'

type Finding = LabourFindingView

/** What was found, as facts and dates: never what to do about it. Where the law is split it begins with 可能. */
export function labourFindingText(finding: Finding): string {
  return finding.sure ? bareFindingText(finding) : `可能：${bareFindingText(finding)}`
}

/** The same without 可能: for a sentence that says it otherwise. */
export function bareFindingText(finding: Finding): string {
  const words = FINDING_WORDS[finding.finding]
  return typeof words === 'string' ? words : words(finding)
}

/** Both readings, where there is another one. */
export function viewTexts(finding: Finding): string[] {
  return finding.views.map((view) => (view === 'civil_month' ? `${VIEW_WORDS[view]}${dayLater(finding)}` : VIEW_WORDS[view]))
}

/** The day by the other way of counting. */
function dayLater({ finding, from, to }: Finding): string {
  const other = finding === 'unsigned_grace' ? to : from
  if (other === null) return ''
  return finding === 'unsigned_grace' ? `按后一种，期限到 ${addDays(other, 1)}。` : `按后一种，自 ${addDays(other, 1)} 起。`
}

/** 工会干部任期（至 2028-05-31）、医疗期. */
export function groundsText(grounds: readonly Ground[]): string {
  return grounds.map(({ ground, to }) => `${GROUND_WORDS[ground]}${to === null ? '' : `（至 ${to}）`}`).join('、')
}

const GROUND_WORDS: Readonly<Record<Ground['ground'], string>> = {
  ...PROTECTION_LABELS,
  service_period: '约定的服务期',
  refused_to_sign: '职工不签',
}

const VIEW_WORDS: Readonly<Record<View, string>> = {
  civil_month:
    '“满一个月”有两种算法：实务从用工当天起算；按《中华人民共和国民法典》第二百零一条、第二百零二条，当天不计入，迟一天。',
  shandong_terms:
    '连续次数有两种算法：全国规定没有写明间隔，协议延长合计满一年才算一次；山东的规定间隔三个月以内算连续，协议延长都算一次。',
  work_after_end:
    '期满后继续用工有不同看法：一种按原合同条件继续履行，不另付二倍工资；一种自期满次日起付二倍工资（2025 年有仲裁如此裁决）；一种一个月内须续签，逾期付二倍工资，满一年视为无固定期限（《山东省劳动合同条例》第十七条、第五十七条）。',
  late_fixed_term:
    '满一年后补签固定期限合同有不同看法：一种认为双方已经协商一致，合同有效；一种认为仍是无固定期限。',
  claim_year:
    '追索时间：申请劳动争议仲裁的时效为一年；二倍工资从哪天起算各地不同（逐月计算，或自违法状态结束之日起算），年代久远的可能已经超过时效。',
}

type Words = string | ((finding: Finding) => string)

const FINDING_WORDS: Readonly<Record<FindingName, Words>> = {
  not_applicable: (f) =>
    f.because === 'retired'
      ? '已过法定退休年龄，劳动关系依法终止；此后用工不属于应订立书面劳动合同的用工。'
      : '这种用工形式不属于应订立书面劳动合同的用工。',
  not_started: '还没有到用工之日。',
  ended: '劳动关系已经结束。',
  signed_fixed: '有固定期限劳动合同。',
  signed_open: '有无固定期限劳动合同。',
  signed_task: '有以完成一定工作任务为期限的劳动合同。',
  extended_by_law: (f) =>
    `劳动合同期满，因${f.grounds.length === 0 ? '法定情形' : groundsText(f.grounds)}续延${f.to === null ? '' : `至 ${f.to}`}。`,
  expired_continuing: (f) => `劳动合同期满后继续用工，没有续签${f.from === null ? '' : `，自 ${f.from} 起`}。`,
  part_time_oral: '非全日制用工，可以订立口头协议。',
  unsigned_grace: (f) => `还没有书面劳动合同；自用工之日起一个月的期限到 ${day(f.to)}。`,
  unsigned_double: (f) =>
    `自用工之日起超过一个月没有书面劳动合同；${day(f.from)} 起每月应付二倍工资，最迟算到 ${day(f.to)}${f.days === null ? '' : `；截至今天 ${f.days} 天`}。`,
  unsigned_deemed_open: (f) =>
    `自用工之日起满一年没有书面劳动合同；${day(f.from)} 起视为已订立无固定期限劳动合同。`,
  late_sign: '第一份书面劳动合同是在用工满一个月以后签订的。',
  should_be_open: (f) => `${openWords(f)}应订立无固定期限劳动合同，现有合同不是无固定期限。`,
  open_right_2fixed: '已连续订立两次固定期限劳动合同，续订时职工有权要求无固定期限。',
  open_right_10y: '在本单位连续工作已满十年，职工有权要求无固定期限劳动合同。',
  expiring_30: expiryText,
  expiring_60: expiryText,
  prob_only: '合同只约定了试用期：试用期不成立，该期限为劳动合同期限。',
  prob_forbidden: '不满三个月、以完成一定工作任务为期限的合同和非全日制用工不得约定试用期，这份合同约定了。',
  prob_repeat: '同一单位与同一职工只能约定一次试用期，这里又约定了一次。',
  prob_too_long: (f) => `约定的试用期超过法定上限${f.to === null ? '' : `，按合同期限最长到 ${f.to}`}。`,
  parttime_hours: '平均工时超过非全日制的限度（每日四小时、每周二十四小时），按全日制用工看待。',
  dispatch_term: '劳务派遣应订立两年以上的固定期限劳动合同，这份合同不是。',
  protected: (f) =>
    `处于法律特别保护的情形${f.grounds.length === 0 ? '' : `：${groundsText(f.grounds)}`}。合同期满的，续延到情形消失为止。`,
  retire_soon: '一年以内到法定退休年龄（按 2025 年起的渐进式延迟推算，未计弹性提前或延迟）。',
  double_pay: (f) => `截至今天应付二倍工资的期间：${span(f)}。`,
  double_pay_open: (f) => `应订立无固定期限劳动合同而没有订立，应付二倍工资的期间：${span(f)}。`,
  double_pay_after_end: (f) => `期满后继续用工超过一个月没有续签，${day(f.from)} 至 ${day(f.to)} 应付二倍工资。`,
  open_after_end: (f) => `期满后继续用工满一年没有续签，${day(f.from)} 起视为无固定期限。`,
  no_copy: '劳动合同文本没有交付职工。',
}

function openWords({ because }: Finding): string {
  if (because === 'terms') return '连续订立两次固定期限劳动合同后又续订，'
  if (because === 'ten_years') return '在本单位连续工作满十年后订立，'
  return because === 'deemed' ? '用工满一年没有书面合同以后才补签，' : ''
}

function expiryText({ to, days, renewedFrom, carriedTo, grounds }: Finding): string {
  const ends = days === 0 ? `劳动合同今天（${day(to)}）到期` : `劳动合同 ${day(to)} 到期，还有 ${days ?? 0} 天`
  if (renewedFrom !== null) return `${ends}；已经续订，新合同自 ${renewedFrom} 起。`
  if (grounds.length === 0) return `${ends}。`
  return `${ends}；因${groundsText(grounds)}，期满后续延${carriedTo === null ? '' : `至 ${carriedTo}`}。`
}

function span({ from, to, days }: Finding): string {
  return `${day(from)} 至 ${day(to)}${days === null ? '' : `，共 ${days} 天`}`
}

function day(value: string | null): string {
  return value ?? '（日期不明）'
}
