import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bareCode, CODE_LISTS } from '../../shared/domain/codes.ts'

const seed = readSeed()

describe('the lists that rules branch on', () => {
  it.each(Object.entries(CODE_LISTS))('%s holds the codes of the code table', (list, codes) => {
    expect(codes.toSorted()).toEqual((seed.get(list) ?? []).toSorted())
  })
})

it.each([
  ['sex/1', '1'],
  ['1', '1'],
])('%s has the bare code %s', (id, code) => expect(bareCode(id)).toBe(code))

function readSeed(): Map<string, string[]> {
  const text = readFileSync(new URL('../../migrations/0001_codes.json', import.meta.url), 'utf8')
  const rows = JSON.parse(text) as [list: string, code: string][] // the seed is frozen in this shape
  const lists = new Map<string, string[]>()
  for (const [list, code] of rows) lists.set(list, [...(lists.get(list) ?? []), code])
  return lists
}
