import { addDays, afterMonths, makeDate, partsOf, type PlainDate } from '../plain-date.ts'
import { INCOME, EXPENSE } from './codes.ts'
import { isBlank } from './finding.ts'
import { isCompulsorySchool, type HouseholdMember, type SumFacts } from './household.ts'
import { isImputed } from './imputed-wage.ts'
import type { HardshipPolicy } from './policy.ts'

/** One income as the sum shows it; the year's fen are what it adds where it is counted. */
export type IncomeLine = {
  personName: string
  item: string
  amountFen: number
  per: string
  months: number
  yearFen: number
  counted: boolean
  /** A word of the rules (below), or what the organiser wrote. */
  why: string | null
  evidence: string | null
}

export type ExpenseLine = {
  personName: string | null
  item: string
  grossFen: number
  reimbursedFen: number
  paidFen: number
  counted: boolean
  why: string | null
  evidence: string | null
}

/** Why a row counts or not, where a rule says so; `unticked` has no reason yet. */
export const LINE_WHYS = [
  'not_of_household', 'unticked', 'resident_pension', 'festival_gift', 'union_aid', 'aid_type_not_counted',
  'typed_by_hand', 'imputed_wage', 'compulsory_schooling', 'no_evidence', 'relative_only',
] as const
type LineWhy = (typeof LINE_WHYS)[number]

/** First and last day of the months that are added up. */
export function windowOf(on: PlainDate, policy: HardshipPolicy): { from: PlainDate; to: PlainDate } {
  if (policy.window === 'before_application') {
    return { from: afterMonths(on, -policy.windowMonths), to: addDays(on, -1) }
  }
  const year = partsOf(on).year - 1
  return { from: makeDate(year, 1, 1), to: makeDate(year, 12, 31) }
}

/** The typed rows in their order, then aid out of the ledger, then wages imputed to able adults (rules 6 and 7). */
export function incomeLines(facts: SumFacts, policy: HardshipPolicy): IncomeLine[] {
  return [...typedIncomes(facts, policy), ...aidFromLedger(facts, policy), ...imputedWages(facts, policy)]
}

/** Rigid spending counts with evidence, after what others paid, and for schooling beyond the compulsory (rule 8). */
export function expenseLines(facts: SumFacts): ExpenseLine[] {
  const members = byId(facts)
  return facts.expenses.map((row) => {
    const member = row.personId === null ? undefined : members.get(row.personId)
    const [counted, why] = judgeExpense(row, member)
    const paidFen = Math.max(0, row.grossFen - row.reimbursedFen)
    const { item, grossFen, reimbursedFen, evidence } = row
    return { personName: member?.name ?? null, item, grossFen, reimbursedFen, paidFen, counted, why, evidence }
  })
}

type Judged = readonly [counted: boolean, why: string | null]

function typedIncomes(facts: SumFacts, policy: HardshipPolicy): IncomeLine[] {
  const members = byId(facts)
  return facts.incomes.map((row) => {
    const member = members.get(row.personId)
    const [counted, why] = judgeIncome(row, member, policy)
    const { item, amountFen, per, months, evidence } = row
    const yearFen = per === 'month' ? amountFen * months : amountFen
    return { personName: member?.name ?? '', item, amountFen, per, months, yearFen, counted, why, evidence }
  })
}

function judgeIncome(
  row: SumFacts['incomes'][number],
  member: HouseholdMember | undefined,
  policy: HardshipPolicy,
): Judged {
  if (member?.counted !== true) return because(false, 'not_of_household')
  if (row.countedWhy === 'resident_pension') return because(policy.residentPensionCounts, 'resident_pension')
  if (row.countedWhy === 'festival_gift') return because(false, 'festival_gift')
  if (!row.counted) return [false, isBlank(row.countedWhy) ? ('unticked' satisfies LineWhy) : row.countedWhy]
  return row.item === INCOME.unionAid ? because(policy.unionAidCounts, 'union_aid') : [true, row.countedWhy]
}

function judgeExpense(row: SumFacts['expenses'][number], member: HouseholdMember | undefined): Judged {
  if (row.personId !== null && member?.counted !== true) return because(false, 'not_of_household')
  if (!row.counted) return [false, isBlank(row.countedWhy) ? ('unticked' satisfies LineWhy) : row.countedWhy]
  const compulsory = row.item === EXPENSE.schooling && member !== undefined && isCompulsorySchool(member)
  if (compulsory && isBlank(row.countedWhy)) return because(false, 'compulsory_schooling')
  if (isBlank(row.evidence)) return because(false, 'no_evidence')
  return row.item === EXPENSE.workCost ? because(true, 'relative_only') : [true, row.countedWhy]
}

/** Aid in the window, so that nobody types it twice; rows typed by hand go before it. */
function aidFromLedger(facts: SumFacts, policy: HardshipPolicy): IncomeLine[] {
  const { from, to } = windowOf(facts.on, policy)
  const typed = facts.incomes.some((row) => row.item === INCOME.unionAid)
  return facts.aid
    .filter((aid) => aid.on >= from && aid.on <= to && aid.amountFen > 0)
    .map((aid) => {
      const counts = policy.unionAidTypes.includes(aid.aidType)
      const [counted, why] = counts
        ? because(policy.unionAidCounts, 'union_aid')
        : because(false, 'aid_type_not_counted')
      const fen = { amountFen: aid.amountFen, per: 'once', months: 1, yearFen: aid.amountFen }
      const judged = typed && counted ? { counted: false, why: 'typed_by_hand' } : { counted, why }
      return { personName: aid.personName, item: INCOME.unionAid, ...fen, ...judged, evidence: aid.on }
    })
}

function imputedWages(facts: SumFacts, policy: HardshipPolicy): IncomeLine[] {
  const fen = policy.imputedWageFen
  if (fen === null) return []
  const months = policy.windowMonths
  return facts.members
    .filter((member) => isImputed(member, facts))
    .map(({ name }) => ({
      personName: name, item: INCOME.wage, amountFen: fen, per: 'month', months, yearFen: fen * months,
      counted: true, why: 'imputed_wage', evidence: null,
    }))
}

function because(counted: boolean, why: LineWhy): Judged {
  return [counted, why]
}

function byId(facts: SumFacts): Map<string, HouseholdMember> {
  return new Map(facts.members.map((member) => [member.personId, member]))
}
