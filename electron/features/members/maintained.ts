import { bareCode, type MemberState } from '../../../shared/domain/codes.ts'
import { addEvent, type Membership } from '../../../shared/domain/members/membership-effects.ts'
import { findGaps, gapMask } from '../../../shared/domain/members/qualified.ts'
import { isDayOrMonth, isPlainDate, type DayOrMonth, type PlainDate } from '../../../shared/domain/plain-date.ts'
import type { NameSounds } from '../../db/pinyin.ts'
import { strokeKey } from '../../db/strokes.ts'
import { groupKey } from './group-key.ts'
import { toCodeId } from './mapping.ts'
import { fromStored, readData, type EventData, type StoredEvent } from './stored-events.ts'

/** Columns of a person that are worked out here and written nowhere else, in the order of the statements. */
export const MAINTAINED = [
  'name_key', 'stroke_key', 'unit_key', 'member_state', 'union_id', 'applied_on', 'joined_on', 'join_channel',
  'state_since', 'card_no', 'missing_mask',
] as const

export interface MembershipColumns {
  readonly member_state: string | null
  readonly union_id: string | null
  readonly applied_on: string | null
  readonly joined_on: DayOrMonth | null
  readonly join_channel: string | null
  readonly state_since: PlainDate | null
}

export type Maintained = MembershipColumns & {
  readonly name_key: string
  readonly stroke_key: string
  readonly unit_key: string
  readonly card_no: string | null
  readonly missing_mask: number
}

/** The typed columns that the maintained ones are worked out from. */
export interface PersonFacts {
  readonly name: string
  readonly id_type: string
  readonly id_no: string | null
  readonly sex: string | null
  readonly birth_on: string | null
  readonly ethnicity: string | null
  readonly political: string | null
  readonly education: string | null
  readonly mobile: string | null
  readonly employment_form: string | null
  readonly hired_on: string | null
  readonly migrant: number | null
  readonly dispatch: number | null
  readonly dispatch_unit: string | null
  readonly consent_on: string | null
  readonly unit_id: string | null
  readonly union_group: string | null
}

/** The maintained columns; `unitKey` is the sort key of the person's unit, null without one. */
export function workOut(
  person: PersonFacts,
  { membership, cardNo, unitKey, sounds }: {
    membership: MembershipColumns
    cardNo: string | null
    unitKey: string | null
    sounds: NameSounds
  },
): Maintained {
  const group = person.union_group === null ? LAST : groupKey(person.union_group)
  return {
    name_key: sounds.sortKey,
    stroke_key: strokeKey(person.name),
    unit_key: `${unitKey ?? LAST}${PART}${group}${PART}${sounds.sortKey}`,
    ...membership,
    card_no: cardNo,
    missing_mask: gapMask(findGaps(toFacts(person, membership))),
  }
}

export interface EventToFold extends StoredEvent {
  readonly union_id: string | null
}

/** What held from an event on. */
export interface EventEffect {
  readonly state_after: string
  readonly union_after: string | null
}

/** Membership as the events tell it, in their order, and what held after each. */
export function foldEvents(events: readonly EventToFold[]): { membership: MembershipColumns; effects: EventEffect[] } {
  let membership: Membership | null = null
  let unionId: string | null = null
  let channel: string | null = null
  let appliedOn: string | null = null
  const effects: EventEffect[] = []
  for (const row of events) {
    membership = addEvent(membership, fromStored(row))
    unionId = row.union_id ?? unionId
    if (OPENING.has(row.type)) {
      const data = readData(row.data)
      channel = channelOf(row.type, data)
      // Whoever joined in a month, without a day, may have applied on a day that is known.
      appliedOn = typeof data['appliedOn'] === 'string' ? data['appliedOn'] : null
    }
    effects.push({ state_after: stateId(membership.state), union_after: unionId })
  }
  if (membership === null) return { membership: NO_MEMBERSHIP, effects }
  return {
    membership: {
      member_state: stateId(membership.state),
      union_id: unionId,
      applied_on: membership.appliedOn ?? appliedOn,
      joined_on: membership.joinedOn,
      join_channel: channel === null ? null : toCodeId('member_join_channel', channel),
      state_since: membership.since,
    },
    effects,
  }
}

const NO_MEMBERSHIP: MembershipColumns = {
  member_state: null,
  union_id: null,
  applied_on: null,
  joined_on: null,
  join_channel: null,
  state_since: null,
}

const OPENING: ReadonlySet<string> = new Set(['apply', 'join', 'transferIn', 'rejoin'])
/** Between the parts of a key, below every letter; and what sorts after all names. */
const PART = '\u0001'
const LAST = '\u{10FFFF}'

function toFacts(row: PersonFacts, membership: MembershipColumns): Parameters<typeof findGaps>[0] {
  return {
    name: row.name,
    idType: bareCode(row.id_type),
    idNo: row.id_no,
    sex: row.sex,
    birthOn: toDayOrMonth(row.birth_on),
    ethnicity: row.ethnicity,
    political: row.political,
    education: row.education,
    mobile: row.mobile,
    employmentForm: row.employment_form,
    hiredOn: toDayOrMonth(row.hired_on),
    migrant: toFlag(row.migrant),
    dispatch: toFlag(row.dispatch),
    dispatchUnit: row.dispatch_unit,
    joinedOn: membership.joined_on,
    consentOn: row.consent_on !== null && isPlainDate(row.consent_on) ? row.consent_on : null,
    unitId: row.unit_id,
    unionId: membership.union_id,
  }
}

/** Somebody transferred in has that channel unless the event names another. */
function channelOf(type: string, data: EventData): string | null {
  const channel = data['joinChannel']
  if (typeof channel === 'string' && channel !== '') return channel
  return type === 'transferIn' ? '5' : null
}

function stateId(state: MemberState): string {
  return toCodeId('member_state', state)
}

function toDayOrMonth(text: string | null): DayOrMonth | null {
  return text !== null && isDayOrMonth(text) ? text : null
}

function toFlag(value: number | null): boolean | null {
  return value === null ? null : value === 1
}
