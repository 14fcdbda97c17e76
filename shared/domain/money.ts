import { toHalfWidth } from './identity/clean.ts'
import { readNumeral } from './numerals.ts'

export type ReadAmount = { readonly fen: number } | { readonly problem: AmountProblem }

export type AmountProblem = (typeof AMOUNT_PROBLEMS)[number]
export const AMOUNT_PROBLEMS = ['empty', 'not_an_amount', 'negative', 'too_large', 'more_than_fen'] as const

/** A thousand million yuan: far above any household or fund of a township, and far below where whole numbers end. */
export const MAX_FEN = 100_000_000_000

/** `1,234.50`: thousands and two decimals, for tables. */
export function formatYuan(fen: number): string {
  const cents = Math.abs(fen)
  const yuan = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}${yuan}.${String(cents % 100).padStart(2, '0')}`
}

/**
 * Reads an amount of yuan as people type or paste it: `1,234.5`, `￥12元`, `1.2万`, `３千`, `一万二千`, `壹佰元零伍分`.
 * Never guesses: what could mean two amounts is `not_an_amount`. Zero is an amount.
 */
export function readYuan(text: string): ReadAmount {
  const typed = toHalfWidth(text).replace(INVISIBLE, ' ').trim()
  if (typed === '') return { problem: 'empty' }
  if (typed.length > LONGEST || /[\d.,]\s+[\d.,]/.test(typed)) return { problem: 'not_an_amount' }
  const bare = typed.replace(/\s+/g, '').replace(CURRENCY, '')
  const unsigned = bare.replace(MINUS, '').replace(CURRENCY, '').replace(/^\((.+)\)$/, '$1')
  const read = readParts(unsigned)
  if (read === null) return { problem: 'not_an_amount' }
  if (unsigned !== bare.replace(CURRENCY, '')) return { problem: 'negative' }
  if (read.hundredths * 10n ** BigInt(read.decimals) !== read.scaled) return { problem: 'more_than_fen' }
  return read.hundredths > BigInt(MAX_FEN) ? { problem: 'too_large' } : { fen: Number(read.hundredths) }
}

/**
 * Chinese capitals as vouchers write them (支付结算办法, annex 1): `壹仟贰佰叁拾肆元伍角整`. 整 closes an amount that
 * ends with 元 or 角; 零 stands for a gap inside the number and before 分 without 角.
 */
export function toCapitals(fen: number): string {
  const cents = Math.abs(fen)
  const yuan = Math.floor(cents / 100)
  const jiao = Math.floor(cents / 10) % 10
  const rest = cents % 10
  const head = yuan > 0 || cents === 0 ? `${spell(yuan)}元` : ''
  const gap = head !== '' && rest > 0 ? '零' : ''
  const tenths = jiao > 0 ? `${digit(jiao)}角` : gap
  return `${fen < 0 ? '负' : ''}${head}${tenths}${rest > 0 ? `${digit(rest)}分` : '整'}`
}

const LONGEST = 60
const INVISIBLE = /[\p{White_Space}\u200B-\u200F\u2060\uFEFF]+/gu
const CURRENCY = /^(?:[¥￥]|RMB|CNY|人民币)+:?/i
const MINUS = /^(?:[-−–—]|负)/
/** Yuan, then 角 and 分, each of one digit; 整 or 正 at the end. */
const WITH_UNITS = /^(?:(.+?)(?:元|圆|圓|块)钱?)?零?(?:(\D|\d)[角毛])?零?(?:(\D|\d)分)?[整正]?$/

const ZERO = { digits: 0n, decimals: 0 }

type Parts = { hundredths: bigint; scaled: bigint; decimals: number }

/** The amount in whole fen rounded down, and beside it the exact one, to see whether fen were enough. */
function readParts(text: string): Parts | null {
  const [whole, yuan, jiao, fen] = WITH_UNITS.exec(text) ?? []
  if (whole === undefined || (yuan ?? jiao ?? fen) === undefined) return scale(readNumeral(text, 'spoken'))
  const head = yuan === undefined ? ZERO : readNumeral(yuan, 'strict')
  const tenths = jiao === undefined ? ZERO : readNumeral(jiao, 'strict')
  const cents = fen === undefined ? ZERO : readNumeral(fen, 'strict')
  if (head === null || tenths === null || cents === null) return null
  if (head.decimals > 0) return jiao === undefined && fen === undefined ? scale(head) : null
  return scale({ digits: head.digits * 100n + tenths.digits * 10n + cents.digits, decimals: 2 })
}

function scale(number: { digits: bigint; decimals: number } | null): Parts | null {
  if (number === null) return null
  const scaled = number.digits * 100n
  return { hundredths: scaled / 10n ** BigInt(number.decimals), scaled, decimals: number.decimals }
}

const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const STEPS = [
  [100_000_000, '亿'],
  [10_000, '万'],
  [1_000, '仟'],
  [100, '佰'],
  [10, '拾'],
] as const

/** A whole number without 元: the part above each step, its word, and the rest after a 零 where a place is empty. */
function spell(value: number): string {
  for (const [size, word] of STEPS) {
    if (value < size) continue
    const rest = value % size
    const gap = rest > 0 && rest < size / 10 ? '零' : ''
    return `${spell(Math.floor(value / size))}${word}${gap}${rest > 0 ? spell(rest) : ''}`
  }
  return digit(value)
}

function digit(value: number): string {
  return DIGITS.charAt(value)
}
