/** Sort key of a group's name: numbers count as numbers, in digits or in Chinese, so that 第十小组 follows 第九小组. */
export function groupKey(group: string): string {
  return group
    .replace(/[零〇一二三四五六七八九十百两]+/g, (text) => String(readNumeral(text)))
    .replace(/\d+/g, (digits) => digits.padStart(5, '0'))
}

const DIGITS: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }

/** 十二 is 12, 一百零五 is 105, and 二〇 is 20. */
function readNumeral(text: string): number {
  if (!/[十百]/.test(text)) return [...text].reduce((number, character) => number * 10 + (DIGITS[character] ?? 0), 0)
  let total = 0
  let pending: number | null = null
  for (const character of text) {
    const unit = character === '百' ? 100 : character === '十' ? 10 : null
    if (unit === null) pending = DIGITS[character] ?? 0
    else {
      total += (pending ?? 1) * unit
      pending = null
    }
  }
  return total + (pending ?? 0)
}
