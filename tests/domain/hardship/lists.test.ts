import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { destroyFrom, listBounds, listsOf, syncDueOn, type ListFacts } from '../../../shared/domain/hardship/lists.ts'
import { addDays, afterMonths, dateFromEpochDay, day } from '../../../shared/domain/plain-date.ts'
import { calendar, policy } from './build.ts'

const quiet: ListFacts = {
  state: 'on_file', changedOn: day('2026-03-01'), lastAidOn: day('2026-01-20'), reviewDueOn: day('2027-01-01'),
  syncDueOn: null, submitFrom: null, closedOn: null, destroyedOn: null,
}
const today = day('2026-03-16')

describe('the lists that a file is on', () => {
  it.each<[string, Partial<ListFacts>, string[]]>([
    ['none', {}, []],
    ['changed a year ago', { changedOn: day('2025-03-16') }, ['unchanged_year']],
    ['changed a day less ago', { changedOn: day('2025-03-17') }, []],
    ['an unchanged draft', { state: 'draft', changedOn: day('2025-01-01') }, ['unchanged_year']],
    ['an unchanged closed file', { state: 'relieved', changedOn: day('2024-01-01') }, []],
    ['never helped', { lastAidOn: null }, ['never_helped']],
    ['not helped before it is on file', { state: 'approved', lastAidOn: null }, []],
    ['review due in 60 days', { reviewDueOn: day('2026-05-15') }, ['review_due']],
    ['review due in 61 days', { reviewDueOn: day('2026-05-16') }, []],
    ['review overdue', { reviewDueOn: day('2026-01-01') }, ['review_due']],
    ['paper due today', { syncDueOn: day('2026-03-16') }, ['paper_due']],
    ['paper of a draft due today', { state: 'draft', syncDueOn: day('2026-03-16') }, []],
    ['paper destroyed before it was due', { syncDueOn: day('2026-03-16'), destroyedOn: day('2026-03-01') }, []],
    ['paper overdue', { syncDueOn: day('2026-03-15') }, ['out_of_step']],
    ['closed ten years ago', { state: 'cancelled', closedOn: day('2016-03-16') }, ['to_destroy']],
    ['closed a day less ago', { state: 'cancelled', closedOn: day('2016-03-17') }, []],
    ['destroyed', { state: 'cancelled', closedOn: day('2016-03-16'), destroyedOn: day('2026-03-01') }, []],
    ['publicity over', { state: 'publicity', submitFrom: today }, ['may_submit']],
    ['publicity running for two days more', { state: 'publicity', submitFrom: day('2026-03-19') }, []],
    ['publicity ends today', { state: 'publicity', submitFrom: day('2026-03-17') }, ['publicity_ends']],
    ['publicity ends tomorrow', { state: 'publicity', submitFrom: day('2026-03-18') }, ['publicity_ends']],
    ['publicity stopped by an objection', { state: 'objection', submitFrom: day('2026-03-17') }, []],
    ['reported', { state: 'submitted' }, ['unanswered']],
    ['being checked by the county', { state: 'checking' }, ['unanswered']],
    ['answered', { state: 'approved' }, []],
    ['returned', { state: 'returned', submitFrom: day('2026-03-01') }, ['returned']],
  ])('%s', (_, over, lists) => {
    expect(listsOf({ ...quiet, ...over }, today, policy, calendar)).toEqual(lists)
  })
})

describe('a publicity that nears its end', () => {
  it.each([
    ['Monday', 'shows on Friday', '2026-03-20', '2026-03-23', true],
    ['Monday', 'shows on Saturday', '2026-03-21', '2026-03-23', true],
    ['Tuesday', 'does not show on Friday', '2026-03-20', '2026-03-24', false],
    ['the first day after Spring Festival', 'shows on the last before it', '2026-02-14', '2026-02-24', true],
    ['the second day after Spring Festival', 'does not show before it', '2026-02-14', '2026-02-25', false],
    ['a Saturday worked instead', 'shows on Friday', '2026-02-27', '2026-02-28', true],
    ['Monday after a Saturday worked instead', 'does not show on Friday', '2026-02-27', '2026-03-02', false],
  ])('on %s %s', (_last, _shows, on, last, shown) => {
    expect(nears(on, last)).toBe(shown)
  })
})

it('the bounds say the same as counting forward', () => {
  const days = fc.integer({ min: 12_000, max: 30_000 }).map(dateFromEpochDay)
  fc.assert(
    fc.property(days, fc.integer({ min: -3, max: 3 }), (on, beside) => {
      const bounds = listBounds(on, policy, calendar)
      const changed = dateFromEpochDay(Math.round(Date.parse(bounds.changedBy) / 86_400_000) + beside)
      expect(changed <= bounds.changedBy).toBe(afterMonths(changed, 12) <= on)
      const closed = dateFromEpochDay(Math.round(Date.parse(bounds.closedBy) / 86_400_000) + beside)
      expect(closed <= bounds.closedBy).toBe(destroyFrom(closed, policy) <= on)
    }),
  )
})

describe('paper and electronic file', () => {
  it.each([
    ['never made the same', '2026-01-05', null, '2026-02-14'],
    ['made the same before the change', '2026-01-05', '2026-01-04', '2026-02-14'],
    ['made the same on the day', '2026-01-05', '2026-01-05', null],
    ['never changed', null, null, null],
  ])('%s', (_, changed, synced, due) => {
    expect(syncDueOn(readDay(changed), readDay(synced), calendar, policy)).toBe(due)
  })
})

function readDay(text: string | null) {
  return text === null ? null : day(text)
}

function nears(on: string, last: string): boolean {
  const file: ListFacts = { ...quiet, state: 'publicity', submitFrom: addDays(day(last), 1) }
  return listsOf(file, day(on), policy, calendar).includes('publicity_ends')
}
