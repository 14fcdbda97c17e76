import { describe, expect, it } from 'vitest'
import type { ImportRow } from '../../../shared/contract/import.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { allRows, csvFile, previewFile } from './support.ts'

const LI = '420981199003071231'
const WANG = '11010519491231002X'
const HEADER = '姓名,身份证号,困难类别,家庭人口,本人月收入,自付医疗费,家庭成员姓名,与户主关系,家庭成员身份证号,成员健康状况,成员出生日期,成员月收入'

/** A file of 李志强 that is there before the sheet comes. */
async function openKnown(app: TestApp, lists: Record<string, unknown> = {}) {
  const worker = await app.call('members.add', { name: '李志强', idNo: LI })
  const opened = await app.call('hardship.open', { personId: worker.id })
  const file = await app.call('hardship.change', { id: opened.id, lists: withWorker(lists, opened.members[0]) })
  return { fileId: file.id, workerId: worker.id, file }
}

function withWorker(lists: Record<string, unknown>, worker: unknown): Record<string, unknown> {
  const members = lists['members']
  return Array.isArray(members) ? { ...lists, members: [rowOf(worker), ...members] } : lists
}

/** The worker's row without what only the view says. */
function rowOf(worker: unknown): Record<string, unknown> {
  const { id, personId, relation } = worker as Record<string, unknown> // the view of a member
  return { id, personId, relation }
}

async function previewSheet(app: TestApp, rows: readonly string[], header = HEADER) {
  const preview = await previewFile(app, csvFile(app, '困难.csv', [header, ...rows]))
  return { ...preview, rows: await allRows(app, preview.batchId) }
}

const wife = (more = ',,,,') => `李志强,${LI},,2,,,王秀英,妻${more}`
const memberOf = (row: ImportRow | undefined, name: string) => row?.household.find((one) => one.name === name)

describe('a sheet about a household that has its file', () => {
  it('shows somebody of the household who is not in the file as new, and puts him in', async () => {
    const app = await makeTestApp()
    const { fileId } = await openKnown(app)
    const { rows, batchId } = await previewSheet(app, [wife(`,${WANG},,,800`)])
    expect(rows[0]).toMatchObject({ outcome: 'changed' })
    expect(memberOf(rows[0], '王秀英')).toMatchObject({ state: 'new', personId: null })
    expect(await app.call('import.apply', { batchId })).toMatchObject({ changed: 1 })
    const { members, incomes } = await app.call('hardship.get', { id: fileId })
    expect(members.map(({ name, relation }) => [name, relation])).toEqual([['李志强', '01'], ['王秀英', '12']])
    expect(incomes).toMatchObject([{ personId: members[1]?.personId, amountFen: 80_000, per: 'month' }])
  })

  it('changes nothing the second time', async () => {
    const app = await makeTestApp()
    await openKnown(app)
    const first = await previewSheet(app, [wife(`,${WANG},尿毒症,,800`)])
    await app.call('import.apply', { batchId: first.batchId })
    const { rows } = await previewSheet(app, [wife(`,${WANG},尿毒症,,800`)])
    expect(rows[0]).toMatchObject({ outcome: 'same' })
    expect(memberOf(rows[0], '王秀英')).toMatchObject({ state: 'same', differences: [] })
  })

  it('knows somebody without a number by the name within the household', async () => {
    const app = await makeTestApp()
    const { fileId } = await openKnown(app, { members: [{ newPerson: { name: '王秀英' }, relation: '12' }] })
    const { rows, batchId } = await previewSheet(app, [wife(',,尿毒症,,')])
    expect(memberOf(rows[0], '王秀英')).toMatchObject({
      state: 'changed', differences: [{ field: 'memberHealth', old: null, new: '05', kept: false }, { field: 'note' }],
    })
    await app.call('import.apply', { batchId })
    const { members } = await app.call('hardship.get', { id: fileId })
    expect(members).toHaveLength(2)
    expect(members[1]).toMatchObject({ health: '05' })
  })

  it('says nothing new with a more general word for a relation', async () => {
    const app = await makeTestApp()
    await openKnown(app, { members: [{ newPerson: { name: '李小明' }, relation: '22' }] })
    const { rows } = await previewSheet(app, [`李志强,${LI},,2,,,李小明,子,,,,`])
    expect(memberOf(rows[0], '李小明')).toMatchObject({ state: 'same', differences: [] })
  })

  it('writes over what a member row says only when told to', async () => {
    const app = await makeTestApp()
    const { fileId } = await openKnown(app, { members: [{ newPerson: { name: '王秀英' }, relation: '12', health: '01' }] })
    const { batchId } = await previewSheet(app, [wife(',,尿毒症,,')])
    await app.call('import.apply', { batchId })
    expect((await app.call('hardship.get', { id: fileId })).members[1]?.health).toBe('01')
    const again = await previewSheet(app, [wife(',,尿毒症,,')])
    await app.call('import.apply', { batchId: again.batchId, mode: 'overwrite' })
    expect((await app.call('hardship.get', { id: fileId })).members[1]?.health).toBe('05')
  })

  it('takes incomes and expenses where the file has none', async () => {
    const app = await makeTestApp()
    const { fileId, workerId } = await openKnown(app)
    const { batchId } = await previewSheet(app, [`李志强,${LI},,1,1500,26000,,,,,,`])
    await app.call('import.apply', { batchId })
    const { incomes, expenses } = await app.call('hardship.get', { id: fileId })
    expect(incomes).toMatchObject([{ personId: workerId, amountFen: 150_000 }])
    expect(expenses).toMatchObject([{ item: 'M', grossFen: 2_600_000 }])
  })

  it.each(['fill_blanks', 'overwrite'] as const)('leaves money that was worked on, and shows the difference: %s', async (mode) => {
    const app = await makeTestApp()
    const worker = await app.call('members.add', { name: '李志强', idNo: LI })
    const opened = await app.call('hardship.open', { personId: worker.id })
    await app.call('hardship.change', {
      id: opened.id,
      lists: { incomes: [{ personId: worker.id, item: 'W', amountFen: 200_000 }], expenses: [{ item: 'M', grossFen: 100 }] },
    })
    const { rows, batchId } = await previewSheet(app, [`李志强,${LI},深度困难,1,1500,26000,,,,,,`])
    expect(rows[0]).toMatchObject({ outcome: 'same' })
    expect(rows[0]?.differences).toEqual([
      { field: 'category', old: null, new: '1', kept: true },
      { field: 'wageMonth', old: 200_000, new: 150_000, kept: true },
      { field: 'medicalPaid', old: 100, new: 2_600_000, kept: true },
    ])
    expect(await app.call('import.plan', { batchId, mode })).toMatchObject({ changed: 0, kept: 1, same: 0 })
    await app.call('import.apply', { batchId, mode })
    expect((await app.call('hardship.get', { id: opened.id })).incomes).toMatchObject([{ amountFen: 200_000 }])
  })

  it('names those of the file who are not on the sheet', async () => {
    const app = await makeTestApp()
    await openKnown(app, { members: [{ newPerson: { name: '李小明' }, relation: '22' }] })
    const { rows } = await previewSheet(app, [wife(`,${WANG},,,`)])
    expect(rows[0]?.notInSheet).toEqual(['李小明'])
  })

  it('shows what the sheet says of the worker himself and does not take', async () => {
    const app = await makeTestApp()
    await openKnown(app)
    const { rows } = await previewSheet(app, [`李志强,${LI},1,13800000001,`], '姓名,身份证号,家庭人口,联系电话,致困原因')
    expect(rows[0]?.differences).toContainEqual({ field: 'mobile', old: null, new: '13800000001', kept: true })
  })

  it('takes nothing when told to leave what is there', async () => {
    const app = await makeTestApp()
    const { fileId } = await openKnown(app)
    const { batchId } = await previewSheet(app, [wife(`,${WANG},,,800`)])
    expect(await app.call('import.plan', { batchId, mode: 'skip' })).toMatchObject({ changed: 0, kept: 1 })
    expect(await app.call('import.apply', { batchId, mode: 'skip' })).toMatchObject({ changed: 0 })
    expect((await app.call('hardship.get', { id: fileId })).members).toHaveLength(1)
  })

  it('takes out again whom it put in, and the money with him', async () => {
    const app = await makeTestApp()
    const { fileId } = await openKnown(app)
    const { batchId } = await previewSheet(app, [wife(`,${WANG},,,800`)])
    await app.call('import.apply', { batchId })
    expect(await app.call('import.undo', { batchId })).toMatchObject({ removed: 0, restored: 1, kept: [] })
    const { members, incomes } = await app.call('hardship.get', { id: fileId })
    expect([members.length, incomes.length]).toEqual([1, 0])
    expect((await app.call('members.search', { text: '王秀英' })).total).toBe(0)
  })

  it('leaves in the file whom somebody has given money since', async () => {
    const app = await makeTestApp()
    const { fileId } = await openKnown(app)
    const { batchId } = await previewSheet(app, [wife(`,${WANG},,,`)])
    await app.call('import.apply', { batchId })
    const { members } = await app.call('hardship.get', { id: fileId })
    const personId = members[1]?.personId ?? ''
    await app.call('hardship.change', { id: fileId, lists: { incomes: [{ personId, item: 'W', amountFen: 100 }] } })
    expect(await app.call('import.undo', { batchId })).toMatchObject({ kept: [{ name: '李志强' }] })
    expect((await app.call('hardship.get', { id: fileId })).members).toHaveLength(2)
  })
})

describe('somebody of a household without a number', () => {
  const SHEET = [`李志强,${LI},深度困难,2,,,王秀英,妻,,,1970-05-06,`]

  it('waits where somebody of that name and birth day is on file', async () => {
    const app = await makeTestApp()
    const { id } = await app.call('members.add', { name: '王秀英', birthOn: day('1970-05-06') })
    const { rows } = await previewSheet(app, SHEET)
    expect(rows[0]).toMatchObject({ outcome: 'doubtful', waits: ['person_resembles'] })
    expect(memberOf(rows[0], '王秀英')).toMatchObject({ state: 'open', candidates: [{ id, name: '王秀英' }] })
  })

  it('is made new where only the name is the same', async () => {
    const app = await makeTestApp()
    await app.call('members.add', { name: '王秀英', birthOn: day('1985-01-01') })
    await app.call('members.add', { name: '王秀英' })
    const { rows } = await previewSheet(app, SHEET)
    expect(rows[0]).toMatchObject({ outcome: 'new' })
  })

  it('waits where somebody of that name was in an older file of the worker', async () => {
    const app = await makeTestApp()
    const { fileId } = await openKnown(app, { members: [{ newPerson: { name: '王秀英' }, relation: '12' }] })
    await app.call('hardship.recordStep', { id: fileId, kind: 'cancel', on: day('2026-03-02'), data: { exitReason: '8' } })
    const { rows } = await previewSheet(app, [wife()])
    expect(memberOf(rows[0], '王秀英')).toMatchObject({ state: 'open' })
  })

  it('is the person on file when somebody says so, and nobody is made twice', async () => {
    const app = await makeTestApp()
    const { id } = await app.call('members.add', { name: '王秀英', birthOn: day('1970-05-06') })
    const { rows, batchId } = await previewSheet(app, SHEET)
    const member = memberOf(rows[0], '王秀英')
    const row = await app.call('import.decide', {
      batchId, row: 2, decision: { kind: 'new', personId: null, members: [{ row: member?.row ?? 0, personId: id }] },
    })
    expect(row.household[0]).toMatchObject({ state: 'new', personId: id })
    expect(await app.call('import.apply', { batchId })).toMatchObject({ created: 1, doubtful: 0 })
    expect((await app.call('members.search', { text: '王秀英' })).total).toBe(1)
  })

  it('is somebody else when somebody says so', async () => {
    const app = await makeTestApp()
    await app.call('members.add', { name: '王秀英', birthOn: day('1970-05-06') })
    const { rows, batchId } = await previewSheet(app, SHEET)
    const row = memberOf(rows[0], '王秀英')?.row ?? 0
    await app.call('import.decide', {
      batchId, row: 2, decision: { kind: 'new', personId: null, members: [{ row, personId: null }] },
    })
    expect(await app.call('import.apply', { batchId })).toMatchObject({ created: 1 })
    expect((await app.call('members.search', { text: '王秀英' })).total).toBe(2)
  })

  it('lets a household go on waiting while one of two is not settled', async () => {
    const app = await makeTestApp()
    await app.call('members.add', { name: '王秀英', birthOn: day('1970-05-06') })
    await app.call('members.add', { name: '李小明', birthOn: day('2010-02-03') })
    const { rows, batchId } = await previewSheet(app, [...SHEET, ',,,,,,李小明,子,,,2010-02-03,'])
    const row = memberOf(rows[0], '王秀英')?.row ?? 0
    await app.call('import.decide', {
      batchId, row: 2, decision: { kind: 'new', personId: null, members: [{ row, personId: null }] },
    })
    expect((await app.call('import.get', { batchId })).counts).toMatchObject({ doubtful: 1 })
    expect(await app.call('import.apply', { batchId })).toMatchObject({ created: 0, doubtful: 1 })
  })
})
