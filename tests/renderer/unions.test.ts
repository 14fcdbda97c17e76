import { describe, expect, it } from 'vitest'
import { EMPTY_UNION, readUnion, type OfficerValues } from '../../renderer/features/unions/union-values.ts'

const chair: OfficerValues = { id: null, personId: null, name: '王五', post: 'chair', fullTime: false, electedOn: null, leftOn: null }

describe('the form of a union', () => {
  it('refuses an officer without a name at his own row', () => {
    expect(readUnion({ officers: [chair, { ...chair, name: null, post: 'member' }] })).toEqual({
      ok: false,
      errors: { 'officers.1': '请填姓名，或删去这一行' },
    })
  })

  it('takes officers with names', () => {
    expect(readUnion({ name: '红星厂工会', officers: [chair] })).toMatchObject({ ok: true, fields: { officers: [{ name: '王五' }] } })
    expect(EMPTY_UNION.officers).toEqual([])
  })
})
