import type { IdType } from '../codes.ts'
import { toHalfWidth } from '../identity/clean.ts'
import { dropWhiteSpace } from './clean.ts'
import {
  EDUCATION_ENDINGS,
  EDUCATION_SUFFIX,
  EDUCATION_WORDS,
  ETHNIC_GROUPS,
  ETHNIC_MISSPELLINGS,
  ETHNIC_SYNONYMS,
  ID_TYPE_WORDS,
  NO_WORDS,
  POLITICAL_WORDS,
  SEX_WORDS,
  YES_WORDS,
} from './code-words.ts'
import type { KnownSex } from './fields.ts'

/** GB/T 3304 code with or without 族; a known misspelling is corrected and says so; null when nothing fits. */
export function findEthnicity(text: string): { code: string; corrected: boolean } | null {
  const code = lookUp(ETHNICITY, text)
  if (code !== undefined) return { code, corrected: false }
  const meant = lookUp(MISSPELLED, text)
  const corrected = meant === undefined ? undefined : ETHNICITY.get(meant)
  return corrected === undefined ? null : { code: corrected, corrected: true }
}

/** GB/T 4762 code from a full, short or everyday name. */
export function findPolitical(text: string): string | null {
  return lookUp(POLITICAL, text) ?? null
}

/** Code of `education_simple`. */
export function findEducation(text: string): string | null {
  const code = lookUp(EDUCATION, text)
  if (code !== undefined) return code
  const level = toWord(text).replace(EDUCATION_SUFFIX, '')
  const ofLevel = EDUCATION.get(level)
  if (ofLevel !== undefined) return ofLevel
  return Object.entries(EDUCATION_ENDINGS).find(([ending]) => level.endsWith(ending))?.[1] ?? null
}

export function findSex(text: string): KnownSex | null {
  return lookUp(SEX, text) ?? null
}

/** A ticked or crossed cell; null when it says neither. */
export function findYesOrNo(text: string): boolean | null {
  return lookUp(YES_OR_NO, text) ?? null
}

/** Null when the document is not in the list: then the number decides. */
export function findIdType(text: string): IdType | null {
  return lookUp(ID_TYPE, text) ?? null
}

/** Most cells hold the word itself; only the others need cleaning. */
function lookUp<Value>(words: ReadonlyMap<string, Value>, text: string): Value | undefined {
  return words.get(text) ?? words.get(toWord(text))
}

function toWord(text: string): string {
  return dropWhiteSpace(toHalfWidth(text)).toUpperCase()
}

const ETHNICITY: ReadonlyMap<string, string> = new Map([
  ...ETHNIC_GROUPS.flatMap((group, i): [string, string][] => {
    const code = String(i + 1).padStart(2, '0')
    return [
      [group, code],
      [`${group}族`, code],
    ]
  }),
  ...Object.entries(ETHNIC_SYNONYMS),
])
const MISSPELLED: ReadonlyMap<string, string> = new Map(Object.entries(ETHNIC_MISSPELLINGS))
const POLITICAL = invert<string>(POLITICAL_WORDS)
const EDUCATION = invert<string>(EDUCATION_WORDS)
const SEX = invert<KnownSex>(SEX_WORDS)
const ID_TYPE = invert<IdType>(ID_TYPE_WORDS)
const YES_OR_NO: ReadonlyMap<string, boolean> = new Map([
  ...YES_WORDS.map((word) => [word, true] as const),
  ...NO_WORDS.map((word) => [word, false] as const),
])

/** A table of code to words, as word to code. */
function invert<Code extends string>(table: Readonly<Partial<Record<Code, readonly string[]>>>): Map<string, Code> {
  const words = new Map<string, Code>()
  // Safe: the parameter type makes the keys of the table codes.
  for (const code of Object.keys(table) as Code[]) for (const word of table[code] ?? []) words.set(word, code)
  return words
}
