import { describe, expect, it } from 'vitest'
import type { FieldName } from '../../../shared/domain/import/fields.ts'
import { readRows, type CellLike } from './build.ts'

type Person = Readonly<Partial<Record<FieldName, CellLike>>>
const A = '370124199410176000'
const B = '370124199003071543'
const ABOUT_DUPLICATES = new Set(['dup_in_file_same', 'dup_in_file_conflict', 'same_name_no_id', 'phone_shared'])

/** Action, merged into which row, and the findings about duplicates of each row; the first person is row 2. */
function judge(people: readonly Person[]): (string | number)[][] {
  return readRows(people).map(({ action, dupOf, findings }) => [
    action,
    ...(dupOf === undefined ? [] : [dupOf]),
    ...findings.filter((finding) => ABOUT_DUPLICATES.has(finding)),
  ])
}

const born = { birthOn: '1985-02-11', mobile: '13812345678' }

describe('rows of one number', () => {
  it('and one name are one person, however both are written', () => {
    const people = [
      { name: '孙丽', idNo: '41272619750819729x' },
      { name: '孙 丽', idNo: '41272619750819729X' },
      { name: '孙丽', idNo: '412726750819729' },
    ]
    expect(judge(people)).toEqual([
      ['import', 'dup_in_file_same'],
      ['merge', 2, 'dup_in_file_same'],
      ['merge', 2, 'dup_in_file_same'],
    ])
  })

  it('and two names wait for a choice, all of them', () => {
    const people = [
      { name: '赵敏', idNo: A },
      { name: '赵敏敏', idNo: A },
      { name: '赵敏', idNo: A },
    ]
    expect(judge(people)).toEqual(Array.from({ length: 3 }, () => ['hold', 'dup_in_file_conflict']))
  })
})

describe('rows without a number', () => {
  it('are the same person when name, birth day and phone agree', () => {
    expect(judge([{ name: '郭涛', ...born }, { name: '郭涛', ...born }])).toEqual([
      ['import', 'dup_in_file_same'],
      ['merge', 2, 'dup_in_file_same'],
    ])
  })

  it('are the same person as a row with one', () => {
    const idNo = '370124198502113573'
    expect(judge([{ name: '郭涛', ...born }, { name: '郭涛', idNo, ...born }]).map(([action]) => action)).toEqual([
      'import',
      'merge',
    ])
  })

  it.each<[string, Person]>([
    ['another birth day', { ...born, birthOn: '1991-07-30' }],
    ['another phone', { ...born, mobile: '13912345678' }],
    ['a birth month only', { ...born, birthOn: '1985-02' }],
    ['no phone', { birthOn: born.birthOn }],
  ])('are candidates only with %s', (_, other) => {
    expect(judge([{ name: '张伟', ...born }, { name: '张伟', ...other }])).toEqual([
      ['import', 'same_name_no_id'],
      ['import', 'same_name_no_id'],
    ])
  })

  it('are candidates for people with a number, who are not told', () => {
    expect(judge([{ name: '王芳', idNo: A }, { name: '王芳' }])).toEqual([['import'], ['import', 'same_name_no_id']])
  })

  it('merge into none of two people with different numbers', () => {
    const people = [
      { name: '王芳', idNo: A, ...born },
      { name: '王芳', idNo: B, ...born },
      { name: '王芳', ...born },
    ]
    expect(judge(people)).toEqual([
      ['import', 'phone_shared'],
      ['import', 'phone_shared'],
      ['import', 'same_name_no_id', 'phone_shared'],
    ])
  })

  it('wait with the rows whose number stands under two names', () => {
    const people = [
      { name: '赵敏', idNo: A, ...born },
      { name: '赵敏敏', idNo: A, ...born },
      { name: '赵敏', ...born },
    ]
    expect(judge(people).map(([action]) => action)).toEqual(['hold', 'hold', 'hold'])
  })
})

it('different numbers under one name are two people', () => {
  expect(judge([{ name: '李娜', idNo: A }, { name: '李娜', idNo: B }])).toEqual([['import'], ['import']])
})

it('a merged row joins rows that only it is like', () => {
  const people = [
    { name: '孙丽', idNo: A, birthOn: '1994-10-17', mobile: '13812345678' },
    { name: '孙丽', idNo: A, birthOn: '1994-10-17', mobile: '13912345678' },
    { name: '孙丽', birthOn: '1994-10-17', mobile: '13912345678' },
  ]
  expect(judge(people).map(([action, dupOf]) => [action, dupOf])).toEqual([
    ['import', 'dup_in_file_same'],
    ['merge', 2],
    ['merge', 2],
  ])
})

it('rejected rows take no part', () => {
  expect(judge([{ name: '张伟', idNo: `${A}/${B}` }, { name: '张伟' }])).toEqual([['reject'], ['import']])
})

describe('one phone', () => {
  const mobile = '13812345678'

  it('for three people is shared', () => {
    const people = ['李甲', '李乙', '李丙'].map((name) => ({ name, mobile }))
    expect(judge(people)).toEqual(Array.from({ length: 3 }, () => ['import', 'phone_shared']))
  })

  it('for two people is not, and rows of one number or merged rows do not count', () => {
    const people = [
      { name: '李甲', idNo: A, mobile },
      { name: '李甲', idNo: A, mobile },
      { name: '李乙', idNo: B, mobile },
    ]
    expect(judge(people).flat()).not.toContain('phone_shared')
  })
})
