import { EXPENSE } from './codes.ts'
import { look, type Finding } from './finding.ts'
import type { AccidentFacts } from './household.ts'
import type { HardshipPolicy } from './policy.ts'

/** One local test for 意外致困 with its figures: whole fen of the household over the window. */
export type AccidentTest = {
  /** Costs above a share of the income (Qingdao), or net income below a multiple of the line (Gaoyou). */
  kind: 'cost_share' | 'net_factor'
  /** Per cent, or times. */
  limit: number
  /** What the household spent on the event and paid itself; its net income. */
  ownFen: number
  /** The income; the dibao line of all heads. */
  againstFen: number
  passes: boolean
}

export interface AccidentMoney {
  readonly incomeFen: number
  readonly netFen: number
  readonly dibaoLineFen: number | null
  readonly expenses: readonly { readonly item: string; readonly counted: boolean; readonly paidFen: number }[]
}

/**
 * The tests that the county has set (domain 3.2), cross-multiplied. Costs are those of the event and of treatment, since
 * injuries are paid for at the hospital. Empty where nothing has happened or no test is set.
 */
export function testAccident(
  { on }: AccidentFacts,
  { incomeFen, netFen, dibaoLineFen, expenses }: AccidentMoney,
  { accidentCostPercent: percent, accidentNetTimes: times }: HardshipPolicy,
): AccidentTest[] {
  if (on === null) return []
  const tests: AccidentTest[] = []
  if (percent !== null) {
    const costs = expenses.filter(({ item, counted }) => counted && COSTS.includes(item))
    const ownFen = costs.reduce((sum, { paidFen }) => sum + paidFen, 0)
    const passes = BigInt(ownFen) * 100n > BigInt(incomeFen) * BigInt(percent)
    tests.push({ kind: 'cost_share', limit: percent, ownFen, againstFen: incomeFen, passes })
  }
  if (times !== null && dibaoLineFen !== null) {
    const passes = BigInt(netFen) < BigInt(dibaoLineFen) * BigInt(times)
    tests.push({ kind: 'net_factor', limit: times, ownFen: netFen, againstFen: dibaoLineFen, passes })
  }
  return tests
}

/** Where the organiser's answer and the figures say different things: his to settle, since local texts differ. */
export function findAccidentGaps({ on, passes }: AccidentFacts, tests: readonly AccidentTest[]): Finding[] {
  if (on === null) return []
  if (passes === null) return [look('accident_test_open', { field: 'accidentPasses' })]
  if (tests.length === 0 || tests.every((test) => test.passes) === passes) return []
  return [look(passes ? 'accident_test_failed' : 'accident_test_passed', { field: 'accidentPasses' })]
}

const COSTS: readonly string[] = [EXPENSE.accident, EXPENSE.illness]
