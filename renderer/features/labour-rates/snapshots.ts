import type { Output } from '../../bridge.ts'
import { percentText, RATE_A, RATE_B, RATE_PART_LABELS, unsignedOf } from '../../text/labour-rates.ts'

export type Snapshot = Output<'rates.list'>[number]
type Missing = Snapshot['missing'][number]

export interface ComparedLine {
  label: string
  before: string
  after: string
  /** +3, −2, or nothing. */
  change: string
}

export interface Comparison {
  lines: ComparedLine[]
  /** Missing before and not after: signed since, or left. */
  gone: Missing[]
  /** Missing on both days. */
  still: Missing[]
  /** Missing only on the later day. */
  fresh: Missing[]
  /** The list of names was cut, so that the three lists say less than the numbers. */
  cut: boolean
}

/** Two frozen rates, the earlier first, number by number and name by name. */
export function compareSnapshots(before: Snapshot, after: Snapshot): Comparison {
  const was = new Set(before.missing.map(({ employmentId }) => employmentId))
  const is = new Set(after.missing.map(({ employmentId }) => employmentId))
  const counts: [string, (of: Snapshot) => number][] = [
    ['应签', ({ rate }) => rate.base],
    [RATE_PART_LABELS.signed, ({ rate }) => rate.signed],
    [RATE_PART_LABELS.unsigned, ({ rate }) => unsignedOf(rate)],
    [RATE_PART_LABELS.first_month, ({ rate }) => rate.firstMonth],
    [RATE_PART_LABELS.unclear, ({ rate }) => rate.unclear],
  ]
  const rates: [string, (of: Snapshot) => number | null][] = [
    [RATE_A, ({ rate }) => rate.aTenths],
    [RATE_B, ({ rate }) => rate.bTenths],
  ]
  return {
    lines: [
      ...counts.map(([label, of]) => ({
        label, before: `${of(before)} 人`, after: `${of(after)} 人`, change: signed(of(after) - of(before), ' 人'),
      })),
      ...rates.map(([label, of]) => ({
        label, before: percentText(of(before)), after: percentText(of(after)), change: points(of(before), of(after)),
      })),
    ],
    gone: before.missing.filter(({ employmentId }) => !is.has(employmentId)),
    still: after.missing.filter(({ employmentId }) => was.has(employmentId)),
    fresh: after.missing.filter(({ employmentId }) => !was.has(employmentId)),
    cut: [before, after].some(({ rate, missing }) => missing.length < rate.base - rate.signed),
  }
}

function signed(difference: number, unit: string): string {
  if (difference === 0) return ''
  return `${difference > 0 ? '+' : '−'}${Math.abs(difference)}${unit}`
}

/** Percentage points, of two shares that were both cut off. */
function points(before: number | null, after: number | null): string {
  if (before === null || after === null || before === after) return ''
  const difference = Math.abs(after - before)
  return `${after > before ? '+' : '−'}${Math.trunc(difference / 10)}.${difference % 10} 个百分点`
}
