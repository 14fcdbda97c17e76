import { ID_TYPES_WITH_CHECK, PROVINCES } from '../../shared/domain/codes.ts'
import { checkIdNumber, cleanIdText, type IdNumberCheck } from '../../shared/domain/identity/id-number.ts'
import { retirementOn } from '../../shared/domain/identity/retirement.ts'
import { ageOn, isPlainDate, type PlainDate } from '../../shared/domain/plain-date.ts'
import { reasonSentence } from '../text/errors.ts'

/** The check of a number of a kind that has one; null for other documents and while nothing is typed. */
export function checkTyped(idType: string | null, typed: string | null, today: PlainDate): IdNumberCheck | null {
  const checked: readonly string[] = ID_TYPES_WITH_CHECK
  if (typed === null || idType === null || !checked.includes(idType)) return null
  return checkIdNumber({ value: typed, asOf: today })
}

/** Bare code of the sex that a number tells. */
export function sexCodeOf(check: IdNumberCheck | null): string | null {
  if (check?.ok !== true || check.sex === undefined) return null
  return check.sex === 'male' ? '1' : '2'
}

/** The birth day that a number tells. */
export function birthOf(check: IdNumberCheck | null): PlainDate | null {
  return check?.ok === true ? (check.birthOn ?? null) : null
}

export interface NumberNote {
  error: string | null
  help: string | null
}

/** What to say under the number: which digits are wrong, or how far the typing has come (`left` once it is done). */
export function noteOnNumber(typed: string, check: IdNumberCheck, left: boolean, today: PlainDate): NumberNote {
  if (check.ok) return { error: null, help: ['号码无误', ...check.warnings.flatMap((word) => WARNINGS[word] ?? [])].join('；') }
  const text = cleanIdText(typed)
  const early = troubleInside(text, today)
  if (early !== null) return { error: early, help: null }
  const [problem = 'bad_length'] = check.problems
  if (problem === 'bad_length' && text.length < 18) {
    const short = `已输 ${text.length} 位，还差 ${18 - text.length} 位`
    return left ? { error: `${short}，身份证号应为 18 位`, help: null } : { error: null, help: short }
  }
  return { error: sentenceOf(problem, text), help: null }
}

/** `36 岁 · 法定退休 2045年3月`; for women both old retirement ages, since the post decides. */
export function ageWords(birthOn: string | null, sex: string | null, today: PlainDate): string | null {
  if (birthOn === null || !isPlainDate(birthOn) || birthOn > today) return null
  const age = `${ageOn(birthOn, today)} 岁`
  if (sex === '1') return `${age} · 法定退休 ${monthWords(retirementOn(birthOn, 'male60').on)}`
  if (sex !== '2') return age
  const worker = monthWords(retirementOn(birthOn, 'female50').on)
  const cadre = monthWords(retirementOn(birthOn, 'female55').on)
  return `${age} · 法定退休 ${worker}（工人岗位）或 ${cadre}（管理、技术岗位）`
}

/** `2045年3月`. */
export function monthWords(date: PlainDate): string {
  return `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月`
}

const WARNINGS: Readonly<Record<string, string>> = {
  under_16: '不满 16 周岁，请核对',
  over_100: '超过 100 周岁，请核对',
  over_120: '超过 120 周岁，请核对',
  residence_permit: '这是港澳台居民居住证号码',
  upgraded_15: '15 位旧号码，保存时补成 18 位，请对照新身份证',
}

/** Wrong already, whatever may still be typed. */
function troubleInside(text: string, today: PlainDate): string | null {
  const odd = [...text].findIndex((character, index) => !/\d/.test(character) && !(character === 'X' && index === 17))
  if (odd >= 0) return oddCharacter(text, odd)
  if (text.length >= 2 && text.length !== 15 && ![...PROVINCES, '83'].includes(text.slice(0, 2))) {
    return `第 1—2 位“${text.slice(0, 2)}”不是省级代码，请对照证件`
  }
  if (text.length < 12 || text.length === 15) return null
  const [year, month, dayOfMonth] = [text.slice(6, 10), text.slice(10, 12), text.slice(12, 14)]
  if (Number(month) < 1 || Number(month) > 12) return `第 11—12 位“${month}”不是月份，请对照证件`
  if (text.length < 14) return null
  const birth = `${year}-${month}-${dayOfMonth}`
  if (!isPlainDate(birth)) return `第 7—14 位“${year}${month}${dayOfMonth}”没有这一天，请对照证件`
  return birth > today ? `第 7—14 位的出生日期 ${birth} 晚于今天，请对照证件` : null
}

function oddCharacter(text: string, index: number): string | null {
  // Damage by a spreadsheet has words of its own.
  if (/^[\d.,]+(E\+?\d+)?$/.test(text)) return null
  const character = [...text][index] ?? ''
  if (character === 'X') return `X 只能是第 18 位，现在是第 ${index + 1} 位`
  return `第 ${index + 1} 位“${character}”不是数字`
}

function sentenceOf(problem: string, text: string): string {
  if (problem === 'bad_length') return `有 ${text.length} 位，多了 ${text.length - 18} 位，身份证号应为 18 位`
  if (problem === 'bad_check') return `第 18 位“${text.slice(-1)}”与前 17 位对不上，其中有一位抄错了，请对照证件逐位核对`
  return reasonSentence(problem) ?? '号码不对，请对照证件'
}
