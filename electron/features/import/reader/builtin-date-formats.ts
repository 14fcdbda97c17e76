/**
 * Number formats 27 to 36 and 50 to 58 are East Asian dates that files use without spelling them out (ECMA-376
 * 18.8.30, zh-cn). The parser does not know them: to it they would be plain numbers. Each is replaced by a built-in
 * format that it knows and that shows the same parts, above all whether there is a day.
 */
const YEAR_MONTH = 17
const MONTH_DAY = 16
const FULL_DATE = 14
const TIME = 20

const KNOWN_EQUIVALENT: ReadonlyMap<number, number> = new Map([
  [27, YEAR_MONTH],
  [28, MONTH_DAY],
  [29, MONTH_DAY],
  [30, FULL_DATE],
  [31, FULL_DATE],
  [32, TIME],
  [33, TIME],
  [34, TIME],
  [35, TIME],
  [36, YEAR_MONTH],
  [50, YEAR_MONTH],
  [51, MONTH_DAY],
  [52, YEAR_MONTH],
  [53, MONTH_DAY],
  [54, MONTH_DAY],
  [55, TIME],
  [56, TIME],
  [57, YEAR_MONTH],
  [58, MONTH_DAY],
])

/** The format number to use instead, or undefined where the number is not one of those. */
export function findKnownFormat(id: number): number | undefined {
  return KNOWN_EQUIVALENT.get(id)
}
