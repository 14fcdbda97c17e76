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
  let core = name.normalize('NFKC').replaceAll(/[\s()（）【】[\]·.,，。、]/gu, '')
  const without = core.replace(PLACE_HEAD, '')
  if (without.length >= 2) core = without
  for (const word of KIND_WORDS) {
    if (core.endsWith(word) && core.length - word.length >= 2) {
      core = core.slice(0, -word.length)
      break
    }
  }
  return core
}

/**
 * 0 to 1. Both names are reduced to their core; one core inside the other counts most, otherwise the share of common
 * character pairs (Sørensen–Dice). Good enough to offer a short list; a person confirms once and the alias is kept.
 */
export function likenessOfUnits(a: string, b: string): number {
  const left = coreOfUnitName(a)
  const right = coreOfUnitName(b)
  if (left === '' || right === '') return 0
  if (left === right) return 1
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  if (short.length >= 2 && long.includes(short)) return 0.8 + 0.15 * (short.length / long.length)
  return 0.8 * diceOf(pairsOf(left), pairsOf(right))
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
