import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MEMBER_STATES, type MemberState } from '../../../shared/domain/codes.ts'
import {
  findEventType,
  MEMBERSHIP_EVENT_TYPES,
  MEMBERSHIP_EVENTS,
  type IdleRecord,
  type MembershipChange,
  type MembershipEvent,
  type MembershipEventType,
} from '../../../shared/domain/members/membership-events.ts'
import {
  allowedEvents,
  applyEvent,
  isUnreceived,
  membershipOn,
  stateOn,
  type MembershipFacts,
} from '../../../shared/domain/members/membership.ts'
import { addDays, day, isPlainMonth, type PlainDate, type PlainMonth } from '../../../shared/domain/plain-date.ts'

const today = day('2025-06-01')
const IDLE = { lastDuesMonth: month('2024-11'), lastActivityMonth: month('2024-06'), talkOn: day('2025-05-20') }

/** One complete change of each kind. */
const COMPLETE: { [T in MembershipEventType]: MembershipChange & { type: T } } = {
  apply: { type: 'apply' },
  approve: { type: 'approve' },
  join: { type: 'join' },
  transferIn: { type: 'transferIn', fromUnion: '县供电公司工会' },
  restore: { type: 'restore' },
  changeInfo: { type: 'changeInfo' },
  moveWithinUnit: { type: 'moveWithinUnit' },
  retain: { type: 'retain', reason: '1' },
  transferOutStart: { type: 'transferOutStart', toUnion: '市机床厂工会' },
  transferOutConfirm: { type: 'transferOutConfirm' },
  resign: { type: 'resign' },
  autoResign: { type: 'autoResign', ...IDLE },
  expel: { type: 'expel', judgment: '(2025)刑初12号' },
  death: { type: 'death' },
  merge: { type: 'merge', keptId: '0197-kept' },
  void: { type: 'void', why: '录入错误' },
  rejoin: { type: 'rejoin' },
}

/** The shortest way into each state. */
const WAYS: Record<MemberState, MembershipEventType[]> = {
  applying: ['apply'],
  active: ['join'],
  moving_out: ['join', 'transferOutStart'],
  moved_out: ['join', 'transferOutStart', 'transferOutConfirm'],
  retained: ['join', 'retain'],
  resigned: ['join', 'resign'],
  auto_resigned: ['join', 'autoResign'],
  expelled: ['join', 'expel'],
  deceased: ['join', 'death'],
  voided: ['join', 'void'],
}

describe('the paths between states', () => {
  const paths: [MemberState | 'none', string][] = [
    ['none', 'apply>applying join>active transferIn>active'],
    ['applying', 'approve>active changeInfo>applying death>deceased merge>voided void>voided'],
    [
      'active',
      'changeInfo>active moveWithinUnit>active retain>retained transferOutStart>moving_out resign>resigned ' +
        'autoResign>auto_resigned expel>expelled death>deceased merge>voided void>voided',
    ],
    [
      'moving_out',
      'restore>active changeInfo>moving_out transferOutConfirm>moved_out death>deceased merge>voided void>voided',
    ],
    ['moved_out', 'transferIn>active death>deceased merge>voided void>voided rejoin>active'],
    [
      'retained',
      'restore>active changeInfo>retained transferOutStart>moving_out resign>resigned expel>expelled ' +
        'death>deceased merge>voided void>voided',
    ],
    ['resigned', 'transferIn>active death>deceased merge>voided void>voided rejoin>active'],
    ['auto_resigned', 'transferIn>active death>deceased merge>voided void>voided rejoin>active'],
    ['expelled', 'death>deceased merge>voided void>voided'],
    ['deceased', 'merge>voided void>voided'],
    ['voided', ''],
  ]

  it.each(paths)('from %s lead only to: %s', (state, expected) => {
    const history = state === 'none' ? [] : historyTo(state)
    const found = MEMBERSHIP_EVENT_TYPES.flatMap((type) => {
      const step = applyEvent(history, on('2025-06-01', COMPLETE[type]), today)
      return step.ok ? [`${type}>${step.membership.state}`] : []
    })
    expect(found.join(' ')).toBe(expected)
  })

  it.each(MEMBER_STATES)('are offered from %s as they are accepted', (state) => {
    const history = historyTo(state)
    const accepted = MEMBERSHIP_EVENT_TYPES.filter(
      (type) => applyEvent(history, on('2025-06-01', COMPLETE[type]), today).ok,
    )
    expect(allowedEvents(history, today, { idle: IDLE })).toEqual(accepted)
  })
})

describe('an event', () => {
  it.each<[string, string, MembershipChange, MembershipFacts, { reason: string; field: string }]>([
    ['before the previous one', '2018-12-31', COMPLETE.resign, {}, { reason: 'before_previous_event', field: 'on' }],
    ['after today', '2025-06-02', COMPLETE.resign, {}, { reason: 'in_future', field: 'on' }],
    [
      'of a state that has no such path',
      '2025-06-01',
      COMPLETE.approve,
      {},
      { reason: 'not_allowed_in_state', field: 'type' },
    ],
    [
      'retain without a reason',
      '2025-06-01',
      { type: 'retain', reason: null },
      {},
      { reason: 'required', field: 'reason' },
    ],
    [
      'transfer out to nowhere',
      '2025-06-01',
      { type: 'transferOutStart', toUnion: ' ' },
      {},
      { reason: 'required', field: 'toUnion' },
    ],
    [
      'expel without a judgment',
      '2025-06-01',
      { type: 'expel', judgment: null },
      {},
      { reason: 'required', field: 'judgment' },
    ],
    ['merge into nobody', '2025-06-01', { type: 'merge', keptId: null }, {}, { reason: 'required', field: 'keptId' }],
    ['void without a reason', '2025-06-01', { type: 'void', why: '' }, {}, { reason: 'required', field: 'why' }],
  ])('is refused: %s', (_what, date, change, facts, refusal) => {
    expect(applyEvent(historyTo('active'), on(date, change), today, facts)).toEqual({ ok: false, ...refusal })
  })

  it('is accepted on the very day of the previous one', () => {
    expect(applyEvent(historyTo('active'), on('2019-01-01', COMPLETE.retain), today).ok).toBe(true)
  })

  it('is not offered at all while the last one lies in the future', () => {
    expect(allowedEvents([on('2025-06-02', COMPLETE.join)], today)).toEqual([])
  })

  it('of someone transferred in names the union they come from', () => {
    const step = applyEvent([], on('2025-06-01', { type: 'transferIn', fromUnion: null }), today)
    expect(step).toEqual({ ok: false, reason: 'required', field: 'fromUnion' })
  })
})

describe('one membership a person', () => {
  it.each<[MemberState | 'none', MembershipEventType, boolean]>([
    ['none', 'join', false],
    ['none', 'transferIn', false],
    ['none', 'apply', true],
    ['applying', 'approve', false],
    ['resigned', 'rejoin', false],
    ['moving_out', 'restore', false],
    ['retained', 'restore', true],
    ['active', 'retain', true],
    ['moving_out', 'transferOutConfirm', true],
  ])('while another one is active, %s with %s is accepted: %s', (state, type, accepted) => {
    const history = state === 'none' ? [] : historyTo(state)
    expect(applyEvent(history, on('2025-06-01', COMPLETE[type]), today, { otherActive: true }).ok).toBe(accepted)
  })
})

describe('leaving by staying away', () => {
  it.each<[string, Partial<IdleRecord>, string | null]>([
    ['six whole months after the last dues', {}, null],
    ['only five, the month of dues and this month not counted', { lastDuesMonth: month('2024-12') }, 'idle_too_short'],
    ['took part five months ago', { lastActivityMonth: month('2024-12') }, 'idle_too_short'],
    ['nobody talked', { talkOn: null }, 'required'],
    ['talked after the decision', { talkOn: day('2025-06-02') }, 'talk_after_event'],
  ])('%s', (_what, change, reason) => {
    const event = on('2025-06-01', { type: 'autoResign', ...IDLE, ...change })
    const step = applyEvent(historyTo('active'), event, today)
    expect(step.ok ? null : step.reason).toBe(reason)
  })

  it('counts from the day of joining when nothing was ever recorded', () => {
    const idle = { lastDuesMonth: null, lastActivityMonth: null, talkOn: day('2025-05-20') }
    const event = on('2025-06-01', { type: 'autoResign', ...idle })
    expect(applyEvent([on('2024-12-01', COMPLETE.join)], event, today)).toMatchObject({ reason: 'idle_too_short' })
  })

  it('is not offered without a record of dues and activity', () => {
    expect(allowedEvents(historyTo('active'), today)).not.toContain('autoResign')
  })
})

describe('a transfer without a receipt', () => {
  const history = [on('2025-01-01', COMPLETE.join), on('2025-03-01', COMPLETE.transferOutStart)]
  it.each([
    ['2025-04-30', false],
    ['2025-05-01', true],
  ])('on %s counts as unreceived: %s', (date, unreceived) => {
    expect(isUnreceived(history, day(date))).toBe(unreceived)
  })

  it('that was confirmed is no longer unreceived', () => {
    expect(isUnreceived([...history, on('2025-05-02', COMPLETE.transferOutConfirm)], today)).toBe(false)
  })
})

describe('what an event brings with it', () => {
  it('counts membership from the approval, not from the application', () => {
    const history = [on('2025-01-10', COMPLETE.apply), on('2025-02-03', COMPLETE.approve)]
    expect(membershipOn(history, today)).toMatchObject({ appliedOn: '2025-01-10', joinedOn: '2025-02-03', episode: 1 })
  })

  it.each([
    ['1', false],
    ['2', false],
    ['3', true],
    ['7', true],
  ] as const)('ends the dues of a retained member, reason %s, and collects the card: %s', (reason, cardToCollect) => {
    const history = [...historyTo('active'), on('2025-03-01', { type: 'retain', reason })]
    expect(membershipOn(history, today)).toMatchObject({ duesExemptFrom: '2025-03-01', cardToCollect })
  })

  it('ends the dues on the day of resigning and collects the card', () => {
    const history = [...historyTo('active'), on('2025-03-01', COMPLETE.resign)]
    expect(membershipOn(history, today)).toMatchObject({ duesExemptFrom: '2025-03-01', cardToCollect: true })
  })

  it('keeps the end of dues of someone retained who then resigns', () => {
    const history = [
      ...historyTo('active'),
      on('2025-03-01', COMPLETE.retain),
      on('2025-04-01', COMPLETE.resign),
    ]
    expect(membershipOn(history, today)?.duesExemptFrom).toBe('2025-03-01')
  })

  it('holds from the day of the event itself', () => {
    const history = [...historyTo('active'), on('2025-03-01', COMPLETE.resign)]
    expect([stateOn(history, day('2025-02-28')), stateOn(history, day('2025-03-01'))]).toEqual(['active', 'resigned'])
  })

  it('starts dues again for someone restored', () => {
    const history = [...historyTo('retained'), on('2025-03-01', COMPLETE.restore)]
    expect(membershipOn(history, today)).toMatchObject({ state: 'active', duesExemptFrom: null, retainReason: null })
  })

  it('opens a new episode for someone who comes back', () => {
    const history = [...historyTo('resigned'), on('2025-03-01', COMPLETE.rejoin)]
    expect(membershipOn(history, today)).toMatchObject({ episode: 2, joinedOn: '2025-03-01' })
  })

  it('keeps the first joining day of someone transferred away and back', () => {
    const history = [...historyTo('moved_out'), on('2025-03-01', COMPLETE.transferIn)]
    expect(membershipOn(history, today)).toMatchObject({ episode: 2, joinedOn: '2019-01-01' })
  })

  it('takes the joining day of the roster, also when the roster knows none', () => {
    expect(membershipOn([on('2025-03-01', { type: 'join', joinedOn: null })], today)?.joinedOn).toBeNull()
  })

  it('leaves the beginning of the state alone when only details change', () => {
    const history = [...historyTo('active'), on('2025-03-01', COMPLETE.changeInfo)]
    expect(membershipOn(history, today)?.since).toBe('2019-01-01')
  })

  it('refuses a joining day after the event', () => {
    const step = applyEvent([], on('2025-03-01', { type: 'join', joinedOn: day('2025-03-02') }), today)
    expect(step).toEqual({ ok: false, reason: 'joined_after_event', field: 'joinedOn' })
  })
})

describe('any run of events', () => {
  const attempts = fc.array(fc.tuple(fc.constantFrom(...MEMBERSHIP_EVENT_TYPES), fc.nat(200)), { maxLength: 30 })

  it('moves only along the written paths', () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        let before: MemberState | 'none' = 'none'
        for (const event of play(tries)) {
          const rule: { from: readonly string[]; to?: MemberState } = MEMBERSHIP_EVENTS[event.type]
          expect(rule.from).toContain(before)
          if (rule.to !== undefined) before = rule.to
        }
        expect(stateOn(play(tries), day('2099-12-31')) ?? 'none').toBe(before)
      }),
    )
  })

  it('gives for each day the state after the last event up to it', () => {
    fc.assert(
      fc.property(attempts, fc.nat(6000), (tries, offset) => {
        const history = play(tries)
        const date = addDays(day('2010-01-01'), offset)
        const upTo = history.filter((event) => event.on <= date)
        expect(stateOn(history, date)).toBe(stateOn(upTo, day('2099-12-31')))
      }),
    )
  })

  it('never leaves dues owed by someone who has left or is retained', () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        const membership = membershipOn(play(tries), day('2099-12-31'))
        fc.pre(membership !== null && !['applying', 'active', 'moving_out'].includes(membership.state))
        expect(membership?.duesExemptFrom).not.toBeNull()
      }),
    )
  })
})

it('finds the event behind a bare change code from the states around it', () => {
  expect([
    findEventType('01', null, 'applying'),
    findEventType('01', 'applying', 'active'),
    findEventType('07', 'moving_out', 'moved_out'),
    findEventType('04', 'retained', 'retained'),
    findEventType('10', 'resigned', 'expelled'),
  ]).toEqual(['apply', 'approve', 'transferOutConfirm', 'changeInfo', undefined])
})

function historyTo(state: MemberState): MembershipEvent[] {
  return WAYS[state].map((type) => on('2019-01-01', idleLongAgo(COMPLETE[type])))
}

function idleLongAgo(change: MembershipChange): MembershipChange {
  if (change.type !== 'autoResign') return change
  return { ...change, lastDuesMonth: null, lastActivityMonth: null }
}

function on(date: string, change: MembershipChange): MembershipEvent {
  return { ...change, on: day(date) }
}

/** Tries the events one after the other, each some days after the last, and keeps those that are accepted. */
function play(tries: readonly [MembershipEventType, number][]): MembershipEvent[] {
  const history: MembershipEvent[] = []
  let date: PlainDate = day('2010-01-01')
  for (const [type, days] of tries) {
    date = addDays(date, days)
    const idle = { lastDuesMonth: null, lastActivityMonth: null, talkOn: date }
    const change: MembershipChange = type === 'autoResign' ? { type, ...idle } : COMPLETE[type]
    const event = { ...change, on: date }
    if (applyEvent(history, event, day('2099-12-31')).ok) history.push(event)
  }
  return history
}

function month(text: string): PlainMonth {
  if (!isPlainMonth(text)) throw new Error(`not a month: ${text}`)
  return text
}
