import type { MemberState } from '../../shared/domain/codes.ts'
import type { MembershipEventType } from '../../shared/domain/members/membership-events.ts'

/** States of membership (会籍状态). */
export const STATE_LABELS: Readonly<Record<MemberState, string>> = {
  applying: '入会申请中',
  active: '在册会员',
  moving_out: '转出办理中',
  moved_out: '已转出',
  retained: '保留会籍',
  resigned: '已退会',
  auto_resigned: '视为自动退会',
  expelled: '开除会籍',
  deceased: '会员死亡',
  voided: '误录作废',
}

interface EventWords {
  label: string
  /** When it is the right one, and what it needs. */
  hint: string
}

/** Membership events (会籍变动). */
export const EVENT_WORDS: Readonly<Record<MembershipEventType, EventWords>> = {
  apply: { label: '入会申请', hint: '本人提出申请，等基层工会委员会批准。' },
  approve: { label: '批准入会', hint: '日期填基层工会委员会批准的日期，即入会日期。' },
  join: { label: '登记入会', hint: '花名册上已是会员、没有申请记录的，用这一项补登。' },
  transferIn: { label: '转入', hint: '会籍从其他工会转来，须填原工会名称。' },
  restore: { label: '恢复会籍', hint: '保留会籍的会员重新就业，或转出没有办成。' },
  changeInfo: { label: '信息变更', hint: '会籍不变，只记一笔变更，例如改归另一个基层工会。' },
  moveWithinUnit: { label: '单位内调动', hint: '换部门、车间或工会小组，会籍不变。' },
  retain: { label: '保留会籍', hint: '退休、失业、单位关闭等，须选原因；保留期间不缴会费。' },
  transferOutStart: { label: '办理转出', hint: '须填转入工会名称；收到回执后再登记“转出确认”。' },
  transferOutConfirm: { label: '转出确认', hint: '已收到转入工会的回执。' },
  resign: { label: '退会', hint: '本人自愿退会，当日停缴会费，收回会员证。' },
  autoResign: { label: '视为自动退会', hint: '连续六个月不缴会费且不参加工会活动，经谈话仍不改正。' },
  expel: { label: '开除会籍', hint: '严重违法犯罪并受刑事处罚，须填判决或决定。' },
  death: { label: '死亡注销', hint: '会员去世，注销会籍。' },
  merge: { label: '重复合并', hint: '与另一条记录是同一人，由合并功能登记。' },
  void: { label: '误录作废', hint: '本来就不该登记，须写明原因。' },
  rejoin: { label: '重新入会', hint: '退会或转出后再次入会，另起一段会籍。' },
}

export const RETAIN_REASON_LABELS: Readonly<Record<string, string>> = {
  '1': '退休（含提前退休）',
  '2': '离休',
  '3': '失业',
  '4': '原单位关闭破产',
  '5': '基层工会撤销',
  '6': '新单位未建工会',
  '7': '长期不能参加组织生活（其他）',
}

export const CARD_STATE_LABELS: Readonly<Record<string, string>> = {
  making: '制卡中',
  issued: '已发',
  lost: '遗失',
  damaged: '损坏',
  collected: '已收回',
  void: '作废',
}

export const CARD_KIND_LABELS: Readonly<Record<string, string>> = { certificate: '会员证', bank_card: '会员卡' }

export const REISSUE_REASON_LABELS: Readonly<Record<string, string>> = {
  lost: '遗失',
  damaged: '损坏',
  never_made: '原卡未制',
}

/** Screen word of a state; nothing for people who were never members. */
export function stateLabel(state: MemberState | null): string {
  return state === null ? '未入会' : STATE_LABELS[state]
}

/** Screen word of an event; a type of a newer program is shown as it is. */
export function eventLabel(type: string): string {
  return isEventType(type) ? EVENT_WORDS[type].label : type
}

export function isEventType(type: string): type is MembershipEventType {
  return Object.hasOwn(EVENT_WORDS, type)
}
