import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../../shared/contract/define.ts'
import type { AllCalls } from '../../../shared/contract/index.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import vectors from '../../fixtures/vectors/labour.json' with { type: 'json' }
import { makeTestApp } from '../../support/make-test-app.ts'

type Question = InputOf<AllCalls, 'labour.assess'>

describe('labour.assess', () => {
  it('answers every vector without a store', async () => {
    const app = await makeTestApp({ created: false })
    const answers = await Promise.all(
      vectors.cases.map(async ({ id, facts, input }) => {
        // The file holds words and days as plain text; the door checks them.
        const question = (facts === undefined ? { input } : { facts }) as unknown as Question
        return { id, answer: await app.call('labour.assess', question) }
      }),
    )
    expect(answers).toEqual(vectors.cases.map(({ id, expected }) => ({ id, answer: expected })))
  })

  it.each(['2023-02-29', '9999-12-31'])('refuses %s, from which nothing can be counted', async (hiredOn) => {
    const app = await makeTestApp({ created: false })
    const facts = { hiredOn, asOf: day('2024-01-01'), employmentForm: 'full_time', contracts: [] }
    const reply = await app.app.dispatch('labour.assess', { facts })
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
  })
})

describe('labour.explain', () => {
  it('gives the dates and articles of an unsigned employment, and names the other reading of one month', async () => {
    const app = await makeTestApp({ created: false })
    const { findings } = await app.call('labour.explain', {
      facts: { hiredOn: day('2024-03-01'), asOf: day('2024-04-10'), employmentForm: 'full_time', contracts: [] },
    })
    expect(findings.map(({ finding, level, sure, from, to, days, views }) => [finding, level, sure, from, to, days, views])).toEqual([
      ['unsigned_double', 'red', true, '2024-04-01', '2025-02-28', null, ['civil_month']],
      ['double_pay', 'red', true, '2024-04-01', '2024-04-10', 10, ['civil_month']],
    ])
    expect(findings[0]?.articles).toEqual([
      { law: 'LCL', article: 82, paragraph: 1 },
      { law: 'IR', article: 6, paragraph: null },
    ])
  })

  const ended = { term: 'fixed' as const, startsOn: day('2022-01-01'), endsOn: day('2023-12-31') }

  it.each([
    ['the first day after a term is yellow', '2024-01-01', [['expired_continuing', 'yellow', true]]],
    [
      'a month after it double pay is possible, not sure', '2024-02-01',
      [['expired_continuing', 'red', true], ['double_pay_after_end', 'yellow', false]],
    ],
    [
      'a year after it an open-ended contract is possible', '2025-01-01',
      [
        ['expired_continuing', 'red', true], ['double_pay_after_end', 'yellow', false],
        ['open_after_end', 'yellow', false],
      ],
    ],
  ])('%s', async (_what, asOf, found) => {
    const app = await makeTestApp({ created: false })
    const { findings } = await app.call('labour.explain', {
      facts: { hiredOn: day('2022-01-01'), asOf: day(asOf), employmentForm: 'full_time', contracts: [ended] },
    })
    expect(findings.map(({ finding, level, sure }) => [finding, level, sure])).toEqual(found)
  })

  it('shows a right that only the wider reading gives as possible', async () => {
    const app = await makeTestApp({ created: false })
    const { assessment, findings } = await app.call('labour.explain', {
      facts: {
        hiredOn: day('2022-01-01'), asOf: day('2024-06-15'), employmentForm: 'full_time',
        contracts: [{ ...ended, agreedExtensionTo: day('2024-06-30') }],
      },
    })
    expect(assessment.flags).toEqual(['expiring_30'])
    expect(findings.find(({ finding }) => finding === 'open_right_2fixed')).toMatchObject({
      sure: false, views: ['shandong_terms'],
    })
  })
})
