import { describe, expect, it } from 'vitest'
import { getSheet, listTexts } from '../../import-reader/support.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unlockWithPassphrase } from '../../../electron/db/keyfile.ts'
import { openSqlite } from '../../../electron/db/open.ts'
import { makeTestApp, PASSPHRASE, type TestApp } from '../../support/make-test-app.ts'
import { allRows, csvFile, importFile, previewFile, rosterFile } from './support.ts'

const HEADER = '姓名,身份证号,性别,电话,单位,岗位,入会时间'
const LI = '420981199003071231'
const WANG = '11010519491231002X'
const FACTORY = '云桥镇红星机械有限公司'
const LIKE_IT = '红星机械厂'

async function summaryOf(app: TestApp, batchId: string): Promise<object | undefined> {
  return (await app.call('import.list')).find(({ id }) => id === batchId)
}

/** The factory is on file; one row names another unit that resembles it, one row a unit like none. */
async function resembling(app: TestApp): Promise<{ batchId: string; unitId: string }> {
  const { id: unitId } = await app.call('units.add', { name: FACTORY })
  const lines = [HEADER, `李志强,${LI},男,13800000001,${LIKE_IT},钳工,2015-06-03`, `王秀英,${WANG},女,,永兴家具厂,车工,`]
  const { batchId } = await previewFile(app, csvFile(app, '一.csv', lines))
  return { batchId, unitId }
}

describe('the rows that wait', () => {
  it('are counted alike in the list of batches before and after each decision and application', async () => {
    const app = await makeTestApp()
    const { batchId } = await previewFile(app, rosterFile('r08'))
    expect(await summaryOf(app, batchId)).toMatchObject({ doubtful: 5, decided: 0 })
    await app.call('import.apply', { batchId })
    expect(await summaryOf(app, batchId)).toMatchObject({ doubtful: 5, decided: 0 })
    await app.call('import.decide', { batchId, row: 7, decision: { kind: 'new' } })
    await app.call('import.decide', { batchId, row: 9, decision: { kind: 'skip' } })
    expect(await summaryOf(app, batchId)).toMatchObject({ doubtful: 4, decided: 1 })
    await app.call('import.apply', { batchId })
    expect(await summaryOf(app, batchId)).toMatchObject({ doubtful: 3, decided: 0 })
  })

  it('are those of the preview, too, once the decided ones are in', async () => {
    const app = await makeTestApp()
    const { batchId } = await previewFile(app, rosterFile('r08'))
    await app.call('import.decide', { batchId, row: 7, decision: { kind: 'new' } })
    await app.call('import.decide', { batchId, row: 9, decision: { kind: 'skip' } })
    const { created, skipped } = await app.call('import.apply', { batchId })
    const { counts } = await app.call('import.get', { batchId })
    expect(counts).toMatchObject({ new: created, doubtful: 3, skipped })
    expect((await app.call('import.rows', { batchId, outcome: 'doubtful' })).rows.map(({ row }) => row)).toEqual([19, 20, 21])
  })

  it('are one more when a row that was left out is taken up again', async () => {
    const app = await makeTestApp()
    const { batchId } = await previewFile(app, rosterFile('r08'))
    await app.call('import.decide', { batchId, row: 9, decision: { kind: 'skip' } })
    await app.call('import.apply', { batchId })
    const row = await app.call('import.decide', { batchId, row: 9, decision: null })
    expect(row.outcome).toBe('doubtful')
    expect(await summaryOf(app, batchId)).toMatchObject({ doubtful: 5 })
  })
})

describe('the figures over the rows', () => {
  it.each([
    ['is to be somebody new', 7, { kind: 'new' }, { new: 19, doubtful: 3, skipped: 5 }],
    ['is to be somebody new without the number', 9, { kind: 'new_without_id' }, { new: 19, doubtful: 4, skipped: 4 }],
    ['is left out', 9, { kind: 'skip' }, { new: 18, doubtful: 4, skipped: 5 }],
  ] as const)('follow a decision at once, as plan and lists do: a row that %s', async (_what, row, decision, figures) => {
    const app = await makeTestApp()
    const { batchId } = await previewFile(app, rosterFile('r08'))
    await app.call('import.decide', { batchId, row, decision })
    const { counts } = await app.call('import.get', { batchId })
    expect(counts).toMatchObject(figures)
    const plan = await app.call('import.plan', { batchId })
    expect([plan.created, plan.waiting, plan.skipped]).toEqual([counts.new, counts.doubtful, counts.skipped])
    for (const outcome of ['new', 'doubtful', 'skipped'] as const) {
      expect((await app.call('import.rows', { batchId, outcome })).total).toBe(counts[outcome])
    }
  })

  it('follow a decision that it is somebody on file, and the decision taken back', async () => {
    const app = await makeTestApp()
    const person = await app.call('members.add', { name: '李志强', sex: '1' })
    const lines = [HEADER, `李志强,${LI},男,13800000001,红星厂,钳工,`]
    const { batchId } = await previewFile(app, csvFile(app, '一.csv', lines))
    await app.call('import.decide', { batchId, row: 2, decision: { kind: 'person', personId: person.id } })
    expect((await app.call('import.get', { batchId })).counts).toMatchObject({ changed: 1, doubtful: 0 })
    await app.call('import.decide', { batchId, row: 2, decision: null })
    expect((await app.call('import.get', { batchId })).counts).toMatchObject({ changed: 0, doubtful: 1 })
  })

  it('leave a decided row among those that wait as long as its unit is open', async () => {
    const app = await makeTestApp()
    const { batchId, unitId } = await resembling(app)
    await app.call('import.decide', { batchId, row: 2, decision: { kind: 'new' } })
    expect((await app.call('import.get', { batchId })).counts).toMatchObject({ new: 1, doubtful: 1 })
    const { counts } = await app.call('import.chooseUnits', { batchId, units: { [LIKE_IT]: unitId } })
    expect(counts).toMatchObject({ new: 2, doubtful: 0 })
  })

  it('add up to the people of the file after every decision, also once the others were imported', async () => {
    const app = await makeTestApp()
    const { batchId } = await previewFile(app, rosterFile('r08'))
    await app.call('import.apply', { batchId })
    await app.call('import.decide', { batchId, row: 19, decision: { kind: 'new' } })
    const { counts } = await app.call('import.get', { batchId })
    expect(counts.new + counts.changed + counts.same + counts.doubtful + counts.skipped).toBe(counts.people)
    expect(counts.doubtful).toBeLessThan(5)
  })
})

describe('the rows with problems', () => {
  it('are as many as go into the correction workbook, and can be listed', async () => {
    const app = await makeTestApp()
    const preview = await previewFile(app, rosterFile('r02'))
    const path = join(app.dataDir, '回执.xlsx')
    app.answers.save.push(path)
    const { rows } = await app.call('import.saveCorrections', { batchId: preview.batchId, onlyProblems: true })
    expect(listTexts(getSheet(readFileSync(path)))).toHaveLength(rows + 1)
    expect(preview.counts.problems).toBe(rows)
    const listed = await app.call('import.rows', { batchId: preview.batchId, problems: true, limit: 5_000 })
    expect(listed.total).toBe(rows)
    expect(rows).toBeGreaterThan(20)
  })
})

describe('a row of the correction workbook', () => {
  it('says which row 同上 was read from, with no other fault', async () => {
    const app = await makeTestApp()
    const { batchId } = await previewFile(
      app,
      csvFile(app, '一.csv', [
        '姓名,身份证号,性别,电话,单位',
        '李志强,420981199003071231,男,13800000001,红星机械厂',
        '王秀英,11010519491231002X,女,13800000002,同上',
      ]),
    )
    const path = join(app.dataDir, '回执.xlsx')
    app.answers.save.push(path)
    await app.call('import.saveCorrections', { batchId })
    const [, plain, repeated] = listTexts(getSheet(readFileSync(path)))
    expect([plain?.at(-1), repeated?.at(-1)]).toEqual(['可导入', '“同上”按上一行读入'])
  })
})

describe('a batch from before rows with problems were counted', () => {
  it('has none of them', async () => {
    const app = await makeTestApp()
    const { batchId } = await previewFile(app, rosterFile('r02'))
    await app.call('store.lock')
    const key = await unlockWithPassphrase(join(app.dataDir, 'keyfile.json'), PASSPHRASE)
    const sqlite = openSqlite(join(app.dataDir, 'gongyou.db'), key ?? new Uint8Array(32))
    sqlite.exec("update import_batch set counts = json_remove(counts, '$.problems')")
    sqlite.close()
    await app.call('store.unlock', { passphrase: PASSPHRASE })
    expect((await app.call('import.get', { batchId })).counts.problems).toBe(0)
    expect((await app.call('import.list'))[0]?.counts.problems).toBe(0)
  })
})

it('says that a row waits because somebody on file is like it', async () => {
  const app = await makeTestApp()
  await app.call('members.add', { name: '李志强', sex: '1' })
  const { batchId } = await previewFile(app, csvFile(app, '一.csv', [HEADER, `李志强,${LI},男,13800000001,红星厂,钳工,`]))
  expect((await allRows(app, batchId))[0]).toMatchObject({ outcome: 'doubtful', waits: ['person_resembles'] })
})

describe('a unit that only resembles one on file', () => {
  it('keeps its people back until somebody says which it is', async () => {
    const app = await makeTestApp()
    const { batchId } = await resembling(app)
    expect((await allRows(app, batchId)).map(({ outcome, waits }) => ({ outcome, waits }))).toEqual([
      { outcome: 'doubtful', waits: ['unit_resembles'] },
      { outcome: 'new', waits: [] },
    ])
    expect(await app.call('import.apply', { batchId })).toMatchObject({ created: 1, doubtful: 1, unitsCreated: 1 })
    expect((await app.call('members.search', {})).rows.map(({ name }) => name)).toEqual(['王秀英'])
  })

  it('keeps somebody back who was decided to be new all the same', async () => {
    const app = await makeTestApp()
    const { batchId } = await resembling(app)
    await app.call('import.decide', { batchId, row: 2, decision: { kind: 'new' } })
    expect(await app.call('import.apply', { batchId })).toMatchObject({ created: 1, doubtful: 1 })
  })

  it('lets all its people go with one answer: it is that one', async () => {
    const app = await makeTestApp()
    const { batchId, unitId } = await resembling(app)
    const preview = await app.call('import.chooseUnits', { batchId, units: { [LIKE_IT]: unitId } })
    expect(preview.counts).toMatchObject({ new: 2, doubtful: 0 })
    await app.call('import.apply', { batchId })
    const [row] = (await app.call('members.search', { text: '李志强' })).rows
    expect(row?.unitName).toBe(FACTORY)
  })

  it('can be answered after the others were imported: it is another one, and new', async () => {
    const app = await makeTestApp()
    const { batchId } = await resembling(app)
    await app.call('import.apply', { batchId })
    await app.call('import.chooseUnits', { batchId, units: { [LIKE_IT]: 'new' } })
    expect(await app.call('import.apply', { batchId })).toMatchObject({ created: 1, doubtful: 0, unitsCreated: 1 })
    const [row] = (await app.call('members.search', { text: '李志强' })).rows
    expect(row?.unitName).toBe(LIKE_IT)
  })

  it('keeps back a person on file whom the row would change', async () => {
    const app = await makeTestApp()
    await importFile(app, csvFile(app, '零.csv', [HEADER, `李志强,${LI},男,13800000001,永兴家具厂,,`]))
    const { batchId, unitId } = await resembling(app)
    expect((await allRows(app, batchId))[0]).toMatchObject({ outcome: 'doubtful', waits: ['unit_resembles'] })
    const preview = await app.call('import.chooseUnits', { batchId, units: { [LIKE_IT]: unitId } })
    expect(preview.counts).toMatchObject({ changed: 1, doubtful: 0 })
  })

  it('named above the table keeps back the rows below it', async () => {
    const app = await makeTestApp()
    await app.call('units.add', { name: '云桥镇宏达面粉机械有限责任公司' })
    const preview = await previewFile(app, rosterFile('r01'))
    expect(preview.unitHint).toBe('云桥镇宏达面粉机械有限公司')
    expect(preview.counts).toMatchObject({ new: 0, doubtful: preview.counts.people - preview.counts.skipped })
  })
})
