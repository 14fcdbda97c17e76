import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findFaults } from './axe.ts'
import { launchApp } from './launch.ts'
import { goTo, openStore } from './steps.ts'

const HONGDA = join(import.meta.dirname, '..', 'fixtures', 'rosters', 'r01_宏达面粉机械会员花名册.xlsx')

it('shows an import as one line that opens, and finds lines by name, kind and day', async () => {
  const { page, app, answers } = await launchApp()
  await openStore(app, page)
  answers.open.push(HONGDA)
  const reply = await app.dispatch('import.preview', {})
  const { batchId } = reply.ok ? (reply.value as { batchId: string }) : { batchId: '' } // the contract's own shape
  await app.dispatch('import.apply', { batchId })
  await app.dispatch('units.add', { name: '红星农机修造厂' })
  await goTo(page, '操作日志')

  const lines = page.getByRole('list', { name: '操作日志' })
  await lines.waitFor()
  expect(await lines.getByText('导入会员').count()).toBe(0)
  await lines.getByRole('button', { name: '逐人的 37 条，展开' }).click()
  await page.getByRole('list', { name: '逐人记录' }).getByText('导入会员“李德海”').waitFor()
  expect(await findFaults(page)).toEqual([])
  await page.getByRole('button', { name: '收起' }).click()

  await page.getByLabel('查找').fill('红星农机')
  await page.getByText('共 1 条').waitFor()
  await page.getByText('新增单位“红星农机修造厂”').waitFor()
  await page.getByLabel('到哪天').fill('2020-01-01')
  await page.getByText('没有符合条件的记录').waitFor()
  await page.getByRole('button', { name: '重置' }).click()
  await lines.getByRole('button', { name: '逐人的 37 条，展开' }).waitFor()
})
