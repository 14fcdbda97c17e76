import { isPlainDate, type PlainDate } from '../../../shared/domain/plain-date.ts'
import type { MembershipEventType } from '../../../shared/domain/members/membership-events.ts'
import type { Input } from '../../bridge.ts'

export type EventFieldKind = 'text' | 'day' | 'dayOrMonth' | 'month' | 'retainReason' | 'long'

export interface EventField {
  /** Name under which the event keeps it. */
  key: string
  label: string
  kind: EventFieldKind
  required?: boolean
  help?: string
}

export interface EventForm {
  /** What the day of the event is called on paper. */
  dayLabel: string
  /** The membership goes to a union: which one. */
  union?: boolean
  fields: readonly EventField[]
  /** Ends the membership: the button is red. */
  ends?: boolean
}

/** What the paper of each event asks for (membership rules; the working forms). */
export const EVENT_FORMS: Readonly<Record<MembershipEventType, EventForm>> = {
  apply: { dayLabel: '申请日期', union: true, fields: [text('formNo', '申请书编号')] },
  approve: { dayLabel: '批准日期（即入会日期）', union: true, fields: [text('approvalNo', '批准文号或会议')] },
  join: {
    dayLabel: '登记日期',
    union: true,
    fields: [{ key: 'joinedOn', label: '入会日期', kind: 'dayOrMonth', help: '以前入会的按原日期填，只知道年月也可以；不知道就空着' }],
  },
  transferIn: {
    dayLabel: '转入日期',
    union: true,
    fields: [
      { ...text('fromUnion', '原工会名称'), required: true },
      text('paperNo', '转接凭证编号'),
      { key: 'joinedOn', label: '原入会日期', kind: 'dayOrMonth', help: '一次入会、动态接转：按原来的入会日期填' },
    ],
  },
  restore: { dayLabel: '恢复日期', fields: [] },
  changeInfo: { dayLabel: '变更日期', union: true, fields: [] },
  moveWithinUnit: { dayLabel: '调动日期', fields: [text('dept', '调往部门/车间'), text('unionGroup', '调往工会小组')] },
  retain: { dayLabel: '保留会籍起始日期', fields: [{ key: 'reason', label: '保留原因', kind: 'retainReason', required: true }] },
  transferOutStart: {
    dayLabel: '办理日期',
    fields: [{ ...text('toUnion', '转入工会名称'), required: true }, text('paperNo', '转接凭证编号')],
  },
  transferOutConfirm: { dayLabel: '收到回执日期', fields: [text('receiptNo', '回执编号')], ends: true },
  resign: { dayLabel: '退会日期', fields: [text('requestNo', '退会申请')], ends: true },
  autoResign: {
    dayLabel: '委员会决定日期',
    ends: true,
    fields: [
      { key: 'lastDuesMonth', label: '最后一次缴会费的月份', kind: 'month' },
      { key: 'lastActivityMonth', label: '最后一次参加活动的月份', kind: 'month' },
      { key: 'talkOn', label: '谈话日期', kind: 'day', required: true },
    ],
  },
  expel: { dayLabel: '决定日期', fields: [{ key: 'judgment', label: '判决或决定', kind: 'long', required: true }], ends: true },
  death: { dayLabel: '去世日期', fields: [], ends: true },
  merge: { dayLabel: '合并日期', fields: [], ends: true },
  void: { dayLabel: '作废日期', fields: [{ key: 'why', label: '作废原因', kind: 'long', required: true }], ends: true },
  rejoin: { dayLabel: '批准日期（即入会日期）', union: true, fields: [text('approvalNo', '批准文号或会议')] },
}

/** Done by functions of their own: choosing the union, and merging two records. */
export const NOT_BY_HAND: readonly string[] = ['changeInfo', 'merge']

/** What stands in the dialog of an event. */
export interface EventValues {
  on: string | null
  unionId: string | null
  data: Readonly<Record<string, string | null>>
  note: string | null
}

type EventInput = Omit<Input<'members.recordEvent'>, 'id'>

/** True when everything that the paper must show is there. */
export function isComplete(type: MembershipEventType, values: EventValues): boolean {
  const { fields, union } = EVENT_FORMS[type]
  const lacking = fields.some((field) => field.required === true && (values.data[field.key] ?? null) === null)
  return !lacking && dayOfEvent(type, values) !== null && (union !== true || values.unionId !== null)
}

/** The call's input; null while the day cannot be read. */
export function eventInput(type: MembershipEventType, values: EventValues): EventInput | null {
  const on = dayOfEvent(type, values)
  if (on === null) return null
  const { fields, union } = EVENT_FORMS[type]
  const data: Record<string, string | null> = {}
  for (const { key, kind } of fields) {
    const value = values.data[key] ?? null
    if (value !== null) data[key] = kind === 'month' ? value.slice(0, 7) : value
  }
  // A roster that does not tell the joining day must not turn the day of registering into one.
  if (type === 'join') data['joinedOn'] ??= null
  return { type, on, unionId: union === true ? values.unionId : null, data, note: values.note }
}

/** Somebody who joined on a known day long ago became a member that day, not on the day of typing. */
function dayOfEvent(type: MembershipEventType, values: EventValues): PlainDate | null {
  const joinedOn = type === 'join' ? (values.data['joinedOn'] ?? null) : null
  const on = joinedOn !== null && isPlainDate(joinedOn) ? joinedOn : values.on
  return on !== null && isPlainDate(on) ? on : null
}

function text(key: string, label: string): EventField {
  return { key, label, kind: 'text' }
}
