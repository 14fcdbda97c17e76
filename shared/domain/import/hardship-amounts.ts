import { toHalfWidth } from '../identity/clean.ts'
import { readYuan } from '../money.ts'
import type { AmountColumn } from './hardship-headers.ts'
import type { Cell } from './sheet.ts'

export type AmountReading =
  | { readonly fen: number; readonly per: 'month' | 'year' | null }
  | { readonly problem: 'amount_unreadable' | 'amount_negative' | 'amount_doubtful' }

/**
 * An amount as sheets write it: `3.6` under 万元, `三万六千`, `2400元/月`, `36000/年`. What the cell says of unit and
 * period goes before what the header says. About so much, from to, and a yearly income of a few yuan are not taken.
 */
export function readAmount(cell: Cell, text: string, column: AmountColumn): AmountReading {
  const typed = cell.kind === 'number' && cell.number !== undefined ? plainNumber(cell.number) : toHalfWidth(text)
  const { bare, per } = partPeriod(typed.replace(/\s+/gu, ''))
  const own = /[元圆块万亿角分仟佰]|[千百]$/u.test(bare)
  const read = readYuan(column.inTenThousands && !own ? `${bare}万` : bare)
  if ('problem' in read) return { problem: read.problem === 'negative' ? 'amount_negative' : 'amount_unreadable' }
  const period = per ?? column.per
  // Nobody lives on this for a year: the header forgot to say 万元.
  if (period === 'year' && !own && !column.inTenThousands && read.fen > 0 && read.fen < LEAST_A_YEAR) {
    return { problem: 'amount_doubtful' }
  }
  return { fen: read.fen, per: period }
}

/** A hundred yuan. */
const LEAST_A_YEAR = 10_000
const PERIOD = /(?:\(?(?:元)?(?:\/|每|一)?(月|年)(?:均|度)?\)?)$/u
const BEFORE = /^(?:每|一|月均|年均)?(月|年)(?:均|收入)?:?/u

/** `2400元/月` in two: `2400元` and the month. */
function partPeriod(text: string): { bare: string; per: 'month' | 'year' | null } {
  const behind = PERIOD.exec(text)
  if (behind !== null) {
    const unit = behind[0].includes('元') ? '元' : ''
    return { bare: text.slice(0, behind.index) + unit, per: behind[1] === '年' ? 'year' : 'month' }
  }
  const before = BEFORE.exec(text)
  if (before !== null) return { bare: text.slice(before[0].length), per: before[1] === '年' ? 'year' : 'month' }
  return { bare: text, per: null }
}

/** A number of a sheet without the dirt of binary fractions: 3.5999999999999996 is 3.6. */
function plainNumber(number: number): string {
  return String(Number(number.toFixed(6)))
}
