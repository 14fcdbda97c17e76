import { stripInvisible, toHalfWidth } from '../identity/clean.ts'

/** A mobile number of the mainland: eleven digits. */
export function isMobile(text: string): boolean {
  return /^1[3-9]\d{9}$/.test(text)
}

/**
 * A mobile number as typed into its own field: eleven digits when that is what it is under spaces, hyphens, brackets
 * and country code; any other text comes back as typed, ends trimmed, for the form to object to.
 */
export function cleanMobile(text: string): string {
  const digits = stripInvisible(toHalfWidth(text))
    .replace(/[-()\u2010-\u2015\u2212]/g, '')
    .replace(/^(?:\+86|0086|86)/, '')
  return isMobile(digits) ? digits : text.trim()
}
