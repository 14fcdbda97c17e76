import { toIndexText } from './tokens.ts'

/**
 * Between which keys of the order of names everybody stands whose first character sounds like the text; null for text
 * that cannot be one syllable. A key begins with the syllable and its tone, 1 to 5 (li3李); lü is written lu: there.
 */
export function surnameKeys(text: string): { from: string; before: string } | null {
  const word = toIndexText(text)
  if (!/^[a-z]{1,6}$/.test(word)) return null
  const sound = word.includes('v') ? `${word.replace('v', 'u')}:` : word
  return { from: `${sound}1`, before: `${sound}6` }
}
