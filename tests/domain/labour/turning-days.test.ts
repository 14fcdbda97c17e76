import { describe, expect, it } from 'vitest'
import { explainLabour, gravestOf } from '../../../shared/domain/labour/explain.ts'
import type { LabourFacts } from '../../../shared/domain/labour/facts.ts'
import { nextTurningDay } from '../../../shared/domain/labour/turning-days.ts'
import { addDays, daysBetween, type PlainDate } from '../../../shared/domain/plain-date.ts'
import { randomFacts, seeded } from './random-facts.ts'

/** Status, flags and colour on a day. */
function standing(facts: LabourFacts, asOf: PlainDate): string {
  const { assessment, findings } = explainLabour({ ...facts, asOf })
  return [assessment.status, ...assessment.flags, gravestOf(findings)].join(' ')
}

describe('how long a standing holds', () => {
  it('is never too long: nothing changes on the days up to it', () => {
    const wrong = Array.from({ length: 1_500 }, (_, seed) => {
      // The generator holds real days only.
      const facts = randomFacts(seeded(seed + 50_000)) as unknown as LabourFacts
      const now = standing(facts, facts.asOf)
      const to = nextTurningDay(facts) ?? addDays(facts.asOf, 3_000)
      const step = Math.max(1, Math.floor(daysBetween(facts.asOf, to) / 40))
      for (let on = facts.asOf; on <= to; on = addDays(on, step)) {
        if (standing(facts, on) !== now) return { seed, facts, on, now, later: standing(facts, on) }
      }
      return standing(facts, to) === now ? null : { seed, facts, on: to, now, later: standing(facts, to) }
    })
    expect(wrong.filter((one) => one !== null).slice(0, 2)).toEqual([])
  })

  it.each([
    ['the grace of a month', '2024-03-05', [], '2024-03-31'],
    ['the day before the last sixty of a term', '2024-10-01', [{ term: 'fixed', startsOn: '2024-03-01', endsOn: '2024-12-31' }], '2024-10-31'],
  ])('ends with %s', (_what, asOf, contracts, to) => {
    const facts = { hiredOn: '2024-03-01', asOf, employmentForm: 'full_time', contracts }
    expect(nextTurningDay(facts as unknown as LabourFacts)).toBe(to) // plain text in a table
  })
})
