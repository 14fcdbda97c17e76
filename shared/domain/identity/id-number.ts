import { PROVINCES } from '../codes.ts'
import { ageOn, isPlainDate, type PlainDate } from '../plain-date.ts'
import { cleanCodeText, toHalfWidth } from './clean.ts'

/** Why a number cannot stand as it is. */
export type IdNumberProblem = (typeof ID_NUMBER_PROBLEMS)[number]
export const ID_NUMBER_PROBLEMS = [
  'bad_char',
  'bad_check',
  'bad_date',
  'bad_length',
  'bad_province',
  'empty',
  'excel_damaged',
  'future_birth',
  'lost_x',
  'sci_notation',
  'two_numbers',
] as const

/** What a person should look at; the number stands. */
export type IdNumberWarning = (typeof ID_NUMBER_WARNINGS)[number]
export const ID_NUMBER_WARNINGS = [
  'over_100',
  'over_120',
  'residence_permit',
  'separators',
  'series',
  'under_16',
  'upgraded_15',
] as const

export type IdNumberInput = {
  readonly value: string
  /** The day on which the number is judged. */
  readonly asOf: PlainDate
  /** A member is 16 to 100 years old; a person of a household may be younger or older. */
  readonly use?: 'member' | 'household'
  /** The cell above in the same column, for columns filled by dragging. */
  readonly above?: string
}

export type IdNumberCheck = {
  readonly ok: boolean
  /** The 18 characters, also when the check character is wrong. */
  readonly normalised?: string
  readonly problems: readonly IdNumberProblem[]
  readonly warnings: readonly IdNumberWarning[]
  readonly birthOn?: PlainDate
  readonly sex?: 'male' | 'female'
}

/**
 * Judges a resident identity number (GB 11643). Never throws and never repairs: a number damaged by a spreadsheet
 * keeps its damage and says so. Problems and warnings are sorted.
 */
export function checkIdNumber(input: IdNumberInput): IdNumberCheck {
  const shape = readShape(input.value)
  if (shape.digits === undefined) return { ok: false, problems: [shape.problem], warnings: shape.warnings }
  const { digits } = shape
  const birthOn = birthIn(digits)
  const problems = [...(digits.length === 17 ? (['lost_x'] as const) : []), ...contentProblems(digits, input.asOf)]
  const warnings = [...shape.warnings, ...(isSeries(digits, input.above) ? (['series'] as const) : [])]
  const ok = problems.length === 0
  if (ok && birthOn !== undefined) warnings.push(...ageWarnings(birthOn, input.asOf, input.use ?? 'member'))
  if (ok && /^8[123]/.test(digits)) warnings.push('residence_permit')
  const onlyProblem = problems.length === 1 ? problems[0] : undefined
  const sexKnown = ok || onlyProblem === 'lost_x'
  const birthKnown = sexKnown || onlyProblem === 'excel_damaged'
  return {
    ok,
    ...(digits.length === 18 ? { normalised: digits } : {}),
    problems: problems.toSorted(),
    warnings: warnings.toSorted(),
    ...(birthKnown && birthOn !== undefined ? { birthOn } : {}),
    ...(sexKnown ? { sex: Number(digits[16]) % 2 === 1 ? ('male' as const) : ('female' as const) } : {}),
  }
}

/** Full-width to half-width, white space, leading apostrophes and stars removed, upper case. */
export function cleanIdText(text: string): string {
  return cleanCodeText(text).replaceAll('*', '')
}

/** The check character of 17 digits: weighted sum mod 11 (GB 11643, ISO 7064 MOD 11-2). */
export function idCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17[i]), 0)
  return CHECK_CHARACTERS.charAt(sum % 11)
}

/** An old 15-digit number as 18: born in the 1900s, and the check character it never had. */
export function expandOldNumber(digits15: string): string {
  const first17 = `${digits15.slice(0, 6)}19${digits15.slice(6)}`
  return first17 + idCheckCharacter(first17)
}

/** The 15 digits that `expandOldNumber` made the 18 of: the century and the check character left out again. */
export function oldNumberOf(digits18: string): string {
  return digits18.slice(0, 6) + digits18.slice(8, 17)
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'
/** Taiwan residents' permits begin with 83, which is not in the province table. */
const KNOWN_PROVINCES: ReadonlySet<string> = new Set([...PROVINCES, '83'])

type Shape =
  | { digits: string; warnings: IdNumberWarning[] }
  | { digits?: never; problem: IdNumberProblem; warnings: IdNumberWarning[] }

/** 18 characters, or 17 digits that lost their X, or the one problem that ends the check. */
function readShape(value: string): Shape {
  const warnings: IdNumberWarning[] = []
  const end = (problem: IdNumberProblem): Shape => ({ problem, warnings })
  let text = cleanIdText(value)
  if (text === '') return end('empty')
  // Looked for before white space goes, since a space or a line break may be all that parts two numbers.
  if ((toHalfWidth(value).toUpperCase().match(/[0-9X]{15,}/g) ?? []).length > 1) return end('two_numbers')
  if (/^\d+(\.\d+)?E\+?\d+$/.test(text)) return end('sci_notation')
  if (/^\d{1,3}(,\d{3})+$/.test(text)) {
    text = text.replaceAll(',', '')
    warnings.push('separators')
  }
  if (!/^\d*X?$/.test(text)) return end('bad_char')
  if (/^\d{15}$/.test(text)) return { digits: expandOldNumber(text), warnings: [...warnings, 'upgraded_15'] }
  if (/^\d{17}$/.test(text) && idCheckCharacter(text) === 'X') return { digits: text, warnings }
  return text.length === 18 ? { digits: text, warnings } : end('bad_length')
}

function contentProblems(digits: string, asOf: PlainDate): IdNumberProblem[] {
  const problems: IdNumberProblem[] = []
  const birthOn = birthIn(digits)
  if (!KNOWN_PROVINCES.has(digits.slice(0, 2))) problems.push('bad_province')
  if (birthOn === undefined) problems.push('bad_date')
  else if (birthOn > asOf) problems.push('future_birth')
  if (digits.length === 18 && idCheckCharacter(digits) !== digits[17]) {
    // A spreadsheet keeps 15 digits of a number and writes the rest as zeros.
    problems.push(digits.endsWith('000') ? 'excel_damaged' : 'bad_check')
  }
  return problems
}

function birthIn(digits: string): PlainDate | undefined {
  const text = `${digits.slice(6, 10)}-${digits.slice(10, 12)}-${digits.slice(12, 14)}`
  return isPlainDate(text) ? text : undefined
}

function isSeries(digits: string, above: string | undefined): boolean {
  const before = above === undefined ? '' : cleanIdText(above)
  if (!/^\d{18}$/.test(digits) || !/^\d{18}$/.test(before)) return false
  const step = BigInt(digits) - BigInt(before) // 18 digits do not fit a double
  return step !== 0n && step > -10n && step < 10n
}

function ageWarnings(birthOn: PlainDate, asOf: PlainDate, use: 'member' | 'household'): IdNumberWarning[] {
  const age = ageOn(birthOn, asOf)
  if (age > 120) return ['over_120']
  if (use === 'household') return []
  if (age > 100) return ['over_100']
  return age < 16 ? ['under_16'] : []
}
