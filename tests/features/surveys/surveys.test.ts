import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'

/** A round over two people of one unit and one without. */
async function startRound(app: TestApp, to: string | null = null) {
  const unit = await app.call('units.add', { name: '云桥机械厂' })
  for (const name of ['张三', '李四']) await app.call('members.add', { name, unitId: unit.id })
  await app.call('members.add', { name: '阿二' })
  return app.call('surveys.start', { name: '2026年摸底', from: day('2026-03-01'), to: to === null ? null : day(to) })
}

async function rowOf(app: TestApp, id: string, name: string) {
  const { rows } = await app.call('surveys.people', { id })
  const row = rows.find(({ person }) => person.name === name)
  if (row === undefined) throw new Error(`${name} is not in the round`)
  return row
}

describe('a round of looking for people in hardship', () => {
  it('freezes whom the filter finds, by unit and name', async () => {
    const app = await makeTestApp()
    const round = await startRound(app)
    await app.call('members.add', { name: '后来者' })
    const { rows, total } = await app.call('surveys.people', { id: round.id })
    expect([rows.map(({ person }) => person.name), total]).toEqual([['李四', '张三', '阿二'], 3])
    expect(round).toMatchObject({ people: 3, seen: 0, candidates: 0, files: 0, to: null })
  })

  it('counts who was gone through, and shows who is left', async () => {
    const app = await makeTestApp()
    const { id } = await startRound(app)
    await app.call('surveys.mark', { rowId: (await rowOf(app, id, '张三')).id, outcome: 'candidate', note: '妻子患病' })
    const round = await app.call('surveys.mark', { rowId: (await rowOf(app, id, '李四')).id, outcome: 'absent' })
    expect(round).toMatchObject({ seen: 2, candidates: 1 })
    const left = await app.call('surveys.people', { id, outcome: 'open' })
    expect(left.rows.map(({ person }) => person.name)).toEqual(['阿二'])
    const found = await app.call('surveys.people', { id, outcome: 'candidate' })
    expect(found.rows).toMatchObject([{ outcome: 'candidate', seenOn: '2026-03-02', note: '妻子患病' }])
  })

  it('takes a mark back, by hand or with Ctrl+Z', async () => {
    const app = await makeTestApp()
    const { id } = await startRound(app)
    const { id: rowId } = await rowOf(app, id, '张三')
    await app.call('surveys.mark', { rowId, outcome: 'fine' })
    expect(await app.call('surveys.mark', { rowId, outcome: null })).toMatchObject({ seen: 0 })
    await app.call('undo.last')
    expect(await rowOf(app, id, '张三')).toMatchObject({ outcome: 'fine', seenOn: '2026-03-02' })
  })

  it('takes nobody as being on file who is in no open file', async () => {
    const app = await makeTestApp()
    const { id } = await startRound(app)
    const row = await rowOf(app, id, '张三')
    const onFile = app.call('surveys.mark', { rowId: row.id, outcome: 'known' })
    await expect(onFile).rejects.toMatchObject({ body: { code: 'rule_broken', reason: 'no_open_file' } })
    await app.call('hardship.open', { personId: row.person.id })
    expect(await app.call('surveys.mark', { rowId: row.id, outcome: 'known' })).toMatchObject({ seen: 1 })
  })

  it('opens a file for a candidate, with the survey as its first step', async () => {
    const app = await makeTestApp()
    const { id } = await startRound(app)
    const { id: rowId } = await rowOf(app, id, '张三')
    await app.call('surveys.mark', { rowId, outcome: 'candidate', seenOn: day('2026-03-01'), note: '妻子患病' })
    const { fileId } = await app.call('surveys.openFile', { rowId })
    expect(await app.call('hardship.get', { id: fileId })).toMatchObject({
      name: '张三', state: 'draft',
      steps: [{ kind: 'survey', on: '2026-03-01', people: '王组织', data: { survey: '2026年摸底' }, note: '妻子患病' }],
    })
    expect(await rowOf(app, id, '张三')).toMatchObject({ fileId, openFileId: fileId, outcome: 'candidate' })
    expect(await app.call('surveys.list', {})).toMatchObject([{ candidates: 1, files: 1 }])
  })

  it('does not open a second file for a household', async () => {
    const app = await makeTestApp()
    const { id } = await startRound(app)
    const row = await rowOf(app, id, '张三')
    const file = await app.call('hardship.open', { personId: row.person.id })
    expect((await rowOf(app, id, '张三')).openFileId).toBe(file.id)
    await expect(app.call('surveys.openFile', { rowId: row.id })).rejects.toMatchObject({
      body: { reason: 'household_has_file', details: { id: file.id } },
    })
  })

  it('takes the whole opening back with one Ctrl+Z', async () => {
    const app = await makeTestApp()
    const { id } = await startRound(app)
    const { id: rowId } = await rowOf(app, id, '张三')
    await app.call('surveys.openFile', { rowId })
    await app.call('undo.last')
    expect((await app.call('hardship.list', {})).total).toBe(0)
    expect(await rowOf(app, id, '张三')).toMatchObject({ fileId: null, outcome: null })
  })

  it('ends with its last day, and begins again with a later one', async () => {
    const app = await makeTestApp()
    const { id } = await startRound(app)
    const { id: rowId } = await rowOf(app, id, '张三')
    expect((await app.call('surveys.reopen', { id, to: day('2026-03-01') })).to).toBe('2026-03-01')
    await expect(app.call('surveys.mark', { rowId, outcome: 'fine' })).rejects.toMatchObject({
      body: { code: 'rule_broken', reason: 'survey_over', details: { to: '2026-03-01' } },
    })
    await app.call('surveys.reopen', { id, to: day('2026-03-31') })
    expect(await app.call('surveys.mark', { rowId, outcome: 'fine' })).toMatchObject({ seen: 1 })
  })

  it('takes nothing more once it is closed, on that very day and before its last one', async () => {
    const app = await makeTestApp()
    const { id } = await startRound(app, '2026-03-31')
    const { id: rowId } = await rowOf(app, id, '张三')
    expect(await app.call('surveys.close', { id })).toMatchObject({ closedOn: '2026-03-02', to: '2026-03-31' })
    const closed = { body: { code: 'rule_broken', reason: 'survey_closed', details: { on: '2026-03-02' } } }
    await expect(app.call('surveys.mark', { rowId, outcome: 'fine' })).rejects.toMatchObject(closed)
    await expect(app.call('surveys.openFile', { rowId })).rejects.toMatchObject(closed)
    await expect(app.call('surveys.close', { id })).rejects.toMatchObject(closed)
  })

  it('goes on when it is reopened, without an end or until a day to come', async () => {
    const app = await makeTestApp()
    const { id } = await startRound(app, '2026-03-31')
    const { id: rowId } = await rowOf(app, id, '张三')
    await app.call('surveys.close', { id })
    await expect(app.call('surveys.reopen', { id, to: day('2026-03-01') })).rejects.toMatchObject({
      body: { reason: 'survey_over', fields: { to: expect.anything() } },
    })
    expect(await app.call('surveys.reopen', { id })).toMatchObject({ closedOn: null, to: null })
    expect(await app.call('surveys.mark', { rowId, outcome: 'fine' })).toMatchObject({ seen: 1 })
  })

  it('is open again when its closing is taken back with Ctrl+Z', async () => {
    const app = await makeTestApp()
    const { id } = await startRound(app)
    await app.call('surveys.close', { id })
    await app.call('undo.last')
    expect(await app.call('surveys.list', {})).toMatchObject([{ closedOn: null }])
  })

  it.each<[what: string, input: object, reason: string]>([
    ['nobody', { filter: { text: '查无此人' } }, 'nobody_found'],
    ['an end before its beginning', { to: '2026-02-01' }, 'ends_before_start'],
  ])('does not begin with %s', async (_what, input, reason) => {
    const app = await makeTestApp()
    await startRound(app)
    await expect(
      app.call('surveys.start', { name: '第二轮', from: day('2026-03-01'), ...input }),
    ).rejects.toMatchObject({ body: { reason } })
  })

  it('was not seen on a day to come', async () => {
    const app = await makeTestApp()
    const { id } = await startRound(app)
    const { id: rowId } = await rowOf(app, id, '张三')
    await expect(
      app.call('surveys.mark', { rowId, outcome: 'fine', seenOn: day('2026-03-03') }),
    ).rejects.toMatchObject({ body: { reason: 'in_future' } })
  })
})
