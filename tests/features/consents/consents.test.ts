import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'

const GIVEN = day('2026-02-10')

async function start(birthOn: string | null = '1980-05-06'): Promise<{ app: TestApp; id: string }> {
  const app = await makeTestApp()
  const { id } = await app.call('members.add', { name: '王小宝', ...(birthOn === null ? {} : { birthOn: day(birthOn) }) })
  return { app, id }
}

describe('recording a consent', () => {
  it('lists it with the person and the place of the paper', async () => {
    const { app, id } = await start()
    await app.call('consents.record', { personId: id, kind: 'health', givenOn: GIVEN, paperPlace: '2 号柜' })
    expect(await app.call('consents.list', { personIds: [id] })).toMatchObject([
      { personName: '王小宝', kind: 'health', givenOn: '2026-02-10', paperPlace: '2 号柜', withdrawnOn: null, attachments: 0 },
    ])
  })

  it.each([
    ['a child of thirteen', '2012-03-03', 'health', 'guardian_needed'],
    ['a child on the day before it turns fourteen', '2012-02-11', 'bank', 'guardian_needed'],
    ['data of a child, where nobody knows the birthday', null, 'child', 'guardian_needed'],
  ] as const)('of %s needs a parent', async (_who, birthOn, kind, reason) => {
    const { app, id } = await start(birthOn)
    await expect(app.call('consents.record', { personId: id, kind, givenOn: GIVEN, guardianName: '' })).rejects.toMatchObject({
      body: { code: 'rule_broken', reason, fields: { guardianName: reason } },
    })
  })

  it.each([
    ['on the day a child turns fourteen', '2012-02-10'],
    ['of a grown-up', '1980-05-06'],
  ])('%s needs no parent', async (_who, birthOn) => {
    const { app, id } = await start(birthOn)
    const consent = await app.call('consents.record', { personId: id, kind: 'health', givenOn: GIVEN })
    expect(consent.guardianName).toBeNull()
  })

  it('keeps who the parent is', async () => {
    const { app, id } = await start('2015-01-01')
    const relations = (await app.call('codes.list'))['family_relation'] ?? []
    const guardian = { guardianName: '王建国', guardianRelation: relations[0]?.code ?? '' }
    const consent = await app.call('consents.record', { personId: id, kind: 'child', givenOn: GIVEN, ...guardian })
    expect(consent).toMatchObject(guardian)
  })

  it.each([
    ['a day that has not come', { givenOn: day('2026-03-03') }, 'in_future'],
    ['a relation in no list', { givenOn: GIVEN, guardianName: '甲', guardianRelation: 'zz' }, 'unknown_code'],
  ])('is refused for %s', async (_what, more, reason) => {
    const { app, id } = await start()
    await expect(app.call('consents.record', { personId: id, kind: 'health', ...more })).rejects.toMatchObject({
      body: { reason },
    })
  })

  it('is refused for a person in the recycle bin', async () => {
    const { app, id } = await start()
    await app.call('members.remove', { id, why: '重复' })
    await expect(app.call('consents.record', { personId: id, kind: 'bank', givenOn: GIVEN })).rejects.toMatchObject({
      body: { reason: 'person_not_found' },
    })
  })
})

async function given(): Promise<{ app: TestApp; personId: string; id: string }> {
  const { app, id: personId } = await start()
  const { id } = await app.call('consents.record', { personId, kind: 'health', givenOn: GIVEN })
  return { app, personId, id }
}

describe('withdrawing a consent', () => {
  it('is dated, keeps the consent in the list, and the history tells it', async () => {
    const { app, personId, id } = await given()
    await app.call('consents.withdraw', { id, on: day('2026-03-01'), why: '本人要求' })
    expect(await app.call('consents.list', { personIds: [personId] })).toMatchObject([
      { withdrawnOn: '2026-03-01', withdrawnWhy: '本人要求' },
    ])
    const [line] = await app.call('audit.historyOf', { entity: 'person', id: personId })
    expect(line).toMatchObject({ action: 'consents.withdraw', why: '本人要求' })
  })

  it.each([
    ['before it was given', '2026-02-09', 'before_given'],
    ['on a day that has not come', '2026-03-03', 'in_future'],
  ])('is refused %s', async (_when, on, reason) => {
    const { app, id } = await given()
    await expect(app.call('consents.withdraw', { id, on: day(on) })).rejects.toMatchObject({
      body: { code: 'rule_broken', reason },
    })
  })

  it('is refused a second time', async () => {
    const { app, id } = await given()
    await app.call('consents.withdraw', { id, on: day('2026-03-01') })
    await expect(app.call('consents.withdraw', { id, on: day('2026-03-02') })).rejects.toMatchObject({
      body: { code: 'conflict', reason: 'withdrawn_before' },
    })
  })
})

describe('a consent that was recorded by mistake', () => {
  it('goes to the recycle bin under the name of the person and comes back from there', async () => {
    const { app, id: personId } = await start()
    const { id } = await app.call('consents.record', { personId, kind: 'bank', givenOn: GIVEN })
    await app.call('consents.remove', { id })
    expect(await app.call('consents.list', { personIds: [personId] })).toEqual([])
    expect(await app.call('trash.list')).toMatchObject([{ entity: 'consent', label: '王小宝' }])
    await app.call('trash.restore', { entity: 'consent', id })
    expect(await app.call('consents.list', { personIds: [personId] })).toHaveLength(1)
  })
})
