import { describe, expect, it } from 'vitest'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { csvFile, previewFile } from './support.ts'

const LINES = [
  '姓名,身份证号,性别,电话,单位,岗位,入会时间',
  '李志强,420981199003071231,男,13800000001,红星机械厂,钳工,2015-06-03',
  '王秀英,11010519491231002X,女,13800000002,永兴家具公司,车工,2016-06-03',
  '赵敏,410928198208199046,女,13800000003,永兴家具公司,车工,2016-06-03',
]

async function preview(app: TestApp): Promise<string> {
  return (await previewFile(app, csvFile(app, '一.csv', LINES))).batchId
}

async function unionsOf(app: TestApp): Promise<(string | null)[]> {
  const { rows } = await app.call('members.search', {})
  return rows.map(({ unionName }) => unionName)
}

describe('new members whose unit has no union', () => {
  it('are told before the import, unit by unit', async () => {
    const app = await makeTestApp()
    const unit = await app.call('units.add', { name: '红星机械厂' })
    await app.call('unions.add', { name: '红星机械厂工会', unitIds: [unit.id] })
    const plan = await app.call('import.plan', { batchId: await preview(app) })
    expect(plan).toMatchObject({ created: 3, withoutUnion: [{ unitName: '永兴家具公司', people: 2 }] })
  })

  it('are imported without one when nobody chooses, and are on the work list', async () => {
    const app = await makeTestApp()
    await app.call('import.apply', { batchId: await preview(app) })
    expect(await unionsOf(app)).toEqual([null, null, null])
    const { gaps } = await app.call('members.overview')
    expect(gaps).toContainEqual({ field: 'unionId', absent: 3, wrong: 0 })
  })

  it('join the union that is chosen for them', async () => {
    const app = await makeTestApp()
    const union = await app.call('unions.add', { name: '云桥镇联合工会' })
    await app.call('import.apply', { batchId: await preview(app), unionId: union.id })
    expect(await unionsOf(app)).toEqual(['云桥镇联合工会', '云桥镇联合工会', '云桥镇联合工会'])
  })

  it('join a new union named after their unit, which goes again with the import', async () => {
    const app = await makeTestApp()
    const batchId = await preview(app)
    const applied = await app.call('import.apply', { batchId, newUnions: true })
    expect(applied.unionsCreated).toBe(2)
    const { rows } = await app.call('unions.list', {})
    expect(rows.map(({ name, memberCount }) => ({ name, memberCount }))).toEqual(
      expect.arrayContaining([
        { name: '红星机械厂工会委员会', memberCount: 1 },
        { name: '永兴家具公司工会委员会', memberCount: 2 },
      ]),
    )
    expect(await app.call('import.undoPlan', { batchId })).toMatchObject({ removed: 3, unions: 2 })
    expect(await app.call('import.undo', { batchId })).toMatchObject({ removed: 3, unions: 2 })
    expect((await app.call('unions.list', {})).total).toBe(0)
  })

  it('leave a union behind that somebody else has joined since', async () => {
    const app = await makeTestApp()
    const batchId = await preview(app)
    await app.call('import.apply', { batchId, newUnions: true })
    const { rows } = await app.call('unions.list', { text: '永兴' })
    await app.call('members.add', { name: '陈大', membership: { unionId: rows[0]?.id ?? '' } })
    expect(await app.call('import.undoPlan', { batchId })).toMatchObject({ unions: 1 })
    expect(await app.call('import.undo', { batchId })).toMatchObject({ unions: 1 })
  })

  it('join the union on file that has the name already, and leave it as it was when the import goes', async () => {
    const app = await makeTestApp()
    const { id } = await app.call('unions.add', { name: '红星机械厂工会委员会' })
    const batchId = await preview(app)
    expect(await app.call('import.apply', { batchId, newUnions: true })).toMatchObject({ created: 3, unionsCreated: 1 })
    expect((await app.call('unions.get', { id })).memberCount).toBe(1)
    await app.call('import.undo', { batchId })
    expect(await app.call('unions.get', { id })).toMatchObject({ memberCount: 0, unitIds: [] })
    expect((await app.call('units.list', {})).total).toBe(0)
  })
})
