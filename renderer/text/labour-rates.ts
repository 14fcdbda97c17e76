import type { RATE_PARTS } from '../../shared/domain/labour/rate.ts'
import type { ProtectionGround } from '../../shared/domain/labour/windows.ts'

export type CountedPart = (typeof RATE_PARTS)[number]

/** How somebody counts in the signing rate. */
export const RATE_PART_LABELS: Readonly<Record<CountedPart, string>> = {
  signed: '已签',
  unsigned: '未签或期满未续',
  first_month: '未签（用工一个月内）',
  unclear: '资料不足',
}

/** 94.5% from tenths that were cut off, never rounded up: 100.0% only where nobody is missing. */
export function percentText(tenths: number | null): string {
  return tenths === null ? '—' : `${Math.trunc(tenths / 10)}.${tenths % 10}%`
}

interface Counts {
  base: number
  signed: number
  firstMonth: number
  unclear: number
}

/** People past their first month without a contract. */
export function unsignedOf({ base, signed, firstMonth, unclear }: Counts): number {
  return base - signed - firstMonth - unclear
}

/** `2 人未签、1 人用工一个月内`: who keeps the rate from being whole. */
export function missingText(counts: Counts): string {
  if (counts.base === 0) return '没有应签职工'
  const parts = [
    [unsignedOf(counts), '人未签'], [counts.firstMonth, '人用工一个月内'], [counts.unclear, '人资料不足'],
  ] as const
  const some = parts.filter(([count]) => count > 0)
  return some.length === 0 ? '全部已签' : some.map(([count, words]) => `${count} ${words}`).join('、')
}

/** `2 人未签 → 100.0%`, or the two rates while anybody is missing: how far it was, and how far it is. */
export function beforeAfterText(before: Counts & { aTenths: number | null }, after: { aTenths: number | null }): string {
  const from = after.aTenths === 1_000 ? missingText(before) : percentText(before.aTenths)
  return `${from} → ${percentText(after.aTenths)}`
}

export const RATE_A = '签订率 A'
export const RATE_B = '签订率 B'
export const RATE_A_HINT = '已签 ÷ 应签，上报用这个数'
export const RATE_B_HINT = '不算用工一个月内还没签的人'
/** What the numbers mean, below them. */
export const RATE_RULE =
  '应签人数是当天在岗、与本单位有全日制劳动关系的职工；非全日制、返聘、实习、劳务不算，派遣职工算在派遣单位；资料不足的算应签、不算已签。全镇按各单位人数相加再算，不是各单位比率的平均。百分比只舍不入，有一人未签就不会写成 100.0%。'

export const PROTECTION_LABELS: Readonly<Record<ProtectionGround | 'private', string>> = {
  pregnancy: '孕期、产期、哺乳期',
  medical: '医疗期',
  work_injury: '工伤',
  union_officer: '工会干部任期',
  bargaining_rep: '集体协商代表',
  near_retirement: '连续工作满十五年且距退休不足五年',
  private: '健康或生育情形（已遮盖）',
}

/** What the inspection writes of somebody without a contract. */
export const UNSIGNED_FINDING = '未签订书面劳动合同'
export const UNCLEAR_FINDING = '资料不足，不能判断是否已签'
