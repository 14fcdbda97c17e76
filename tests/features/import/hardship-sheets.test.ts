import { describe, expect, it } from 'vitest'
import type { ImportRow } from '../../../shared/contract/import.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { allRows, csvFile, previewFile, rosterFile } from './support.ts'

const HEADER = '姓名,身份证号,工作单位,困难类别,致困原因,家庭人口,家庭年收入,联系电话'
const LI = '420981199003071231'
const WANG = '11010519491231002X'
const ONE = `李志强,${LI},红星厂,深度困难职工,患重特大疾病,1,12000元,13800000001`

async function filesOf(app: TestApp) {
  const { rows } = await app.call('hardship.list', { limit: 500 })
  return Promise.all(rows.map(({ id }) => app.call('hardship.get', { id })))
}

async function applySheet(app: TestApp, path: string) {
  const { batchId } = await previewFile(app, path)
  return app.call('import.apply', { batchId })
}

const rowOf = (rows: readonly ImportRow[], name: string): ImportRow | undefined => rows.find(({ values }) => values['name'] === name)

describe('a spreadsheet about households', () => {
  it('is told from a roster by its header', async () => {
    const app = await makeTestApp()
    const sheet = await previewFile(app, csvFile(app, '困难.csv', [HEADER, ONE]))
    const roster = await previewFile(app, csvFile(app, '名册.csv', ['姓名,身份证号,联系电话', `李志强,${LI},13800000001`]))
    expect([sheet.subject, roster.subject]).toEqual(['hardship', 'members'])
  })

  it('is read as a roster when somebody says that it is one, and back', async () => {
    const app = await makeTestApp()
    const { batchId } = await previewFile(app, csvFile(app, '困难.csv', [HEADER, ONE]))
    const asRoster = await app.call('import.preview', { batchId, subject: 'members' })
    const again = await app.call('import.preview', { batchId, subject: 'hardship' })
    expect([asRoster.subject, again.subject]).toEqual(['members', 'hardship'])
    expect(again.columns.find(({ header }) => header === '家庭人口')?.field).toBe('householdSize')
  })

  it('counts every household once, with sums that agree with the sheet', async () => {
    const app = await makeTestApp()
    const { counts } = await previewFile(app, rosterFile('h01'))
    const { people, new: made, changed, same, doubtful, skipped } = counts
    expect(people).toBe(8)
    expect(made + changed + same + doubtful + skipped).toBe(people)
  })

  it('opens a file for each, with causes and income as the sheet has them, and leaves the class to a person', async () => {
    const app = await makeTestApp()
    expect(await applySheet(app, rosterFile('h01'))).toMatchObject({ created: 8, doubtful: 0 })
    const files = await filesOf(app)
    const dibao = files.find(({ given }) => given['category'] === '低保户')
    expect(dibao).toMatchObject({
      category: null,
      state: 'draft',
      fields: { legacyCategory: 'A', mainCause: '6', otherCauses: ['9'] },
      incomes: [{ item: 'O', amountFen: 2_400_000, per: 'year' }],
      expenses: [{ item: 'M', grossFen: 2_600_000 }],
    })
  })

  it('leaves the sum open while nobody of a family that the sheet counts is in the file', async () => {
    const app = await makeTestApp()
    const three = `李志强,${LI},红星厂,深度困难职工,患重特大疾病,3,24000元,13800000001`
    const { batchId } = await previewFile(app, csvFile(app, '困难.csv', [HEADER, three]))
    const [row] = await allRows(app, batchId)
    expect(row?.findings).toEqual([])
    await app.call('import.apply', { batchId })
    const [file] = await filesOf(app)
    const id = file?.id ?? ''
    const gapsNow = async () => (await app.call('hardship.explain', { id })).gaps.map(({ reason, level }) => [reason, level])
    expect(await gapsNow()).toContainEqual(['members_not_listed', 'stop'])
    const worker = { id: file?.members[0]?.id, personId: file?.personId, relation: '01' }
    await app.call('hardship.change', { id, lists: { members: [worker, { newPerson: { name: '王秀英' }, relation: '10' }] } })
    expect(await gapsNow()).toContainEqual(['fewer_than_stated', 'look'])
  })

  it('waits where only the name is that of somebody with a file', async () => {
    const app = await makeTestApp()
    const { id: personId } = await app.call('members.add', { name: '李志强', idNo: LI })
    const file = await app.call('hardship.open', { personId })
    const { batchId } = await previewFile(app, csvFile(app, '困难.csv', ['姓名,困难类别,致困原因', '李志强,深度困难职工,患重特大疾病']))
    expect(await allRows(app, batchId)).toMatchObject([{ outcome: 'doubtful', waits: ['person_resembles'], matchedId: null }])
    await app.call('import.apply', { batchId })
    expect(await app.call('hardship.get', { id: file.id })).toMatchObject({ fields: { mainCause: null } })
  })

  it.each([
    ['with a name that is none', '=1+1,,深度困难职工,患重特大疾病'],
    ['with a number whose last digit is wrong', '孙大圣,420981199003071232,深度困难职工,患重特大疾病'],
  ])('waits with a household %s: a file number is never used again', async (_, line) => {
    const app = await makeTestApp()
    const { batchId } = await previewFile(app, csvFile(app, '困难.csv', ['姓名,身份证号,困难类别,致困原因', `李志强,${LI},深度困难职工,患重特大疾病`, line]))
    expect((await allRows(app, batchId)).map(({ outcome }) => outcome)).toEqual(['new', 'doubtful'])
    await app.call('import.apply', { batchId })
    expect(await filesOf(app)).toHaveLength(1)
  })

  it('keeps the word of a class that no list has, and sets none', async () => {
    const app = await makeTestApp()
    await applySheet(app, rosterFile('h01'))
    const poorest = (await filesOf(app)).find(({ given }) => given['category'] === '特困职工')
    expect(poorest?.category).toBeNull()
  })

  it('links the worker by his number and makes nobody twice', async () => {
    const app = await makeTestApp()
    const { id } = await app.call('members.add', { name: '李志强', idNo: LI })
    await applySheet(app, csvFile(app, '困难.csv', [HEADER, ONE]))
    const [file] = await filesOf(app)
    expect(file?.personId).toBe(id)
    expect((await app.call('members.search', {})).total).toBe(1)
  })

  it('puts the household into the file, each with his relation and income', async () => {
    const app = await makeTestApp()
    await applySheet(app, rosterFile('h02'))
    const four = (await filesOf(app)).find(({ members }) => members.length === 4)
    expect(four?.members.map(({ relation }) => relation)).toEqual(['01', '12', '22', '52'])
    expect(four?.incomes.map(({ amountFen, per }) => ({ amountFen, per }))).toEqual([
      { amountFen: 180_000, per: 'month' }, { amountFen: 150_000, per: 'month' }, { amountFen: 12_000, per: 'month' },
    ])
  })

  it('takes a file as filed or over only where the sheet gives the day', async () => {
    const app = await makeTestApp()
    await applySheet(app, rosterFile('h02'))
    const files = await filesOf(app)
    const states = files.map(({ given, state }) => [given['oldFileNo'], state]).toSorted()
    expect(states).toEqual([
      ['YQ20190003', 'on_file'], ['YQ20190006', 'draft'], ['YQ20190007', 'relieved'], ['YQ20190008', 'on_file'],
    ])
    expect(files.find(({ state }) => state === 'on_file' && files.length > 0)?.reviewDueOn).not.toBeNull()
  })

  it('tells the household of a one-line-a-person list by the relation', async () => {
    const app = await makeTestApp()
    await applySheet(app, rosterFile('h03'))
    expect((await filesOf(app)).map(({ members }) => members.length).toSorted()).toEqual([2, 3])
  })

  it('changes nothing when the same sheet comes again', async () => {
    const app = await makeTestApp()
    await applySheet(app, rosterFile('h02'))
    const { counts } = await previewFile(app, rosterFile('h02'))
    expect(counts).toMatchObject({ people: 4, same: 4 })
  })

  it('shows what it would change in a file, and fills only blanks unless told otherwise', async () => {
    const app = await makeTestApp()
    const { id: personId } = await app.call('members.add', { name: '李志强', idNo: LI })
    const file = await app.call('hardship.open', { personId, fields: { health: '01' } })
    const header = '姓名,身份证号,困难类别,家庭人口,健康状况,住房类型'
    const { batchId } = await previewFile(app, csvFile(app, '困难.csv', [header, `李志强,${LI},深度困难,1,尿毒症,租房`]))
    const [row] = await allRows(app, batchId)
    expect(row).toMatchObject({ outcome: 'changed', file: { id: file.id } })
    expect(row?.differences).toEqual(
      expect.arrayContaining([
        { field: 'health', old: '01', new: '05', kept: false }, { field: 'housing', old: null, new: '7', kept: false },
      ]),
    )
    await app.call('import.apply', { batchId })
    const { fields } = await app.call('hardship.get', { id: file.id })
    expect(fields).toMatchObject({ health: '01', housing: '7' })
  })

  it('waits and points to the open file where somebody of the household is in one', async () => {
    const app = await makeTestApp()
    const wife = await app.call('members.add', { name: '王秀英', idNo: WANG })
    const file = await app.call('hardship.open', { personId: wife.id })
    const header = '姓名,身份证号,困难类别,家庭成员姓名,与户主关系,家庭成员身份证号'
    const sheet = csvFile(app, '困难.csv', [header, `李志强,${LI},深度困难,王秀英,妻,${WANG}`])
    const { batchId, counts } = await previewFile(app, sheet)
    const [row] = await allRows(app, batchId)
    expect(counts.doubtful).toBe(1)
    expect(row).toMatchObject({ outcome: 'doubtful', waits: ['household_has_file'], file: { id: file.id, name: '王秀英' } })
    await expect(
      app.call('import.decide', { batchId, row: row?.row ?? 0, decision: { kind: 'new', personId: null } }),
    ).rejects.toMatchObject({ body: { reason: 'household_has_file' } })
  })

  it('waits with the second household of a sheet that names somebody again', async () => {
    const app = await makeTestApp()
    const header = '姓名,身份证号,困难类别,家庭成员姓名,与户主关系,家庭成员身份证号'
    const { batchId } = await previewFile(app, csvFile(app, '困难.csv', [
      header, `李志强,${LI},深度困难,王秀英,妻,${WANG}`, `王秀英,${WANG},相对困难,李志强,丈夫,${LI}`,
    ]))
    const rows = await allRows(app, batchId)
    expect(rowOf(rows, '王秀英')).toMatchObject({ outcome: 'doubtful', dupOf: 2, findings: ['household_twice'] })
  })

  it('asks who it is where the number is on file under another name, and takes the answer', async () => {
    const app = await makeTestApp()
    const { id } = await app.call('members.add', { name: '李自强', idNo: LI })
    const { batchId } = await previewFile(app, csvFile(app, '困难.csv', [HEADER, ONE]))
    const [row] = await allRows(app, batchId)
    expect(row).toMatchObject({ outcome: 'doubtful', waits: ['same_id'], candidates: [{ id, why: 'same_id_other_name' }] })
    await app.call('import.decide', { batchId, row: 2, decision: { kind: 'person', personId: id } })
    expect((await app.call('import.get', { batchId })).counts).toMatchObject({ new: 1, doubtful: 0 })
    await app.call('import.apply', { batchId })
    expect((await filesOf(app))[0]?.personId).toBe(id)
  })

  it('plans what applying does', async () => {
    const app = await makeTestApp()
    const { batchId } = await previewFile(app, rosterFile('h02'))
    expect(await app.call('import.plan', { batchId })).toMatchObject({ created: 4, changed: 0, waiting: 0 })
    expect(await app.call('import.apply', { batchId })).toMatchObject({ created: 4, changed: 0, doubtful: 0 })
    expect((await app.call('import.list')).find(({ id }) => id === batchId)).toMatchObject({ created: 4, doubtful: 0 })
  })

  it('reads a cell again as it is typed in the preview', async () => {
    const app = await makeTestApp()
    const { batchId } = await previewFile(app, csvFile(app, '困难.csv', [HEADER, ONE.replace('12000元', '约1万')]))
    const row = await app.call('import.correct', { batchId, row: 2, values: { incomeYear: '1.1万' } })
    expect(row.values['incomeYear']).toBe(1_100_000)
    expect(row.findings).toEqual([])
  })

  it('remembers what a column means for the next sheet of this sender', async () => {
    const app = await makeTestApp()
    const odd = HEADER.replace('家庭年收入', '全家一年挣')
    const first = await previewFile(app, csvFile(app, '云桥困难2024.csv', [odd, ONE]))
    const letter = first.columns.find(({ header }) => header === '全家一年挣')?.letter ?? ''
    await app.call('import.preview', { batchId: first.batchId, sender: '云桥', columns: { [letter]: 'incomeYear' } })
    const next = await previewFile(app, csvFile(app, '云桥困难2025.csv', [odd, ONE.replace('12000元', '13000元')]))
    const again = await app.call('import.preview', { batchId: next.batchId, sender: '云桥' })
    expect(again.columns.find(({ header }) => header === '全家一年挣')?.field).toBe('incomeYear')
  })

  it('writes the households that have something wrong back with the reasons', async () => {
    const app = await makeTestApp()
    const { batchId } = await previewFile(app, rosterFile('h02'))
    app.answers.save.push(`${app.dataDir}/回执.xlsx`)
    const { rows } = await app.call('import.saveCorrections', { batchId, onlyProblems: true })
    expect(rows).toBe(2)
  })

  it('shows the cells as the sender wrote them', async () => {
    const app = await makeTestApp()
    const { batchId } = await previewFile(app, rosterFile('h02'))
    const { cells } = await app.call('import.rowTexts', { batchId, row: 3 })
    expect(cells.find(({ field }) => field === 'memberIncome')?.text).toBe('1500元')
  })
})

describe('a household on file that the sheet closes', () => {
  it('waits: closing a file is a step of its own', async () => {
    const app = await makeTestApp()
    const { id: personId } = await app.call('members.add', { name: '李志强', idNo: LI })
    const file = await app.call('hardship.open', { personId })
    const header = '姓名,身份证号,困难类别,家庭人口,档案状态,脱困日期'
    const { batchId } = await previewFile(app, csvFile(app, '困难.csv', [header, `李志强,${LI},深度困难,1,已脱困,2025-06-30`]))
    const [row] = await allRows(app, batchId)
    expect(row).toMatchObject({ outcome: 'doubtful', waits: ['household_has_file'], file: { id: file.id } })
    await app.call('import.apply', { batchId })
    expect((await app.call('hardship.get', { id: file.id })).state).toBe('draft')
  })

  it('keeps the number of somebody of the household that is on file under another name from being used', async () => {
    const app = await makeTestApp()
    await app.call('members.add', { name: '王秀芝', idNo: WANG })
    const header = '姓名,身份证号,困难类别,家庭成员姓名,与户主关系,家庭成员身份证号'
    const sheet = csvFile(app, '困难.csv', [header, `李志强,${LI},深度困难,王秀英,妻,${WANG}`])
    const { batchId } = await previewFile(app, sheet)
    expect((await allRows(app, batchId))[0]).toMatchObject({
      outcome: 'doubtful', waits: ['same_id'], candidates: [{ name: '王秀芝', why: 'member_same_id' }],
    })
    expect(await app.call('import.apply', { batchId })).toMatchObject({ created: 0, doubtful: 1 })
  })
})

describe('taking back an import of households', () => {
  it('leaves nothing of what it made', async () => {
    const app = await makeTestApp()
    const { batchId } = await applySheet(app, rosterFile('h02'))
    const plan = await app.call('import.undoPlan', { batchId })
    expect(await app.call('import.undo', { batchId })).toEqual(plan)
    expect(plan).toEqual({ removed: 4, restored: 0, unions: 0, kept: [] })
    expect((await app.call('hardship.list', {})).total).toBe(0)
    expect((await app.call('members.search', {})).total).toBe(0)
  })

  it('keeps a file that somebody has worked on since, and everybody in it', async () => {
    const app = await makeTestApp()
    const { batchId } = await applySheet(app, rosterFile('h02'))
    const four = (await filesOf(app)).find(({ members }) => members.length === 4)
    await app.call('hardship.change', { id: four?.id ?? '', fields: { housing: '7' } })
    const { removed, kept } = await app.call('import.undo', { batchId })
    expect({ removed, kept: kept.map(({ name }) => name) }).toEqual({ removed: 3, kept: [four?.name] })
    expect((await app.call('hardship.get', { id: four?.id ?? '' })).members).toHaveLength(4)
  })

  it('gives a file that was there before its old values again', async () => {
    const app = await makeTestApp()
    const { id: personId } = await app.call('members.add', { name: '李志强', idNo: LI })
    const file = await app.call('hardship.open', { personId, fields: { housing: '2' } })
    const header = '姓名,身份证号,困难类别,家庭人口,住房类型'
    const { batchId } = await previewFile(app, csvFile(app, '困难.csv', [header, `李志强,${LI},深度困难,1,租房`]))
    await app.call('import.apply', { batchId, mode: 'overwrite' })
    expect((await app.call('hardship.get', { id: file.id })).fields.housing).toBe('7')
    expect(await app.call('import.undo', { batchId })).toMatchObject({ removed: 0, restored: 1, kept: [] })
    expect((await app.call('hardship.get', { id: file.id })).fields.housing).toBe('2')
  })

  it('can be done again', async () => {
    const app = await makeTestApp()
    const { batchId } = await applySheet(app, rosterFile('h03'))
    await app.call('import.undo', { batchId })
    await app.call('import.reopen', { batchId })
    expect(await app.call('import.apply', { batchId })).toMatchObject({ created: 2 })
  })
})
