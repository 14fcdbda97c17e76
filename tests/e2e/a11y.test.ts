import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { launchApp } from './launch.ts'
import { goTo, openStore } from './steps.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const SCREENS = ['首页', '会员', '单位', '基层工会', '导入', '打印', '操作日志', '回收站', '设置', '帮助'] as const
const SETTINGS = ['名称', '口令和锁定', '显示和键盘', '地方参数', '字典', '本机情况'] as const

declare global {
  interface Window {
    axe: { run(context: Document, options: object): Promise<AxeResults> }
  }
}

/** Serious and critical faults of what is on screen, as `rule: element`. */
async function findFaults(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the policy of the page lets no other script in.
  await page.evaluate(AXE)
  const results = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
}

/** True when the page, or the content of a screen, can be scrolled sideways; tables of their own may. */
async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    [document.documentElement, document.body, ...document.querySelectorAll('.page-body')].some(
      (element) => element.scrollWidth > element.clientWidth + 1,
    ),
  )
}

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
