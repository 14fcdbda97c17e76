// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { applyPreset, LABOUR_PRESETS, presetOf } from '../../renderer/data/labour-presets.ts'
import { contractValues, readContract } from '../../renderer/features/labour/contract-values.ts'
import { employmentValues, readEmployment } from '../../renderer/features/labour/employment-values.ts'
import { eventValues, readEvent } from '../../renderer/features/labour/event-values.ts'
import { readFilter } from '../../renderer/features/labour/query.ts'
import { renewLine, toRenewal, type RenewPerson, type RenewTerms } from '../../renderer/features/labour/renew-values.ts'
import { nextStart } from '../../renderer/features/labour/renewal.ts'
import { EmploymentFilter, type EmploymentListRow } from '../../shared/contract/labour-records.ts'
import { day } from '../../shared/domain/plain-date.ts'

describe('a contract as typed', () => {
  it('becomes the row of the call, unknown days left empty', () => {
    const typed = { ...contractValues(null), startsOn: '2026-02-01', endsOn: '2027-01-31', pay: '3,200.50' }
    expect(readContract(typed)).toMatchObject({ ok: true, row: { startsOn: '2026-02-01', signedOn: null, payFen: 320_050 } })
  })

  it.each([
    ['a day that is none', { endsOn: '2027-02-30' }, 'endsOn'],
    ['no end written as the year 9999', { endsOn: '9999-12-31' }, 'endsOn'],
    ['an amount that is none', { pay: '三千多' }, 'pay'],
  ])('is refused at its field for %s', (_what, part, field) => {
    const read = readContract({ ...contractValues(null), ...part })
    expect(read.ok ? [] : Object.keys(read.errors)).toEqual([field])
  })
})

describe('an employment as typed', () => {
  it('sends only what was touched', () => {
    expect(readEmployment({ post: '挡车工' })).toEqual({ ok: true, fields: { post: '挡车工' } })
  })

  it('takes a month for the first day of work, which is then not guessed further', () => {
    expect(readEmployment({ hiredOn: '2025-05' })).toEqual({ ok: true, fields: { hiredOn: '2025-05' } })
  })

  it('reads hours as people write them', () => {
    const { dailyHours: _daily, ...rest } = employmentValues(null)
    expect(rest.weeklyHours).toBeNull()
    expect(readEmployment({ dailyHours: '４.5小时', weeklyHours: '24' })).toEqual({ ok: true, fields: { dailyHours: 4.5, weeklyHours: 24 } })
  })

  it.each([['25', 'dailyHours'], ['多', 'dailyHours']])('refuses %s hours a day', (dailyHours, field) => {
    const read = readEmployment({ dailyHours })
    expect(read.ok ? [] : Object.keys(read.errors)).toEqual([field])
  })
})

describe('what extends a contract, as typed', () => {
  it('keeps only what its kind asks for', () => {
    const typed = { ...eventValues(null), kind: 'service_period' as const, toOn: '2027-06-30', grade: 5, bornOn: '2026-01-15' }
    expect(readEvent(typed)).toEqual({ ok: true, row: { kind: 'service_period', toOn: '2027-06-30', note: null } })
  })

  it.each([
    ['pregnancy', ['dueOn']],
    ['medical', ['fromOn', 'totalWorkYears']],
    ['work_injury', ['grade']],
    ['union_officer', ['fromOn', 'termYears']],
    ['bargaining_rep', ['fromOn', 'toOn']],
  ] as const)('of kind %s names what is missing', (kind, fields) => {
    const read = readEvent({ ...eventValues(null), kind })
    expect(read.ok ? [] : Object.keys(read.errors)).toEqual(fields)
  })
})

const TERMS: RenewTerms = { term: 'fixed', months: 36, signedOn: null }

function person(startsOn: string | null): RenewPerson {
  // Only these two are looked at.
  const row = { id: 'e1', post: '挡车工' } as EmploymentListRow
  return { row, startsOn: startsOn === null ? null : day(startsOn) }
}

describe('renewing many', () => {
  it('begins on the day after and counts whole months', () => {
    const line = renewLine(person('2026-04-01'), TERMS, {})
    expect(toRenewal(line, null)).toEqual({
      id: 'e1', contract: { term: 'fixed', startsOn: '2026-04-01', endsOn: '2029-03-31', signedOn: null, post: '挡车工' },
    })
  })

  it('takes the exception of a row in place of the terms for all', () => {
    expect(renewLine(person('2026-04-01'), TERMS, { term: 'open' })).toMatchObject({ term: 'open', endsOn: null, problem: null })
  })

  it.each([
    ['no day to begin on', null, {}, '请填起始日期'],
    ['an end that is no day', '2026-04-01', { endsOn: '2029-13-01' }, '请填真实的日期，例如 2024-03-05'],
    ['a fixed term without an end', '2026-04-01', { endsOn: null }, '请填终止日期'],
  ])('waits for %s', (_what, startsOn, exception, problem) => {
    const line = renewLine(person(startsOn), TERMS, exception)
    expect([line.problem, toRenewal(line, null)]).toEqual([problem, null])
  })

  it('sends nobody who was left out', () => {
    expect(toRenewal(renewLine(person('2026-04-01'), TERMS, { left: true }), null)).toBeNull()
  })
})

it('begins a further contract after the one that ends last, its extension counted', () => {
  const first = { endsOn: day('2023-03-31'), extendedTo: null }
  const second = { endsOn: day('2026-03-31'), extendedTo: day('2026-09-30') }
  expect(nextStart([second, first])).toBe('2026-10-01')
  expect(nextStart([{ endsOn: null, extendedTo: null }])).toBeNull()
})

describe('the lists that are asked for', () => {
  it.each(LABOUR_PRESETS.map((preset) => [preset.key, preset]))('%s is found again from its filter and is one that the call takes', (_key, preset) => {
    const filter = applyPreset({ unitId: 'u', flags: ['late_sign'] }, preset)
    expect(presetOf(filter)).toBe(preset)
    expect(EmploymentFilter.partial().safeParse(preset.filter).success).toBe(true)
    expect(filter.unitId).toBe('u')
  })

  it('come from other screens as text, and what is unknown is left out', () => {
    const text = JSON.stringify({ statuses: ['unsigned_double', 'gone'], flags: ['expiring_30'], level: 'red', unitId: 'u', colour: 'x' })
    expect(readFilter(text)).toEqual({ statuses: ['unsigned_double'], flags: ['expiring_30'], level: 'red', unitId: 'u' })
    expect(readFilter('{')).toEqual({})
  })
})
