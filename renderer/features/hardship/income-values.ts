import type { IncomeRow } from '../../../shared/contract/hardship-file.ts'
import { amountProblem, amountText, readAmount } from '../../ui/AmountField.tsx'

/** An income as typed: the amount as text. */
export interface IncomeValues extends Omit<IncomeRow, 'id' | 'personId' | 'item' | 'amountFen' | 'months'> {
  personId: string | null
  item: string | null
  amount: string | null
  months: number | null
}

export type ReadRow<R> = { ok: true; row: R } | { ok: false; errors: Readonly<Record<string, string>> }

export function incomeValues(row: IncomeRow | null, personId: string | null): IncomeValues {
  if (row === null) {
    return { personId, item: null, amount: null, per: 'month', months: 12, counted: true, countedWhy: null, evidence: null }
  }
  const { id: _id, amountFen, ...rest } = row
  return { ...rest, amount: amountText(amountFen) }
}

/** What the list takes; business and property may have lost money. */
export function readIncome(values: IncomeValues): ReadRow<Omit<IncomeRow, 'id'>> {
  const { personId, item, amount, months, ...rest } = values
  const errors: Record<string, string> = {}
  const read = readAmount(amount ?? '', mayLose(item))
  if (personId === null) errors['personId'] = '请选是谁的收入'
  if (item === null) errors['item'] = '请选项目'
  if ('problem' in read) errors['amountFen'] = amountProblem(read.problem)
  if (rest.per === 'month' && (months === null || months > 12)) errors['months'] = '请填 0 至 12'
  if (!rest.counted && (rest.countedWhy ?? '').trim() === '') errors['countedWhy'] = '请写不计入的理由'
  if (Object.keys(errors).length > 0 || personId === null || item === null || 'problem' in read) return { ok: false, errors }
  return { ok: true, row: { ...rest, personId, item, amountFen: read.fen, months: months ?? 12 } }
}

/** 经营净收入 and 财产净收入 are what is left, which may be less than nothing. */
export function mayLose(item: string | null): boolean {
  return item === 'B' || item === 'P'
}
