import { expect, it } from 'vitest'
import { makeTestApp } from '../../support/make-test-app.ts'
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
