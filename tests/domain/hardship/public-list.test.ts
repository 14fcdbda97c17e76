import { describe, expect, it } from 'vitest'
import { publicCause, publicLines, publicListLacks } from '../../../shared/domain/hardship/public-list.ts'
import { day } from '../../../shared/domain/plain-date.ts'

const row = {
  name: '王秀兰', birthOn: '1985-03-07', unitName: '红星瓷厂', category: '1', householdSize: 3, mainCause: '6', aidFen: null,
}

describe('a public list', () => {
  it('shows only what may hang on a wall', () => {
    const secrets = { idNo: '110101198503071226', mobile: '13800001234', bankCard: '6228', illness: '尿毒症' }
    expect(publicLines([{ ...row, ...secrets }], { maskName: false })).toEqual([
      {
        name: '王秀兰', unitName: '红星瓷厂', category: '1', householdSize: 3, cause: 'illness', aidFen: null,
        birthMonth: null,
      },
    ])
  })

  it('masks one character of the name', () => {
    expect(publicLines([row], { maskName: true })[0]?.name).toBe('王*兰')
  })

  it.each([
    ['of one unit by the month of birth', [row, { ...row, birthOn: '1990-11-02' }], ['1985-03', '1990-11']],
    ['of two units by the unit', [row, { ...row, unitName: '青石水泥' }], [null, null]],
    ['of unknown birth by nothing', [row, { ...row, birthOn: null }], ['1985-03', null]],
  ])('tells namesakes %s', (_, rows, months) => {
    expect(publicLines(rows, { maskName: false }).map(({ birthMonth }) => birthMonth)).toEqual(months)
  })

  it('tells names apart that only the mask makes alike', () => {
    const rows = [row, { ...row, name: '王玉兰', birthOn: '1990-11-02' }]
    expect(publicLines(rows, { maskName: true }).map(({ birthMonth }) => birthMonth)).toEqual(['1985-03', '1990-11'])
  })

  it.each([
    ['1', 'no_work'], ['2', 'no_work'], ['3', 'no_work'], ['4', 'insurance'], ['5', 'insurance'], ['6', 'illness'],
    ['7', 'disaster'], ['8', 'accident'], ['9', 'schooling'], ['10', 'other'], ['77', 'other'], [null, null],
  ])('names cause %s as %s', (cause, word) => {
    expect(publicCause(cause)).toBe(word)
  })

  it.each([
    [{ from: day('2026-03-02'), to: day('2026-03-09'), phone: '0551-1234567' }, []],
    [{ from: null, to: null, phone: ' ' }, ['from', 'to', 'phone']],
  ])('needs its dates and a phone', (list, lacks) => {
    expect(publicListLacks(list)).toEqual(lacks)
  })
})
