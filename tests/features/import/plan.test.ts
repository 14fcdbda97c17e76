import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { allRows, csvFile, importFile, previewFile } from './support.ts'

const HEADER = '姓名,身份证号,性别,电话,单位,岗位,入会时间,会员证号'
const LI = '420981199003071231'
const WANG = '11010519491231002X'
const FACTORY = '红星厂'

async function findOne(app: TestApp, text: string): Promise<string> {
  return (await app.call('members.search', { text })).rows[0]?.id ?? ''
}

/** Two members, one of whom has a later event and had his day of joining put right; then the same file again. */
async function correctedByHand(): Promise<{ app: TestApp; batchId: string }> {
  const app = await makeTestApp()
  const lines = [HEADER, `李志强,${LI},男,13800000001,${FACTORY},,2009-11-30,`, `王秀英,${WANG},女,,${FACTORY},车工,2010-01-05,`]
  const path = csvFile(app, '一.csv', lines)
  await importFile(app, path)
  const id = await findOne(app, '李志强')
  const retained = { id, type: 'retain', on: day('2026-03-01'), data: { reason: '1' } } as const
  const { events } = await app.call('members.recordEvent', retained)
  const on = day('2010-03-05')
  const eventId = events.find(({ type }) => type === 'join')?.id ?? ''
  await app.call('members.correctEvent', { id, eventId, on, data: { joinedOn: on }, why: '按原入会申请书更正' })
  return { app, batchId: (await previewFile(app, path)).batchId }
}

describe('a day of joining that later events build on', () => {
  it('is no change, and the cell says that the file does not replace it', async () => {
    const { app, batchId } = await correctedByHand()
    expect((await app.call('import.get', { batchId })).counts).toMatchObject({ changed: 0, same: 2 })
    expect((await allRows(app, batchId))[0]?.differences).toEqual([
      { field: 'joinedOn', old: '2010-03-05', new: '2009-11-30', kept: true },
    ])
  })

  it.each(['fill_blanks', 'overwrite', 'skip'] as const)('stays as it was put right in mode %s', async (mode) => {
    const { app, batchId } = await correctedByHand()
    expect(await app.call('import.plan', { batchId, mode })).toMatchObject({ changed: 0, kept: 0, same: 2 })
    expect(await app.call('import.apply', { batchId, mode })).toMatchObject({ changed: 0, same: 2 })
    expect((await app.call('members.get', { id: await findOne(app, '李志强') })).joinedOn).toBe('2010-03-05')
  })
})

describe('the plan', () => {
  it.each([
    ['only blanks are filled', { mode: 'fill_blanks' }, { changed: 2, kept: 1 }],
    ['all is overwritten', { mode: 'overwrite' }, { changed: 3, kept: 0 }],
    ['people on file are left alone', { mode: 'skip' }, { changed: 0, kept: 3 }],
    ['the field is locked', { mode: 'overwrite', lockedFields: ['mobile', 'job'] }, { changed: 1, kept: 2 }],
    ['nobody is made a member', { mode: 'overwrite', asMembers: false }, { changed: 2, kept: 1 }],
  ] as const)('foretells the result when %s', async (_what, choice, figures) => {
    const app = await makeTestApp()
    const chen = '110105194912310097'
    await importFile(
      app,
      csvFile(app, '一.csv', [
        HEADER,
        `李志强,${LI},男,13800000001,${FACTORY},,2009-11-30,`,
        `王秀英,${WANG},女,13800000002,${FACTORY},车工,2010-01-05,`,
        `陈大,${chen},男,,${FACTORY},,,`,
      ]),
    )
    const { batchId } = await previewFile(
      app,
      csvFile(app, '二.csv', [
        HEADER,
        `李志强,${LI},男,13800000001,${FACTORY},钳工,2009-11-30,`,
        `王秀英,${WANG},女,13800000009,${FACTORY},车工,2010-01-05,`,
        `陈大,${chen},男,,${FACTORY},,,A-17`,
      ]),
    )
    const options = { ...choice, lockedFields: 'lockedFields' in choice ? [...choice.lockedFields] : [] }
    const plan = await app.call('import.plan', { batchId, ...options })
    expect(plan).toMatchObject(figures)
    const applied = await app.call('import.apply', { batchId, ...options })
    expect([applied.changed, applied.same]).toEqual([plan.changed, plan.kept + plan.same])
  })

  it('counts somebody whose row names a unit that is still to be made', async () => {
    const app = await makeTestApp()
    await importFile(app, csvFile(app, '一.csv', [HEADER, `李志强,${LI},男,,${FACTORY},,,`]))
    const { batchId } = await previewFile(app, csvFile(app, '二.csv', [HEADER, `李志强,${LI},男,,永兴家具,,,`]))
    expect((await allRows(app, batchId))[0]?.differences).toMatchObject([{ field: 'unitName', new: '永兴家具' }])
    const plan = await app.call('import.plan', { batchId, mode: 'overwrite' })
    const applied = await app.call('import.apply', { batchId, mode: 'overwrite' })
    expect([plan.changed, applied.changed]).toEqual([1, 1])
  })

  it('counts a person on file who becomes a member by being on the list', async () => {
    const app = await makeTestApp()
    const lines = [HEADER, `李志强,${LI},男,,${FACTORY},,,`]
    const path = csvFile(app, '一.csv', lines)
    const first = await previewFile(app, path)
    await app.call('import.apply', { batchId: first.batchId, asMembers: false })
    const { batchId } = await previewFile(app, path)
    const plan = await app.call('import.plan', { batchId })
    const applied = await app.call('import.apply', { batchId })
    expect([plan.changed, applied.changed]).toEqual([1, 1])
  })
})

describe('a preview that was read before the register changed', () => {
  it('has the figures of today in list, rows and plan alike, once it is looked at', async () => {
    const app = await makeTestApp()
    const lines = [HEADER, `李志强,${LI},男,,永兴家具厂,,,`, `王秀英,${WANG},女,,${FACTORY},,,`]
    const { batchId, counts } = await previewFile(app, csvFile(app, '一.csv', lines))
    expect(counts).toMatchObject({ new: 2, doubtful: 0 })
    await app.call('units.add', { name: '云桥永兴家具厂' })
    const later = await app.call('import.get', { batchId })
    expect(later.counts).toMatchObject({ new: 1, doubtful: 1 })
    expect(later.unknownUnits).toMatchObject([{ text: '永兴家具厂', chosen: null }, { text: FACTORY, chosen: 'new' }])
    expect((await app.call('import.rows', { batchId, outcome: 'doubtful' })).total).toBe(1)
    expect(await app.call('import.plan', { batchId })).toMatchObject({ created: 1, waiting: 1 })
    expect((await app.call('import.list'))[0]?.counts).toMatchObject({ new: 1, doubtful: 1 })
  })

  it('knows people who were taken on meanwhile, and keeps what was decided', async () => {
    const app = await makeTestApp()
    const lines = [HEADER, `李志强,${LI},男,,${FACTORY},,,`, `王秀英,${WANG},女,,${FACTORY},,,`]
    const { batchId } = await previewFile(app, csvFile(app, '一.csv', lines))
    await app.call('import.decide', { batchId, row: 3, decision: { kind: 'skip' } })
    await app.call('members.add', { name: '李志强', idNo: LI })
    const [first, second] = await allRows(app, batchId)
    expect([first?.outcome, second?.decision?.kind]).toEqual(['changed', 'skip'])
    expect((await app.call('import.get', { batchId })).counts).toMatchObject({ changed: 1, skipped: 1 })
    expect(await app.call('import.apply', { batchId })).toMatchObject({ created: 0, changed: 1, skipped: 1 })
  })
})
