/** One line of the table. Values are of one unit; null where the limit cannot be measured on this machine. */
export interface Line {
  /** P1 … P12, as in the performance goals. */
  readonly goal: string
  readonly what: string
  readonly unit: 'ms' | 's' | 'MB'
  readonly ours: number
  readonly limit: number | null
  /** The ratio may be at most so much; null for lines that only inform. */
  readonly atMost: number | null
  readonly note?: string
}

/** A job of the bench: measures and gives lines; `say` tells how far it is. */
export type Job = (options: BenchOptions) => Promise<Line[]>

export interface BenchOptions {
  readonly people: number
  readonly full: boolean
  /** Whose packages are merged. */
  readonly townships: number
  readonly say: (text: string) => void
}

/** A markdown table. */
export function formatTable(lines: readonly Line[]): string {
  const rows = lines.map((line) => {
    const ratio = line.limit === null ? null : line.ours / line.limit
    return [
      line.goal,
      line.what,
      line.limit === null ? 'limit not here' : `${formatNumber(line.limit)} ${line.unit}`,
      `${formatNumber(line.ours)} ${line.unit}`,
      ratio === null ? '-' : `${ratio.toFixed(2)}x`,
      line.atMost === null ? '-' : `≤ ${line.atMost}x`,
      verdictOf(ratio, line.atMost),
      line.note ?? '',
    ]
  })
  const all = [['goal', 'job', 'limit', 'ours', 'ratio', 'allowed', 'verdict', 'note'], ...rows]
  return all
    .flatMap((row, i) => (i === 1 ? [row.map(() => '---'), row] : [row]))
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')
}

function verdictOf(ratio: number | null, atMost: number | null): string {
  if (ratio === null || atMost === null) return '-'
  return ratio <= atMost ? 'met' : '**missed**'
}

function formatNumber(value: number): string {
  if (value >= 100) return value.toFixed(0)
  return value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
