import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  AID,
  CATEGORY,
  categoryOfLegacy,
  categoryOfSuggestion,
  CAUSE,
  EXCLUSION,
  EXPENSE,
  HARDSHIP_STATES,
  HEALTH,
  INCOME,
  SUGGESTIONS,
  WORK,
} from '../../../shared/domain/hardship/codes.ts'

const seed = readSeed()
const legacyRows = seed
  .filter(([list]) => list === 'hardship_category_legacy')
  .map((row) => [row[1], row[4]?.maps_to] as const)

describe('codes that rules branch on', () => {
  it.each([
    ['hardship_state', HARDSHIP_STATES],
    ['hardship_cause', Object.values(CAUSE)],
    ['income_item', Object.values(INCOME)],
    ['rigid_expense_item', Object.values(EXPENSE)],
    ['work_state', Object.values(WORK)],
  ])('%s are all of the code table', (list, codes) => {
    expect(codes.toSorted()).toEqual(codesOf(list).toSorted())
  })

  it.each([
    ['hardship_category', Object.values(CATEGORY)],
    ['hardship_health', Object.values(HEALTH)],
    ['hardship_exclusion', Object.values(EXCLUSION)],
    ['aid_type', Object.values(AID)],
  ])('%s are some of the code table', (list, codes) => {
    expect(codes.filter((code) => !codesOf(list).includes(code))).toEqual([])
  })
})

describe('a legacy label', () => {
  it.each(legacyRows)('%s stands for the class of the code table', (legacy, category) => {
    expect(categoryOfLegacy(legacy)).toBe(category)
  })

  it.each([null, 'Z'])('%s stands for none', (legacy) => {
    expect(categoryOfLegacy(legacy)).toBeNull()
  })
})

it('a suggestion without a class suggests no code', () => {
  expect(SUGGESTIONS.map(categoryOfSuggestion)).toEqual(['1', '2', '3', null, null, null])
})

type SeedRow = [list: string, code: string, label: string, short: string | null, facts?: { maps_to?: string }]

function readSeed(): SeedRow[] {
  const text = readFileSync(new URL('../../../migrations/0001_codes.json', import.meta.url), 'utf8')
  return JSON.parse(text) as SeedRow[] // the seed is frozen in this shape
}

function codesOf(list: string): string[] {
  return seed.filter((row) => row[0] === list).map((row) => row[1])
}
