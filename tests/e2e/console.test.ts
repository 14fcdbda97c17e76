import { expect, it } from 'vitest'
import { launchApp } from './launch.ts'
import { goTo, openStore } from './steps.ts'

const SCREENS = ['首页', '会员', '单位', '基层工会', '导入', '打印', '操作日志', '回收站', '设置', '帮助'] as const

it('says nothing wrong on the console on a walk through the screens and their dialogs', async () => {
  const { page, app } = await launchApp()
  await openStore(app, page)
  await app.dispatch('members.add', { name: '王小明' })
  const heard: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') heard.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => heard.push(String(error)))
  for (const screen of SCREENS) {
    await goTo(page, screen)
    for (const box of await page.getByRole('combobox').all()) {
      if (!(await box.isVisible()) || !(await box.isEnabled())) continue
      await box.click()
      await page.keyboard.press('Escape')
    }
  }
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await goTo(page, '首页')
  await page.keyboard.press('Control+n')
  await page.getByRole('combobox').first().click()
  await page.keyboard.press('Escape')
  await goTo(page, '单位')
  await page.getByRole('button', { name: /新增单位/ }).first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await goTo(page, '会员')
  await page.getByRole('link', { name: '王小明' }).or(page.getByText('王小明')).first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await goTo(page, '打印')
  await page.getByRole('button', { name: '打印记录' }).click()
  await page.getByLabel('凭证号').waitFor()
  await page.keyboard.press('Escape')
  expect(heard).toEqual([])
})
