import { describe, expect, it } from 'vitest'
import { partWords } from '../../renderer/features/unions/count-words.ts'
import { EMPTY_UNION, readUnion, type OfficerValues } from '../../renderer/features/unions/union-values.ts'

const chair: OfficerValues = { id: null, personId: null, name: '王五', post: 'chair', fullTime: false, electedOn: null, leftOn: null }

describe('the form of a union', () => {
  it('refuses an officer without a name at his own row', () => {
    expect(readUnion({ officers: [chair, { ...chair, name: null, post: 'member' }] })).toEqual({
      ok: false,
      errors: { 'officers.1': '请填姓名，或删去这一行' },
    })
  })

  it('asks about text that was typed for a unit and not chosen', () => {
    expect(readUnion({ name: '红星厂工会', unitIds: ['u1'], unitText: '恒通 ' })).toEqual({
      ok: false,
      errors: { unitIds: '“恒通”还没有选上单位，请在列表里选一家，或把字清掉' },
    })
    expect(readUnion({ unitIds: ['u1'], unitText: ' ' })).toEqual({ ok: true, fields: { unitIds: ['u1'] } })
  })

  it('takes officers with names', () => {
    expect(readUnion({ name: '红星厂工会', officers: [chair] })).toMatchObject({ ok: true, fields: { officers: [{ name: '王五' }] } })
    expect(EMPTY_UNION.officers).toEqual([])
  })
})

it.each([
  ['known of all', 3, 0, 9, '农民工 3 人'],
  ['known of some', 3, 2, 9, '农民工 3 人（另有 2 人未填）'],
  ['known of nobody', 0, 9, 9, '农民工未填'],
  ['of no members', 0, 0, 0, '农民工 0 人'],
])('a part of the members %s is never a bare nought', (_what, count, unstated, all, words) => {
  expect(partWords('农民工', count, unstated, all)).toBe(words)
})
