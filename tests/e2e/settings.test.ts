import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findFaults } from './axe.ts'
import { launchApp, type Launched } from './launch.ts'
import { goTo, openStore } from './steps.ts'

async function openParameters(): Promise<Launched> {
  const launched = await launchApp()
  await openStore(launched.app, launched.page)
  await goTo(launched.page, '设置')
  await launched.page.getByRole('tab', { name: '地方参数' }).click()
  await launched.page.getByRole('table', { name: '困难职工认定和建档' }).waitFor()
  return launched
}

async function setLine(page: Page, yuan: string, from: string): Promise<void> {
  await page.getByRole('button', { name: '修改城镇低保月标准' }).click()
  await page.getByLabel('数值').fill(yuan)
  await page.getByLabel('施行日期').fill(from)
  await page.getByLabel('文号').fill('云民〔2026〕3 号')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

describe('local parameters', () => {
  it('show the default until the place says otherwise, and what has no default as undecided', async () => {
    const { page } = await openParameters()
    await page.getByRole('row', { name: /公示期 5 个工作日 默认/ }).waitFor()
    await page.getByRole('row', { name: /城镇低保月标准 未定/ }).waitFor()
    expect(await findFaults(page)).toEqual([])
  })

  it('take a new standard in yuan from its day on and keep the old one', async () => {
    const { page } = await openParameters()
    await setLine(page, '940', '2025-07-01')
    await setLine(page, '980', '2026-07-01')
    await page.getByRole('row', { name: /城镇低保月标准 940 元 2025-07-01 云民〔2026〕3 号/ }).waitFor()
    await page.getByRole('row', { name: /将施行 980 元 2026-07-01/ }).waitFor()
    expect(await findFaults(page)).toEqual([])
  })

  it('lose a mistaken row and get it back with Ctrl+Z', async () => {
    const { page } = await openParameters()
    await setLine(page, '94', '2025-07-01')
    await page.getByRole('button', { name: '删除城镇低保月标准 2025-07-01 起的 94 元' }).click()
    await page.getByRole('row', { name: /城镇低保月标准 未定/ }).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByRole('row', { name: /城镇低保月标准 94 元/ }).waitFor()
  })

  it('are saved only with a value of their kind', async () => {
    const { page } = await openParameters()
    await page.getByRole('button', { name: '修改合同到期提前提醒' }).click()
    await page.getByLabel('数值').fill('30，60')
    await page.getByLabel('施行日期').fill('2026-01-01')
    expect(await page.getByRole('button', { name: '保存' }).isDisabled()).toBe(true)
    await page.getByLabel('数值').fill('90、30')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('row', { name: /合同到期提前提醒 90、30 日/ }).waitFor()
  })
})
