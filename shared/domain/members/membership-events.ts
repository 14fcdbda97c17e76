import type { MemberChangeType, MemberState, RetainReason } from '../codes.ts'
import type { DayOrMonth, PlainDate, PlainMonth } from '../plain-date.ts'

/**
 * A dated change of membership (domain: state machine of the membership rules). Data that a form may have left empty
 * is `null`; a rule names the missing field. Other data (paper numbers, notes) may travel along unread.
 */
export type MembershipEvent = { readonly on: PlainDate } & MembershipChange
export type MembershipChange =
  | { readonly type: 'apply' | 'approve' | 'restore' | 'changeInfo' | 'moveWithinUnit' }
  | { readonly type: 'transferOutConfirm' | 'resign' | 'death' }
  /** `joinedOn` left out: the day of the event. `null`: the roster does not say. */
  | { readonly type: 'join' | 'rejoin'; readonly joinedOn?: DayOrMonth | null }
  | { readonly type: 'transferIn'; readonly fromUnion: string | null; readonly joinedOn?: DayOrMonth | null }
  | { readonly type: 'transferOutStart'; readonly toUnion: string | null }
  | { readonly type: 'retain'; readonly reason: RetainReason | null }
  | ({ readonly type: 'autoResign' } & IdleRecord)
  | { readonly type: 'expel'; readonly judgment: string | null }
  | { readonly type: 'merge'; readonly keptId: string | null }
  | { readonly type: 'void'; readonly why: string | null }
export type MembershipEventType = MembershipChange['type']

/** What the books hold on someone who stays away; `null` months: nothing recorded since membership began. */
export type IdleRecord = {
  readonly lastDuesMonth: PlainMonth | null
  readonly lastActivityMonth: PlainMonth | null
  /** The day someone talked to the person about it. */
  readonly talkOn: PlainDate | null
}

type EventRule = {
  /** The code list that reports and older systems know. */
  readonly code: MemberChangeType
  /** `none`: no membership yet. */
  readonly from: readonly (MemberState | 'none')[]
  /** Left out: the state stays. */
  readonly to?: MemberState
}

const MEMBERS = ['active', 'retained'] as const
const LEFT = ['resigned', 'auto_resigned', 'moved_out'] as const
const ALIVE = ['applying', ...MEMBERS, 'moving_out', ...LEFT, 'expelled'] as const

/**
 * Which change is allowed from which state. Charter and membership rules name the paths; ours are: a retained member
 * may also resign or be expelled, `restore` also takes back a transfer that fell through, and nobody who was expelled
 * comes back by `rejoin`.
 */
export const MEMBERSHIP_EVENTS = {
  apply: { code: '01', from: ['none'], to: 'applying' },
  approve: { code: '01', from: ['applying'], to: 'active' },
  /** Joined without a recorded application, as rosters tell. */
  join: { code: '01', from: ['none'], to: 'active' },
  transferIn: { code: '02', from: ['none', ...LEFT], to: 'active' },
  restore: { code: '03', from: ['retained', 'moving_out'], to: 'active' },
  changeInfo: { code: '04', from: ['applying', 'active', 'retained', 'moving_out'] },
  moveWithinUnit: { code: '05', from: ['active'] },
  retain: { code: '06', from: ['active'], to: 'retained' },
  transferOutStart: { code: '07', from: MEMBERS, to: 'moving_out' },
  transferOutConfirm: { code: '07', from: ['moving_out'], to: 'moved_out' },
  resign: { code: '08', from: MEMBERS, to: 'resigned' },
  autoResign: { code: '09', from: ['active'], to: 'auto_resigned' },
  expel: { code: '10', from: MEMBERS, to: 'expelled' },
  death: { code: '11', from: ALIVE, to: 'deceased' },
  merge: { code: '12', from: [...ALIVE, 'deceased'], to: 'voided' },
  void: { code: '13', from: [...ALIVE, 'deceased'], to: 'voided' },
  rejoin: { code: '14', from: LEFT, to: 'active' },
} as const satisfies Record<MembershipEventType, EventRule>

// The literal above has exactly these keys, which Object.keys does not say.
export const MEMBERSHIP_EVENT_TYPES = Object.keys(MEMBERSHIP_EVENTS) as readonly MembershipEventType[]

/** The rule of one event, widened so that every state can be looked up in it. */
export function getEventRule(type: MembershipEventType): EventRule {
  return MEMBERSHIP_EVENTS[type]
}

/** The event behind a bare change code of an older table, given the states around it; undefined when none fits. */
export function findEventType(
  code: MemberChangeType,
  before: MemberState | null,
  after: MemberState,
): MembershipEventType | undefined {
  return MEMBERSHIP_EVENT_TYPES.find((type) => {
    const rule = getEventRule(type)
    return rule.code === code && rule.from.includes(before ?? 'none') && (rule.to ?? before) === after
  })
}
