import type { ParameterRule, ParameterSubject, ParameterUnit, ParameterValue } from '../../shared/domain/parameters.ts'

export const SUBJECT_LABELS: Readonly<Record<ParameterSubject, string>> = {
  hardship: '困难职工认定和建档',
  aid: '救助和慰问上限',
  contract: '劳动合同',
  collective: '集体合同',
  union: '换届、统计和接转',
}

/** Labels of the known local parameters, by their key. */
export const PARAMETER_LABELS: Readonly<Record<string, string>> = {
  'hardship.dibao_town': '城镇低保月标准',
  'hardship.dibao_village': '农村低保月标准',
  'hardship.comparator': '人均净收入与标准相等时',
  'hardship.relative_factor': '相对困难：低保标准的倍数',
  'hardship.window': '收入支出的计算期',
  'hardship.accident_cost_share': '意外致困：支出占家庭年收入超过',
  'hardship.accident_net_factor': '意外致困：人均净收入低于低保标准的倍数',
  'hardship.imputed_wage': '有劳动能力未就业的按最低工资计收入',
  'hardship.minimum_wage': '月最低工资标准',
  'hardship.aid_counts': '工会救助金计入家庭收入',
  'hardship.publicity_days': '公示期',
  'hardship.visitors': '入户调查人数',
  'hardship.review_months': '复核间隔',
  'hardship.sync_days': '纸质与电子档案改为一致的期限',
  'hardship.retention_years': '撤档后保管年限',
  'aid.living_months': '生活救助：每户每年不超过几个月低保标准',
  'aid.medical_year': '医疗救助：每户每年上限',
  'aid.study_tertiary': '助学：大专以上每人每年',
  'aid.study_secondary': '助学：高中阶段每人每年',
  'aid.training': '培训补贴：每人上限',
  'aid.temporary': '临时救助：每人上限',
  'aid.warmth_once': '送温暖：每次上限',
  'aid.warmth_year': '送温暖：每年上限',
  'aid.hospital_visit': '住院探望：每次上限',
  'aid.festival_year': '节日慰问：每人每年上限',
  'contract.full_month': '“满一个月”的算法',
  'contract.renewal_grace': '到期续订宽限',
  'contract.extension_months': '协商延长累计满多久算一次订立',
  'contract.gap_months': '间隔多久以内仍算连续订立',
  'contract.expiry_reminders': '合同到期提前提醒',
  'collective.filing_days': '集体合同报送期限',
  'collective.wage_filing_days': '工资专项协议报送期限',
  'collective.publish_days': '生效后公布期限',
  'collective.renewal_days': '续订提醒：期满前',
  'union.election_reminders': '换届提前提醒',
  'union.statistics_dates': '统计截止日期',
  'union.receipt_days': '转出回执超期',
}

const CHOICE_LABELS: Readonly<Record<string, string>> = {
  at_most: '算困难（不高于标准）',
  below: '不算困难（须低于标准）',
  twelve_months: '申请前 12 个月',
  calendar_year: '自然年度',
  practice: '入职当日计入（通行做法）',
  civil_code: '入职当日不计（民法典）',
}

const UNIT_LABELS: Readonly<Record<ParameterUnit, string>> = {
  fen: '元',
  percent: '%',
  times: '倍',
  days: '日',
  workdays: '个工作日',
  months: '个月',
  years: '年',
  people: '人',
}

/** A name of the user's own stands for itself. */
export function parameterLabel(key: string): string {
  return PARAMETER_LABELS[key] ?? key
}

export function unitLabel(unit: ParameterUnit): string {
  return UNIT_LABELS[unit]
}

export function choiceLabel(choice: string): string {
  return CHOICE_LABELS[choice] ?? choice
}

/** `940 元`, `5 个工作日`, `是`, `60、30、7 日`; without a rule the value as it was typed. */
export function parameterText(rule: ParameterRule | null, value: ParameterValue): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  switch (rule?.kind) {
    case 'number':
      return `${rule.unit === 'fen' ? yuan(Number(value)) : value} ${UNIT_LABELS[rule.unit]}`
    case 'choice':
      return choiceLabel(String(value))
    case 'days':
      return `${String(value).replaceAll(',', '、')} 日`
    case 'dates':
      return String(value).split(',').map(dayText).join('、')
    default:
      return String(value)
  }
}

function yuan(fen: number): string {
  return (fen / 100).toLocaleString('zh-CN', { maximumFractionDigits: 2 })
}

function dayText(day: string): string {
  const [month = '', date = ''] = day.split('-')
  return `${Number(month)} 月 ${Number(date)} 日`
}
