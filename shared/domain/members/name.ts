/** Why a name needs a look: it stands, but something in it is no name. */
export type NameProblem = (typeof NAME_PROBLEMS)[number]
export const NAME_PROBLEMS = ['brackets', 'digits', 'lost_characters', 'private_use', 'too_long', 'too_short'] as const

/**
 * A name as typed or read from a roster: invisible characters go, full-width letters and digits become half-width,
 * white space goes from names with Han characters and shrinks to one space in others, and the dot between Han
 * characters is always U+00B7. Variant and rare characters stay as they are: they are the name.
 */
export function cleanName(text: string): string {
  if (PLAIN_NAME.test(text)) return text
  const visible = text
    .replace(INVISIBLE, '')
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\p{White_Space}+/gu, hasHan(text) ? '' : ' ')
    .trim()
  return visible.replace(HAN_DOT, '\u00b7')
}

/** Problems of a cleaned name, sorted; an empty name has none (it is missing, not wrong). */
export function nameProblems(name: string): NameProblem[] {
  if (name === '') return []
  const length = [...name].length
  const found: Record<NameProblem, boolean> = {
    brackets: /[()[\]{}<>（）［］｛｝＜＞【】〔〕〖〗《》〈〉「」『』]/.test(name),
    digits: /\p{Nd}/u.test(name),
    // What old systems and code pages leave where a rare character was.
    lost_characters: /[?？□■*\uFFFD]/.test(name),
    private_use: /\p{Co}/u.test(name),
    too_long: length > 30,
    too_short: length < 2,
  }
  return NAME_PROBLEMS.filter((problem) => found[problem])
}

export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

/** Nearly all names: nothing to clean. */
const PLAIN_NAME = /^[\u4e00-\u9fff]{1,6}$/
const INVISIBLE = /[\u200B-\u200F\u2060\uFEFF]/g
/** The dots people type for the one in the names of other nationalities. */
const HAN_DOT = /(?<=\p{Script=Han})[.\u2022\u2024\u2027\u2219\u22C5\u30FB\uFF0E\uFF65](?=\p{Script=Han})/gu
