import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { addUnit, employ } from './support.ts'

const IN_FORCE = {
  signedOn: day('2025-02-24'), submittedOn: day('2025-03-03'), receivedOn: day('2025-03-03'),
  startsOn: day('2025-03-19'), endsOn: day('2026-03-18'),
}

async function addContract(app: TestApp, unitIds: string[], fields: object = IN_FORCE, kind = '1'): Promise<string> {
  const { id } = await app.call('collective.add', { fields: { kind, scope: '1', ...fields }, unitIds })
  return id
}

describe('what waits with collective contracts', () => {
  const LISTS = [['filing_due', 'filing_late'], ['renewal_open', 'ends_30'], ['expired']] as const

  async function makeTown() {
    const app = await makeTestApp({ today: '2026-01-05' })
    const unitId = await addUnit(app)
    await addContract(app, [unitId])
    await addContract(app, [unitId], { signedOn: day('2026-01-04') }, '2')
    await addContract(app, [await addUnit(app, '顺达食品厂')], { ...IN_FORCE, endsOn: day('2026-01-04') })
    const count = async () => (await app.call('collective.counts', { lists: LISTS.map((list) => [...list]) })).counts
    return { app, unitId, count }
  }

  it('is counted by what its days ask for', async () => {
    const { app, count } = await makeTown()
    expect(await count()).toEqual([1, 1, 1])
    expect((await app.call('collective.counts', { lists: [] })).total).toBe(3)
  })

  it('is listed as it was counted', async () => {
    const { app } = await makeTown()
    const { rows, total } = await app.call('collective.list', { findings: ['filing_due', 'filing_late'] })
    expect([rows.map(({ kind }) => kind), total]).toEqual([['2'], 1])
  })

  it('is no renewal where the next one is signed', async () => {
    const { app, unitId, count } = await makeTown()
    await addContract(app, [unitId], { signedOn: day('2026-01-02'), startsOn: day('2026-03-19'), endsOn: day('2028-03-18') })
    expect((await count())[1]).toBe(0)
  })

  it.each([
    ['of another kind', { signedOn: day('2026-01-02'), endsOn: day('2028-03-18') }, '3'],
    ['that is not signed', { offeredOn: day('2026-01-02'), endsOn: day('2028-03-18') }, '1'],
    ['that ends no later', { signedOn: day('2025-02-25'), endsOn: day('2026-03-18') }, '1'],
  ])('is a renewal in spite of one %s', async (_what, fields, kind) => {
    const { app, unitId } = await makeTown()
    const { rows: [before] } = await app.call('collective.list', { unitId, findings: ['renewal_open'] })
    await addContract(app, [unitId], fields, kind)
    const { rows } = await app.call('collective.list', { unitId, findings: ['renewal_open'] })
    expect(rows.map(({ id }) => id)).toContain(before?.id)
  })
})

describe('a collective contract', () => {
  it('goes through its clocks over a holiday', async () => {
    const app = await makeTestApp({ today: '2025-09-23' })
    const unitId = await addUnit(app)
    const id = await addContract(app, [unitId], { signedOn: day('2025-09-22'), startsOn: day('2025-10-25'), endsOn: day('2026-10-24') })
    const signed = await app.call('collective.get', { id })
    expect(signed).toMatchObject({
      title: '宏达机械厂', stage: 'signed', clocks: { fileBy: '2025-10-09', effectiveOn: null },
      findings: [{ finding: 'filing_due', on: '2025-10-09', rule: 'K6' }],
    })
    app.setToday('2025-10-10')
    const filed = await app.call('collective.change', {
      id, fields: { submittedOn: day('2025-10-09'), receivedOn: day('2025-10-09'), receiptNo: '云人社收〔2025〕8号' },
    })
    expect(filed).toMatchObject({ stage: 'submitted', clocks: { reviewTo: '2025-10-24', effectiveOn: '2025-10-25' } })
    app.setToday('2025-10-25')
    expect(await app.call('collective.get', { id })).toMatchObject({ stage: 'effective', findings: [{ finding: 'publish_open' }] })
    app.setToday('2026-07-26')
    expect((await app.call('collective.get', { id })).findings.map(({ finding }) => finding)).toEqual(['publish_open', 'renewal_open'])
  })

  it('follows the local days for filing and publication', async () => {
    const app = await makeTestApp({ today: '2025-03-25' })
    for (const [name, value] of [['collective.wage_filing_days', 7], ['collective.publish_days', 5]] as const) {
      await app.call('parameters.set', { name, value, validFrom: day('2025-01-01'), documentNo: null, note: null })
    }
    const id = await addContract(app, [await addUnit(app)], IN_FORCE, '2')
    expect(await app.call('collective.get', { id })).toMatchObject({
      clocks: { fileBy: '2025-03-03', publishBy: '2025-03-24' }, findings: [{ finding: 'publish_late' }],
    })
  })

  it('keeps checks, such as wages due on the tenth and paid on the thirteenth', async () => {
    const app = await makeTestApp({ today: '2025-04-01' })
    const unitId = await addUnit(app)
    const id = await addContract(app, [unitId])
    const checks = [{ unitId, term: 'pay_day' as const, dueOn: day('2025-03-10'), doneOn: day('2025-03-13'), kept: false }]
    const contract = await app.call('collective.change', { id, checks })
    expect(contract.checks).toMatchObject([{ unitName: '宏达机械厂', daysLate: 3, kept: false }])
  })

  it.each([
    ['ends before it starts', { startsOn: day('2025-03-19'), endsOn: day('2025-03-18') }, 'collective_ends_before_start'],
    ['has more voices than delegates', { congressSize: 30, congressFor: 31 }, 'congress_numbers'],
  ])('that %s is refused', async (_what, fields, reason) => {
    const app = await makeTestApp({ today: '2025-04-01' })
    await expect(addContract(app, [await addUnit(app)], fields)).rejects.toMatchObject({ body: { reason } })
    expect((await app.call('collective.list')).total).toBe(0)
  })

  it('of no unit is refused', async () => {
    const app = await makeTestApp({ today: '2025-04-01' })
    await expect(addContract(app, [])).rejects.toMatchObject({ body: { reason: 'units_missing' } })
  })

  it('is listed by kind, unit and stage, and gone when removed', async () => {
    const app = await makeTestApp({ today: '2025-04-01' })
    const [one, two] = [await addUnit(app), await addUnit(app, '盛源纺织')]
    const first = await addContract(app, [one])
    const second = await addContract(app, [two], { offeredOn: day('2025-03-28') }, '2')
    const ids = async (input: object): Promise<string[]> =>
      (await app.call('collective.list', input)).rows.map(({ id }) => id)
    expect(await ids({})).toEqual([second, first])
    expect(await ids({ kind: '2' })).toEqual([second])
    expect(await ids({ unitId: one })).toEqual([first])
    expect(await ids({ stages: ['offered'] })).toEqual([second])
    await app.call('collective.remove', { id: second, why: '重复录入' })
    expect(await ids({})).toEqual([first])
  })
})

describe('coverage', () => {
  it('counts each worker once a kind, under an own and a regional contract too', async () => {
    const app = await makeTestApp({ today: '2025-04-01' })
    const [one, two, three] = [await addUnit(app), await addUnit(app, '盛源纺织'), await addUnit(app, '云桥粮站')]
    await app.call('units.change', { id: two, fields: { headcount: 50, womenCount: 30 } })
    await app.call('unions.add', { name: '云桥联合工会', unitIds: [one, two, three] })
    const { id: personId } = await app.call('members.add', { name: '李梅', sex: '2' })
    await employ(app, one, '李梅', { personId })
    await employ(app, one, '王一')
    await employ(app, one, '学生', { fields: { form: '5' } })
    await addContract(app, [one])
    await addContract(app, [one, two], { ...IN_FORCE, scope: '2', name: '云桥镇区域' })
    await addContract(app, [three], { offeredOn: day('2025-03-28') }, '2')
    expect(await app.call('collective.coverage')).toEqual({
      on: '2025-04-01', unionUnits: 3,
      kinds: [{ kind: '1', contracts: 2, units: 2, coveredUnionUnits: 2, workers: 52, women: 31, tenths: 666 }],
    })
    expect((await app.call('collective.coverage', { on: day('2025-03-18') })).kinds).toEqual([])
  })
})
