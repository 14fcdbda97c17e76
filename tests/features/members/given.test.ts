import { expect, it } from 'vitest'
import { csvFile, importFile, previewFile } from '../import/support.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'

const HEADER = '姓名,身份证号,性别,电话,单位'
const NUMBER = '420981199003071231'

/** Somebody whose number a roster has mistyped: it is that of another person. */
async function importMistyped(): Promise<{ app: TestApp; id: string }> {
  const app = await makeTestApp()
  await importFile(app, csvFile(app, '一.csv', [HEADER, `刘建国,${NUMBER},男,13800000001,红星厂`]))
  const { batchId } = await previewFile(app, csvFile(app, '二.csv', [HEADER, `刘建军,${NUMBER},男,13800000002,红星厂`]))
  await app.call('import.decide', { batchId, row: 2, decision: { kind: 'new_without_id' } })
  await app.call('import.apply', { batchId })
  const { rows } = await app.call('members.search', { text: '刘建军' })
  return { app, id: rows[0]?.id ?? '' }
}

it('masks the number that a roster gave beside the record', async () => {
  const { app, id } = await importMistyped()
  expect((await app.call('members.get', { id })).given).toEqual({ idNo: '420981************' })
})

it('shows it in full on request, and writes the look down', async () => {
  const { app, id } = await importMistyped()
  expect(await app.call('members.reveal', { id, field: 'given' })).toEqual({ values: { idNo: NUMBER } })
  const [line] = await app.call('audit.historyOf', { entity: 'person', id })
  expect(line).toMatchObject({ action: 'members.reveal', facts: { field: 'given' } })
})

it('masks a phone typed with signs in it', async () => {
  const app = await makeTestApp()
  const { id } = await app.call('members.add', { name: '王秀英', mobile: '138-1234-5678' })
  expect((await app.call('members.get', { id })).given).toEqual({ mobile: '138-****' })
})
