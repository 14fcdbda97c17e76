import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { addUnit, employ, term } from './support.ts'

const LONG = [term('2025-03-01', '2028-02-29')]

/** Two signed, one not, one in the first month, and three who do not count. */
async function makeFactory(app: TestApp): Promise<{ unitId: string; unsigned: string }> {
  const unitId = await addUnit(app)
  await employ(app, unitId, '王一', { contracts: LONG })
  await employ(app, unitId, '王二', { contracts: LONG })
  const { id: unsigned } = await employ(app, unitId, '李三')
  await employ(app, unitId, '赵四', { fields: { hiredOn: day('2025-06-15') } })
  await employ(app, unitId, '小时工', { fields: { form: '2', dailyHours: 4 } })
  await employ(app, unitId, '返聘', { fields: { form: '4' } })
  await employ(app, unitId, '派遣', { fields: { form: '3' } })
  return { unitId, unsigned }
}

describe('the signing rate of a factory', () => {
  it('counts full-time people at work and names those who are missing', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const { unitId } = await makeFactory(app)
    const { rate, missing, units, wholeUnits } = await app.call('rates.get', { unitId })
    expect(rate).toEqual({ base: 4, signed: 2, firstMonth: 1, unclear: 0, aTenths: 500, bTenths: 666 })
    expect(missing.map(({ name, part }) => [name, part])).toEqual([['李三', 'unsigned'], ['赵四', 'first_month']])
    expect([units, wholeUnits]).toEqual([1, 0])
  })

  it('is the same by the kept standings and by the rule', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const { unitId } = await makeFactory(app)
    const kept = await app.call('rates.get', { unitId })
    app.setToday('2025-07-01')
    const judged = await app.call('rates.get', { unitId, on: day('2025-06-30') })
    expect(judged).toEqual(kept)
  })

  it('adds up to that of the town, sum over sum', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    await makeFactory(app)
    const other = await addUnit(app, '盛源纺织')
    await employ(app, other, '周五', { contracts: LONG })
    const { rate, units, wholeUnits } = await app.call('rates.get')
    expect([rate.base, rate.signed, rate.aTenths, units, wholeUnits]).toEqual([5, 3, 600, 2, 1])
  })

  it('counts agency workers at the agency, not where they work', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const [agency, factory] = [await addUnit(app, '顺达劳务'), await addUnit(app)]
    await employ(app, agency, '王一', { fields: { form: '3', userUnitId: factory }, contracts: LONG })
    expect((await app.call('rates.get', { unitId: agency })).rate).toMatchObject({ base: 1, signed: 1 })
    expect((await app.call('rates.get', { unitId: factory })).rate).toMatchObject({ base: 0, aTenths: null })
  })

  it('frozen stays as it was when everything changes', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const { unitId, unsigned } = await makeFactory(app)
    const frozen = await app.call('rates.freeze', { unitId, note: '半年检查' })
    await app.call('employments.change', { id: unsigned, contracts: [term('2025-06-30', '2028-06-29')] })
    expect(await app.call('rates.list', { unitId })).toEqual([frozen])
    expect(frozen).toMatchObject({ note: '半年检查', rate: { aTenths: 500 } })
    await expect(app.call('rates.freeze', { unitId, on: day('2025-07-01') })).rejects.toMatchObject({
      body: { reason: 'in_future' },
    })
  })
})

describe('the share of agency workers', () => {
  it('is over the limit when one of two works for an agency', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const [agency, factory] = [await addUnit(app, '顺达劳务'), await addUnit(app)]
    await employ(app, factory, '王一', { contracts: LONG })
    await employ(app, agency, '王二', { fields: { form: '3', userUnitId: factory } })
    expect(await app.call('rates.agency')).toEqual([
      { unitId: factory, unitName: '宏达机械厂', own: 1, agency: 1, ratio: 50, over: true },
    ])
  })
})

describe('what runs out', () => {
  it('comes in its order: term, probation, retirement, extension, election', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const unitId = await addUnit(app)
    await employ(app, unitId, '王一', { contracts: [term('2025-05-01', '2028-04-30', { probationEndsOn: day('2025-07-10') })], fields: { hiredOn: day('2025-05-01') } })
    await employ(app, unitId, '王二', { contracts: [term('2025-03-01', '2025-07-05')] })
    await employ(app, unitId, '李三', {
      contracts: [term('2025-03-01', '2025-06-15')], events: [{ kind: 'service_period', toOn: day('2025-07-20') }],
    })
    const { id: personId } = await app.call('members.add', { name: '赵四', sex: '1', birthOn: day('1965-05-12') })
    await employ(app, unitId, '赵四', { personId, fields: { hiredOn: day('2024-07-15') } })
    await app.call('unions.add', { name: '宏达工会', unitIds: [unitId], electedOn: day('2022-07-25'), termMonths: 36 })
    const found = await app.call('deadlines.list', { days: 60 })
    expect(found.map(({ kind, on, days, name }) => [kind, on, days, name])).toEqual([
      ['contract', '2025-07-05', 5, '王二'],
      ['probation', '2025-07-10', 10, '王一'],
      ['retirement', '2025-07-12', 12, '赵四'],
      ['deemed', '2025-07-15', 15, '赵四'],
      ['extension', '2025-07-20', 20, '李三'],
      ['election', '2025-07-24', 24, '宏达工会'],
    ])
    expect(found.map(({ renewed }) => renewed)).not.toContain(true)
    const later = await app.call('deadlines.list', { days: 0 })
    expect(later).toEqual([])
  })
})

describe('a day to sign by', () => {
  it('is the last of the first month', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    await employ(app, await addUnit(app), '钱五', { fields: { hiredOn: day('2025-06-10') } })
    const found = await app.call('deadlines.list', { days: 30 })
    expect(found.map(({ kind, on }) => [kind, on])).toEqual([['sign', '2025-07-09']])
  })
})

describe('a term that ends', () => {
  it('is marked where the next one is signed', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const contracts = [term('2025-03-01', '2025-07-05'), term('2025-07-06', '2028-07-05', { signedOn: day('2025-06-20') })]
    await employ(app, await addUnit(app), '孙六', { contracts })
    expect(await app.call('deadlines.list', { days: 30 })).toMatchObject([{ kind: 'contract', renewed: true }])
  })
})

describe('an inspection', () => {
  it('keeps the rate of its day and of the day when all was put right', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const { unitId, unsigned } = await makeFactory(app)
    const inspection = await app.call('inspections.add', {
      fields: { unitId, on: day('2025-06-30'), sheets: 2, inspectors: '王组织', deadlineOn: day('2025-07-15') },
      findings: [{ employmentId: unsigned, finding: '未签订书面劳动合同', reason: '本人不愿签', talkOn: day('2025-06-30') }],
    })
    expect(inspection).toMatchObject({ before: { rate: { aTenths: 500 } }, after: null, findings: [{ name: '李三' }] })
    app.setToday('2025-07-10')
    await app.call('employments.change', { id: unsigned, contracts: [term('2025-07-01', '2028-06-30')] })
    const { rows } = await app.call('employments.list', { filter: { text: '赵四' } })
    await app.call('employments.change', { id: rows[0]?.id ?? '', contracts: [term('2025-07-01', '2028-06-30')] })
    const fixed = await app.call('inspections.change', {
      id: inspection.id, fields: { fixedOn: day('2025-07-10') },
      findings: inspection.findings.map(({ name: _name, ...finding }) => ({ ...finding, fixedOn: day('2025-07-01') })),
    })
    expect([fixed.before?.rate.aTenths, fixed.after?.rate.aTenths, fixed.after?.on]).toEqual([500, 1000, '2025-07-10'])
    expect(fixed.findings).toMatchObject([{ id: inspection.findings[0]?.id, fixedOn: '2025-07-01' }])
  })

  it.each([
    ['in the future', { on: day('2025-07-01') }, 'inspection_in_future'],
    ['put right before it was', { on: day('2025-06-30'), fixedOn: day('2025-06-29') }, 'fixed_before_inspection'],
  ])('%s is refused', async (_what, days, reason) => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const unitId = await addUnit(app)
    await expect(app.call('inspections.add', { fields: { unitId, ...days } })).rejects.toMatchObject({ body: { reason } })
  })

  it('removed is gone from the list', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const { id } = await app.call('inspections.add', { fields: { unitId: await addUnit(app), on: day('2025-06-30') } })
    await app.call('inspections.remove', { id, why: '重复' })
    expect(await app.call('inspections.list')).toEqual({ rows: [], total: 0 })
  })
})
