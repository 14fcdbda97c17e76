import { describe, expect, it } from 'vitest'
import { findFaults, scrollsSideways } from './axe.ts'
import { launchApp } from './launch.ts'
import { goTo, openStore } from './steps.ts'

const SCREENS = ['首页', '会员', '单位', '基层工会', '困难职工', '帮扶慰问', '劳动合同', '导入', '打印', '操作日志', '回收站', '设置', '帮助'] as const
const SETTINGS = ['名称', '口令和锁定', '显示和键盘', '地方参数', '节假日', '字典', '本机情况'] as const

describe('no serious fault of accessibility', () => {
  it('before the door', async () => {
    const { page, app } = await launchApp()
    await page.getByRole('heading', { name: '建立档案' }).waitFor()
    expect(await findFaults(page)).toEqual([])
    await openStore(app, page)
    await app.dispatch('store.lock', {})
    await page.getByLabel('口令').waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('button', { name: '忘记口令' }).click()
    expect(await findFaults(page)).toEqual([])
  })

  it('on every screen of the navigation and in the box of Ctrl+K', async () => {
    const { page, app } = await launchApp()
    await openStore(app, page)
    const faults: Record<string, string[]> = {}
    for (const screen of SCREENS) {
      await goTo(page, screen)
      faults[screen] = await findFaults(page)
    }
    await goTo(page, '设置')
    for (const part of SETTINGS) {
      await page.getByRole('tab', { name: part }).click()
      faults[`设置 ${part}`] = await findFaults(page)
    }
    await app.dispatch('units.add', { name: '宏达面粉机械有限公司' })
    await page.keyboard.press('Control+k')
    await page.keyboard.type('宏达')
    await page.getByRole('option').first().waitFor()
    faults['查找'] = await findFaults(page)
    expect(Object.fromEntries(Object.entries(faults).filter(([, list]) => list.length > 0))).toEqual({})
  })
})

describe('text at 200 %', () => {
  it('reflows on every screen without scrolling sideways', async () => {
    const { page, app } = await launchApp()
    await openStore(app, page)
    await app.dispatch('settings.change', { textPercent: 200 })
    await page.waitForFunction(() => getComputedStyle(document.documentElement).fontSize === '32px')
    const sideways: string[] = []
    for (const screen of SCREENS) {
      await goTo(page, screen)
      if (await scrollsSideways(page)) sideways.push(screen)
    }
    await goTo(page, '设置')
    for (const part of SETTINGS) {
      await page.getByRole('tab', { name: part }).click()
      if (await scrollsSideways(page)) sideways.push(part)
    }
    expect(sideways).toEqual([])
  })

  it('keeps five people, every screen and the name of the union in sight', async () => {
    const { page, app } = await launchApp()
    await openStore(app, page)
    await app.dispatch('settings.change', { textPercent: 200 })
    await Promise.all(['甲', '乙', '丙', '丁', '戊', '己'].map((name) => app.dispatch('members.add', { name: `王${name}` })))
    await goTo(page, '会员')
    await page.getByText('王甲').waitFor()
    const rows = page.getByRole('grid', { name: '会员列表' })
    const room = await rows.evaluate((grid) => {
      const head = grid.querySelector('.vtable-head')?.getBoundingClientRect().height ?? 0
      const row = grid.querySelector('.vtable-data')?.getBoundingClientRect().height ?? 1
      return Math.floor((grid.clientHeight - head) / row)
    })
    expect(room).toBeGreaterThanOrEqual(5)
    for (const name of SCREENS) {
      const box = await page.getByRole('navigation', { name: '主导航' }).getByRole('button', { name, exact: true }).boundingBox()
      expect([name, (box?.y ?? 999) + (box?.height ?? 0) <= 768]).toEqual([name, true])
    }
    expect(await page.getByRole('banner').getByText('云桥镇总工会').isVisible()).toBe(true)
  })

  it('reflows when the browser itself shows everything twice as large', async () => {
    const { page, app } = await launchApp({ textZoom: 2 })
    await openStore(app, page)
    const sideways: string[] = []
    for (const screen of SCREENS) {
      await goTo(page, screen)
      if (await scrollsSideways(page)) sideways.push(screen)
    }
    expect(sideways).toEqual([])
  })
})

it('is chosen in the settings and kept when the program is opened again', async () => {
  const { page, app } = await launchApp()
  await openStore(app, page)
  await goTo(page, '设置')
  await page.getByRole('tab', { name: '显示和键盘' }).click()
  await page.getByRole('radio', { name: '150%' }).click()
  await page.waitForFunction(() => getComputedStyle(document.documentElement).fontSize === '24px')
  await page.reload()
  await page.waitForFunction(() => getComputedStyle(document.documentElement).fontSize === '24px')
})
