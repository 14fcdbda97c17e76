/** Likeness of unit names as enterprises write them: 宏达面粉机械厂, 宏达厂, 平阴县宏达面粉机械有限公司. */

/** Words that say what kind of body it is, not which one; longest first so that 有限责任公司 goes before 公司. */
const KIND_WORDS = [
  '股份有限公司',
  '有限责任公司',
  '集团有限公司',
  '有限公司',
  '分公司',
  '合作社',
  '公司',
  '集团',
  '工厂',
  '总厂',
  '中心',
  '厂',
]

/** Place words at the head: 山东省济南市平阴县云桥镇…; they narrow nothing inside one township. */
const PLACE_HEAD = /^(?:[\u4E00-\u9FFF]{2,8}?(?:省|自治区|市|县|区|镇|乡|街道)){1,4}(?=[\u4E00-\u9FFF]{2})/u

/** The part of a name that tells one unit from another: without place, kind of body, brackets and spaces. */
export function coreOfUnitName(name: string): string {
  return takeApart(name).core
}

/**
 * 0 to 1. The same words but for spaces and signs are complete. Names with one core under another place or kind of body
 * may be two firms (永兴家具厂, 永兴家具有限公司), so they are likely, never certain. Then one core inside the other,
 * otherwise the share of common character pairs (Sørensen–Dice). Good enough to offer a short list; a person confirms
 * once and the alias is kept.
 */
export function likenessOfUnits(a: string, b: string): number {
  const [one, other] = [takeApart(a), takeApart(b)]
  const [left, right] = [one.core, other.core]
  if (left === '' || right === '') return 0
  if (one.words === other.words) return 1
  if (left === right) return one.kind === other.kind ? 0.98 : one.kind === '' || other.kind === '' ? 0.95 : 0.9
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  if (short.length >= 2 && long.includes(short)) return 0.78 + 0.1 * (short.length / long.length)
  return 0.8 * diceOf(pairsOf(left), pairsOf(right))
}

interface UnitNameParts {
  /** All of the name but spaces and signs. */
  readonly words: string
  readonly core: string
  /** 有限公司, 厂 …; empty when the name does not say. */
  readonly kind: string
}

function takeApart(name: string): UnitNameParts {
  const words = name.normalize('NFKC').replaceAll(/[\s()（）【】[\]·.,，。、]/gu, '')
  const without = words.replace(PLACE_HEAD, '')
  const placeless = without.length >= 2 ? without : words
  const kind = KIND_WORDS.find((word) => placeless.endsWith(word) && placeless.length - word.length >= 2) ?? ''
  return { words, core: kind === '' ? placeless : placeless.slice(0, -kind.length), kind }
}

function pairsOf(text: string): string[] {
  const characters = [...text]
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`)
}

function diceOf(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0
  const left = [...b]
  let common = 0
  for (const pair of a) {
    const at = left.indexOf(pair)
    if (at < 0) continue
    left.splice(at, 1)
    common += 1
  }
  return (2 * common) / (a.length + b.length)
}
