/** Milliseconds that the work took. */
export async function timeMs(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Both sides in turn, so that a busy machine slows them alike; the order changes from round to round. */
export async function interleave(
  rounds: number,
  sides: { limit: () => number | Promise<number>; ours: () => number | Promise<number> },
): Promise<{ limit: number[]; ours: number[] }> {
  const limit: number[] = []
  const ours: number[] = []
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) limit.push(await sides.limit())
    ours.push(await sides.ours())
    if (round % 2 === 1) limit.push(await sides.limit())
  }
  return { limit, ours }
}

/** The value below which this share of the values lies; NaN for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}
