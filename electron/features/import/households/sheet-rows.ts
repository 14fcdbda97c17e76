import type { HardshipLists, HouseholdMemberRow } from '../../../../shared/contract/hardship-file.ts'
import type { HouseholdPerson } from '../../../../shared/domain/import/hardship-fields.ts'
import type { SheetIncome } from '../../../../shared/domain/import/hardship-totals.ts'
import type { HouseholdData } from './household.ts'

/** Somebody of the sheet as a row of the household. */
export function toMemberRow(member: HouseholdPerson, personId: string | null): HouseholdMemberRow {
  return {
    personId, newPerson: null, relation: member.relation, counted: true, notCountedWhy: null, ableToWork: null,
    workState: null, school: null, schoolLevel: null, enrolledOn: null, schoolYears: null, illness: null,
    disabilityType: null, disabilityGrade: null, insurance: null, ...toMemberFields(member),
  }
}

/** What a sheet says of somebody's row, cut to what the row can hold. */
export function toMemberFields(
  { identity, workplace, health, note }: HouseholdPerson,
): Pick<HouseholdMemberRow, 'identity' | 'workplace' | 'health' | 'note'> {
  return {
    identity: identity?.slice(0, 60) ?? null,
    workplace: workplace?.slice(0, 100) ?? null,
    health,
    note: note?.slice(0, 500) ?? null,
  }
}

/** An income of a sheet as a row of the file. */
export function toIncomeRow(income: SheetIncome, personId: string): HardshipLists['incomes'][number] {
  const { item, amountFen, per } = income
  return { personId, item, amountFen, per, months: 12, counted: true, countedWhy: null, evidence: evidenceOf(income) }
}

/** Columns of a sheet about money that was paid out, and the items they come to. */
export const EXPENSE_COLUMNS = [
  { field: 'medicalPaid', item: 'M', column: '自付医疗费' },
  { field: 'schoolPaid', item: 'E', column: '教育支出' },
] as const

export type ExpenseField = (typeof EXPENSE_COLUMNS)[number]['field']

export function toExpenseRows(
  values: HouseholdData,
  personId: string,
  fields: readonly ExpenseField[] = EXPENSE_COLUMNS.map(({ field }) => field),
): HardshipLists['expenses'] {
  return EXPENSE_COLUMNS.flatMap(({ field, item, column }) => {
    const grossFen = values[field]
    if (grossFen === null || grossFen === 0 || !fields.includes(field)) return []
    return [{
      personId, item, grossFen, reimbursedFen: 0, period: null, counted: true, countedWhy: null,
      evidence: `导入的表：${column}`,
    }]
  })
}

/** Where the figure comes from: an income row of a household file must say what it rests on. */
function evidenceOf({ from, isRest }: SheetIncome): string {
  return isRest ? `导入的表：${FROM[from]}减去各人月收入` : `导入的表：${FROM[from]}`
}

const FROM: Readonly<Record<SheetIncome['from'], string>> = {
  wageMonth: '本人月收入', memberIncome: '成员月收入', incomeYear: '家庭年收入', incomeMonth: '家庭月收入',
  perHeadMonth: '人均月收入乘人口',
}
