import type { EmploymentFilter } from '../../shared/contract/labour-records.ts'
import { EMPLOYMENT_STATUSES, type EmploymentStatus } from '../../shared/domain/labour/record.ts'

type Narrowing = Pick<EmploymentFilter, 'statuses' | 'flags' | 'toCheck'>

/** One of the lists that are asked for again and again. */
export interface LabourPreset {
  key: string
  label: string
  hint: string
  filter: Partial<Narrowing>
  /** Somebody on it is nothing that waits. */
  plain?: true
}

/** Whoever has not left. */
export const AT_WORK: readonly EmploymentStatus[] = EMPLOYMENT_STATUSES.filter((status) => status !== 'ended')

/** Whoever is in the first month, past it, or past the first year without anything in writing. */
export const UNSIGNED: readonly EmploymentStatus[] = ['unsigned_grace', 'unsigned_double', 'unsigned_deemed_open']

export const LABOUR_PRESETS: readonly LabourPreset[] = [
  { key: 'at_work', label: '在职', hint: '没有离职的全部用工', filter: { statuses: [...AT_WORK] }, plain: true },
  { key: 'unsigned', label: '没有书面合同', hint: '用工至今没有签过书面劳动合同的', filter: { statuses: [...UNSIGNED] } },
  { key: 'expired', label: '期满未续', hint: '合同期满后继续用工、没有续签的', filter: { statuses: ['expired_continuing'] } },
  { key: 'expiring_30', label: '30 天内到期', hint: '固定期限劳动合同在 30 天内到期的', filter: { flags: ['expiring_30'] } },
  { key: 'expiring_60', label: '60 天内到期', hint: '固定期限劳动合同在 60 天内到期的', filter: { flags: ['expiring_30', 'expiring_60'] } },
  {
    key: 'probation',
    label: '试用期超限',
    hint: '试用期超长、重复约定、不得约定而约定、仅约定试用期的',
    filter: { flags: ['prob_too_long', 'prob_repeat', 'prob_forbidden', 'prob_only'] },
  },
  {
    key: 'open_due',
    label: '可能应签无固定期限',
    hint: '连续两次固定期限后续订、满十年，或应订未订无固定期限劳动合同的',
    filter: { flags: ['should_be_open', 'open_right_2fixed', 'open_right_10y'] },
  },
  { key: 'protected', label: '特殊保护', hint: '处于法律特别保护的情形、期满续延的', filter: { flags: ['protected'] } },
  { key: 'insufficient', label: '资料不足', hint: '缺用工之日或合同起止日期，不能判断的', filter: { statuses: ['insufficient'] } },
  { key: 'to_check', label: '待核', hint: '原件自相矛盾、写明原因后照样保存的', filter: { toCheck: true } },
  { key: 'all', label: '全部', hint: '含已离职的', filter: {}, plain: true },
]

/** The filter with the narrowing of a preset in place of the one before. */
export function applyPreset(filter: Partial<EmploymentFilter>, preset: LabourPreset): Partial<EmploymentFilter> {
  const { statuses: _statuses, flags: _flags, toCheck: _toCheck, ...rest } = filter
  return { ...rest, ...preset.filter }
}

/** The preset that the filter is on; undefined when it was narrowed otherwise. */
export function presetOf({ statuses = [], flags = [], toCheck = false }: Partial<EmploymentFilter>): LabourPreset | undefined {
  return LABOUR_PRESETS.find(
    ({ filter }) =>
      isSame(filter.statuses ?? [], statuses) && isSame(filter.flags ?? [], flags) && (filter.toCheck ?? false) === toCheck,
  )
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each))
}
