import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'

const HONGDA = join(import.meta.dirname, '..', '..', 'fixtures', 'rosters', 'r01_宏达面粉机械会员花名册.xlsx')

/** A person entered by hand, an import of 37, and a unit after it. */
async function makeWithImport(): Promise<TestApp> {
  const app = await makeTestApp()
  await app.call('members.add', { name: '王五' })
  app.answers.open.push(HONGDA)
  const { batchId } = await app.call('import.preview', {})
  await app.call('import.apply', { batchId })
  await app.call('units.add', { name: '红星厂' })
  return app
}

describe('the log after an import', () => {
  it('tells of the import in one line, with its people folded under it', async () => {
    const app = await makeWithImport()
    const { rows } = await app.call('audit.list', { action: 'import.apply' })
    const people = rows.filter((row) => row.entity === 'person')
    expect(people).toEqual([])
    expect(rows[0]).toMatchObject({ entity: 'import_batch', facts: { created: 37 }, folded: 37 })
  })

  it('opens the fold page by page', async () => {
    const app = await makeWithImport()
    const { rows } = await app.call('audit.list', { action: 'import.apply', limit: 1 })
    const inside = rows[0]?.seq ?? 0
    const first = await app.call('audit.list', { inside, limit: 30 })
    expect([first.total, first.rows.length, first.rows[0]?.entity]).toEqual([37, 30, 'person'])
    const rest = await app.call('audit.list', { inside, limit: 30, beforeSeq: first.rows.at(-1)?.seq ?? 0 })
    expect(rest.rows).toHaveLength(7)
  })

  it('finds the lines of a person by the name, the line of the import among them', async () => {
    const app = await makeWithImport()
    const { rows, total } = await app.call('audit.list', { text: '李德海' })
    expect([total, rows.map((row) => row.action)]).toEqual([1, ['import.apply']])
  })

  it.each([
    ['红星', ['units.add']],
    ['王五', ['members.add']],
    ['没有这个人', []],
    ['%', []],
  ])('finds the lines of what is called %s', async (text, actions) => {
    const app = await makeWithImport()
    const { rows } = await app.call('audit.list', { text })
    expect(rows.map((row) => row.action)).toEqual(actions)
  })

  it('finds an import by the name of its file', async () => {
    const app = await makeWithImport()
    const { rows } = await app.call('audit.list', { text: '宏达面粉机械会员花名册', action: 'import.' })
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every((row) => row.entity === 'import_batch')).toBe(true)
  })

  it('finds the lines of a person in the recycle bin', async () => {
    const app = await makeWithImport()
    const { id } = await app.call('members.add', { name: '赵回收' })
    await app.call('members.remove', { id, why: '误录' })
    const { rows } = await app.call('audit.list', { text: '赵回收' })
    expect(rows.map((row) => row.action)).toEqual(['members.remove', 'members.add'])
  })

  it('folds the people of an import that was taken back as well', async () => {
    const other = await makeTestApp()
    other.answers.open.push(HONGDA)
    const { batchId } = await other.call('import.preview', {})
    await other.call('import.apply', { batchId })
    await other.call('import.undo', { batchId })
    const { rows } = await other.call('audit.list', { action: 'import.undo' })
    expect(rows.map((row) => [row.entity, row.folded])).toEqual([['import_batch', 37]])
  })
})

it('is narrowed to a period, with both its ends', async () => {
  const app = await makeTestApp()
  const { id } = await app.call('members.add', { name: '王五' })
  const [{ at } = { at: '' }] = (await app.call('audit.list', { limit: 1 })).rows
  app.passSeconds(3_600)
  await app.call('members.change', { id, fields: { dept: '一车间' } })
  const later = new Date(Date.parse(at) + 60_000).toISOString()
  const actions = async (period: { from?: string; before?: string }): Promise<string[]> =>
    (await app.call('audit.list', { action: 'members.', ...period })).rows.map((row) => row.action)
  expect(await actions({ from: later })).toEqual(['members.change'])
  expect(await actions({ before: later })).toEqual(['members.add'])
  expect(await actions({ from: at, before: later })).toEqual(['members.add'])
})

it('says when a name fits too many people to look up all their lines', async () => {
  const app = await makeTestApp()
  for (let number = 0; number < 201; number += 1) await app.call('members.add', { name: '王五' })
  expect(await app.call('audit.list', { text: '王五', limit: 5 })).toMatchObject({ tooMany: true, total: 200 })
})
