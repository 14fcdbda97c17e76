/**
 * Tokens for the full-text index over people: one column of words divided by spaces, without positions
 * (`detail=none`), so that every search is an exact word or the beginning of one. See query.ts for the other side.
 */

export type NameForSearch = {
  readonly name: string
  /** Ways to read the name, each one syllable a character, without tones. */
  readonly readings: readonly (readonly string[])[]
}

export type PersonForSearch = {
  /** The name, and former names. */
  readonly names: readonly NameForSearch[]
  readonly idNo: string | null
  readonly phones: readonly string[]
  /** The employer's name and its aliases. */
  readonly unitNames: readonly string[]
}

/** All tokens of a person, without repeats, divided by spaces. */
export function searchTokens(person: PersonForSearch): string {
  const tokens = new Set<string>()
  for (const { name, readings } of person.names) {
    addNameTokens(tokens, name)
    for (const syllables of readings) addSoundTokens(tokens, syllables)
  }
  if (person.idNo !== null) addIdTokens(tokens, toIndexText(person.idNo).replaceAll(' ', ''))
  for (const phone of person.phones) addPhoneTokens(tokens, phone.replace(/\D/g, ''))
  for (const unit of person.unitNames) addUnitTokens(tokens, unit)
  return [...tokens].join(' ')
}

/**
 * Text as the index keeps it: lower case, full-width forms narrowed, ü as v, other marks on letters dropped, and only
 * what the tokenizer takes as part of a word. Signs become spaces.
 */
export function toIndexText(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ü', 'v')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{Co}]+/gu, ' ')
    .trim()
}

/** Neighbouring characters in twos. */
export function pairsOf(text: string): string[] {
  const characters = [...text]
  return characters.slice(1).map((character, i) => (characters[i] ?? '') + character)
}

function addNameTokens(tokens: Set<string>, name: string): void {
  const text = toIndexText(name)
  for (const word of text.split(' ')) {
    tokens.add(word)
    addAll(tokens, [...word, ...pairsOf(word)].filter(hasWriting))
  }
  tokens.add(text.replaceAll(' ', ''))
}

/** From each syllable on, in full and by initials, and each initial alone: xiaoming, ming, xm, x, m. */
function addSoundTokens(tokens: Set<string>, syllables: readonly string[]): void {
  let sound = ''
  let initials = ''
  for (const syllable of syllables.toReversed()) {
    sound = syllable + sound
    const [initial = ''] = syllable // by code point: a rare character stands for its own sound
    initials = initial + initials
    addAll(tokens, [sound, initials, initial])
  }
}

function addIdTokens(tokens: Set<string>, id: string): void {
  addAll(tokens, [id, id.slice(6), id.slice(-6), id.slice(-4)])
}

function addPhoneTokens(tokens: Set<string>, digits: string): void {
  addAll(tokens, [digits, digits.slice(-8), digits.slice(-4)])
}

/** Pairs of characters; Latin words and numbers stay whole, or `cl` of TCL would be found as someone's initials. */
function addUnitTokens(tokens: Set<string>, unit: string): void {
  for (const word of toIndexText(unit).split(' ')) {
    addAll(tokens, word.match(LATIN_RUNS) ?? [])
    addAll(tokens, pairsOf(word).filter(hasWriting))
  }
}

function addAll(tokens: Set<string>, words: Iterable<string>): void {
  for (const word of words) if (word !== '') tokens.add(word)
}

/** Anything but Latin letters and digits, which have tokens of their own. */
function hasWriting(text: string): boolean {
  return /[^\p{Script=Latin}\p{N}]/u.test(text)
}

/** The common case, in which there is nothing to change. */
const PLAIN = /^[\u3400-\u4dbf\u4e00-\u9fffa-z0-9]*$/
const LATIN_RUNS = /[\p{Script=Latin}\p{N}]{2,}/gu
