import { describe, expect, it } from 'vitest'
import { readRows, type CellLike } from './build.ts'

function readUnits(units: readonly CellLike[], container: 'workbook' | 'text' | 'html' = 'workbook'): unknown[] {
  const people = units.map((unitName, i) => ({ name: `李${'甲乙丙丁戊'[i]}`, unitName }))
  return readRows(people, { container }).map(({ values, findings }) => [
    values.unitName,
    ...findings.filter((finding) => finding.startsWith('unit_')),
  ])
}

describe('the unit of a row', () => {
  it('is missing where its cell is empty', () => {
    expect(readUnits(['宏达厂', null, '无'])).toEqual([['宏达厂'], [null, 'unit_missing'], [null, 'unit_missing']])
  })

  it('is the one above where it says so', () => {
    expect(readUnits(['宏达厂', '同上', '〃'])).toEqual([['宏达厂'], ['宏达厂'], ['宏达厂']])
  })

  it('is missing where the first row says 同上', () => {
    expect(readUnits(['同上', '宏达厂'])).toEqual([[null, 'unit_missing'], ['宏达厂']])
  })

  it('is filled down in csv and txt, which have no merged cells', () => {
    expect(readUnits([null, '宏达厂', null, '鑫源厂', '同上'], 'text')).toEqual([
      [null, 'unit_missing'],
      ['宏达厂'],
      ['宏达厂', 'unit_filled_down'],
      ['鑫源厂'],
      ['鑫源厂'],
    ])
  })

  it('is not filled down in html', () => {
    expect(readUnits(['宏达厂', null], 'html')).toEqual([['宏达厂'], [null, 'unit_missing']])
  })

  it('is not missed where the sheet has no such column', () => {
    expect(readRows([{ name: '李明' }])[0]?.findings).toEqual(['id_missing'])
  })
})

it('the department repeats the row above, too', () => {
  const rows = readRows([
    { name: '李甲', dept: '装配' },
    { name: '李乙', dept: '同上' },
    { name: '李丙', dept: null },
  ])
  expect(rows.map(({ values }) => values.dept)).toEqual(['装配', '装配', null])
})
