import type { AmountProblem } from '../../shared/domain/money.ts'

/** What is wrong with an amount as typed, and how it may be typed. */
export const AMOUNT_PROBLEM_WORDS: Readonly<Record<AmountProblem, string>> = {
  empty: '请填金额',
  not_an_amount: '看不懂这个金额。可以填 1200、1,200.50、1.2万、一万二千',
  negative: '金额不能是负数',
  too_large: '金额太大，请核对单位是不是“元”',
  more_than_fen: '最多到分（两位小数）',
}
