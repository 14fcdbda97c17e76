import { toHalfWidth } from '../identity/clean.ts'

/** Numbers found in one cell, in order. */
export interface PhoneReading {
  mobiles: string[]
  /** With their hyphen, as typed. */
  landlines: string[]
  /** `1.38E+10`: a spreadsheet kept too few digits. */
  damaged: boolean
}

/** Finds mobile and landline numbers in a cell that may hold several, country codes, and words after a number. */
export function readPhones(text: string): PhoneReading {
  if (MOBILE.test(text)) return { mobiles: [text], landlines: [], damaged: false }
  const half = toHalfWidth(text).replace(/[‐‑‒–—―−]/g, '-')
  if (SCIENTIFIC.test(half)) return { mobiles: [], landlines: [], damaged: true }
  const reading: PhoneReading = { mobiles: [], landlines: [], damaged: false }
  for (const part of half.split(/[/、;,，\n]/)) addNumbers(part, reading)
  return reading
}

const MOBILE = /^1[3-9]\d{9}$/
const SCIENTIFIC = /^\s*\d(?:\.\d+)?E\+?\d+\s*$/i
const MOBILE_INSIDE = /(?<!\d)(?:\+?86|0086)?(1[3-9]\d{9})(?!\d)/
const LANDLINE_INSIDE = /(?<!\d)(?:\+?86|0086)?(0\d{2,3}-?\d{7,8}(?:-\d{1,6})?)(?!\d)/
/** Two numbers with nothing but a space between them. */
const SPACED_MOBILES = /(?<!\d)1[3-9]\d{9}(?=\s+1[3-9]\d{9}(?!\d))/

function addNumbers(part: string, reading: PhoneReading): void {
  if (SPACED_MOBILES.test(part)) {
    for (const piece of part.split(/\s+/)) addNumbers(piece, reading)
    return
  }
  const bare = part.replace(/[\s()[\]{}【】]/g, '')
  const mobile = MOBILE_INSIDE.exec(bare.replaceAll('-', ''))?.[1]
  if (mobile !== undefined) {
    reading.mobiles.push(mobile)
    return
  }
  const landline = LANDLINE_INSIDE.exec(bare)?.[1]
  if (landline !== undefined) reading.landlines.push(landline)
}
