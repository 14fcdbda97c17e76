import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOLIDAY_YEARS, shippedHolidays } from '../../shared/domain/holidays.ts'
import { addDays, dateFromEpochDay, day, epochDay } from '../../shared/domain/plain-date.ts'
import { isWorkday, makeCalendar, workdayAfter, workdaysBetween } from '../../shared/domain/workdays.ts'

const calendar = makeCalendar(HOLIDAY_YEARS.flatMap(({ year }) => shippedHolidays(year)))
const days = fc.integer({ min: epochDay(day('2023-06-01')), max: epochDay(day('2027-06-30')) }).map(dateFromEpochDay)

describe('a day of work or rest', () => {
  it.each([
    ['2026-03-13', true, 'Friday'],
    ['2026-03-14', false, 'Saturday'],
    ['2026-03-15', false, 'Sunday'],
    ['2026-02-14', true, 'Saturday worked for Spring Festival'],
    ['2026-02-16', false, 'Monday of Spring Festival'],
    ['2026-02-24', true, 'Tuesday after Spring Festival'],
    ['2026-10-10', true, 'Saturday worked for the National Day'],
    ['2025-10-08', false, 'Wednesday, last day of the joined holiday'],
    ['2024-02-09', true, 'New Year Eve of 2024 was no holiday'],
    ['2027-10-01', true, 'a Friday of a year without a notice'],
    ['1969-12-28', false, 'Sunday before the count of days begins'],
  ])('%s: %s (%s)', (date, works) => {
    expect(isWorkday(day(date), calendar)).toBe(works)
  })
})

describe('the nth working day', () => {
  it.each([
    ['2026-03-09', 5, '2026-03-16', 2, true, 'over one weekend'],
    ['2026-03-13', 5, '2026-03-20', 2, true, 'posted on a Friday'],
    ['2026-03-14', 5, '2026-03-20', 1, true, 'posted on a Saturday'],
    ['2026-02-11', 5, '2026-02-25', 9, true, 'over Spring Festival with its worked Saturday'],
    ['2026-09-29', 5, '2026-10-12', 8, true, 'over the National Day with its worked Saturday'],
    ['2025-12-30', 5, '2026-01-07', 3, true, 'over New Year with its worked Sunday'],
    ['2026-12-30', 5, '2027-01-06', 2, false, 'into a year without a notice'],
    ['2026-03-09', 0, '2026-03-09', 0, true, 'none'],
  ])('after %s the %ith is %s', (from, n, to, restDays, known) => {
    expect(workdayAfter(day(from), n, calendar)).toEqual({ day: to, restDays, known })
  })

  it('is a working day with as many working days on the way', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const { day: to, restDays } = workdayAfter(from, n, calendar)
        expect(isWorkday(to, calendar)).toBe(true)
        expect(workdaysBetween(from, to, calendar)).toBe(n)
        expect(addDays(from, n + restDays)).toBe(to)
      }),
    )
  })
})

describe('working days between two days', () => {
  it.each([
    ['2026-03-09', '2026-03-16', 5],
    ['2026-03-09', '2026-03-09', 0],
    ['2026-03-16', '2026-03-09', 0],
    ['2026-02-13', '2026-02-24', 2],
  ])('after %s up to %s', (from, to, count) => {
    expect(workdaysBetween(day(from), day(to), calendar)).toBe(count)
  })
})

describe('the shipped table', () => {
  it.each([
    [2024, 28, 8],
    [2025, 28, 5],
    [2026, 33, 6],
  ])('%i has %i days of rest and %i worked weekend days', (year, rest, work) => {
    const kinds = Object.groupBy(shippedHolidays(year), ({ kind }) => kind)
    expect([kinds.rest?.length, kinds.work?.length]).toEqual([rest, work])
  })

  it('makes only weekend days worked', () => {
    const bare = makeCalendar([])
    const moved = HOLIDAY_YEARS.flatMap(({ year }) => shippedHolidays(year)).filter(({ kind }) => kind === 'work')
    expect(moved.filter((each) => isWorkday(each.day, bare))).toEqual([])
  })

  it('names no day twice and the document with each', () => {
    const all = HOLIDAY_YEARS.flatMap(({ year }) => shippedHolidays(year))
    expect(new Set(all.map((each) => each.day)).size).toBe(all.length)
    expect(all.every((each) => each.documentNo.startsWith('国办发明电'))).toBe(true)
  })

  it('says nothing of other years', () => {
    expect(shippedHolidays(2023)).toEqual([])
  })
})
