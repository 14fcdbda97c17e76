import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp } from '../../support/make-test-app.ts'

const NEW_YEAR = [
  { day: day('2027-01-01'), kind: 'rest' as const, name: '元旦' },
  { day: day('2027-01-03'), kind: 'work' as const, name: '元旦' },
]

describe('the days that a notice moves', () => {
  it('are the shipped ones while nobody has typed the year', async () => {
    const app = await makeTestApp()
    const { days, known } = await app.call('calendar.list', { year: 2026 })
    expect({ known, first: days[0] }).toEqual({
      known: true,
      first: { id: null, day: '2026-01-01', kind: 'rest', name: '元旦', documentNo: '国办发明电〔2025〕7号', shipped: true },
    })
  })

  it('are not known for a year without a notice', async () => {
    const app = await makeTestApp()
    expect(await app.call('calendar.list', { year: 2027 })).toEqual({ days: [], known: false })
    expect(await app.call('calendar.workdayAfter', { from: day('2026-12-31'), days: 1 })).toEqual({
      day: '2027-01-01', restDays: 0, known: false,
    })
  })

  it('are those typed for the year from then on', async () => {
    const app = await makeTestApp()
    const documentNo = '国办发明电〔2026〕9号'
    const { days, known } = await app.call('calendar.setYear', { year: 2027, documentNo, days: NEW_YEAR })
    expect(known).toBe(true)
    expect(days).toMatchObject([{ day: '2027-01-01', shipped: false, documentNo }, { day: '2027-01-03' }])
    expect(await app.call('calendar.workdayAfter', { from: day('2026-12-31'), days: 1 })).toEqual({
      day: '2027-01-03', restDays: 2, known: true,
    })
  })

  it('replace the shipped ones of a year wholly, and come back when nothing is left typed', async () => {
    const app = await makeTestApp()
    const shipped = await app.call('calendar.list', { year: 2026 })
    await app.call('calendar.setYear', { year: 2026, days: [{ day: day('2026-01-01'), kind: 'rest', name: '元旦' }] })
    expect((await app.call('calendar.list', { year: 2026 })).days).toHaveLength(1)
    expect(await app.call('calendar.setYear', { year: 2026, days: [] })).toEqual(shipped)
  })

  it('keep the rows that stay when a year is typed again, and go back with Ctrl+Z', async () => {
    const app = await makeTestApp()
    const first = await app.call('calendar.setYear', { year: 2027, days: NEW_YEAR })
    const [restDay] = NEW_YEAR
    const again = await app.call('calendar.setYear', { year: 2027, days: restDay === undefined ? [] : [restDay] })
    expect(again.days[0]?.id).toBe(first.days[0]?.id)
    await app.call('undo.last')
    expect(await app.call('calendar.list', { year: 2027 })).toEqual(first)
  })

  it.each([
    ['a day of another year', [{ day: day('2026-12-31'), kind: 'rest' as const, name: '元旦' }], 'day_not_in_year'],
    ['a day given twice', [...NEW_YEAR, ...NEW_YEAR.slice(0, 1)], 'day_twice'],
  ])('refuse %s', async (_what, days, reason) => {
    const app = await makeTestApp()
    await expect(app.call('calendar.setYear', { year: 2027, days })).rejects.toMatchObject({
      body: { code: 'invalid_input', reason },
    })
  })
})
