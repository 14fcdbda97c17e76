import { describe, expect, it } from 'vitest'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { csvFile, importFile } from '../import/support.ts'

const LI = '420981199003071231'
const WANG = '11010519491231002X'

/** Somebody whose number became free and was given to another; his id is in the refusals. */
async function taken(app: TestApp): Promise<{ personId: string; name: string }> {
  const { id, name } = await app.call('members.add', { name: '王秀英', idNo: LI })
  return { personId: id, name }
}

/** An import is no step of Ctrl+Z. */
async function takenByImport(app: TestApp): Promise<{ personId: string; name: string }> {
  await importFile(app, csvFile(app, '一.csv', ['姓名,身份证号,性别', `王秀英,${LI},女`]))
  const [row] = (await app.call('members.search', { text: '王秀英' })).rows
  return { personId: row?.id ?? '', name: '王秀英' }
}

describe('a number that has been given to somebody else meanwhile', () => {
  it('keeps a person in the recycle bin', async () => {
    const app = await makeTestApp()
    const { id } = await app.call('members.add', { name: '李志强', idNo: LI })
    await app.call('members.remove', { id })
    const details = await taken(app)
    await expect(app.call('trash.restore', { entity: 'person', id })).rejects.toMatchObject({ body: { details } })
  })

  it('keeps two records merged', async () => {
    const app = await makeTestApp()
    const keep = await app.call('members.add', { name: '李志强' })
    const merged = await app.call('members.add', { name: '李志强', idNo: LI })
    await app.call('members.merge', { keepId: keep.id, mergeId: merged.id })
    const details = await taken(app)
    await expect(app.call('members.unmerge', { mergedId: merged.id })).rejects.toMatchObject({
      body: { code: 'conflict', reason: 'same_id', details },
    })
  })

  it('is not taken back by Ctrl+Z from a change', async () => {
    const app = await makeTestApp()
    const { id } = await app.call('members.add', { name: '李志强', idNo: LI })
    await app.call('members.change', { id, fields: { idNo: WANG } })
    const details = await takenByImport(app)
    await expect(app.call('undo.last')).rejects.toMatchObject({ body: { reason: 'same_id', details } })
  })

  it('is not taken back by Ctrl+Z from the recycle bin', async () => {
    const app = await makeTestApp()
    const { id } = await app.call('members.add', { name: '李志强', idNo: LI })
    await app.call('members.remove', { id })
    const details = await takenByImport(app)
    await expect(app.call('undo.last')).rejects.toMatchObject({ body: { reason: 'same_id', details } })
  })
})
