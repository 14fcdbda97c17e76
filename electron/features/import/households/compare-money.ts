import { incomesOf, type SheetIncome } from '../../../../shared/domain/import/hardship-totals.ts'
import type { FileOnRecord } from '../../hardship/service.ts'
import type { FileDifference } from './fields.ts'
import type { HouseholdData } from './household.ts'
import { EXPENSE_COLUMNS, type ExpenseField } from './sheet-rows.ts'

/** Rows of money that the file lacks: only these are taken. */
export interface MoneyComparison {
  readonly incomes: readonly SheetIncome[]
  readonly expenses: readonly ExpenseField[]
}

interface Facts {
  readonly values: HouseholdData
  readonly record: FileOnRecord
  readonly links: readonly (string | null)[]
  /** Nothing is taken. */
  readonly stays: boolean
}

interface IncomeComparison {
  readonly incomes: readonly SheetIncome[]
  readonly differences: readonly FileDifference[]
  /** By place in the household. */
  readonly ofMember: ReadonlyMap<number, FileDifference[]>
}

/**
 * An income is taken where the file has none of that person and no total of the whole household, which might hold it
 * already; a total only where the file has no income at all. All else that differs is shown.
 */
export function compareIncomes({ values, record, links, stays }: Facts): IncomeComparison {
  const wanted = incomesOf(values, values.household)
  const hasTotal = record.incomes.some(({ item }) => item === 'O')
  const taken: SheetIncome[] = []
  const differences: FileDifference[] = []
  const ofMember = new Map<number, FileDifference[]>()
  for (const income of wanted.filter(({ item }) => item === 'W')) {
    const personId = income.member === null ? record.workerId : (links[income.member] ?? null)
    const own = record.incomes.filter((row) => row.personId === personId)
    if (own.some((row) => yearly(row) === yearly(income)) || sum(own) === yearly(income)) continue
    const isTaken = !stays && own.length === 0 && !hasTotal
    if (isTaken) taken.push(income)
    const field = income.member === null ? 'wageMonth' : 'memberIncome'
    const old = own.length === 0 ? null : Math.round(sum(own) / MONTHS)
    const found = { field, old, new: income.amountFen, kept: !isTaken }
    if (income.member === null) differences.push(found)
    else ofMember.set(income.member, [found])
  }
  const rest = wanted.find(({ item }) => item === 'O')
  const from = rest?.from
  if (rest === undefined || from === undefined || from === 'memberIncome' || wanted.reduce((all, row) => all + yearly(row), 0) === sum(record.incomes)) {
    return { incomes: taken, differences, ofMember }
  }
  const isTaken = !stays && record.incomes.length === 0
  const per = DIVISOR[from] * (from === 'perHeadMonth' ? Math.max(1, values.householdSize ?? 1) : 1)
  const old = record.incomes.length === 0 ? null : Math.round(sum(record.incomes) / per)
  differences.push({ field: from, old, new: values[from], kept: !isTaken })
  return { incomes: isTaken ? [...taken, rest] : taken, differences, ofMember }
}

/** An expense is taken where the file has none of its kind. */
export function compareExpenses(
  { values, record, stays }: Facts,
): { readonly expenses: readonly ExpenseField[]; readonly differences: readonly FileDifference[] } {
  const differences = EXPENSE_COLUMNS.flatMap(({ field, item }): (FileDifference & { field: ExpenseField })[] => {
    const value = values[field]
    const own = record.expenses.filter((row) => row.item === item)
    const gross = own.reduce((all, { grossFen }) => all + grossFen, 0)
    const paid = own.reduce((all, { grossFen, reimbursedFen }) => all + grossFen - reimbursedFen, 0)
    if (value === null || value === gross || value === paid) return []
    return [{ field, old: own.length === 0 ? null : paid, new: value, kept: stays || own.length > 0 }]
  })
  return { expenses: differences.filter(({ kept }) => !kept).map(({ field }) => field), differences }
}

const MONTHS = 12
const DIVISOR = { wageMonth: MONTHS, incomeYear: 1, incomeMonth: MONTHS, perHeadMonth: MONTHS } as const

type Income = { readonly amountFen: number; readonly per: string; readonly months?: number }

function sum(rows: readonly Income[]): number {
  return rows.reduce((all, row) => all + yearly(row), 0)
}

/** Fen in a year. */
function yearly({ amountFen, per, months = MONTHS }: Income): number {
  return per === 'month' ? amountFen * months : amountFen
}
