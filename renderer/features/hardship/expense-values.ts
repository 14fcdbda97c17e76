import type { ExpenseRow } from '../../../shared/contract/hardship-file.ts'
import { amountProblem, amountText, readAmount } from '../../ui/AmountField.tsx'
import type { ReadRow } from './income-values.ts'

/** An expense as typed: amounts as text; `all` stands for the household. */
export interface ExpenseValues extends Omit<ExpenseRow, 'id' | 'personId' | 'item' | 'grossFen' | 'reimbursedFen'> {
  whose: string | null
  item: string | null
  gross: string | null
  reimbursed: string | null
}

/** Spending of the household as a whole. */
export const HOUSEHOLD = 'all'

export function expenseValues(row: ExpenseRow | null): ExpenseValues {
  if (row === null) {
    return { whose: null, item: null, gross: null, reimbursed: null, period: null, counted: true, countedWhy: null, evidence: null }
  }
  const { id: _id, personId, grossFen, reimbursedFen, ...rest } = row
  const reimbursed = reimbursedFen === 0 ? null : amountText(reimbursedFen)
  return { ...rest, whose: personId ?? HOUSEHOLD, gross: amountText(grossFen), reimbursed }
}

/** What the list takes; says what is wrong by field. */
export function readExpense(values: ExpenseValues): ReadRow<Omit<ExpenseRow, 'id'>> {
  const { whose, item, gross, reimbursed, ...rest } = values
  const errors: Record<string, string> = {}
  const spent = readAmount(gross ?? '')
  const back = reimbursed === null ? { fen: 0 } : readAmount(reimbursed)
  if (whose === null) errors['personId'] = '请选是谁的支出'
  if (item === null) errors['item'] = '请选项目'
  if ('problem' in spent) errors['grossFen'] = amountProblem(spent.problem)
  if ('problem' in back) errors['reimbursedFen'] = amountProblem(back.problem)
  if ('fen' in spent && 'fen' in back && back.fen > spent.fen) errors['reimbursedFen'] = '报销、补偿多于支出总额，请核对'
  if (!rest.counted && (rest.countedWhy ?? '').trim() === '') errors['countedWhy'] = '请写不计入的理由'
  if (Object.keys(errors).length > 0 || item === null || 'problem' in spent || 'problem' in back) return { ok: false, errors }
  const personId = whose === HOUSEHOLD ? null : whose
  return { ok: true, row: { ...rest, personId, item, grossFen: spent.fen, reimbursedFen: back.fen } }
}
