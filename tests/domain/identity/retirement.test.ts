import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RETIREMENT_CATEGORIES, retirementOn } from '../../../shared/domain/identity/retirement.ts'
import { dateFromEpochDay, day, epochDay } from '../../../shared/domain/plain-date.ts'

describe('retirement day', () => {
  it.each([
    ['male60', '1964-12-31', '2024-12-31', 60, 0],
    ['male60', '1965-01-15', '2025-02-15', 60, 1],
    ['male60', '1965-04-30', '2025-05-30', 60, 1],
    ['male60', '1965-05-15', '2025-07-15', 60, 2],
    ['male60', '1966-01-10', '2026-05-10', 60, 4],
    ['male60', '1968-12-01', '2029-12-01', 61, 0],
    ['male60', '1976-08-01', '2039-07-01', 62, 11],
    ['male60', '1976-09-01', '2039-09-01', 63, 0],
    ['male60', '1999-09-09', '2062-09-09', 63, 0],
    ['female55', '1969-12-31', '2024-12-31', 55, 0],
    ['female55', '1970-01-20', '2025-02-20', 55, 1],
    ['female55', '1970-05-20', '2025-07-20', 55, 2],
    ['female55', '1981-09-20', '2039-09-20', 58, 0],
    ['female55', '2000-01-20', '2058-01-20', 58, 0],
    ['female50', '1974-12-31', '2024-12-31', 50, 0],
    ['female50', '1975-01-08', '2025-02-08', 50, 1],
    ['female50', '1975-03-08', '2025-05-08', 50, 2],
    ['female50', '1984-11-08', '2039-11-08', 55, 0],
    ['female50', '1995-11-08', '2050-11-08', 55, 0],
  ] as const)('%s born %s retires on %s at %d years %d months', (category, birthOn, on, ageYears, ageMonths) => {
    expect(retirementOn(day(birthOn), category)).toMatchObject({ on, ageYears, ageMonths })
  })

  it('takes the last day of a month that lacks the birthday', () => {
    expect(retirementOn(day('1965-01-31'), 'male60').on).toBe('2025-02-28')
  })

  it('never lets an older person retire after a younger one of the same category', () => {
    const birth = fc.integer({ min: epochDay(day('1950-01-01')), max: epochDay(day('2009-12-31')) })
    fc.assert(
      fc.property(birth, fc.nat(2000), fc.constantFrom(...RETIREMENT_CATEGORIES), (older, gap, category) => {
        const first = retirementOn(dateFromEpochDay(older), category).on
        expect(first <= retirementOn(dateFromEpochDay(older + gap), category).on).toBe(true)
      }),
    )
  })
})
