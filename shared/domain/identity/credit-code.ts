import { USCC_DEPARTMENTS } from '../codes.ts'
import { cleanCodeText } from './clean.ts'

/** Why a code cannot stand as it is. */
export type CreditCodeProblem = (typeof CREDIT_CODE_PROBLEMS)[number]
export const CREDIT_CODE_PROBLEMS = [
  'bad_area',
  'bad_char',
  'bad_length',
  'empty',
  'not_union_code',
  'union_code',
] as const

/** What a person should look at: some genuine early codes fail the checksum, so it never blocks. */
export type CreditCodeWarning = (typeof CREDIT_CODE_WARNINGS)[number]
export const CREDIT_CODE_WARNINGS = ['bad_check', 'unknown_category'] as const

export type CreditCodeInput = {
  readonly value: string
  /** The field it stands in: of an employer (`unit`) or of a union, whose codes begin with 8. */
  readonly use?: 'unit' | 'union'
}

export type CreditCodeCheck = {
  readonly ok: boolean
  readonly normalised?: string
  /** A code with I and O read as 1 and 0, or with S and Z read as 5 and 2 when it then passes in full: never taken. */
  readonly suggested?: string
  readonly problems: readonly CreditCodeProblem[]
  readonly warnings: readonly CreditCodeWarning[]
}

/** Judges a unified social credit code (GB 32100). Never throws. Problems and warnings are sorted. */
export function checkCreditCode(input: CreditCodeInput): CreditCodeCheck {
  const code = cleanCodeText(input.value)
  if (code === '') return refuse('empty')
  if (![...code].every((c) => ALPHABET.includes(c))) return refuse('bad_char', suggestCode(code))
  if (code.length !== 18) return refuse('bad_length')

  const problems: CreditCodeProblem[] = []
  const isUnionCode = code.startsWith('8')
  if (!hasArea(code)) problems.push('bad_area')
  if (input.use === 'union' && !isUnionCode) problems.push('not_union_code')
  if (input.use === 'unit' && isUnionCode) problems.push('union_code')
  const warnings: CreditCodeWarning[] = []
  if (creditCheckCharacter(code) !== code[17]) warnings.push('bad_check')
  if (!hasKnownCategory(code)) warnings.push('unknown_category')
  return { ok: problems.length === 0, normalised: code, problems, warnings }
}

/** The check character of the first 17: (31 - weighted sum mod 31) mod 31; the outer mod matters for sums of 0. */
export function creditCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(first17.charAt(i)), 0)
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const TWINS: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', Z: '2' }

function refuse(problem: CreditCodeProblem, suggested?: string): CreditCodeCheck {
  return { ok: false, ...(suggested === undefined ? {} : { suggested }), problems: [problem], warnings: [] }
}

function suggestCode(code: string): string | undefined {
  const twin = code.replace(/[IOSZ]/g, (c) => TWINS[c] ?? c)
  const fits = twin.length === 18 && [...twin].every((c) => ALPHABET.includes(c)) && hasArea(twin)
  // I and O are left out of the alphabet because they are taken for 1 and 0: that reading needs no proof.
  const isPlain = !/[SZ]/.test(code)
  return fits && (isPlain || creditCheckCharacter(twin) === twin[17]) ? twin : undefined
}

function hasArea(code: string): boolean {
  return /^\d{6}$/.test(code.slice(2, 8))
}

function hasKnownCategory(code: string): boolean {
  const categories = USCC_DEPARTMENTS[code.charAt(0)]
  return categories !== undefined && (categories.length === 0 || categories.includes(code.charAt(1)))
}
