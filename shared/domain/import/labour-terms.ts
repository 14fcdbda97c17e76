import { toHalfWidth } from '../identity/clean.ts'
import { isNear } from '../labour/months.ts'
import { readNumeral } from '../numerals.ts'
import { isPlainDate, makeDate, type PlainDate } from '../plain-date.ts'
import { dropWhiteSpace } from './clean.ts'
import { readDateCell, readDateText, type DateReading, type DateSource } from './dates.ts'
import { resolveDate } from './resolve-dates.ts'
import type { FieldCell } from './row-cells.ts'

/** What is said in words about how long something lasts; what is not said is null. */
export interface SpanReading {
  readonly from: PlainDate | null
  readonly to: PlainDate | null
  readonly months: number | null
  readonly kind: 'open' | 'task' | null
  /** A part of the text says something that was not understood, or a day that cannot be. */
  readonly isPartial: boolean
}

/**
 * Reads `2023-03-01至2026-02-28`, `2023.3.1-2026.2.28`, `自2023年3月1日起三年`, `三年`, `36个月`, `无固定期限`. A bare number
 * counts in `unit`, as the header says. A day that is only a month stays unknown.
 */
export function readSpan(text: string, unit: 'year' | 'month' | null, source: DateSource): SpanReading {
  const plain = dropWhiteSpace(toHalfWidth(text))
  const found = plain.match(DAY) ?? []
  const rest = plain.replace(DAY, '')
  const days = found.slice(0, 2).map((one) => readDay(readDateText(one, source)))
  const isFrom = found.length > 1 || FROM.test(plain) || (found.length === 1 && !UNTIL.test(plain))
  const [first = null, second = null] = days
  const open = OPEN.test(rest) || NO_END.test(rest) || found.some((one) => NO_END.test(one))
  const task = TASK.test(rest)
  const words = rest.replace(FILLING, '')
  const months = open || task || words === '' ? null : readMonths(words, unit)
  return {
    from: isFrom ? first : null,
    to: isFrom ? second : first,
    months,
    kind: open ? 'open' : task ? 'task' : null,
    isPartial:
      found.length > 2 || days.some((one) => one === null) || (!open && !task && words !== '' && months === null),
  }
}

/** A day of a contract: years of two digits are of this century, months without a day stay unknown. */
export function readContractDay({ cell, text }: FieldCell, source: DateSource): PlainDate | null {
  return readDay(cell.kind === 'number' ? readDateCell(cell, text, source) : readDateText(text, source))
}

/** Months in words: `三年`, `一年半`, `2年6个月`, `三个月`, `90天` is none. Null where it says no length. */
export function readMonths(text: string, unit: 'year' | 'month' | null): number | null {
  const bare = dropWhiteSpace(toHalfWidth(text)).replace(/^(?:共|为期|期限)/u, '').replace(/(?:期限|期|整)$/u, '')
  if (bare === '半年') return 6
  const parts = LENGTH.exec(bare)
  if (parts !== null && parts[0] !== '') {
    const years = parts[1] === undefined ? 0 : countOf(parts[1])
    const months = parts[3] === undefined ? 0 : countOf(parts[3])
    if (years === null || months === null) return null
    return inRange(years * 12 + (parts[2] === undefined ? 0 : 6) + months)
  }
  const count = unit === null ? null : countOf(bare)
  return count === null ? null : inRange(unit === 'year' ? count * 12 : count)
}

/** Days that people write: all parts behind one kind of mark, so that `2023.3-2026.2` are two months and no day. */
const DAY = new RegExp(
  [
    String.raw`\d{4}年\d{1,2}月\d{1,2}[日号]?`,
    String.raw`\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)日?`,
    String.raw`(?<!\d)(?:19|20|21)\d{6}(?!\d)`,
    String.raw`(?<!\d)\d{2}([./])\d{1,2}\2\d{1,2}(?!\d)`,
    String.raw`(?<!\d)\d{2}年\d{1,2}月\d{1,2}日?`,
    String.raw`\d{4}年\d{1,2}月(?!\d)`,
    String.raw`\d{4}[-/.]\d{1,2}(?!\d)`,
  ].join('|'),
  'gu',
)
const OPEN = /无固定|长期|不定期/u
const NO_END = /9999|2999|永久/u
const TASK = /任务|工程|项目/u
const FROM = /^自|起/u
const UNTIL = /^(?:至|到|截至|截止)|止$/u
/** What only joins the days. */
const FILLING = /固定期限|合同|从|自|起至|起|至今|至|到|截止|止|[-—–―~～_、,;:()[\]]|期限为?/gu
const LENGTH = /^(?:([^年月个]+)年(半)?)?(?:零?([^年月个]+)个?月)?$/u
/** Sixty years of work. */
const MOST_MONTHS = 720
/** A short year is one of the hundred that end here: terms reach into the future. */
const LAST_SHORT_YEAR = makeDate(2069, 12, 31)

function readDay(read: DateReading): PlainDate | null {
  const { value } = resolveDate(read, null, LAST_SHORT_YEAR)
  return value !== null && isPlainDate(value) && isNear(value) ? value : null
}

function countOf(text: string): number | null {
  const read = readNumeral(text, 'spoken')
  return read === null || read.decimals > 0 ? null : Number(read.digits)
}

function inRange(months: number): number | null {
  return months >= 1 && months <= MOST_MONTHS ? months : null
}
