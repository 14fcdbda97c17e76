import { RETAIN_REASONS } from '../../../shared/domain/codes.ts'
import {
  MEMBERSHIP_EVENT_TYPES,
  type IdleRecord,
  type MembershipEvent,
  type MembershipEventType,
} from '../../../shared/domain/members/membership-events.ts'
import { day, isDayOrMonth, isPlainDate, isPlainMonth, type DayOrMonth } from '../../../shared/domain/plain-date.ts'

/** The columns of an event that the rules read. */
export interface StoredEvent {
  readonly type: string
  readonly on_date: string
  readonly data: string
}

export type EventData = Readonly<Record<string, string | number | boolean | null>>

/** A stored or typed event as the rules want it; data that is not of the right kind counts as not given. */
export function toMembershipEvent(type: MembershipEventType, onDate: string, data: EventData): MembershipEvent {
  const on = day(onDate)
  switch (type) {
    case 'apply':
    case 'approve':
    case 'restore':
    case 'changeInfo':
    case 'moveWithinUnit':
    case 'transferOutConfirm':
    case 'resign':
    case 'death':
      return { type, on }
    case 'join':
    case 'rejoin':
      return { type, on, ...joinedOnOf(data) }
    case 'transferIn':
      return { type, on, fromUnion: textOf(data, 'fromUnion'), ...joinedOnOf(data) }
    case 'transferOutStart':
      return { type, on, toUnion: textOf(data, 'toUnion') }
    case 'retain':
      return { type, on, reason: RETAIN_REASONS.find((reason) => reason === data['reason']) ?? null }
    case 'autoResign':
      return { type, on, ...idleOf(data) }
    case 'expel':
      return { type, on, judgment: textOf(data, 'judgment') }
    case 'merge':
      return { type, on, keptId: textOf(data, 'keptId') }
    case 'void':
      return { type, on, why: textOf(data, 'why') }
    default:
      return type satisfies never
  }
}

export function fromStored(row: StoredEvent): MembershipEvent {
  const type = findType(row.type)
  if (type === undefined) throw new Error(`unknown membership event ${row.type}`)
  return toMembershipEvent(type, row.on_date, readData(row.data))
}

export function findType(text: string): MembershipEventType | undefined {
  return MEMBERSHIP_EVENT_TYPES.find((known) => known === text)
}

export function readData(json: string): EventData {
  return JSON.parse(json) as EventData // written by this feature and by the import, always a flat record
}

function joinedOnOf(data: EventData): { joinedOn?: DayOrMonth | null } {
  const value = data['joinedOn']
  if (value === undefined) return {}
  return { joinedOn: typeof value === 'string' && isDayOrMonth(value) ? value : null }
}

function idleOf(data: EventData): IdleRecord {
  const lastDuesMonth = textOf(data, 'lastDuesMonth')
  const lastActivityMonth = textOf(data, 'lastActivityMonth')
  const talkOn = textOf(data, 'talkOn')
  return {
    lastDuesMonth: lastDuesMonth !== null && isPlainMonth(lastDuesMonth) ? lastDuesMonth : null,
    lastActivityMonth: lastActivityMonth !== null && isPlainMonth(lastActivityMonth) ? lastActivityMonth : null,
    talkOn: talkOn !== null && isPlainDate(talkOn) ? talkOn : null,
  }
}

function textOf(data: EventData, key: string): string | null {
  const value = data[key]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
