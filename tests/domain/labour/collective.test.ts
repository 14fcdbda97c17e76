import { describe, expect, it } from 'vitest'
import { shippedHolidays } from '../../../shared/domain/holidays.ts'
import {
  collectiveClocks,
  collectiveFindings,
  collectiveStage,
  daysLate,
  NATIONAL_COLLECTIVE_POLICY,
  type CollectiveRecord,
} from '../../../shared/domain/labour/collective.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeCalendar } from '../../../shared/domain/workdays.ts'

const CALENDAR = makeCalendar([...shippedHolidays(2025), ...shippedHolidays(2026)])

function contract(more: Readonly<Record<string, string | number>>): CollectiveRecord {
  const empty = {
    kind: '1', offeredOn: null, repliedOn: null, talkedOn: null, congressOn: null, congressSize: null,
    congressPresent: null, congressFor: null, signedOn: null, startsOn: null, endsOn: null, submittedOn: null,
    receivedOn: null, objectedOn: null, effectiveOn: null, publishedOn: null, renewalAskedOn: null, endedOn: null,
  }
  return { ...empty, ...more } as CollectiveRecord // days of a table of data
}

function clocks(more: Readonly<Record<string, string | number>>, policy = NATIONAL_COLLECTIVE_POLICY) {
  return collectiveClocks(contract(more), policy, CALENDAR)
}

function findings(more: Readonly<Record<string, string | number>>, today: string): string[] {
  const record = contract(more)
  return collectiveFindings(record, clocks(more), day(today)).map(({ finding }) => finding)
}

describe('the clocks of a collective contract', () => {
  it.each([
    ['ten days after signing, the day itself not counted', '2025-03-03', '2025-03-13'],
    ['on a Saturday moves to Monday', '2025-03-05', '2025-03-17'],
    ['inside the National Day holiday moves behind it', '2025-09-22', '2025-10-09'],
    ['on a Sunday that is worked instead stays', '2025-09-18', '2025-09-28'],
  ])('filing %s', (_what, signedOn, fileBy) => {
    expect(clocks({ signedOn }).fileBy).toBe(fileBy)
  })

  it('of wages have a length of their own', () => {
    expect(clocks({ kind: '2', signedOn: '2025-03-03' }, { ...NATIONAL_COLLECTIVE_POLICY, wageFilingDays: 7 }).fileBy).toBe('2025-03-10')
  })

  it('received on 3 March it takes effect on the day after the fifteenth day', () => {
    expect(clocks({ receivedOn: '2025-03-03' })).toMatchObject({ reviewTo: '2025-03-18', effectiveOn: '2025-03-19' })
  })

  it('the day on the review paper goes before', () => {
    expect(clocks({ receivedOn: '2025-03-03', effectiveOn: '2025-03-18' }).effectiveOn).toBe('2025-03-18')
  })

  it('an objection lets nothing take effect by itself', () => {
    expect(clocks({ receivedOn: '2025-03-03', objectedOn: '2025-03-10' }).effectiveOn).toBeNull()
  })
})

describe('how far a collective contract is', () => {
  const whole = {
    offeredOn: '2025-01-06', talkedOn: '2025-01-20', congressOn: '2025-02-20', signedOn: '2025-02-24',
    submittedOn: '2025-03-03', receivedOn: '2025-03-03', startsOn: '2025-03-19', endsOn: '2026-03-18',
  }

  it.each([
    ['2025-01-05', 'planned'], ['2025-01-06', 'offered'], ['2025-01-20', 'talks'], ['2025-02-20', 'passed'],
    ['2025-02-24', 'signed'], ['2025-03-03', 'submitted'], ['2025-03-18', 'submitted'], ['2025-03-19', 'effective'],
    ['2026-03-18', 'effective'], ['2026-03-19', 'expired'],
  ])('on %s: %s', (today, stage) => {
    expect(collectiveStage(contract(whole), clocks(whole), day(today))).toBe(stage)
  })

  it.each([
    ['2025-03-18', ['review_waiting']],
    ['2025-03-19', ['publish_open']],
    ['2025-12-18', ['publish_open', 'renewal_open']],
    ['2026-03-19', ['expired']],
  ])('on %s says %j', (today, found) => {
    expect(findings(whole, today)).toEqual(found)
  })

  it.each([
    ['2025-12-17', []],
    ['2025-12-18', ['renewal_open']],
    ['2026-02-16', ['ends_30']],
  ])('once it is published, on %s says %j', (today, found) => {
    expect(findings({ ...whole, publishedOn: '2025-03-24' }, today)).toEqual(found)
  })
})

describe('what is wrong with a collective contract', () => {
  const cases: readonly [string, Readonly<Record<string, string | number>>, string, string[]][] = [
    ['two thirds present are enough', { congressOn: '2025-02-20', congressSize: 30, congressPresent: 20 }, '2025-02-20', []],
    [
      'one fewer is not', { congressOn: '2025-02-20', congressSize: 30, congressPresent: 19 }, '2025-02-20',
      ['quorum_missing'],
    ],
    [
      'half of all is not more than half', { congressSize: 30, congressPresent: 30, congressFor: 15 }, '2025-02-20',
      ['majority_missing'],
    ],
    ['a term of a day less than a year', { startsOn: '2025-01-01', endsOn: '2025-12-30' }, '2025-02-01', ['term_out_of_range']],
    ['a term of three years', { startsOn: '2025-01-01', endsOn: '2027-12-31' }, '2025-02-01', []],
    ['not filed on the last day', { signedOn: '2025-03-03' }, '2025-03-13', ['filing_due']],
    ['not filed a day later', { signedOn: '2025-03-03' }, '2025-03-14', ['filing_late']],
    ['filed late', { signedOn: '2025-03-03', submittedOn: '2025-03-14' }, '2025-03-20', ['filing_late']],
    ['no answer for twenty days', { offeredOn: '2025-03-03' }, '2025-03-24', ['reply_late']],
  ]

  it.each(cases)('%s', (_what, more, today, found) => {
    expect(findings(more, today)).toEqual(found)
  })

  it('wages due on the tenth and paid on the thirteenth are three days late', () => {
    expect(daysLate(day('2025-03-10'), day('2025-03-13'), day('2025-04-01'))).toBe(3)
    expect(daysLate(day('2025-03-10'), day('2025-03-10'), day('2025-04-01'))).toBeNull()
  })
})
