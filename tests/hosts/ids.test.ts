import { describe, expect, it } from 'vitest'
import { makeIdMaker } from '../../electron/machine.ts'

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('ids', () => {
  it('are UUIDs of version 7, each after the one before, however many fall into one millisecond', () => {
    const newId = makeIdMaker(() => 1_767_225_600_000)
    const ids = Array.from({ length: 300_000 }, newId)
    expect(ids.filter((id) => !UUID_V7.test(id))).toEqual([])
    expect(ids.findIndex((id, i) => i > 0 && id <= (ids[i - 1] ?? ''))).toBe(-1)
  })

  it('go on in order when the clock is put back', () => {
    const times = [2_000, 1_000, 3_000]
    const newId = makeIdMaker(() => times.shift() ?? 0)
    const ids = [newId(), newId(), newId()]
    expect(ids.toSorted()).toEqual(ids)
  })
})
