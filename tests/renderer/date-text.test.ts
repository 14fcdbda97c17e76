import { describe, expect, it } from 'vitest'
import { readTypedDate, spellDate } from '../../renderer/ui/date-text.ts'
import { day } from '../../shared/domain/plain-date.ts'

const TODAY = day('2026-03-02')

describe('a typed date', () => {
  it.each([
    ['20240305', '2024-03-05'],
    ['2024.3.5', '2024-03-05'],
    ['2024-3-5', '2024-03-05'],
    ['2024/03/05', '2024-03-05'],
    ['2024年3月5日', '2024-03-05'],
    ['2024年3月5', '2024-03-05'],
    [' 2024 - 3 - 5 ', '2024-03-05'],
    ['２０２４．３．５', '2024-03-05'],
    ['3-5', '2026-03-05'],
    ['3.5', '2026-03-05'],
    ['12月31日', '2026-12-31'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (text, value) => {
    expect(readTypedDate(text, TODAY, false)).toEqual({ kind: 'date', value })
  })

  it.each([
    ['2023-02-29', 'calendar'],
    ['2024-13-01', 'calendar'],
    ['20240431', 'calendar'],
    ['去年国庆', 'form'],
    ['240305', 'form'],
    ['0024-03-05', 'form'],
    ['2024-3-', 'form'],
    ['1.2.3.4', 'form'],
  ])('%s is refused: %s', (text, why) => {
    expect(readTypedDate(text, TODAY, false)).toEqual({ kind: 'bad', why })
  })

  it('is empty when only spaces were typed', () => {
    expect(readTypedDate(' 　', TODAY, false)).toEqual({ kind: 'empty' })
  })

  it.each([
    ['202403', '2024-03'],
    ['2024.3', '2024-03'],
    ['2024年3月', '2024-03'],
    ['2024-3', '2024-03'],
  ])('%s is the month %s where a month is enough', (text, value) => {
    expect(readTypedDate(text, TODAY, true)).toEqual({ kind: 'date', value })
  })

  it('asks for the day where a month is not enough', () => {
    expect(readTypedDate('2024-3', TODAY, false)).toEqual({ kind: 'bad', why: 'month' })
  })
})

describe('a spelled date', () => {
  it.each([
    ['2024-03-05', '2024年3月5日 星期二'],
    ['2024-03', '2024年3月'],
  ])('%s reads %s', (value, words) => {
    expect(spellDate(value)).toBe(words)
  })
})
