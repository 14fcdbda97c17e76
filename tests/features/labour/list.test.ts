import { describe, expect, it } from 'vitest'
import { LABOUR_PRESETS } from '../../../renderer/data/labour-presets.ts'
import type { InputOf } from '../../../shared/contract/define.ts'
import type { AllCalls } from '../../../shared/contract/index.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { addUnit, employ, term } from './support.ts'

type Filter = NonNullable<InputOf<AllCalls, 'employments.list'>['filter']>

/** Nine with a contract, three of them with too long a probation and two that run out within a month; three without. */
async function makeFactory(): Promise<{ app: TestApp; unitId: string }> {
  const app = await makeTestApp({ today: '2025-06-30' })
  const unitId = await addUnit(app)
  for (const name of ['王一', '王二', '王三', '王四']) await employ(app, unitId, name, { contracts: [term('2025-03-01', '2028-02-29')] })
  for (const name of ['李一', '李二', '李三']) {
    const contracts = [term('2025-03-01', '2026-02-28', { probationEndsOn: day('2025-08-31') })]
    await employ(app, unitId, name, { contracts })
  }
  for (const name of ['赵一', '赵二']) await employ(app, unitId, name, { contracts: [term('2025-03-01', '2025-07-15')] })
  for (const name of ['孙一', '孙二', '孙三']) await employ(app, unitId, name)
  return { app, unitId }
}

async function turnPages(app: TestApp, filter: Filter, sort: 'name' | 'expiry' | 'newest'): Promise<string[]> {
  const names: string[] = []
  let after: string | null = null
  do {
    const page: { rows: { name: string }[]; next: string | null } = await app.call('employments.list', {
      filter, sort, limit: 1, after,
    })
    names.push(...page.rows.map(({ name }) => name))
    after = page.next
  } while (after !== null)
  return names
}

describe('the list of employments', () => {
  it('has the same people in the same order on one page as one by one, whatever it is narrowed by', async () => {
    const { app, unitId } = await makeFactory()
    const filters: Filter[] = [...LABOUR_PRESETS.map(({ filter }) => filter), { unitId, flags: ['prob_too_long'] }, { text: '李' }]
    for (const filter of filters) {
      for (const sort of ['name', 'expiry', 'newest'] as const) {
        const whole = await app.call('employments.list', { filter, sort, limit: 500 })
        const names = whole.rows.map(({ name }) => name)
        expect([filter, sort, await turnPages(app, filter, sort)]).toEqual([filter, sort, names])
        expect(whole.total).toBe(names.length)
      }
    }
  })

  it('counts as many as it lists', async () => {
    const { app } = await makeFactory()
    const filters = LABOUR_PRESETS.map(({ filter }) => filter)
    const totals = []
    for (const filter of filters) totals.push((await app.call('employments.list', { filter })).total)
    expect(await app.call('employments.counts', { filters })).toEqual(totals)
    expect(totals).toEqual([12, 3, 0, 2, 2, 3, 0, 0, 0, 0, 12])
  })
})
