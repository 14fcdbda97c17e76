import { RETAIN_REASONS, type MemberState } from '../codes.ts'
import { daysBetween, type DayOrMonth, type PlainDate, type PlainMonth } from '../plain-date.ts'
import { addEvent, foldEvents, type Membership } from './membership-effects.ts'
import {
  getEventRule,
  MEMBERSHIP_EVENT_TYPES,
  type IdleRecord,
  type MembershipEvent,
  type MembershipEventType,
} from './membership-events.ts'

/** What the rules must know besides the history. */
export type MembershipFacts = {
  /** Another record of this person holds an active or retained membership. */
  readonly otherActive?: boolean
  /** Needed to offer `autoResign`; left out, it is not offered. */
  readonly idle?: IdleRecord
}

export type MembershipReason = (typeof MEMBERSHIP_REASONS)[number]
export const MEMBERSHIP_REASONS = [
  'before_previous_event',
  'idle_too_short',
  'in_future',
  'joined_after_event',
  'not_allowed_in_state',
  'other_membership',
  'required',
  'talk_after_event',
] as const

export type MembershipStep =
  | { readonly ok: true; readonly membership: Membership }
  | { readonly ok: false; readonly reason: MembershipReason; readonly field: string }

/**
 * The membership after one more event, or the first rule that forbids it and the field to blame. `history` is in the
 * order of recording, which is also the order of days.
 */
export function applyEvent(
  history: readonly MembershipEvent[],
  event: MembershipEvent,
  today: PlainDate,
  facts: MembershipFacts = {},
): MembershipStep {
  const before = foldEvents(history)
  const broken =
    checkState(before, event.type, facts) ?? checkDay(history, event.on, today) ?? checkData(before, event)
  return broken === null ? { ok: true, membership: addEvent(before, event) } : { ok: false, ...broken }
}

/** The membership at the end of a day; `null` before the first event. */
export function membershipOn(history: readonly MembershipEvent[], date: PlainDate): Membership | null {
  return foldEvents(history.filter((event) => event.on <= date))
}

export function stateOn(history: readonly MembershipEvent[], date: PlainDate): MemberState | null {
  return membershipOn(history, date)?.state ?? null
}

/** The events that today's state and the facts allow; their own data is not asked for yet. */
export function allowedEvents(
  history: readonly MembershipEvent[],
  today: PlainDate,
  facts: MembershipFacts = {},
): MembershipEventType[] {
  if (checkDay(history, today, today) !== null) return []
  const before = foldEvents(history)
  return MEMBERSHIP_EVENT_TYPES.filter(
    (type) =>
      checkState(before, type, facts) === null &&
      (type !== 'autoResign' || (facts.idle !== undefined && checkIdle(before, facts.idle, today) === null)),
  )
}

/** Product rule: a transfer whose receipt has not come back for more than 60 days is listed. */
export function isUnreceived(history: readonly MembershipEvent[], today: PlainDate): boolean {
  const membership = membershipOn(history, today)
  return membership?.state === 'moving_out' && daysBetween(membership.since, today) > RECEIPT_DAYS
}

const RECEIPT_DAYS = 60
/** Charter: six months in a row without dues and without taking part. */
const IDLE_MONTHS = 6
const HELD: readonly (MemberState | undefined)[] = ['active', 'retained']

type Broken = { reason: MembershipReason; field: string }

function checkState(before: Membership | null, type: MembershipEventType, facts: MembershipFacts): Broken | null {
  const rule = getEventRule(type)
  if (!rule.from.includes(before?.state ?? 'none')) return { reason: 'not_allowed_in_state', field: 'type' }
  const opens = HELD.includes(rule.to) && !HELD.includes(before?.state)
  return opens && facts.otherActive === true ? { reason: 'other_membership', field: 'type' } : null
}

function checkDay(history: readonly MembershipEvent[], on: PlainDate, today: PlainDate): Broken | null {
  const last = history.at(-1)
  if (on > today) return { reason: 'in_future', field: 'on' }
  return last !== undefined && on < last.on ? { reason: 'before_previous_event', field: 'on' } : null
}

function checkData(before: Membership | null, event: MembershipEvent): Broken | null {
  switch (event.type) {
    case 'join':
    case 'rejoin':
      return checkJoinedOn(event)
    case 'transferIn':
      return checkText(event.fromUnion, 'fromUnion') ?? checkJoinedOn(event)
    case 'transferOutStart':
      return checkText(event.toUnion, 'toUnion')
    case 'retain':
      return event.reason !== null && RETAIN_REASONS.includes(event.reason) ? null : required('reason')
    case 'autoResign':
      return checkIdle(before, event, event.on)
    case 'expel':
      return checkText(event.judgment, 'judgment')
    case 'merge':
      return checkText(event.keptId, 'keptId')
    case 'void':
      return checkText(event.why, 'why')
    case 'apply':
    case 'approve':
    case 'restore':
    case 'changeInfo':
    case 'moveWithinUnit':
    case 'transferOutConfirm':
    case 'resign':
    case 'death':
      return null
    default:
      return event satisfies never
  }
}

function checkJoinedOn(event: { on: PlainDate; joinedOn?: DayOrMonth | null }): Broken | null {
  const joinedOn = event.joinedOn ?? null
  return joinedOn !== null && joinedOn > event.on ? { reason: 'joined_after_event', field: 'joinedOn' } : null
}

function checkText(text: string | null, field: string): Broken | null {
  return text === null || text.trim() === '' ? required(field) : null
}

function required(field: string): Broken {
  return { reason: 'required', field }
}

/** Never automatic: six whole calendar months without dues and activity, and a talk before the decision. */
function checkIdle(before: Membership | null, idle: IdleRecord, on: PlainDate): Broken | null {
  const lasts = [idle.lastDuesMonth, idle.lastActivityMonth, before?.since ?? null].filter((month) => month !== null)
  const idleMonths = monthIndex(on) - Math.max(...lasts.map(monthIndex)) - 1
  if (idleMonths < IDLE_MONTHS) return { reason: 'idle_too_short', field: 'type' }
  if (idle.talkOn === null) return required('talkOn')
  return idle.talkOn > on ? { reason: 'talk_after_event', field: 'talkOn' } : null
}

function monthIndex(date: PlainDate | PlainMonth): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
}
