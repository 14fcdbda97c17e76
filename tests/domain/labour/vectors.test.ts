import { describe, expect, it } from 'vitest'
import { agencyRatio } from '../../../shared/domain/labour/agency-ratio.ts'
import { assessLabour } from '../../../shared/domain/labour/assess.ts'
import type { LabourFacts } from '../../../shared/domain/labour/facts.ts'
import vectors from '../../fixtures/vectors/labour.json' with { type: 'json' }

describe('labour vectors', () => {
  it.each(vectors.cases.map((one) => [one.id, one.because, one] as const))('%s: %s', (_id, _because, one) => {
    const answer =
      'input' in one && one.input !== undefined
        ? agencyRatio(one.input.own, one.input.agency)
        : assessLabour(one.facts as unknown as LabourFacts) // the file holds calendar days as plain text
    expect(answer).toEqual(one.expected)
  })
})
