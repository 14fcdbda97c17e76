import { describe, expect, it } from 'vitest'
import { readHolidays, toHolidays } from '../../renderer/features/settings/holidays.ts'
import { HOLIDAY_YEARS, shippedHolidays } from '../../shared/domain/holidays.ts'

describe('the notice of a year', () => {
  it.each(HOLIDAY_YEARS.map(({ year }) => year))('of %i reads back as it was shown', (year) => {
    const days = shippedHolidays(year).map(({ day, kind, name }) => ({ day, kind, name }))
    const read = readHolidays(toHolidays(days), year)
    expect(read.ok && read.days.toSorted((a, b) => (a.day < b.day ? -1 : 1))).toEqual(days)
  })

  it('takes days without their year and a single day of rest', () => {
    const read = readHolidays([{ name: '国庆节', from: '10.1', to: null, worked: '9月28日，10-11' }], 2027)
    expect(read).toEqual({
      ok: true,
      days: [
        { day: '2027-10-01', kind: 'rest', name: '国庆节' },
        { day: '2027-09-28', kind: 'work', name: '国庆节' },
        { day: '2027-10-11', kind: 'work', name: '国庆节' },
      ],
    })
  })

  it.each([
    ['a day of another year', { name: '元旦', from: '2026-01-01', to: null, worked: null }, '第 1 行：放假日期要在 2027 年内'],
    ['an end before the beginning', { name: '元旦', from: '1-3', to: '1-1', worked: null }, '第 1 行：放假的起止日期不对'],
    ['a worked day that is none', { name: '元旦', from: '1-1', to: '1-3', worked: '周日' }, '第 1 行：调休上班日看不懂'],
    ['no name', { name: ' ', from: '1-1', to: '1-3', worked: null }, '第 1 行：请填节日名称'],
    ['a day that is rested and worked', { name: '元旦', from: '1-1', to: '1-3', worked: '1-3' }, '2027-01-03 出现了两次'],
  ])('refuses %s', (_, line, why) => {
    const read = readHolidays([line], 2027)
    expect(read.ok ? '' : read.error).toContain(why)
  })

  it('leaves out lines that nobody filled in', () => {
    expect(readHolidays([{ name: null, from: null, to: null, worked: ' ' }], 2027)).toEqual({ ok: true, days: [] })
  })
})
