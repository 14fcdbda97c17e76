import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ImportRow } from '../../../shared/contract/import.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { getSheet, listTexts } from '../../import-reader/support.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { allRows, csvFile, importFile, previewFile, rosterFile } from './support.ts'

const HEADER = '姓名,身份证号,性别,电话,单位,岗位,入会时间'
const LIU = '42098120011104587X'
const LI = '420981199003071231'
const WANG = '11010519491231002X'
/** Rows 7 and 9 of the register r08: 刘建国 and 刘建军 with one number. */
const JIANGUO = 7
const JIANJUN = 9

/** Names of the living people who have a number. */
async function ownersOf(app: TestApp, idNo: string): Promise<string[]> {
  const { rows } = await app.call('members.search', { text: idNo })
  return rows.map(({ name }) => name).toSorted()
}

/** 李志强 is on file; gives his id. */
async function known(app: TestApp): Promise<string> {
  await importFile(app, csvFile(app, '一.csv', [HEADER, `李志强,${LI},男,13800000001,红星厂,钳工,2015-06-03`]))
  const [row] = (await app.call('members.search', { text: '李志强' })).rows
  return row?.id ?? ''
}

async function readRow(app: TestApp, batchId: string, number: number): Promise<ImportRow> {
  const found = (await allRows(app, batchId)).find(({ row }) => row === number)
  if (found === undefined) throw new Error(`no row ${number}`)
  return found
}

async function twoNames(app: TestApp): Promise<string> {
  return (await previewFile(app, rosterFile('r08'))).batchId
}

describe('one number under two names in a file', () => {
  it('cannot be decided as two new people', async () => {
    const app = await makeTestApp()
    const batchId = await twoNames(app)
    await app.call('import.decide', { batchId, row: JIANGUO, decision: { kind: 'new' } })
    await expect(
      app.call('import.decide', { batchId, row: JIANJUN, decision: { kind: 'new' } }),
    ).rejects.toMatchObject({
      body: { code: 'conflict', reason: 'same_id', details: { row: JIANGUO, name: '刘建国' } },
    })
  })

  it('makes one person of the row whose name is right, and the other row is left out', async () => {
    const app = await makeTestApp()
    const batchId = await twoNames(app)
    await app.call('import.decide', { batchId, row: JIANJUN, decision: { kind: 'new' } })
    expect((await readRow(app, batchId, JIANGUO)).decision).toEqual({ kind: 'skip', personId: null, forRow: JIANJUN })
    await app.call('import.apply', { batchId })
    expect(await ownersOf(app, LIU)).toEqual(['刘建军'])
    expect(await readRow(app, batchId, JIANGUO)).toMatchObject({ outcome: 'skipped', personId: null, waits: [] })
  })

  it('leaves all other rows out, when there are more than two', async () => {
    const app = await makeTestApp()
    const batchId = await twoNames(app)
    await app.call('import.decide', { batchId, row: 20, decision: { kind: 'new' } })
    const others = (await allRows(app, batchId)).filter(({ decision }) => decision?.forRow === 20)
    expect(others.map(({ row }) => row)).toEqual([19, 21])
  })

  it('tells the sender which name was found right', async () => {
    const app = await makeTestApp()
    const batchId = await twoNames(app)
    await app.call('import.decide', { batchId, row: JIANJUN, decision: { kind: 'new' } })
    const path = join(app.dataDir, '回执.xlsx')
    app.answers.save.push(path)
    await app.call('import.saveCorrections', { batchId, onlyProblems: true })
    const lines = listTexts(getSheet(readFileSync(path))).map((cells) => cells.map(String))
    const lineOf = (name: string): string[] | undefined => lines.find((cells) => cells.includes(name))?.slice(-2)
    expect(lineOf('刘建国')).toEqual(['未导入', `与第${JIANJUN}行同号，已认定姓名为“刘建军”，请核对本行`])
    expect(lineOf('刘建军')).toEqual(['可导入', '同一身份证号对应不同姓名，已认定本行'])
  })

  it('tells the sender of a row with the same name, too, that it is the same person', async () => {
    const app = await makeTestApp()
    const batchId = await twoNames(app)
    await app.call('import.decide', { batchId, row: 19, decision: { kind: 'new' } })
    const path = join(app.dataDir, '回执.xlsx')
    app.answers.save.push(path)
    await app.call('import.saveCorrections', { batchId })
    const lines = listTexts(getSheet(readFileSync(path))).map((cells) => cells.map(String))
    const said = lines.filter((cells) => cells.includes('赵敏')).map((cells) => cells.at(-1))
    expect(said).toContainEqual(expect.stringContaining('与第19行是同一人，只按那一行导入'))
  })

  it('keeps what was decided about the other row before', async () => {
    const app = await makeTestApp()
    const batchId = await twoNames(app)
    await app.call('import.decide', { batchId, row: JIANGUO, decision: { kind: 'new_without_id' } })
    await app.call('import.decide', { batchId, row: JIANJUN, decision: { kind: 'new' } })
    expect((await readRow(app, batchId, JIANGUO)).decision?.kind).toBe('new_without_id')
  })

  it('lets the other row wait again when the decision is taken back', async () => {
    const app = await makeTestApp()
    const batchId = await twoNames(app)
    await app.call('import.decide', { batchId, row: JIANJUN, decision: { kind: 'new' } })
    await app.call('import.decide', { batchId, row: JIANJUN, decision: null })
    expect((await readRow(app, batchId, JIANGUO)).decision).toBeNull()
    expect((await app.call('import.get', { batchId })).counts.doubtful).toBe(5)
  })

  it('lets the other row wait again when the number of the first is corrected', async () => {
    const app = await makeTestApp()
    const batchId = await twoNames(app)
    await app.call('import.decide', { batchId, row: JIANJUN, decision: { kind: 'new' } })
    await app.call('import.correct', { batchId, row: JIANJUN, values: { idNo: LI } })
    expect((await readRow(app, batchId, JIANGUO)).decision).toBeNull()
  })

  it('lets the other row wait again when the first could not be imported after all', async () => {
    const app = await makeTestApp()
    const batchId = await twoNames(app)
    await app.call('import.decide', { batchId, row: JIANJUN, decision: { kind: 'new' } })
    await app.call('members.add', { name: '刘老三', idNo: LIU })
    const { created, doubtful, skipped } = await app.call('import.apply', { batchId })
    const { counts } = await app.call('import.get', { batchId })
    expect([created, doubtful, skipped]).toEqual([counts.new, counts.doubtful, counts.skipped])
    expect(await readRow(app, batchId, JIANGUO)).toMatchObject({ outcome: 'doubtful', decision: null })
  })

  it('is settled, too, by saying that one row is the person of that name on file', async () => {
    const app = await makeTestApp()
    const { id: personId } = await app.call('members.add', { name: '刘建国', idNo: LIU })
    const batchId = await twoNames(app)
    await app.call('import.decide', { batchId, row: JIANGUO, decision: { kind: 'person', personId } })
    expect((await readRow(app, batchId, JIANJUN)).decision).toMatchObject({ kind: 'skip', forRow: JIANGUO })
  })

  it('cannot be added under the second name after the first was imported', async () => {
    const app = await makeTestApp()
    const batchId = await twoNames(app)
    await app.call('import.decide', { batchId, row: JIANGUO, decision: { kind: 'new' } })
    await app.call('import.apply', { batchId })
    const [first] = (await app.call('members.search', { text: LIU })).rows
    await expect(
      app.call('import.decide', { batchId, row: JIANJUN, decision: { kind: 'new' } }),
    ).rejects.toMatchObject({ body: { reason: 'same_id', details: { personId: first?.id, name: '刘建国' } } })
  })

  it('shows the other rows with the number beside a row', async () => {
    const app = await makeTestApp()
    const rows = await allRows(app, await twoNames(app))
    expect(rows.find(({ row }) => row === JIANGUO)?.sameNumber).toEqual([
      {
        row: JIANJUN,
        values: expect.objectContaining({ name: '刘建军', sex: '1', birthOn: '2001-11-04', mobile: '13915429479' }),
        decision: null,
        personId: null,
      },
    ])
    expect(rows.filter(({ sameNumber }) => sameNumber.length === 2).map(({ row }) => row)).toEqual([19, 20, 21])
  })

  it('that was mistyped in one row makes two people, one of them without a number', async () => {
    const app = await makeTestApp()
    const batchId = await twoNames(app)
    await app.call('import.decide', { batchId, row: JIANGUO, decision: { kind: 'new' } })
    await app.call('import.decide', { batchId, row: JIANJUN, decision: { kind: 'new_without_id' } })
    await app.call('import.apply', { batchId })
    expect(await ownersOf(app, LIU)).toEqual(['刘建国'])
    const [found] = (await app.call('members.search', { text: '刘建军' })).rows
    const member = await app.call('members.get', { id: found?.id ?? '' })
    expect((await app.call('members.reveal', { id: member.id, field: 'given' })).values).toEqual({ idNo: LIU })
    expect(member.missing).toContain('idNo')
  })

  it('takes sex and birth day of a mistyped number only from columns of their own', async () => {
    const app = await makeTestApp()
    const lines = ['姓名,身份证号,单位', `刘建国,${LIU},红星厂`, `刘建军,${LIU},红星厂`]
    const { batchId } = await previewFile(app, csvFile(app, '一.csv', lines))
    await app.call('import.decide', { batchId, row: 3, decision: { kind: 'new_without_id' } })
    await app.call('import.apply', { batchId })
    const [found] = (await app.call('members.search', { text: '刘建军' })).rows
    expect(found).toMatchObject({ sex: null, birthOn: null })
  })
})

describe('a number that somebody on file has', () => {
  it('is not given to a new person of another name', async () => {
    const app = await makeTestApp()
    const personId = await known(app)
    const { batchId } = await previewFile(app, csvFile(app, '二.csv', [HEADER, `李自强,${LI},男,,红星厂,钳工,`]))
    await expect(
      app.call('import.decide', { batchId, row: 2, decision: { kind: 'new' } }),
    ).rejects.toMatchObject({ body: { reason: 'same_id', details: { personId, name: '李志强' } } })
  })

  it('is not filled in for somebody else who has none', async () => {
    const app = await makeTestApp()
    await known(app)
    const other = await app.call('members.add', { name: '李自强' })
    const { batchId } = await previewFile(app, csvFile(app, '二.csv', [HEADER, `李自强,${LI},男,,红星厂,钳工,`]))
    await expect(
      app.call('import.decide', { batchId, row: 2, decision: { kind: 'person', personId: other.id } }),
    ).rejects.toMatchObject({ body: { reason: 'same_id' } })
  })

  it('holds the row back when it was typed in after the preview, and the rest goes on', async () => {
    const app = await makeTestApp()
    const lines = [HEADER, `李志强,${LI},男,,红星厂,钳工,`, `王秀英,${WANG},女,,红星厂,车工,`]
    const { batchId } = await previewFile(app, csvFile(app, '一.csv', lines))
    await app.call('members.add', { name: '李志刚', idNo: LI })
    expect(await app.call('import.apply', { batchId })).toMatchObject({ created: 1, doubtful: 1 })
    expect(await ownersOf(app, LI)).toEqual(['李志刚'])
    const [row] = (await app.call('import.rows', { batchId, outcome: 'doubtful' })).rows
    expect(row).toMatchObject({
      row: 2,
      waits: ['same_id'],
      candidates: [{ name: '李志刚', why: 'same_id_other_name' }],
    })
  })

  it('holds a row back that would fill it in for the same person twice over', async () => {
    const app = await makeTestApp()
    const person = await app.call('members.add', {
      name: '李志强', sex: '1', birthOn: day('1990-03-07'), mobile: '13800000001',
    })
    const lines = [HEADER, `李志强,${LI},男,13800000001,红星厂,钳工,`]
    const { batchId } = await previewFile(app, csvFile(app, '一.csv', lines))
    await app.call('members.add', { name: '李志刚', idNo: LI, notSameAs: [person.id] })
    expect(await app.call('import.apply', { batchId })).toMatchObject({ changed: 0, doubtful: 1 })
    expect(await ownersOf(app, LI)).toEqual(['李志刚'])
  })

  it('is not brought back by undoing the import that had changed it', async () => {
    const app = await makeTestApp()
    const person = await app.call('members.add', {
      name: '李志强', idNo: LI, sex: '1', birthOn: day('1990-03-07'), mobile: '13800000001',
    })
    const lines = [HEADER, `李志强,${WANG},男,13800000001,红星厂,钳工,`]
    const { batchId } = await previewFile(app, csvFile(app, '一.csv', lines))
    await app.call('import.decide', { batchId, row: 2, decision: { kind: 'person', personId: person.id } })
    await app.call('import.apply', { batchId, mode: 'overwrite' })
    await app.call('members.add', { name: '李志刚', idNo: LI })
    const undone = await app.call('import.undo', { batchId })
    expect(undone.kept).toMatchObject([{ personId: person.id, fields: [{ field: 'idNo' }] }])
    expect(await ownersOf(app, LI)).toEqual(['李志刚'])
  })
})
