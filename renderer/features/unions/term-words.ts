import type { Union } from '../../../shared/contract/unions.ts'
import type { Tone } from '../../ui/Tag.tsx'
import { daysBetween, type PlainDate } from '../../../shared/domain/plain-date.ts'

type Stage = Union['termStage']

interface StageWords {
  label: string
  /** What to do next; null while there is time. */
  next: string | null
  tone: Tone
}

/** The election reminder of each stage (domain: 6, 3, 1 months before, the day itself, overdue). */
export const STAGE_WORDS: Readonly<Record<Stage, StageWords>> = {
  none: { label: '未填任期', next: '填上选举日期和任期，才会提醒换届。', tone: 'plain' },
  running: { label: '任期内', next: null, tone: 'good' },
  due_180: { label: '半年内换届', next: '准备换届请示，报上级工会。', tone: 'warn' },
  due_90: { label: '三个月内换届', next: '酝酿候选人，公示七天。', tone: 'warn' },
  due_30: { label: '一个月内换届', next: '定下会员（代表）大会的日期。', tone: 'warn' },
  due_0: { label: '今天届满', next: '召开大会选举，结果报上级工会批准。', tone: 'late' },
  overdue: { label: '已超期', next: '尽快换届；确需延期的须经上级工会批准，一般不超过半年。', tone: 'late' },
}

/** `还有 42 天`, `今天届满`, `已过 10 天`. */
export function daysLeftWords(endsOn: PlainDate, today: PlainDate): string {
  const left = daysBetween(today, endsOn)
  if (left === 0) return '今天届满'
  return left > 0 ? `还有 ${left} 天` : `已过 ${-left} 天`
}
