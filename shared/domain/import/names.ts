import { dropWhiteSpace } from './clean.ts'
import type { Finding } from './findings.ts'

/** A person's name as compared; variant and rare characters stay as they are. */
export function cleanName(text: string): string {
  if (PLAIN_NAME.test(text)) return text
  const half = text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
  if (!HAN.test(half)) return half
  return dropWhiteSpace(half).replace(DOT_BETWEEN_HAN, '·')
}

/** What is odd about a cleaned name; it is imported all the same. */
export function inspectName(name: string): Finding[] {
  if (PLAIN_NAME.test(name)) return []
  const findings: Finding[] = []
  if (PRIVATE_USE.test(name)) findings.push('name_pua')
  if (LOST_CHARACTER.test(name)) findings.push('name_lost_char')
  if (DIGIT_OR_BRACKET.test(name)) findings.push('name_suspect')
  return findings
}

const PLAIN_NAME = /^[\u4E00-\u9FFF]{1,6}$/
const HAN = /\p{Script=Han}/u
/** Bullets and full stops that stand for the middle dot U+00B7 of Uyghur and Kazakh names. */
const DOT_BETWEEN_HAN = /(?<=\p{Script=Han})[•・‧．.](?=\p{Script=Han})/gu
const PRIVATE_USE = /\p{Co}/u
const LOST_CHARACTER = /[?？□\uFFFD]/
const DIGIT_OR_BRACKET = /[\d()（）[\]［］{}｛｝<>《》〈〉【】「」『』〔〕]/
