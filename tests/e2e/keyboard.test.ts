import { expect, it } from 'vitest'
import { launchApp } from './launch.ts'
import { focusedName, openStore } from './steps.ts'

const ENTRIES = [
  '首页', '会员', '单位', '基层工会', '困难职工', '帮扶慰问', '劳动合同', '导入', '打印', '上报', '操作日志', '回收站', '设置', '帮助',
]

it('reaches every entry of the navigation by Tab and opens it by Enter', async () => {
  const { page, app } = await launchApp()
  await openStore(app, page)
  await page.evaluate(() => document.querySelector<HTMLElement>('.topbar-find')?.focus())
  const passed: string[] = []
  for (let step = 0; step <= ENTRIES.length; step++) {
    await page.keyboard.press('Tab')
    passed.push(await focusedName(page))
  }
  expect(passed).toEqual(['锁定', ...ENTRIES])
  await page.getByRole('button', { name: '回收站' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: '回收站' }).waitFor()
  expect(await focusedName(page)).toBe('回收站')
})

it('finds a unit in the box of Ctrl+K and opens it by arrows and Enter', async () => {
  const { page, app } = await launchApp()
  await openStore(app, page)
  for (const name of ['宏达面粉机械有限公司', '宏达运输队']) await app.dispatch('units.add', { name })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('宏达')
  await page.getByRole('option').nth(1).waitFor()
  await page.keyboard.press('ArrowDown')
  const chosen = await page.getByRole('option', { selected: true }).textContent()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  const heading = page.getByRole('heading', { level: 1, name: /宏达/ })
  await heading.waitFor()
  expect(chosen).toContain((await heading.textContent())?.trim())
})

it('keeps the box of Ctrl+K open on the Enter that ends a composition', async () => {
  const { page, app } = await launchApp()
  await openStore(app, page)
  await app.dispatch('units.add', { name: '宏达面粉机械有限公司' })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('宏达')
  await page.getByRole('option').first().waitFor()
  await page.getByRole('combobox', { name: '查找会员、困难职工档案、单位、基层工会' }).evaluate((box) => {
    const composing = { isComposing: true, bubbles: true, cancelable: true }
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ...composing }))
  })
  expect(await page.getByRole('dialog').count()).toBe(1)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
})

it('opens the help of the screen by F1 and goes back by Alt+Left', async () => {
  const { page, app } = await launchApp()
  await openStore(app, page)
  await page.getByRole('button', { name: '操作日志' }).click()
  await page.keyboard.press('F1')
  await page.getByRole('heading', { level: 2, name: '个人信息保护' }).waitFor()
  await page.keyboard.press('Alt+ArrowLeft')
  await page.getByRole('heading', { level: 1, name: '操作日志' }).waitFor()
})

it('takes the last change back by Ctrl+Z and says which it was', async () => {
  const { page, app } = await launchApp()
  await openStore(app, page)
  await app.dispatch('units.add', { name: '宏达面粉机械有限公司' })
  await page.getByText('✓ 已保存').waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('已撤销：新增单位').first().waitFor()
  expect(await app.dispatch('units.list', {})).toMatchObject({ value: { total: 0 } })
  await page.keyboard.press('Control+z')
  await page.getByText('没有可以撤销的操作').first().waitFor()
})

it('saves a local parameter from its first field to Ctrl+Enter without the mouse', async () => {
  const { page, app } = await launchApp()
  await openStore(app, page)
  await page.getByRole('button', { name: '设置', exact: true }).click()
  await page.getByRole('tab', { name: '地方参数' }).click()
  await page.getByRole('button', { name: '新增参数' }).press('Enter')
  await page.getByRole('dialog').waitFor()
  for (const text of ['城镇低保月标准（元）', '712', '2026.1.1', '云民〔2026〕3 号']) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Control+Enter')
  await page.getByRole('cell', { name: '云民〔2026〕3 号' }).waitFor()
  expect(await app.dispatch('parameters.list', {})).toMatchObject({
    value: [{ name: '城镇低保月标准（元）', value: 712, validFrom: '2026-01-01' }],
  })
})

it('brings a unit back from the recycle bin', async () => {
  const { page, app } = await launchApp()
  await openStore(app, page)
  const added = await app.dispatch('units.add', { name: '宏达面粉机械有限公司' })
  const id = added.ok ? (added.value as { id: string }).id : '' // the contract's own shape
  await app.dispatch('units.remove', { id })
  await page.getByRole('button', { name: '回收站' }).click()
  await page.getByRole('button', { name: '恢复单位宏达面粉机械有限公司' }).press('Enter')
  await page.getByText('回收站是空的').waitFor()
  expect(await app.dispatch('units.get', { id })).toMatchObject({ ok: true })
})
