export type ClassInput = {
  /** Whole fen of the household over the window, already counted by the rules. */
  readonly incomeFen: number
  readonly rigidFen: number
  /** At least 1. */
  readonly members: number
  /** Fen a head and month. */
  readonly dibaoFen: number
  readonly months: number
  /** Whether a household exactly on a line is below it: `le` yes, `lt` no. */
  readonly comparator: 'lt' | 'le'
  /** Tenths of the line that end the relative class; twice the line if left out. */
  readonly factorTenths?: number
}

export type HardshipClass = 'deep' | 'relative' | 'over'

/**
 * The class by net income against the dibao line (domain 3.3): whole numbers, cross-multiplied, never rounded before
 * comparing. The rounded figure is for display only. Advice; a person confirms it.
 */
export function classify(input: ClassInput): { class: HardshipClass; perHeadMonthFenRounded: number } {
  const net = BigInt(input.incomeFen) - BigInt(input.rigidFen)
  const shares = BigInt(input.members) * BigInt(input.months)
  const line = BigInt(input.dibaoFen) * shares
  const isBelow = (tenths: number) => {
    const [own, limit] = [net * 10n, line * BigInt(tenths)]
    return input.comparator === 'lt' ? own < limit : own <= limit
  }
  const relative = isBelow(input.factorTenths ?? 20) ? 'relative' : 'over'
  return { class: isBelow(10) ? 'deep' : relative, perHeadMonthFenRounded: divideRounded(net, shares) }
}

/** To the nearest whole number, halves away from zero, never minus zero. */
function divideRounded(value: bigint, by: bigint): number {
  const size = value < 0n ? -value : value
  const rounded = (2n * size + by) / (2n * by)
  return Number(value < 0n ? -rounded : rounded)
}
