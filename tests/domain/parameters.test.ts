import { describe, expect, it } from 'vitest'
import {
  findParameter,
  isParameterValue,
  parameterOn,
  PARAMETERS,
  rowOn,
  type ParameterRule,
  type ParameterValue,
} from '../../shared/domain/parameters.ts'
import { day } from '../../shared/domain/plain-date.ts'

function rule(key: string): ParameterRule {
  return findParameter(key) ?? expect.unreachable(`no parameter ${key}`)
}

const row = (name: string, validFrom: string, value: ParameterValue) => ({ name, validFrom: day(validFrom), value })

describe('the list of local parameters', () => {
  it('names each one once', () => {
    expect(new Set(PARAMETERS.map(({ key }) => key)).size).toBe(PARAMETERS.length)
  })

  it('says of each where its default comes from', () => {
    expect(PARAMETERS.filter(({ source }) => source.trim() === '')).toEqual([])
  })

  it('has only defaults that its own rules allow', () => {
    const wrong = PARAMETERS.filter((one) => one.default !== null && !isParameterValue(one, one.default))
    expect(wrong).toEqual([])
  })

  it.each<[string, ParameterValue | null]>([
    ['hardship.dibao_town', null],
    ['hardship.comparator', 'at_most'],
    ['hardship.relative_factor', 2],
    ['hardship.window', 'twelve_months'],
    ['hardship.imputed_wage', false],
    ['hardship.aid_counts', true],
    ['hardship.publicity_days', 5],
    ['hardship.visitors', 2],
    ['contract.full_month', 'practice'],
    ['contract.gap_months', 0],
    ['collective.filing_days', 10],
    ['union.election_reminders', '180,90,30,0'],
  ])('%s is %s until the place says otherwise', (key, value) => {
    expect(rule(key).default).toBe(value)
  })
})

describe('a value', () => {
  it.each<[string, ParameterValue, boolean]>([
    ['hardship.dibao_town', 98_000, true],
    ['hardship.dibao_town', -1, false],
    ['hardship.dibao_town', 980.5, false],
    ['hardship.dibao_town', '980', false],
    ['hardship.comparator', 'below', true],
    ['hardship.comparator', '<', false],
    ['hardship.aid_counts', false, true],
    ['hardship.aid_counts', 0, false],
    ['collective.filing_days', 0, false],
    ['contract.expiry_reminders', '90,60,30', true],
    ['contract.expiry_reminders', '30', true],
    ['contract.expiry_reminders', '30,60', false],
    ['contract.expiry_reminders', '30,30', false],
    ['contract.expiry_reminders', '', false],
    ['union.statistics_dates', '06-30,12-31', true],
    ['union.statistics_dates', '12-31,06-30', false],
    ['union.statistics_dates', '02-29', false],
    ['union.statistics_dates', '06-31', false],
    ['union.statistics_dates', '13-01', false],
  ])('of %s: %s is taken: %s', (key, value, taken) => {
    expect(isParameterValue(rule(key), value)).toBe(taken)
  })
})

describe('what holds on a day', () => {
  const rows = [
    row('hardship.dibao_town', '2026-07-01', 98_000),
    row('hardship.dibao_town', '2025-07-01', 94_000),
    row('hardship.comparator', '2025-01-01', 'below'),
  ]

  it.each([
    ['2025-06-30', null],
    ['2025-07-01', 94_000],
    ['2026-06-30', 94_000],
    ['2026-07-01', 98_000],
  ])('on %s the line is %s', (on, value) => {
    expect(parameterOn(rows, rule('hardship.dibao_town'), day(on))).toBe(value)
  })

  it('is the default before the first row', () => {
    expect(parameterOn(rows, rule('hardship.comparator'), day('2024-12-31'))).toBe('at_most')
  })

  it('is false when a row says so, though the default is true', () => {
    const off = [row('hardship.aid_counts', '2025-01-01', false)]
    expect(parameterOn(off, rule('hardship.aid_counts'), day('2025-02-01'))).toBe(false)
  })

  it('names the row that it comes from', () => {
    expect(rowOn(rows, 'hardship.dibao_town', day('2025-12-31'))).toEqual(rows[1])
  })
})
