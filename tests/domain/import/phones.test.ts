import { describe, expect, it } from 'vitest'
import { readPerson, type CellLike } from './build.ts'

describe('a phone cell', () => {
  it.each<[CellLike, string | null, string | null]>([
    ['13812345678', '13812345678', null],
    [13812345678, '13812345678', null],
    ['138 1234 5678', '13812345678', null],
    ['138-1234-5678', '13812345678', null],
    ['138–1234—5678', '13812345678', null],
    ['１３８１２３４５６７８', '13812345678', null],
    ['+86 13812345678', '13812345678', null],
    ['8613812345678', '13812345678', null],
    ['0086-13812345678', '13812345678', null],
    ['(+86)13812345678', '13812345678', null],
    ['13812345678.0', '13812345678', null],
    ['13812345678（微信同号）', '13812345678', null],
    ['13812345678 本人', '13812345678', null],
    ['13812345678/15912345678', '13812345678', '15912345678'],
    ['13812345678、15912345678', '13812345678', '15912345678'],
    ['13812345678；15912345678', '13812345678', '15912345678'],
    ['13812345678\n15912345678', '13812345678', '15912345678'],
    ['13812345678 15912345678', '13812345678', '15912345678'],
    ['13812345678/13812345678', '13812345678', null],
    ['0531-83456789', null, '0531-83456789'],
    ['０５３１－８３４５６７８９', null, '0531-83456789'],
    ['010-83456789', null, '010-83456789'],
    ['053183456789', null, '053183456789'],
    ['0531-83456789/13812345678', '13812345678', '0531-83456789'],
    ['无', null, null],
  ])('%j holds the mobile %s and the other number %s', (mobile, expected, phone2) => {
    const { values, findings } = readPerson({ mobile })
    expect([values.mobile, values.phone2, findings]).toEqual([expected, phone2, ['id_missing']])
  })

  it.each(['12345', '1789614098', '133721638433', '12812345678', '83456789', 'A座', '1.5'])('%j has none', (mobile) => {
    const { values, findings } = readPerson({ mobile })
    expect([values.mobile, values.phone2, findings]).toEqual([null, null, ['id_missing', 'phone_invalid']])
  })

  it.each(['1.38E+10', '1.98747E+10', '1.4e10'])('%j was damaged by a spreadsheet', (mobile) => {
    expect(readPerson({ mobile }).findings).toEqual(['id_missing', 'phone_damaged_by_excel'])
  })

  it('leaves room for the number of the other column', () => {
    const { values } = readPerson({ mobile: '13812345678/15912345678', phone2: '0531-83456712' })
    expect(values.phone2).toBe('0531-83456712/15912345678')
  })

  it('of the other column is kept as typed where it is no full number', () => {
    expect(readPerson({ phone2: '内线 8012' })).toMatchObject({ values: { phone2: '内线 8012' }, findings: ['id_missing'] })
  })
})
