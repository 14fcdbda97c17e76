import { pairsOf, toIndexText } from './tokens.ts'

/** One typed word and how it is looked up. */
export type QueryTerm = {
  readonly text: string
  /** A piece of an FTS5 MATCH expression over the tokens of tokens.ts; safe to join with AND. */
  readonly match: string
  /** Digits: when they are neither beginning nor end of a number, a bounded scan may look for them in the middle. */
  readonly isDigits: boolean
}

/**
 * The words of a typed text, in any order: parted by spaces and signs, and where writing changes to letters or digits
 * (`红星wxm1234` are three). A single digit narrows nothing and is left out.
 */
export function queryTokens(text: string): QueryTerm[] {
  const words = [...toIndexText(text).matchAll(WORDS)].map(([word]) => word)
  return [...new Set(words)].filter((word) => !/^\d$/.test(word)).map(toTerm)
}

/** The MATCH expression for all terms; empty when there is nothing to look for. */
export function toMatch(terms: readonly QueryTerm[]): string {
  return terms.map((term) => term.match).join(' AND ')
}

/**
 * Digits with the X that may end an identity number; few letters and digits, which may be a passport or initials with
 * the last four; digits; Latin letters; everything else that is writing.
 */
const WORDS = /\d+x(?![\p{L}\p{N}])|(?<![a-z])[a-z]{1,3}\d{2,}|\d+|\p{Script=Latin}+|[^\d\p{Script=Latin}\s]+/gu

function toTerm(word: string): QueryTerm {
  const [, letters, digits] = /^([a-z]+)(\d+)$/.exec(word) ?? []
  if (letters !== undefined && digits !== undefined) {
    const apart = `${matchPrefix(letters)} AND ${matchPrefix(digits)}`
    return { text: word, match: `(${matchPrefix(word)} OR (${apart}))`, isDigits: false }
  }
  const isDigits = /^\d/.test(word)
  const isLatin = /^\p{Script=Latin}/u.test(word)
  return { text: word, match: isDigits || isLatin ? matchPrefix(word) : matchWriting(word), isDigits }
}

/** One letter is a token of its own; asking for all words that begin with it would read half the index. */
function matchPrefix(word: string): string {
  return word.length === 1 ? `"${word}"` : `"${word}"*`
}

/** One character is looked for in names, two and more in names and units, by their pairs. */
function matchWriting(word: string): string {
  const pieces = [...word].length === 1 ? [word] : pairsOf(word)
  const match = [...new Set(pieces)].map((piece) => `"${piece}"`).join(' AND ')
  return pieces.length > 1 ? `(${match})` : match
}
