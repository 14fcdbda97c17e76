import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findFaults } from './axe.ts'
import { launchApp } from './launch.ts'
import { goTo, openStore } from './steps.ts'

const ROSTERS = join(import.meta.dirname, '..', 'fixtures', 'rosters')
const EXPORT = join(ROSTERS, 'h02_帮扶系统导出（含家庭成员）.xlsx')

describe('importing a sheet of households', () => {
  it('goes from the file over columns and preview to the files, and back', async () => {
    const { app, page, answers } = await launchApp()
    await openStore(app, page)
    answers.open.push(EXPORT)
    await goTo(page, '导入')
    await page.getByRole('button', { name: '选文件' }).click()
    await page.getByText('共读到 4 户').waitFor()
    expect(await findFaults(page)).toEqual([])

    await page.getByRole('button', { name: '下一步：预览' }).click()
    await page.getByRole('grid', { name: '表中的人员' }).waitFor()
    expect(await page.getByRole('button', { name: /^表中共/ }).textContent()).toBe('表中共 4 户')
    await page.getByRole('row').nth(1).dblclick()
    await page.getByRole('table', { name: '表中列出的家庭成员' }).waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('button', { name: '关闭（Esc）' }).click()

    await page.getByRole('button', { name: /^导入/ }).last().click()
    await page.getByText('新增 4 户，各开一份档案').waitFor()
    await page.getByRole('button', { name: '开始导入' }).click()
    await page.getByRole('heading', { name: '导入完成' }).waitFor()
    expect((await read(app, 'hardship.list')).total).toBe(4)

    await page.getByRole('button', { name: '撤销整次导入' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('这次新增的 4 户').waitFor()
    await dialog.getByRole('button', { name: '撤销整次导入' }).click()
    await page.getByText(/这次导入已经撤销/).waitFor()
    expect((await read(app, 'hardship.list')).total).toBe(0)
  })
})

async function read(app: Awaited<ReturnType<typeof launchApp>>['app'], name: string): Promise<{ total: number }> {
  const reply = await app.dispatch(name, {})
  if (!reply.ok) throw new Error(`${name}: ${reply.error.reason}`)
  return reply.value as { total: number } // what a test reads of a reply, it also checks
}
