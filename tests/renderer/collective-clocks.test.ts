import { describe, expect, it } from 'vitest'
import { clocksOf, nextClock, type Clock } from '../../renderer/features/collective/clocks.ts'
import { stepsOf } from '../../renderer/features/collective/steps.ts'
import type { CollectiveContract, CollectiveFields } from '../../shared/contract/labour-collective.ts'
import { collectiveClocks, collectiveStage, NATIONAL_COLLECTIVE_POLICY } from '../../shared/domain/labour/collective.ts'
import { day, type PlainDate } from '../../shared/domain/plain-date.ts'
import type { WorkCalendar } from '../../shared/domain/workdays.ts'

const NO_HOLIDAYS: WorkCalendar = { rest: new Set(), work: new Set(), knownYears: new Set() }
const EMPTY: CollectiveFields = {
  kind: '1', scope: '1', name: null, contractNo: null, employerRep: null, workerRep: null, employerReps: null, workerReps: null,
  offeredOn: null, repliedOn: null, talkedOn: null, congressOn: null, congressSize: null, congressPresent: null,
  congressFor: null, signedOn: null, startsOn: null, endsOn: null, submittedOn: null, receivedOn: null, receiptNo: null,
  objectedOn: null, effectiveOn: null, publishedOn: null, payDay: null, riseTenths: null, minimumFen: null, pieceRate: null,
  supplies: null, renewalAskedOn: null, endedOn: null, endReason: null, note: null,
}
type Days = Partial<Record<keyof CollectiveFields, string>>

function contractOf(days: Days, today: PlainDate, publishDays: number | null = null) {
  const typed = Object.fromEntries(Object.entries(days).map(([field, text]) => [field, day(text)]))
  const fields: CollectiveFields = { ...EMPTY, ...typed }
  const clocks = collectiveClocks(fields, { ...NATIONAL_COLLECTIVE_POLICY, publishDays }, NO_HOLIDAYS)
  const { signedOn, startsOn, endsOn } = fields
  return {
    fields, clocks, stage: collectiveStage(fields, clocks, today), signedOn, startsOn, endsOn,
  } satisfies Partial<CollectiveContract>
}

function stateOf(key: Clock['key'], days: Days, on: string, publishDays: number | null = null): Clock['state'] | undefined {
  const today = day(on)
  return clocksOf(contractOf(days, today, publishDays), today).find((clock) => clock.key === key)?.state
}

describe('a clock of a collective contract', () => {
  it.each<[string, Clock['key'], Days, string, Clock['state']]>([
    ['waits for the day it is counted from', 'file', {}, '2026-03-02', { kind: 'unknown' }],
    ['says the days left for filing', 'file', { signedOn: '2026-03-02' }, '2026-03-05', { kind: 'left', days: 7 }],
    ['runs on its last day', 'file', { signedOn: '2026-03-02' }, '2026-03-12', { kind: 'left', days: 0 }],
    ['says the days over', 'file', { signedOn: '2026-03-02' }, '2026-03-14', { kind: 'over', days: 2 }],
    ['stands still once filed', 'file', { signedOn: '2026-03-02', submittedOn: '2026-03-12' }, '2026-05-01', { kind: 'done', on: day('2026-03-12') }],
    ['tells filing that was late', 'file', { signedOn: '2026-03-02', submittedOn: '2026-03-15' }, '2026-05-01', { kind: 'done_late', on: day('2026-03-15'), days: 3 }],
    ['takes effect on the day after the fifteenth', 'effective', { receivedOn: '2025-03-03' }, '2025-03-19', { kind: 'done', on: day('2025-03-19') }],
    ['is in review until then', 'effective', { receivedOn: '2025-03-03' }, '2025-03-18', { kind: 'left', days: 1 }],
    ['has no review left once it has taken effect', 'review', { receivedOn: '2025-03-03' }, '2025-03-19', { kind: 'moot' }],
    ['has no reply to wait for once both talk', 'reply', { offeredOn: '2026-01-01', talkedOn: '2026-01-10' }, '2026-03-02', { kind: 'moot' }],
    ['may be renewed from the window on, without getting late', 'renew', { endsOn: '2026-04-30' }, '2026-03-02', { kind: 'left', days: 0 }],
    ['stops when the contract is ended', 'file', { signedOn: '2026-03-02', endedOn: '2026-03-20' }, '2026-03-21', { kind: 'moot' }],
  ])('%s', (_what, key, days, on, state) => {
    expect(stateOf(key, days, on)).toEqual(state)
  })

  it('counts the days without publication while the province has not said how many there are', () => {
    expect(stateOf('publish', { effectiveOn: '2026-03-02' }, '2026-05-01')).toEqual({ kind: 'open', days: 60 })
    expect(stateOf('publish', { effectiveOn: '2026-03-02' }, '2026-03-01')).toEqual({ kind: 'unknown' })
    expect(stateOf('publish', { effectiveOn: '2026-03-02' }, '2026-03-10', 7)).toEqual({ kind: 'over', days: 1 })
    expect(stateOf('publish', { effectiveOn: '2026-03-02', publishedOn: '2026-03-20' }, '2026-05-01')).toMatchObject({ kind: 'done' })
  })
})

describe('the line of the list', () => {
  it.each<[string, Days, Clock['key'] | undefined]>([
    ['an offer', { offeredOn: '2026-02-20' }, 'reply'],
    ['a signature', { signedOn: '2026-03-01' }, 'file'],
    ['filing', { signedOn: '2026-02-01', submittedOn: '2026-02-05', receivedOn: '2026-02-26' }, 'effective'],
    ['taking effect', { receivedOn: '2026-01-05', endsOn: '2027-01-01' }, 'end'],
    ['nothing', {}, undefined],
  ])('after %s names what comes next', (_what, days, key) => {
    const today = day('2026-03-02')
    const row = { ...contractOf(days, today), id: 'c', kind: '1', scope: '1', title: '宏达', units: 1, findings: [] }
    expect(nextClock(row, today)?.key).toBe(key)
  })
})

describe('the row of steps', () => {
  it('ticks what has come and points at the next', () => {
    const today = day('2026-03-02')
    const contract = contractOf({ offeredOn: '2026-01-05', talkedOn: '2026-01-20', signedOn: '2026-02-28' }, today)
    expect(stepsOf(contract, today).map(({ state }) => state)).toEqual([
      'done', 'done', 'later', 'done', 'next', 'later', 'later', 'later',
    ])
  })
})
