import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findFaults } from './axe.ts'
import { launchApp } from './launch.ts'
import { goTo, openStore } from './steps.ts'

const ROSTERS = join(import.meta.dirname, '..', 'fixtures', 'rosters')
const LEDGER = join(ROSTERS, 'l01_宏达面粉机械厂劳动合同台账.xlsx')

describe('importing a ledger of labour contracts', () => {
  it('goes over columns, contracts and a contradiction to the employments, and back', async () => {
    const { app, page, answers } = await launchApp()
    await openStore(app, page)
    answers.open.push(LEDGER)
    await goTo(page, '导入')
    await page.getByRole('button', { name: '选文件' }).click()
    await page.getByText('共读到 7 份用工').waitFor()
    expect(await findFaults(page)).toEqual([])

    await page.getByRole('button', { name: '下一步：预览' }).click()
    await page.getByRole('grid', { name: '表中的人员' }).waitFor()
    await page.getByRole('row').nth(1).dblclick()
    await page.getByRole('table', { name: '表中列出的合同' }).waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('button', { name: '关闭（Esc）' }).click()

    await page.getByRole('button', { name: /^待核/ }).click()
    await page.getByText('试用期超出合同').first().waitFor()
    await page.getByRole('row').nth(1).dblclick()
    await page.getByLabel('待核原因').fill('合同原件就是这样写的')
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('button', { name: '照表登记，标为待核' }).click()
    await page.getByRole('button', { name: '✓ 照表登记，标为待核' }).waitFor()
    await page.getByRole('button', { name: '关闭（Esc）' }).click()

    await page.getByRole('button', { name: /^导入/ }).last().click()
    await page.getByText(/^新增 6 份用工/).waitFor()
    await page.getByRole('button', { name: '开始导入' }).click()
    await page.getByRole('heading', { name: '导入完成' }).waitFor()
    expect(await countEmployments(app)).toBe(6)

    await page.getByRole('button', { name: '撤销整次导入' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('这次新增的 6 份用工').waitFor()
    await dialog.getByRole('button', { name: '撤销整次导入' }).click()
    await page.getByText(/这次导入已经撤销/).waitFor()
    expect(await countEmployments(app)).toBe(0)
  })
})

async function countEmployments(app: Awaited<ReturnType<typeof launchApp>>['app']): Promise<number> {
  const reply = await app.dispatch('employments.list', {})
  if (!reply.ok) throw new Error(`employments.list: ${reply.error.reason}`)
  return (reply.value as { total: number }).total // what a test reads of a reply, it also checks
}
