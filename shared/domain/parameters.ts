import type { PlainDate } from './plain-date.ts'

/** What the local parameters (政策参数) are about, in the order of the screen. */
export const PARAMETER_SUBJECTS = ['hardship', 'aid', 'contract', 'collective', 'union'] as const
export type ParameterSubject = (typeof PARAMETER_SUBJECTS)[number]

export type ParameterValue = string | number | boolean

/** What a whole number counts; money is in fen. */
export type ParameterUnit = 'fen' | 'percent' | 'times' | 'days' | 'workdays' | 'months' | 'years' | 'people'

interface Shared {
  readonly key: string
  readonly subject: ParameterSubject
  /** Where the default comes from: an article, a place whose text was seen, or common practice. */
  readonly source: string
}

/** A value that differs by place or year. The default holds until a dated row says otherwise; null must be asked. */
export type ParameterRule = Shared &
  (
    | { readonly kind: 'number'; readonly unit: ParameterUnit; readonly least: number; readonly default: number | null }
    | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly default: string }
    | { readonly kind: 'flag'; readonly default: boolean }
    /** Several whole numbers of days, the largest first: `60,30,7`. */
    | { readonly kind: 'days'; readonly default: string }
    /** Days of the year in their order: `09-30,12-31`. */
    | { readonly kind: 'dates'; readonly default: string }
  )

/** Every parameter that a rule of the program reads (domain.md 11). */
export const PARAMETERS: readonly ParameterRule[] = [
  amount('hardship.dibao_town', 'hardship', '当地民政部门每年公布'),
  amount('hardship.dibao_village', 'hardship', '当地民政部门每年公布'),
  choice('hardship.comparator', 'hardship', ['at_most', 'below'], '安庆、邢台为“不高于”，青岛为“低于”'),
  count('hardship.relative_factor', 'hardship', 'times', 2, '困难职工家庭认定标准：低保标准的两倍'),
  choice('hardship.window', 'hardship', ['twelve_months', 'calendar_year'], '邢台：申请前 12 个月；江门、青岛：自然年度'),
  count('hardship.accident_cost_share', 'hardship', 'percent', null, '青岛：支出超过家庭年收入的 80%'),
  count('hardship.accident_net_factor', 'hardship', 'times', null, '高邮：扣除支出后低于低保标准的 3 倍'),
  flag('hardship.imputed_wage', 'hardship', false, '江门：有劳动能力未就业的按最低工资计'),
  amount('hardship.minimum_wage', 'hardship', '当地人力资源社会保障部门公布'),
  flag('hardship.aid_counts', 'hardship', true, '江门：工会救助金计入家庭收入'),
  count('hardship.publicity_days', 'hardship', 'workdays', 5, '2019 年工会通知：不少于 5 个工作日'),
  count('hardship.visitors', 'hardship', 'people', 2, '通行做法'),
  count('hardship.review_months', 'hardship', 'months', 12, '困难职工档案管理办法：每年至少清理一次'),
  count('hardship.sync_days', 'hardship', 'workdays', 30, '困难职工档案管理办法：纸质与电子档案一致'),
  count('hardship.retention_years', 'hardship', 'years', 10, '困难职工档案管理办法：撤档后保管 10 年'),
  count('aid.living_months', 'aid', 'months', null, '安徽、湖北：不超过 12 个月低保标准'),
  amount('aid.medical_year', 'aid', '湖北：一般不超过 20000 元'),
  amount('aid.study_tertiary', 'aid', '天门：建档 5000 元'),
  amount('aid.study_secondary', 'aid', '天门：建档 3000 元'),
  amount('aid.training', 'aid', '各地规定'),
  amount('aid.temporary', 'aid', '湖北：每人不超过 3000 元'),
  amount('aid.warmth_once', 'aid', '山东送温暖：每次不超过 3000 元'),
  amount('aid.warmth_year', 'aid', '山东送温暖：每年不超过 6000 元'),
  amount('aid.hospital_visit', 'aid', '县总工会规定'),
  amount('aid.festival_year', 'aid', '县总工会规定'),
  choice('contract.full_month', 'contract', ['practice', 'civil_code'], '通行做法：入职当日计入；民法典 201 条：当日不计'),
  count('contract.renewal_grace', 'contract', 'months', 1, '山东省劳动合同条例'),
  count('contract.extension_months', 'contract', 'months', 12, '劳动争议解释（二）第 10 条：延长累计一年以上'),
  count('contract.gap_months', 'contract', 'months', 0, '山东省劳动合同条例第 15 条为 3 个月'),
  days('contract.expiry_reminders', 'contract', '60,30,7', '程序设定'),
  count('collective.filing_days', 'collective', 'days', 10, '集体合同规定第 42 条', 1),
  count('collective.wage_filing_days', 'collective', 'days', 10, '工资集体协商试行办法为 7 日，新的省规定为 10 日', 1),
  count('collective.publish_days', 'collective', 'days', null, '河南、山东、重庆：5、7、10 日', 1),
  count('collective.renewal_days', 'collective', 'days', 90, '集体合同规定：期满前 3 个月内', 1),
  days('union.election_reminders', 'union', '180,90,30,0', '程序设定'),
  { key: 'union.statistics_dates', subject: 'union', kind: 'dates', default: '09-30,12-31', source: '工会统计调查：9 月 30 日、12 月 31 日' },
  count('union.receipt_days', 'union', 'days', 60, '程序设定：转出超过此日数未收到回执列入待办', 1),
]

const BY_KEY = new Map(PARAMETERS.map((rule) => [rule.key, rule]))

/** Null for a name of the user's own. */
export function findParameter(key: string): ParameterRule | null {
  return BY_KEY.get(key) ?? null
}

/** True when the value is one that the rule can hold. */
export function isParameterValue(rule: ParameterRule, value: ParameterValue): boolean {
  switch (rule.kind) {
    case 'number':
      return Number.isSafeInteger(value) && Number(value) >= rule.least
    case 'choice':
      return typeof value === 'string' && rule.choices.includes(value)
    case 'flag':
      return typeof value === 'boolean'
    case 'days':
      return typeof value === 'string' && /^\d{1,4}(,\d{1,4})*$/.test(value) && isSorted(value.split(',').map(Number), -1)
    case 'dates':
      return typeof value === 'string' && isSorted(value.split(','), 1) && value.split(',').every(isDayOfYear)
  }
}

interface DatedRow {
  readonly name: string
  readonly value: ParameterValue
  readonly validFrom: PlainDate
}

/** The row that holds on that day: the latest one begun by then. Null when the default holds. */
export function rowOn<R extends DatedRow>(rows: readonly R[], key: string, on: PlainDate): R | null {
  return rows
    .filter(({ name, validFrom }) => name === key && validFrom <= on)
    .reduce<R | null>((best, row) => (best === null || row.validFrom > best.validFrom ? row : best), null)
}

/** What holds on that day by the dated rows, else the default; null when nobody has said. */
export function parameterOn(rows: readonly DatedRow[], rule: ParameterRule, on: PlainDate): ParameterValue | null {
  return rowOn(rows, rule.key, on)?.value ?? rule.default
}

function amount(key: string, subject: ParameterSubject, source: string): ParameterRule {
  return { key, subject, kind: 'number', unit: 'fen', least: 0, default: null, source }
}

function count(
  key: string, subject: ParameterSubject, unit: ParameterUnit, fallback: number | null, source: string, least = 0,
): ParameterRule {
  return { key, subject, kind: 'number', unit, least, default: fallback, source }
}

/** The first choice is the default. */
function choice(key: string, subject: ParameterSubject, choices: readonly [string, ...string[]], source: string): ParameterRule {
  return { key, subject, kind: 'choice', choices, default: choices[0], source }
}

function flag(key: string, subject: ParameterSubject, fallback: boolean, source: string): ParameterRule {
  return { key, subject, kind: 'flag', default: fallback, source }
}

function days(key: string, subject: ParameterSubject, fallback: string, source: string): ParameterRule {
  return { key, subject, kind: 'days', default: fallback, source }
}

function isSorted<T extends string | number>(values: readonly T[], direction: 1 | -1): boolean {
  return values.every((value, index) => {
    const before = values[index - 1]
    return index === 0 || before === undefined || (direction === 1 ? before < value : before > value)
  })
}

/** 02-29 does not come every year. */
function isDayOfYear(text: string): boolean {
  const [, month = '', dayText = ''] = /^(\d{2})-(\d{2})$/.exec(text) ?? []
  const longest = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1]
  return longest !== undefined && Number(dayText) >= 1 && Number(dayText) <= longest
}
