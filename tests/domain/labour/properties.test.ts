import { describe, expect, it } from 'vitest'
import { assessLabour } from '../../../shared/domain/labour/assess.ts'
import type { LabourFacts } from '../../../shared/domain/labour/facts.ts'
import { LABOUR_FLAGS } from '../../../shared/domain/labour/flags.ts'
import { LABOUR_STATUSES } from '../../../shared/domain/labour/status.ts'
import vectors from '../../fixtures/vectors/labour.json' with { type: 'json' }
import { randomFacts, seeded } from './random-facts.ts'
import { assessSlowly, type SlowFacts } from './slow-model.ts'

const CASES = 3_000

/** The model speaks plain text; the generator and the vectors hold real days only. */
function assess(facts: SlowFacts): ReturnType<typeof assessLabour> {
  return assessLabour(facts as unknown as LabourFacts)
}

const all = Array.from({ length: CASES }, (_, seed) => randomFacts(seeded(seed + 1)))

describe('employments made up at random, compared with a model that walks the calendar', () => {
  it('every one is the same in both', () => {
    const wrong = all
      .map((facts, i) => ({ seed: i + 1, facts, fast: assess(facts), slow: assessSlowly(facts) }))
      .filter(({ fast, slow }) => JSON.stringify(sortKeys(fast)) !== JSON.stringify(sortKeys(slow)))
    expect(wrong.slice(0, 2)).toEqual([])
  })

  it('they reach every status', () => {
    const met = new Set(all.map((facts) => assess(facts).status))
    expect(LABOUR_STATUSES.filter((status) => !met.has(status))).toEqual([])
  })

  it('they raise every flag', () => {
    const met = new Set(all.flatMap((facts) => assess(facts).flags))
    expect(LABOUR_FLAGS.filter((flag) => !met.has(flag))).toEqual([])
  })
})

describe('the model itself', () => {
  const cases = vectors.cases.flatMap((one) => (one.facts === undefined ? [] : [one]))

  it.each(cases.map((one) => [one.id, one] as const))('answers %s as the vectors say', (_id, { facts, expected }) => {
    expect(assessSlowly(facts as unknown as SlowFacts)).toEqual(expected) // the file holds the kinds as plain text
  })
})

function sortKeys(value: object): [string, unknown][] {
  return Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
}
