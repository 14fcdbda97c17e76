import { expect, it } from 'vitest'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { csvFile, importFile } from '../import/support.ts'

const LINES = [
  '姓名,身份证号,性别,单位',
  '李志强,420981199003071231,男,红星机械厂',
  '王秀英,11010519491231002X,女,永兴家具公司',
]

async function historyOf(app: TestApp, entity: string, id: string): Promise<[string, string[]][]> {
  const lines = await app.call('audit.historyOf', { entity, id })
  return lines.map(({ action, changes }) => [action, changes.map(({ table }) => table)])
}

it('of a unit that an import made begins with that import, and tells nothing of the other units', async () => {
  const app = await makeTestApp()
  await importFile(app, csvFile(app, '一.csv', LINES))
  const [unit] = (await app.call('units.list', { text: '红星' })).rows
  const id = unit?.id ?? ''
  await app.call('units.change', { id, fields: { village: '东桥村' } })
  expect(await historyOf(app, 'unit', id)).toEqual([
    ['units.change', ['unit']],
    ['import.apply', ['unit']],
  ])
})

it('of a union tells who joined its committee and which units it came to cover', async () => {
  const app = await makeTestApp()
  const unit = await app.call('units.add', { name: '红星机械厂' })
  const union = await app.call('unions.add', { name: '红星机械厂工会' })
  await app.call('unions.change', { id: union.id, fields: { unitIds: [unit.id], officers: [{ name: '王五', post: 'chair' }] } })
  expect(await historyOf(app, 'trade_union', union.id)).toEqual([
    ['unions.change', ['union_unit', 'union_officer']],
    ['unions.add', ['trade_union']],
  ])
})
