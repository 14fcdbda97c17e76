import { stripInvisible, toHalfWidth } from '../identity/clean.ts'

export type PhoneProblem = (typeof PHONE_PROBLEMS)[number]
/** Neither a mobile nor a landline; a number that a spreadsheet showed as 1.38E+10. */
export const PHONE_PROBLEMS = ['damaged', 'invalid'] as const

export type Phones = {
  /** Eleven digits. */
  readonly mobile: string | null
  /** A second mobile, or a landline with its hyphen. */
  readonly phone2: string | null
  readonly problem: PhoneProblem | null
}

/** A mobile number of the mainland: eleven digits. */
export function isMobile(text: string): boolean {
  return /^1[3-9]\d{9}$/.test(text)
}

/**
 * What people type into a phone cell: the first mobile in it, and the next mobile or landline. Country code, spaces,
 * hyphens, brackets, a `.0` and trailing words are dropped; nothing is guessed.
 */
export function readPhones(text: string): Phones {
  const typed = toHalfWidth(text).trim()
  if (stripInvisible(typed) === '') return { mobile: null, phone2: null, problem: null }
  if (/^\d(\.\d+)?E\+?\d+$/i.test(typed)) return { mobile: null, phone2: null, problem: 'damaged' }
  const found = typed.split(/[/\\、;,|\n\r]|或/).flatMap(readPiece)
  const mobile = found.find(isMobile) ?? null
  const phone2 = found.find((number) => number !== mobile) ?? null
  return { mobile, phone2, problem: found.length === 0 ? 'invalid' : null }
}

function readPiece(piece: string): string[] {
  const whole = readNumber(piece)
  if (whole !== null) return [whole]
  // Only a space between two numbers.
  return piece.split(/\s+/).flatMap((part) => readNumber(part) ?? [])
}

function readNumber(piece: string): string | null {
  const text = stripInvisible(piece)
  const mobile = /^(?:\+?86|0086|0)?(1[3-9]\d{9})(?!\d)/.exec(text.replace(/[-()+\u2010-\u2015]/g, ''))?.[1]
  if (mobile !== undefined) return mobile
  const landline = /^(\(?)(0\d{2,3})\)?([-\u2010-\u2015]?)(\d{7,8})(?!\d)/.exec(text)
  if (landline === null) return null
  const [, bracket, area, hyphen, local] = landline
  return bracket === '' && hyphen === '' ? `${area}${local}` : `${area}-${local}`
}
