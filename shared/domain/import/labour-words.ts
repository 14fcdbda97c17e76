import type { ContractTerm } from '../labour/facts.ts'
import { toHalfWidth } from '../identity/clean.ts'
import { findYesOrNo } from './codes-from-text.ts'
import { dropWhiteSpace } from './clean.ts'

/** What a ledger says of how an employment or a contract stands. */
export type LedgerState = 'active' | 'probation' | 'expired' | 'ended' | 'unsigned'

export const readContractTerm = (text: string): ContractTerm | null => find(TERMS, toWord(text))
/** Code of `employment_form`. */
export const readEmploymentForm = (text: string): string | null => find(FORMS, toWord(text))
/** Code of `contract_end_reason`; what the law has several articles for, such as 辞退, is for a person to say. */
export const readEndReason = (text: string): string | null => find(END_REASONS, toWord(text))
export const readLedgerState = (text: string): LedgerState | null => find(STATES, toWord(text))

/** Says that there is no written contract: 未签, 尚未签订, 没有签合同; 口头 is none in writing (LCL 69 allows it part-time). */
export function saysUnsigned(text: string): boolean {
  return /^(?:尚?未|没有?|待|拒绝?)(?:签|订|办)|^口头/u.test(toWord(text))
}

/** Whether the column 是否签订 says that there is a contract; null for another word. */
export function readSigned(text: string): boolean | null {
  if (saysUnsigned(text)) return false
  return findYesOrNo(text) ?? (/^(?:已|有|签)/u.test(toWord(text)) ? true : null)
}

/** A plain 劳动合同 says nothing of its term. */
export function saysOnlyContract(text: string): boolean {
  return /^(?:书面)?劳动合同(?:书)?$/u.test(toWord(text))
}

function toWord(text: string): string {
  return dropWhiteSpace(toHalfWidth(text))
}

function find<T>(table: readonly (readonly [RegExp, T])[], word: string): T | null {
  return table.find(([pattern]) => pattern.test(word))?.[1] ?? null
}

const TERMS: readonly (readonly [RegExp, ContractTerm])[] = [
  [/无固定|非固定|不定期|长期/u, 'open'],
  [/任务|工程|项目/u, 'task'],
  [/固定|定期|有期限/u, 'fixed'],
]

/** The narrow before the wide: 非全日制 holds 全日制. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/非全|小时工|钟点|兼职/u, '2'],
  [/派遣/u, '3'],
  [/返聘|退休|超龄/u, '4'],
  [/实习|见习|学生/u, '5'],
  [/劳务|承揽|外包/u, '6'],
  [/新就业形态|新业态/u, '7'],
  [/全日|合同工|合同制|正式|全职|^劳动合同/u, '1'],
]

const END_REASONS: readonly (readonly [RegExp, string])[] = [
  [/退休|养老/u, '44-2'],
  [/死亡|亡故|去世|失踪/u, '44-3'],
  [/破产/u, '44-4'],
  [/吊销|关闭|撤销|解散|注销/u, '44-5'],
  [/协商/u, '36'],
  [/拖欠|未缴社保|单位过错|被迫/u, '38'],
  [/裁员/u, '41'],
  [/开除|违纪|严重违反|旷工|试用期不合格|不符合录用/u, '39'],
  [/不能胜任|不胜任|医疗期满|客观情况/u, '40'],
  [/期满|到期/u, '44-1'],
  [/辞职|离职|本人|个人|主动|自离/u, '37'],
]

const STATES: readonly (readonly [RegExp, LedgerState])[] = [
  [/未签|没签|待签|未订/u, 'unsigned'],
  [/离职|终止|解除|离开|已离|退休|辞职|调出/u, 'ended'],
  [/到期|期满|过期/u, 'expired'],
  [/试用/u, 'probation'],
  [/在职|履行|有效|执行|生效|在岗|已签|正常|存续|续签|续订|在册/u, 'active'],
]
