import { describe, expect, it } from 'vitest'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { allRows, csvFile, importFile, previewFile } from './support.ts'

const HEADER = '姓名,身份证号,性别,电话,单位,岗位,入会时间'
const LI = '420981199003071231'
const WANG = '11010519491231002X'

async function findOne(app: TestApp, text: string): Promise<string> {
  const { rows } = await app.call('members.search', { text })
  const [row, ...more] = rows
  if (row === undefined || more.length > 0) throw new Error(`${rows.length} people for ${text}`)
  return row.id
}

describe('a preview', () => {
  it('tells new, changed, same and doubtful rows apart, each row once', async () => {
    const app = await makeTestApp()
    await importFile(app, csvFile(app, '一.csv', [HEADER, `李志强,${LI},男,13800000001,红星厂,钳工,2015-06-03`]))
    const preview = await previewFile(
      app,
      csvFile(app, '二.csv', [
        HEADER,
        `李志强,${LI},男,13800000002,红星厂,钳工,2015-06-03`,
        `王秀英,${WANG},女,13900000001,红星厂,车工,2010-01-05`,
        `李志刚,${LI},男,13800000009,红星厂,钳工,`,
      ]),
    )
    const rows = await allRows(app, preview.batchId)
    // The same number under two names inside one file holds both rows back.
    expect(rows.map((row) => row.outcome)).toEqual(['doubtful', 'new', 'doubtful'])
    expect(preview.counts).toMatchObject({ people: 3, new: 1, doubtful: 2 })
  })

  it('shows old and new value of each cell that would change', async () => {
    const app = await makeTestApp()
    await importFile(app, csvFile(app, '一.csv', [HEADER, `李志强,${LI},男,13800000001,红星厂,钳工,2015-06-03`]))
    const preview = await previewFile(
      app,
      csvFile(app, '二.csv', [HEADER, `李志强,${LI},男,13800000002,红星厂,,2015-06-03`]),
    )
    const [row] = await allRows(app, preview.batchId)
    expect(row?.outcome).toBe('changed')
    expect(row?.differences).toEqual([{ field: 'mobile', old: '13800000001', new: '13800000002', kept: false }])
  })

  it('writes nothing to the register', async () => {
    const app = await makeTestApp()
    await previewFile(app, csvFile(app, '一.csv', [HEADER, `李志强,${LI},男,13800000001,红星厂,钳工,`]))
    expect((await app.call('members.search', {})).total).toBe(0)
    expect((await app.call('units.list', {})).total).toBe(0)
  })

  it('proposes the likely person for a number that Excel has damaged, and invents no digits', async () => {
    const app = await makeTestApp()
    await importFile(app, csvFile(app, '一.csv', [HEADER, `李志强,${LI},男,13800000001,红星厂,钳工,2015-06-03`]))
    const preview = await previewFile(
      app,
      csvFile(app, '二.csv', [HEADER, '李志强,4.20981E+17,男,,红星厂,钳工,']),
    )
    const [row] = await allRows(app, preview.batchId)
    expect(row?.findings).toContain('id_damaged_by_excel')
    expect(row?.values['idNo']).toBeNull()
    expect(row?.matchedName ?? row?.candidates[0]?.name).toBe('李志强')
  })

  it('remembers what the columns of a sender mean', async () => {
    const app = await makeTestApp()
    const odd = ['姓名,身份证号,岗位,手提', `李志强,${LI},钳工,13800000001`]
    const first = await previewFile(app, csvFile(app, '宏达1月.csv', odd))
    expect(first.columns.find((column) => column.header === '手提')?.field).toBeNull()
    await app.call('import.preview', { batchId: first.batchId, columns: { D: 'mobile' } })
    const next = await previewFile(app, csvFile(app, '宏达2月.csv', odd))
    expect(next.columns.find((column) => column.header === '手提')?.field).toBe('mobile')
  })

  it('reads a row again with the corrected text', async () => {
    const app = await makeTestApp()
    const preview = await previewFile(
      app,
      csvFile(app, '一.csv', [HEADER, '李志强,42098119900307123,男,13800000001,红星厂,钳工,']),
    )
    const row = await app.call('import.correct', { batchId: preview.batchId, row: 2, values: { idNo: LI } })
    expect(row.values['idNo']).toBe(LI)
    expect(row.findings).toEqual([])
  })
})

describe('applying', () => {
  it('makes members of the unit, with their joining day', async () => {
    const app = await makeTestApp()
    await importFile(app, csvFile(app, '一.csv', [HEADER, `李志强,${LI},男,13800000001,红星厂,钳工,2015-06-03`]))
    const member = await app.call('members.get', { id: await findOne(app, '李志强') })
    expect(member).toMatchObject({ memberState: 'active', joinedOn: '2015-06-03', unitName: '红星厂', job: '钳工' })
  })

  it('fills blanks only, unless it is told to overwrite', async () => {
    const app = await makeTestApp()
    await importFile(app, csvFile(app, '一.csv', [HEADER, `李志强,${LI},男,13800000001,红星厂,,2015-06-03`]))
    const second = csvFile(app, '二.csv', [HEADER, `李志强,${LI},男,13800000002,红星厂,钳工,2015-06-03`])
    const id = await findOne(app, '李志强')
    const fill = await previewFile(app, second)
    await app.call('import.apply', { batchId: fill.batchId, mode: 'fill_blanks' })
    const filled = await app.call('members.reveal', { id, field: 'mobile' })
    expect(filled.values['mobile']).toBe('13800000001')
    expect((await app.call('members.get', { id })).job).toBe('钳工')
    const over = await previewFile(app, second)
    await app.call('import.apply', { batchId: over.batchId, mode: 'overwrite' })
    expect((await app.call('members.reveal', { id, field: 'mobile' })).values['mobile']).toBe('13800000002')
  })

  it('leaves a locked column alone even when it overwrites', async () => {
    const app = await makeTestApp()
    await importFile(app, csvFile(app, '一.csv', [HEADER, `李志强,${LI},男,13800000001,红星厂,钳工,2015-06-03`]))
    const next = await previewFile(
      app,
      csvFile(app, '二.csv', [HEADER, `李志强,${LI},男,13800000002,红星厂,车工,2015-06-03`]),
    )
    await app.call('import.apply', { batchId: next.batchId, mode: 'overwrite', lockedFields: ['mobile'] })
    const id = await findOne(app, '李志强')
    expect((await app.call('members.get', { id })).job).toBe('车工')
    expect((await app.call('members.reveal', { id, field: 'mobile' })).values['mobile']).toBe('13800000001')
  })

  it('never lets a blank cell wipe out what is known', async () => {
    const app = await makeTestApp()
    await importFile(app, csvFile(app, '一.csv', [HEADER, `李志强,${LI},男,13800000001,红星厂,钳工,2015-06-03`]))
    const next = await previewFile(app, csvFile(app, '二.csv', [HEADER, `李志强,${LI},,,,,`]))
    expect(next.counts).toMatchObject({ same: 1, changed: 0 })
  })

  it('takes the doubtful rows that were decided afterwards, and no row twice', async () => {
    const app = await makeTestApp()
    await importFile(app, csvFile(app, '一.csv', [HEADER, `李志强,${LI},男,13800000001,红星厂,钳工,2015-06-03`]))
    const next = await previewFile(
      app,
      csvFile(app, '二.csv', [HEADER, `李自强,${LI},男,13800000002,红星厂,钳工,`, `王秀英,${WANG},女,,红星厂,车工,`]),
    )
    expect(await app.call('import.apply', { batchId: next.batchId })).toMatchObject({ created: 1, doubtful: 1 })
    await app.call('import.decide', {
      batchId: next.batchId,
      row: 2,
      decision: { kind: 'person', personId: await findOne(app, '李志强') },
    })
    const again = await app.call('import.apply', { batchId: next.batchId, mode: 'overwrite' })
    expect(again).toMatchObject({ created: 0, changed: 1, doubtful: 0 })
    expect((await app.call('members.search', {})).total).toBe(2)
  })

  it('puts new members into the union that covers their unit', async () => {
    const app = await makeTestApp()
    const unit = await app.call('units.add', { name: '红星厂' })
    const union = await app.call('unions.add', { name: '红星厂工会', unitIds: [unit.id] })
    await importFile(app, csvFile(app, '一.csv', [HEADER, `李志强,${LI},男,13800000001,红星厂,钳工,2015-06-03`]))
    expect((await app.call('unions.get', { id: union.id })).memberCount).toBe(1)
  })

  it('asks once for a unit that resembles a known one and keeps the name as an alias', async () => {
    const app = await makeTestApp()
    const unit = await app.call('units.add', { name: '云桥镇红星机械有限公司' })
    const preview = await previewFile(
      app,
      csvFile(app, '一.csv', [HEADER, `李志强,${LI},男,13800000001,红星机械厂,钳工,2015-06-03`]),
    )
    expect(preview.unknownUnits).toMatchObject([{ text: '红星机械厂', chosen: null, candidates: [{ id: unit.id }] }])
    await app.call('import.preview', { batchId: preview.batchId, units: { 红星机械厂: unit.id } })
    await app.call('import.apply', { batchId: preview.batchId })
    expect((await app.call('units.get', { id: unit.id })).aliases).toEqual(['红星机械厂'])
    expect((await app.call('members.search', { text: '红星机械厂' })).total).toBe(1)
  })
})

describe('the summary of a batch', () => {
  it('adds up over several applications', async () => {
    const app = await makeTestApp()
    await importFile(app, csvFile(app, '一.csv', [HEADER, `李志强,${LI},男,13800000001,红星厂,钳工,2015-06-03`]))
    const next = await previewFile(
      app,
      csvFile(app, '二.csv', [HEADER, `李自强,${LI},男,13800000002,红星厂,钳工,`, `王秀英,${WANG},女,,红星厂,车工,`]),
    )
    await app.call('import.apply', { batchId: next.batchId })
    await app.call('import.decide', { batchId: next.batchId, row: 2, decision: { kind: 'skip' } })
    await app.call('import.apply', { batchId: next.batchId })
    const [summary] = await app.call('import.list')
    expect(summary).toMatchObject({ created: 1, changed: 0, same: 0, doubtful: 0, skipped: 1 })
  })

  it('keeps a chosen unit in the list of unknown names, so that it can be changed', async () => {
    const app = await makeTestApp()
    const unit = await app.call('units.add', { name: '云桥镇红星机械有限公司' })
    const preview = await previewFile(app, csvFile(app, '一.csv', [HEADER, `李志强,${LI},男,,红星机械厂,钳工,`]))
    const again = await app.call('import.preview', { batchId: preview.batchId, units: { 红星机械厂: unit.id } })
    expect(again.unknownUnits).toMatchObject([{ text: '红星机械厂', chosen: unit.id }])
  })
})
