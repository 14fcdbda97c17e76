import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { addUnit, employ, term } from './support.ts'

const LONG = [term('2025-03-01', '2028-02-29')]

/** Two factories: one whole, one with a signed, an unsigned, a first-month and an unclear worker, and a part-timer. */
async function makeTown(app: TestApp): Promise<{ whole: string; other: string }> {
  const [whole, other] = [await addUnit(app, '宏达机械厂'), await addUnit(app, '盛源纺织')]
  await employ(app, whole, '周五', { contracts: LONG })
  await employ(app, other, '王一', { contracts: LONG })
  await employ(app, other, '李三')
  await employ(app, other, '赵四', { fields: { hiredOn: day('2025-06-15') } })
  await employ(app, other, '不详', { fields: { hiredOn: null } })
  await employ(app, other, '小时工', { fields: { form: '2', dailyHours: 4 } })
  return { whole, other }
}

function groundsOf(name: string, rows: readonly { name: string; grounds: unknown }[]): unknown {
  return rows.find((row) => row.name === name)?.grounds
}

async function makeProtected(app: TestApp): Promise<string> {
  const unitId = await addUnit(app)
  await employ(app, unitId, '孙丽', { contracts: LONG, events: [{ kind: 'pregnancy', dueOn: day('2025-10-01') }] })
  await employ(app, unitId, '周主席', {
    contracts: LONG, events: [{ kind: 'union_officer', fromOn: day('2025-04-01'), termYears: 3, fullTime: false }],
  })
  await employ(app, unitId, '王一', { contracts: LONG })
  return unitId
}

describe('the people behind a signing rate', () => {
  it.each([
    [null, ['李三', '王一', '赵四', '不详']],
    ['signed', ['王一']],
    ['unsigned', ['李三']],
    ['first_month', ['赵四']],
    ['unclear', ['不详']],
  ] as const)('of part %s are those who make the number', async (part, names) => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const { other } = await makeTown(app)
    const { rows, total } = await app.call('rates.people', { unitId: other, part })
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(names))
    expect(total).toBe(names.length)
  })

  it('are as many as the rate counts, on an earlier day too', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    await makeTown(app)
    const on = day('2025-06-01')
    const [{ rate }, everybody, signed] = [
      await app.call('rates.get', { on }), await app.call('rates.people', { on }), await app.call('rates.people', { on, part: 'signed' }),
    ]
    expect([everybody.total, signed.total]).toEqual([rate.base, rate.signed])
    expect(everybody.rows.map(({ name }) => name)).not.toContain('赵四')
  })

  it('of an earlier day follow what is written later', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const { other } = await makeTown(app)
    const ask = () => app.call('rates.people', { unitId: other, on: day('2025-06-01'), part: 'unsigned' })
    const [before] = (await ask()).rows
    await app.call('employments.change', { id: before?.employmentId ?? '', contracts: LONG })
    expect([before?.name, (await ask()).total]).toEqual(['李三', 0])
  })

  it('come page by page in one order', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    await makeTown(app)
    const { rows } = await app.call('rates.people')
    const pages = [await app.call('rates.people', { limit: 3 }), await app.call('rates.people', { limit: 3, offset: 3 })]
    expect(pages.flatMap((page) => page.rows)).toEqual(rows)
  })
})

describe('the rates of the units', () => {
  it('add up to that of the town', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    await makeTown(app)
    const units = await app.call('rates.units')
    expect(units.map(({ unitName, rate }) => [unitName, rate.signed, rate.base])).toEqual([['宏达机械厂', 1, 1], ['盛源纺织', 1, 4]])
    const { rate } = await app.call('rates.get')
    expect(units.reduce((sum, unit) => sum + unit.rate.base, 0)).toBe(rate.base)
  })
})

describe('the list of whom the law protects', () => {
  it('names those with the flag and nobody else', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    await makeProtected(app)
    const flagged = await app.call('employments.list', { filter: { flags: ['protected'] } })
    const rows = await app.call('rates.protected')
    expect(new Set(rows.map(({ employmentId }) => employmentId))).toEqual(new Set(flagged.rows.map(({ id }) => id)))
    expect(rows.every(({ grounds }) => grounds.length > 0)).toBe(true)
  })

  it('does not say what tells of health, nor until when, before it is asked to', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    await makeProtected(app)
    const masked = await app.call('rates.protected')
    expect(groundsOf('孙丽', masked)).toEqual([{ ground: 'private', to: null }])
    expect(groundsOf('周主席', masked)).toMatchObject([{ ground: 'union_officer' }])
    expect(groundsOf('孙丽', await app.call('rates.protected', { why: '核对产假' }))).toEqual([{ ground: 'pregnancy', to: '2026-10-01' }])
  })

  it('writes down what it was shown in full for', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    await makeProtected(app)
    await app.call('rates.protected', { why: '核对产假' })
    const { rows } = await app.call('audit.list', { action: 'rates.protected' })
    expect(rows).toMatchObject([{ why: '核对产假' }])
  })

  it('leaves a line in the log when it is shown in full, and only then', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    await makeProtected(app)
    const looks = async () => (await app.call('audit.list', {})).rows.filter(({ action }) => action === 'rates.protected').length
    await app.call('rates.protected')
    expect(await looks()).toBe(0)
    await app.call('rates.protected', { why: '核对产假' })
    expect(await looks()).toBe(1)
  })
})
