import type { MemberState, RetainReason } from '../codes.ts'
import type { DayOrMonth, PlainDate } from '../plain-date.ts'
import { getEventRule, type MembershipEvent } from './membership-events.ts'

/** Where a membership stands after some events. */
export type Membership = {
  readonly state: MemberState
  /** The day this state began. */
  readonly since: PlainDate
  /** 1 for the first membership; leaving and coming back opens the next. */
  readonly episode: number
  readonly appliedOn: PlainDate | null
  /** The day the committee approved (not the application); `null` when no source tells. */
  readonly joinedOn: DayOrMonth | null
  readonly retainReason: RetainReason | null
  /** First day without dues; `null` while they are owed or have not begun. */
  readonly duesExemptFrom: PlainDate | null
  /** The card is to be taken back; pensioners keep theirs. */
  readonly cardToCollect: boolean
}

/** What a whole history amounts to; trusts it, since every event was checked when it was recorded. */
export function foldEvents(history: readonly MembershipEvent[]): Membership | null {
  return history.reduce<Membership | null>(addEvent, null)
}

/** The membership after one more event, whose rules were checked before. */
export function addEvent(before: Membership | null, event: MembershipEvent): Membership {
  const base = before ?? unopened(event.on)
  const state = getEventRule(event.type).to ?? base.state
  const opened = openedBy(before, event)
  const changed = state === base.state && before !== null && opened === null ? {} : { since: event.on }
  return { ...base, state, ...changed, ...effectsOf(base, event), ...opened }
}

/** Retired, and retired with honours. */
const KEEPS_CARD: readonly RetainReason[] = ['1', '2']

/** A stand-in for a history that does not begin with an opening event. */
function unopened(on: PlainDate): Membership {
  return {
    state: 'active',
    since: on,
    episode: 0,
    appliedOn: null,
    joinedOn: null,
    retainReason: null,
    duesExemptFrom: null,
    cardToCollect: false,
  }
}

/** A new episode; the membership of someone transferred back goes on from the first day (one joining for life). */
function openedBy(before: Membership | null, event: MembershipEvent): Partial<Membership> | null {
  const episode = (before?.episode ?? 0) + 1
  switch (event.type) {
    case 'apply':
      return { episode, appliedOn: event.on, joinedOn: null }
    case 'join':
    case 'rejoin':
      return { episode, appliedOn: null, joinedOn: event.joinedOn === undefined ? event.on : event.joinedOn }
    case 'transferIn': {
      const kept = before?.state === 'moved_out' ? before.joinedOn : event.on
      return { episode, appliedOn: null, joinedOn: event.joinedOn === undefined ? kept : event.joinedOn }
    }
    default:
      return null
  }
}

function effectsOf(base: Membership, event: MembershipEvent): Partial<Membership> {
  const exempt = { duesExemptFrom: base.duesExemptFrom ?? event.on }
  switch (event.type) {
    case 'approve':
      return { joinedOn: event.on }
    case 'retain':
      return {
        ...exempt,
        retainReason: event.reason,
        cardToCollect: event.reason !== null && !KEEPS_CARD.includes(event.reason),
      }
    case 'resign':
    case 'autoResign':
    case 'expel':
      return { ...exempt, retainReason: null, cardToCollect: true }
    case 'transferOutConfirm':
    case 'death':
      return { ...exempt, retainReason: null, cardToCollect: false }
    case 'merge':
    case 'void':
      return { ...exempt, retainReason: null, cardToCollect: false }
    case 'join':
    case 'rejoin':
    case 'transferIn':
    case 'restore':
      return { retainReason: null, duesExemptFrom: null, cardToCollect: false }
    default:
      return {}
  }
}
