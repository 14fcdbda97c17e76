import { expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { csvFile, importFile } from './support.ts'

it.each([
  ['of fifteen digits was made longer', '420981700307123', 'upgraded_15', false],
  ['fails its check character', '420981199003071232', 'bad_check', true],
])('the page of a person whose number %s says so after an import', async (_what, number, mark, isWrong) => {
  const app = await makeTestApp()
  await importFile(app, csvFile(app, '一.csv', ['姓名,身份证号,性别,单位', `刘老,${number},男,红星机械厂`]))
  const [row] = (await app.call('members.search', {})).rows
  const person = await app.call('members.get', { id: row?.id ?? '' })
  expect(person.warnings).toContain(mark)
  expect(person.wrong.includes('idNo')).toBe(isWrong)
})

/** Somebody on file without a number, and a roster that brings one of fifteen digits for him. */
async function fillIn(): Promise<{ app: TestApp; id: string; batchId: string }> {
  const app = await makeTestApp()
  const person = { name: '刘老', sex: '1', birthOn: day('1970-03-07'), mobile: '13800000001' }
  const { id } = await app.call('members.add', person)
  const lines = ['姓名,身份证号,性别,电话,单位', '刘老,420981700307123,男,13800000001,红星机械厂']
  return { app, id, batchId: await importFile(app, csvFile(app, '一.csv', lines)) }
}

it('a number of fifteen digits is kept beside the longer one also when it is filled in for somebody on file', async () => {
  const { app, id } = await fillIn()
  expect((await app.call('members.get', { id })).warnings).toContain('upgraded_15')
  const { values } = await app.call('members.reveal', { id, field: 'given' })
  expect(values).toEqual({ idNo: '420981700307123' })
})

it('a number of fifteen digits goes with the longer one when the import is undone', async () => {
  const { app, id, batchId } = await fillIn()
  expect((await app.call('import.undo', { batchId })).kept).toEqual([])
  expect(await app.call('members.get', { id })).toMatchObject({ idNo: null, given: {} })
})

it('what is kept of a number that was changed since does not name the old one beside it', async () => {
  const { app, id, batchId } = await fillIn()
  await app.call('members.change', { id, fields: { idNo: '420981197003071216' } })
  const { kept } = await app.call('import.undo', { batchId })
  expect(kept.flatMap(({ fields }) => fields.map(({ field }) => field))).toEqual(['idNo'])
})
