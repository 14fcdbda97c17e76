import type { HouseholdPerson, HouseholdValues } from './hardship-fields.ts'
import type { HardshipFinding } from './hardship-findings.ts'

/** One income row that a sheet gives: whose (null is the worker's), what item, how much, and from which columns. */
export interface SheetIncome {
  /** Place among the others of the household; null for the worker. */
  readonly member: number | null
  /** Code of `income_item`. */
  readonly item: 'W' | 'O'
  readonly amountFen: number
  readonly per: 'month' | 'year'
  /** Where it comes from, by field. */
  readonly from: 'wageMonth' | 'memberIncome' | 'incomeYear' | 'incomeMonth' | 'perHeadMonth'
  /** What is left of a total after the single incomes. */
  readonly isRest: boolean
}

/** The income rows of a household: each person's own, and what a total of the household says beyond them. */
export function incomesOf(values: HouseholdValues, members: readonly HouseholdPerson[]): SheetIncome[] {
  const incomes: SheetIncome[] = []
  if (values.wageMonth !== null && values.wageMonth > 0) {
    incomes.push({ member: null, item: 'W', amountFen: values.wageMonth, per: 'month', from: 'wageMonth', isRest: false })
  }
  members.forEach(({ incomeMonth }, member) => {
    if (incomeMonth === null || incomeMonth === 0) return
    incomes.push({ member, item: 'W', amountFen: incomeMonth, per: 'month', from: 'memberIncome', isRest: false })
  })
  const single = incomes.reduce((sum, { amountFen }) => sum + amountFen * MONTHS, 0)
  const total = totalOf(values)
  if (total === null || total.fen <= single) return incomes
  return [
    ...incomes,
    { member: null, item: 'O', amountFen: total.fen - single, per: 'year', from: total.from, isRest: single > 0 },
  ]
}

/**
 * Where the figures of one row do not agree with each other. That nobody is listed is no fault of a row in a sheet that
 * has no place for the others of a household: the file then lacks them.
 */
export function checkTotals(
  values: HouseholdValues,
  members: readonly HouseholdPerson[],
  listsMembers: boolean,
): HardshipFinding[] {
  const findings: HardshipFinding[] = []
  const { householdSize, perHeadMonth } = values
  if (householdSize !== null && members.length > 0 && members.length + 1 !== householdSize) findings.push('size_conflicts')
  if (listsMembers && householdSize !== null && members.length === 0 && householdSize > 1) findings.push('members_missing')
  const total = totalOf(values)
  const single = [values.wageMonth, ...members.map(({ incomeMonth }) => incomeMonth)]
    .reduce((sum: number, fen) => sum + (fen ?? 0) * MONTHS, 0)
  if (total !== null && single > total.fen + TOLERANCE_FEN * MONTHS) findings.push('income_conflicts')
  if (total !== null && total.from !== 'perHeadMonth' && perHeadMonth !== null && householdSize !== null) {
    const worked = total.fen / householdSize / MONTHS
    if (Math.abs(worked - perHeadMonth) > Math.max(TOLERANCE_FEN, perHeadMonth / 50)) findings.push('per_head_conflicts')
  }
  return findings
}

const MONTHS = 12
/** A yuan: sheets round. */
const TOLERANCE_FEN = 100

/** The income of the whole household in a year, from the column that says most directly. */
function totalOf(values: HouseholdValues): { fen: number; from: 'incomeYear' | 'incomeMonth' | 'perHeadMonth' } | null {
  const { incomeYear, incomeMonth, perHeadMonth, householdSize } = values
  if (incomeYear !== null) return { fen: incomeYear, from: 'incomeYear' }
  if (incomeMonth !== null) return { fen: incomeMonth * MONTHS, from: 'incomeMonth' }
  if (perHeadMonth === null || householdSize === null) return null
  return { fen: perHeadMonth * householdSize * MONTHS, from: 'perHeadMonth' }
}
