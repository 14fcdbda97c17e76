import { findEthnicity, findSex } from './codes-from-text.ts'
import type { FieldName } from './fields.ts'

/**
 * What a column of unknown header looks like, from cleaned cell texts; null when it looks like nothing or like several
 * things. A suggestion only: names of relatives look like names, too.
 */
export function suggestField(texts: readonly string[]): FieldName | null {
  const filled = texts.filter((text) => text !== '')
  if (filled.length < FEWEST_CELLS) return null
  for (const [field, fits] of LOOKS) {
    const share = filled.filter((text) => fits(text.replace(/\s/g, ''))).length / filled.length
    if (share < MOST_OF_THEM) continue
    // Units and jobs repeat from row to row, names hardly do.
    if (field === 'name' && new Set(filled).size / filled.length < MOST_OF_THEM) return null
    return field
  }
  return null
}

const FEWEST_CELLS = 3
const MOST_OF_THEM = 0.8
const LOOKS: readonly (readonly [FieldName, (text: string) => boolean])[] = [
  ['idNo', (text) => /^(?:\d{15}|\d{17}[\dXx])$/.test(text)],
  ['mobile', (text) => /^(?:\+?86)?1[3-9]\d-?\d{4}-?\d{4}$/.test(text)],
  ['sex', (text) => /^[男女]/.test(text) && findSex(text) !== null],
  ['ethnicity', (text) => findEthnicity(text) !== null],
  ['name', (text) => /^\p{Script=Han}{2,4}$|^\p{Script=Han}+[·•]\p{Script=Han}+$/u.test(text)],
]
