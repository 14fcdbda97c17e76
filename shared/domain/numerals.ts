/** A number as whole digits and how many of them stand behind the point: 1.20 is 120 and 2. */
export type Numeral = { readonly digits: bigint; readonly decimals: number }

/**
 * Reads an Arabic, Chinese or mixed number, unsigned: `12,000`, `1.2万`, `一万二千`, `壹万贰仟`, `3千5百`, `二〇二四`.
 * `spoken` also takes a lone last digit as the next place (一万二 is 12,000), which a formal amount with 元 must not
 * mean. Null for anything else.
 */
export function readNumeral(text: string, style: 'spoken' | 'strict'): Numeral | null {
  const arabic = [...text].map((c) => ARABIC.get(c) ?? c).join('')
  const tokens = arabic.match(/[\d.,]+|./gu) ?? []
  if (tokens.length === 0 || !tokens.every((token) => UNITS.has(token) || NUMBER.test(token))) return null
  const numbers = tokens.filter((token) => !UNITS.has(token))
  if (numbers.some((number) => number.includes('.'))) return numbers.length === 1 ? readDecimal(tokens) : null
  return readWhole(tokens, style)
}

const ARABIC: ReadonlyMap<string, string> = new Map(
  [
    ['0', '零〇○'], ['1', '一壹'], ['2', '二贰貳两兩'], ['3', '三叁參'], ['4', '四肆'], ['5', '五伍'],
    ['6', '六陆陸'], ['7', '七柒'], ['8', '八捌'], ['9', '九玖'], ['.', '点點'],
  ].flatMap(([digit = '', words = '']) => [...words].map((word) => [word, digit] as const)),
)
const UNITS: ReadonlyMap<string, bigint> = new Map([
  ['十', 10n], ['拾', 10n], ['百', 100n], ['佰', 100n], ['千', 1_000n], ['仟', 1_000n],
  ['万', 10_000n], ['萬', 10_000n], ['亿', 100_000_000n], ['億', 100_000_000n],
])
const NUMBER = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/

/** One number with a point, and the units behind it: 1.5千万. */
function readDecimal([number = '', ...units]: readonly string[]): Numeral | null {
  if (UNITS.has(number)) return null
  const [whole = '', decimals = ''] = number.replaceAll(',', '').split('.')
  const sizes = units.map((unit) => UNITS.get(unit) ?? 0n)
  if (sizes.some((size, i) => size <= (sizes[i - 1] ?? 1n))) return null
  return { digits: sizes.reduce((total, size) => total * size, BigInt(whole + decimals)), decimals: decimals.length }
}

/** Places must fall from left to right; 万 and 亿 take all that stands before them. */
function readWhole(tokens: readonly string[], style: 'spoken' | 'strict'): Numeral | null {
  let total = 0n
  let section = 0n
  let number: string | null = null
  let smallest = 10_000n
  const seen = new Set<bigint>()
  let last = 1n
  for (const token of tokens) {
    const unit = UNITS.get(token)
    if (unit === undefined) {
      number = token.replaceAll(',', '')
    } else if (unit < 10_000n) {
      if (unit >= smallest || (number === null && unit !== 10n)) return null
      section += (number === null ? 1n : BigInt(number)) * unit
      number = null
      smallest = last = unit
    } else {
      if (number !== null && BigInt(number) >= smallest) return null
      section += BigInt(number ?? 0)
      const taken = unit === 10_000n ? section : total + section
      if (seen.has(unit) || taken === 0n) return null
      if (unit > 10_000n) seen.clear() // 一万亿零五万: 万 may come again below 亿
      seen.add(unit)
      total = total - (taken - section) + taken * unit
      section = 0n
      number = null
      smallest = 10_000n
      last = unit
    }
  }
  const end = readEnd(number, last, style)
  return end === null ? null : { digits: total + section + end, decimals: 0 }
}

/** What stands behind the last unit: 一万零二, 1万2000, or the spoken 一万二. */
function readEnd(number: string | null, last: bigint, style: 'spoken' | 'strict'): bigint | null {
  if (number === null) return 0n
  const value = BigInt(number)
  if (last === 1n) return value
  if (value >= last) return null
  if (last > 10n && number.length === 1 && value > 0n) return style === 'spoken' ? (value * last) / 10n : null
  return value
}
