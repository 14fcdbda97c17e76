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
  const ids: string[] = []
  let after: string | null = null
  do {
    const page: { rows: { id: string }[]; next: string | null } = await app.call('employments.list', {
      filter, sort, limit: 1, after,
    })
    ids.push(...page.rows.map(({ id }) => id))
    after = page.next
  } while (after !== null)
  return ids
}

describe('the list of employments', () => {
  it('has the same people in the same order on one page as one by one, whatever it is narrowed by', async () => {
    const { app, unitId } = await makeFactory()
    const filters: Filter[] = [...LABOUR_PRESETS.map(({ filter }) => filter), { unitId, flags: ['prob_too_long'] }, { text: '李' }]
    for (const filter of filters) {
      for (const sort of ['name', 'expiry', 'newest'] as const) {
        const whole = await app.call('employments.list', { filter, sort, limit: 500 })
        const ids = whole.rows.map(({ id }) => id)
        expect([filter, sort, await turnPages(app, filter, sort)]).toEqual([filter, sort, ids])
        expect(whole.total).toBe(ids.length)
      }
    }
  })

  it('found by typing, has people of one name and several employments of one person on whatever page they fall', async () => {
    const { app, unitId } = await makeFactory()
    const people: string[] = []
    for (const name of ['李二', '李一', '李二', '钱一', '钱一', '钱一']) people.push((await app.call('members.add', { name })).id)
    // The first who was added is the last to be employed: people and employments of one name stand in another order.
    for (const personId of people.toReversed()) await employ(app, unitId, '', { personId })
    const otherUnit = await addUnit(app, '永兴服装厂')
    await employ(app, otherUnit, '', { personId: people[0] ?? '', fields: { form: '2' } })
    const filters: Filter[] = [{ text: '李' }, { text: '李二' }, { text: 'l' }, { text: '钱' }, { text: '李', flags: ['prob_too_long'] }]
    const totals = []
    for (const filter of filters) {
      const whole = await app.call('employments.list', { filter, sort: 'name', limit: 500 })
      const names = whole.rows.map(({ name }) => name)
      expect(await turnPages(app, filter, 'name')).toEqual(whole.rows.map(({ id }) => id))
      expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'zh')))
      totals.push(whole.total)
    }
    expect(totals).toEqual([7, 4, 7, 3, 3])
  })

  it('found by typing, lists whoever was added a moment ago', async () => {
    const { app, unitId } = await makeFactory()
    const before = await app.call('employments.list', { filter: { text: '李' } })
    await employ(app, unitId, '李四')
    const after = await app.call('employments.list', { filter: { text: '李' } })
    expect([before.total, after.total]).toEqual([3, 4])
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
