import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp } from '../../support/make-test-app.ts'
import { csvFile, importFile, previewFile } from './support.ts'

const HEADER = '姓名,身份证号,性别,电话,单位,岗位,入会时间'
const LI = '420981199003071231'
const WANG = '11010519491231002X'
const TWO = [
  `李志强,${LI},男,13800000001,红星厂,钳工,2015-06-03`,
  `王秀英,${WANG},女,13900000001,红星厂,车工,2010-01-05`,
]
const ZHAO = '赵敏,410928198208199046,女,13800000003,红星厂,车工,2016-06-03'

describe('taking an import back', () => {
  it('lets the people it made go, and the unit nobody needs any more', async () => {
    const app = await makeTestApp()
    const batchId = await importFile(
      app,
      csvFile(app, '一.csv', [HEADER, `李志强,${LI},男,13800000001,红星厂,钳工,2015-06-03`]),
    )
    expect(await app.call('import.undo', { batchId })).toEqual({ removed: 1, restored: 0, unions: 0, kept: [] })
    expect((await app.call('members.search', {})).total).toBe(0)
    expect((await app.call('units.list', {})).total).toBe(0)
  })

  it('keeps somebody whose employment was registered since', async () => {
    const app = await makeTestApp()
    const batchId = await importFile(app, csvFile(app, '一.csv', [HEADER, `李志强,${LI},男,13800000001,红星厂,钳工,2015-06-03`]))
    const [person] = (await app.call('members.search', {})).rows
    const [unit] = (await app.call('units.list', {})).rows
    await app.call('employments.add', { personId: person?.id ?? '', fields: { unitId: unit?.id ?? '' } })
    expect(await app.call('import.undo', { batchId })).toMatchObject({ removed: 0, kept: [{ personId: person?.id, fields: [] }] })
    expect((await app.call('units.list', {})).total).toBe(1)
  })

  it('puts the people it made into the recycle bin, which names the file', async () => {
    const app = await makeTestApp()
    const batchId = await importFile(app, csvFile(app, '一.csv', [HEADER, ...TWO]))
    await app.call('import.undo', { batchId })
    const items = (await app.call('trash.list', {})).filter(({ entity }) => entity === 'person')
    expect(items.map(({ label, undoneImport }) => ({ label, undoneImport }))).toEqual(
      expect.arrayContaining([
        { label: '李志强', undoneImport: '一.csv' },
        { label: '王秀英', undoneImport: '一.csv' },
      ]),
    )
  })

  it('lets one of them be restored with membership, card, unit and all', async () => {
    const app = await makeTestApp()
    const file = csvFile(app, '一.csv', [`${HEADER},会员证号`, `李志强,${LI},男,13800000001,红星厂,钳工,2015-06-03,0001`])
    const batchId = await importFile(app, file)
    const [before] = (await app.call('members.search', {})).rows
    const id = before?.id ?? ''
    const asImported = await app.call('members.get', { id })
    await app.call('import.undo', { batchId })
    await app.call('trash.restore', { entity: 'person', id })
    const restored = await app.call('members.get', { id })
    expect({ ...restored, revision: 0 }).toEqual({ ...asImported, revision: 0 })
    expect(restored).toMatchObject({ unitName: '红星厂', joinedOn: '2015-06-03', cardNo: '0001', memberState: 'active' })
  })

  it('lets a restored person work in the unit that has got the name of his since', async () => {
    const app = await makeTestApp()
    const batchId = await importFile(app, csvFile(app, '一.csv', [HEADER, ...TWO]))
    const [li] = (await app.call('members.search', { text: '李志强' })).rows
    await app.call('import.undo', { batchId })
    const unit = await app.call('units.add', { name: '红星厂' })
    await app.call('trash.restore', { entity: 'person', id: li?.id ?? '' })
    expect((await app.call('members.get', { id: li?.id ?? '' })).unitId).toBe(unit.id)
  })

  it('says beforehand what it will do, to the last person, and does nothing yet', async () => {
    const app = await makeTestApp()
    await importFile(app, csvFile(app, '一.csv', [HEADER, TWO[0] ?? '']))
    const next = await previewFile(
      app,
      csvFile(app, '二.csv', [HEADER, `李志强,${LI},男,13800000002,红星厂,车工,2015-06-03`, TWO[1] ?? '', ZHAO]),
    )
    await app.call('import.apply', { batchId: next.batchId, mode: 'overwrite' })
    const [zhao] = (await app.call('members.search', { text: '赵敏' })).rows
    await app.call('members.change', { id: zhao?.id ?? '', fields: { dept: '一车间' } })
    const plan = await app.call('import.undoPlan', { batchId: next.batchId })
    expect(plan).toMatchObject({ removed: 1, restored: 1, kept: [{ name: '赵敏' }] })
    expect((await app.call('members.search', {})).total).toBe(3)
    expect(await app.call('import.undo', { batchId: next.batchId })).toEqual(plan)
  })

  it('can be done again from the kept file, with what was decided then', async () => {
    const app = await makeTestApp()
    const { batchId } = await previewFile(app, csvFile(app, '一.csv', [HEADER, ...TWO]))
    await app.call('import.decide', { batchId, row: 3, decision: { kind: 'skip' } })
    await app.call('import.apply', { batchId })
    await app.call('import.undo', { batchId })
    expect(await app.call('import.reopen', { batchId })).toMatchObject({ state: 'previewed', counts: { people: 2 } })
    expect(await app.call('import.apply', { batchId })).toMatchObject({ created: 1, skipped: 1 })
    expect((await app.call('members.search', {})).rows.map(({ name }) => name)).toEqual(['李志强'])
    expect((await app.call('trash.list', {})).filter(({ entity }) => entity === 'person')).toEqual([])
    expect(await app.call('import.undo', { batchId })).toMatchObject({ removed: 1 })
  })

  it('done again makes nobody twice who was restored one by one', async () => {
    const app = await makeTestApp()
    const batchId = await importFile(app, csvFile(app, '一.csv', [HEADER, ...TWO]))
    const [li] = (await app.call('members.search', { text: '李志强' })).rows
    await app.call('import.undo', { batchId })
    await app.call('trash.restore', { entity: 'person', id: li?.id ?? '' })
    await app.call('import.reopen', { batchId })
    expect(await app.call('import.apply', { batchId })).toMatchObject({ created: 1, same: 1 })
    expect((await app.call('members.search', {})).total).toBe(2)
  })

  it('can only be done again when it was taken back', async () => {
    const app = await makeTestApp()
    const batchId = await importFile(app, csvFile(app, '一.csv', [HEADER, ...TWO]))
    await expect(app.call('import.reopen', { batchId })).rejects.toMatchObject({
      body: { code: 'conflict', reason: 'batch_not_undone' },
    })
  })

  it('gives people who were there before their old values, and never deletes them', async () => {
    const app = await makeTestApp()
    await importFile(app, csvFile(app, '一.csv', [HEADER, `李志强,${LI},男,13800000001,红星厂,钳工,2015-06-03`]))
    const next = await previewFile(
      app,
      csvFile(app, '二.csv', [HEADER, `李志强,${LI},男,13800000002,红星厂,车工,2015-06-03`]),
    )
    await app.call('import.apply', { batchId: next.batchId, mode: 'overwrite' })
    app.setToday('2026-05-20')
    expect(await app.call('import.undo', { batchId: next.batchId })).toEqual({ removed: 0, restored: 1, unions: 0, kept: [] })
    const [row] = (await app.call('members.search', {})).rows
    expect(row?.job).toBe('钳工')
    const { values } = await app.call('members.reveal', { id: row?.id ?? '', field: 'mobile' })
    expect(values['mobile']).toBe('13800000001')
  })

  it('keeps an edit made since and lists old, imported and present value', async () => {
    const app = await makeTestApp()
    await importFile(app, csvFile(app, '一.csv', [HEADER, `李志强,${LI},男,13800000001,红星厂,钳工,2015-06-03`]))
    const next = await previewFile(
      app,
      csvFile(app, '二.csv', [HEADER, `李志强,${LI},男,13800000002,红星厂,车工,2015-06-03`]),
    )
    await app.call('import.apply', { batchId: next.batchId, mode: 'overwrite' })
    const [row] = (await app.call('members.search', {})).rows
    await app.call('members.change', { id: row?.id ?? '', fields: { job: '班长' } })
    const undone = await app.call('import.undo', { batchId: next.batchId })
    expect(undone.kept).toMatchObject([
      { name: '李志强', fields: [{ field: 'job', before: '钳工', imported: '车工', now: '班长' }] },
    ])
    expect((await app.call('members.get', { id: row?.id ?? '' })).job).toBe('班长')
    const { values } = await app.call('members.reveal', { id: row?.id ?? '', field: 'mobile' })
    expect(values['mobile']).toBe('13800000001')
  })

  it('names a day of joining put right since once, and as a day', async () => {
    const app = await makeTestApp()
    const lines = [HEADER, `李志强,${LI},男,13800000001,红星厂,钳工,2015-06-03`]
    const batchId = await importFile(app, csvFile(app, '一.csv', lines))
    const id = (await app.call('members.search', {})).rows[0]?.id ?? ''
    const eventId = (await app.call('members.get', { id })).events[0]?.id ?? ''
    const on = day('2015-06-30')
    await app.call('members.correctEvent', { id, eventId, on, data: { joinedOn: on }, why: '按原表' })
    const { kept } = await app.call('import.undoPlan', { batchId })
    expect(kept[0]?.fields).toEqual([{ field: 'joinedOn', before: null, imported: '2015-06-03', now: '2015-06-30' }])
  })

  it('keeps a person it made whom somebody has worked on since', async () => {
    const app = await makeTestApp()
    const batchId = await importFile(
      app,
      csvFile(app, '一.csv', [
        HEADER,
        `李志强,${LI},男,13800000001,红星厂,钳工,2015-06-03`,
        `王秀英,${WANG},女,13900000001,红星厂,车工,2010-01-05`,
      ]),
    )
    const [li] = (await app.call('members.search', { text: '李志强' })).rows
    await app.call('members.change', { id: li?.id ?? '', fields: { dept: '一车间' } })
    const undone = await app.call('import.undo', { batchId })
    expect(undone).toMatchObject({ removed: 1, kept: [{ name: '李志强' }] })
    expect((await app.call('members.search', {})).rows.map((row) => row.name)).toEqual(['李志强'])
  })

  it('can be followed by importing the same file again', async () => {
    const app = await makeTestApp()
    const file = csvFile(app, '一.csv', [HEADER, `李志强,${LI},男,13800000001,红星厂,钳工,2015-06-03`])
    const batchId = await importFile(app, file)
    await app.call('import.undo', { batchId })
    await importFile(app, file)
    expect((await app.call('members.search', {})).total).toBe(1)
    await expect(app.call('import.undo', { batchId })).rejects.toMatchObject({
      body: { code: 'conflict', reason: 'batch_not_applied' },
    })
  })

  it('leaves an unbroken audit chain', async () => {
    const app = await makeTestApp()
    const batchId = await importFile(
      app,
      csvFile(app, '一.csv', [HEADER, `李志强,${LI},男,13800000001,红星厂,钳工,2015-06-03`]),
    )
    await app.call('import.undo', { batchId })
    expect(await app.call('audit.verify')).toMatchObject({ ok: true })
  })
})
