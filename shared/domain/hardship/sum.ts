import type { PlainDate } from '../plain-date.ts'
import { findAccidentGaps, testAccident, type AccidentTest } from './accident.ts'
import { classify, type HardshipClass } from './classify.ts'
import { EXPENSE, INCOME, type Suggestion } from './codes.ts'
import { isBlank, type Finding } from './finding.ts'
import type { SumFacts } from './household.ts'
import type { HardshipPolicy, PolicySource } from './policy.ts'
import { findGaps } from './sum-gaps.ts'
import { expenseLines, incomeLines, windowOf, type ExpenseLine, type IncomeLine } from './sum-rows.ts'

/** The sum as a person would write it; whole fen of the household over the window. */
export type HardshipSum = {
  on: PlainDate
  windowFrom: PlainDate
  windowTo: PlainDate
  months: number
  members: number
  incomes: IncomeLine[]
  expenses: ExpenseLine[]
  incomeFen: number
  rigidFen: number
  /** 必要就业成本: taken off for the relative class only. */
  workCostFen: number
  netFen: number
  perHeadMonthFenRounded: number
  dibaoFen: number | null
  comparator: 'lt' | 'le'
  factorTenths: number
  deepLineFen: number | null
  relativeLineFen: number | null
  parameters: PolicySource[]
  gaps: Finding[]
  exclusions: { exclusion: string; overrideWhy: string | null }[]
  suggested: Suggestion
  aidPushesOverFen: number | null
  accidentTests: AccidentTest[]
}

/**
 * Which rows count and why, what they come to, and what the rule suggests (domain 3.3, rules 1 to 10). Never decides:
 * an exclusion without a written reason gives `excluded`, a gap that leaves the sum open gives `incomplete`.
 */
export function makeSum(facts: SumFacts, policy: HardshipPolicy): HardshipSum {
  const window = windowOf(facts.on, policy)
  const incomes = incomeLines(facts, policy)
  const expenses = expenseLines(facts)
  const counted = expenses.filter((line) => line.counted)
  const incomeFen = total(incomes.filter((line) => line.counted).map((line) => line.yearFen))
  const rigidFen = total(counted.filter((line) => line.item !== EXPENSE.workCost).map((line) => line.paidFen))
  const workCostFen = total(counted.filter((line) => line.item === EXPENSE.workCost).map((line) => line.paidFen))
  const members = facts.members.filter((member) => member.counted).length
  const dibaoFen = policy.dibaoFen[facts.area]
  const money = { incomeFen, rigidFen, workCostFen, members, dibaoFen }
  const aid = incomes.filter((line) => line.counted && line.item === INCOME.unionAid)
  const aidFen = total(aid.map((line) => line.yearFen))
  const deepLineFen = dibaoFen === null ? null : dibaoFen * policy.windowMonths * members
  const net = { incomeFen, netFen: incomeFen - rigidFen, dibaoLineFen: deepLineFen, expenses }
  const accidentTests = testAccident(facts.accident, net, policy)
  const gaps = [...findGaps(facts, policy), ...findAccidentGaps(facts.accident, accidentTests)]
  const own = classOf(money, policy)
  const exclusions = facts.exclusions.map(({ exclusion, overrideWhy }) => ({ exclusion, overrideWhy }))
  return {
    on: facts.on, windowFrom: window.from, windowTo: window.to, months: policy.windowMonths, members,
    incomes, expenses, incomeFen, rigidFen, workCostFen, netFen: incomeFen - rigidFen,
    perHeadMonthFenRounded: own.perHeadMonthFenRounded,
    dibaoFen, comparator: policy.comparator, factorTenths: policy.factorTenths, deepLineFen,
    relativeLineFen: deepLineFen === null ? null : Math.round((deepLineFen * policy.factorTenths) / 10),
    parameters: [...policy.sources], gaps, exclusions,
    suggested: suggest(facts, gaps, own.class),
    aidPushesOverFen: pushes(money, aidFen, own.class, policy) ? aidFen : null,
    accidentTests,
  }
}

type Money = {
  incomeFen: number
  rigidFen: number
  workCostFen: number
  members: number
  dibaoFen: number | null
}

/** Deep by the rigid spending alone; relative also after the costs of going to work (domain 3.2). */
function classOf(
  money: Money,
  policy: HardshipPolicy,
): { class: HardshipClass | null; perHeadMonthFenRounded: number } {
  if (money.members === 0) return { class: null, perHeadMonthFenRounded: 0 }
  const { comparator, factorTenths, windowMonths: months } = policy
  const { incomeFen, rigidFen, members } = money
  const input = { incomeFen, rigidFen, members, dibaoFen: money.dibaoFen ?? 0, months, comparator, factorTenths }
  const first = classify(input)
  if (money.dibaoFen === null) return { ...first, class: null }
  if (first.class !== 'over') return first
  const afterWork = classify({ ...input, rigidFen: rigidFen + money.workCostFen }).class
  return { ...first, class: afterWork === 'over' ? 'over' : 'relative' }
}

function suggest(facts: SumFacts, gaps: readonly Finding[], own: HardshipClass | null): Suggestion {
  if (facts.exclusions.some(({ overrideWhy }) => isBlank(overrideWhy))) return 'excluded'
  if (own === null || gaps.some(({ level }) => level === 'stop')) return 'incomplete'
  return own === 'over' && facts.accident.on !== null && facts.accident.passes === true ? 'accident' : own
}

/** Whether the household would fall in a needier class had the union not helped it. */
function pushes(money: Money, aidFen: number, own: HardshipClass | null, policy: HardshipPolicy): boolean {
  if (aidFen <= 0 || own === null) return false
  return classOf({ ...money, incomeFen: money.incomeFen - aidFen }, policy).class !== own
}

function total(fen: readonly number[]): number {
  return fen.reduce((sum, each) => sum + each, 0)
}
