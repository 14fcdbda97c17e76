import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { getSheet, listTexts } from '../import-reader/support.ts'
import { joined, readPdfPages } from '../support/read-pdf.ts'
import { findFaults } from './axe.ts'
import { launchApp, type Launched } from './launch.ts'
import { goTo, openStore } from './steps.ts'

const HONGDA = join(import.meta.dirname, '..', 'fixtures', 'rosters', 'r01_宏达面粉机械会员花名册.xlsx')

interface Found {
  batchId: string
  rows: { id: string; name: string; snapshotNo: string }[]
}
type Run = (name: string, input?: object) => Promise<Found>

interface Started extends Launched {
  run: Run
  folder: string
}

/** The 37 members of a factory, and the print screen open. */
async function start(): Promise<Started> {
  const launched = await launchApp()
  const { app, page, answers } = launched
  await openStore(app, page)
  const run: Run = async (name, input = {}) => {
    const reply = await app.dispatch(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.reason}`)
    return reply.value as Found // what a test reads of a reply, it also checks
  }
  answers.open.push(HONGDA)
  const { batchId } = await run('import.preview')
  await run('import.apply', { batchId })
  const folder = mkdtempSync(join(tmpdir(), 'gongyou-打印-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  await goTo(page, '打印')
  await drawn(page)
  return { ...launched, run, folder }
}

const drawn = (page: Page): Promise<void> => page.locator('canvas[data-drawn]').first().waitFor()

/** Saves what is on show and reads it as any viewer would. */
async function savePdf({ page, answers, folder }: Started, name: string): Promise<string[]> {
  const path = join(folder, name)
  answers.save.push(path)
  await page.getByRole('button', { name: '保存 PDF' }).click()
  await page.getByText(`已保存：${path}`).waitFor()
  return (await readPdfPages(readFileSync(path))).map(joined)
}

async function openList(page: Page, name: RegExp): Promise<void> {
  const before = (await page.locator('.paper-summary').textContent()) ?? ''
  await page.getByRole('group', { name: '打印什么' }).getByRole('button', { name }).click()
  await page.getByText(before).waitFor({ state: 'detached' })
  await drawn(page)
}

describe('a roster on paper', () => {
  it('is previewed page by page, and the saved file holds exactly the people of the register', async () => {
    const started = await start()
    const { page, run } = started
    await page.getByText('第 1 页 / 共 2 页').waitFor()
    await page.getByRole('region', { name: '打印预览' }).press('PageDown')
    await page.getByText('第 2 页 / 共 2 页').waitFor()
    const pages = await savePdf(started, '花名册.pdf')
    const { rows } = await run('members.search', { limit: 100 })
    const missing = rows.filter(({ name }) => !/[\uE000-\uF8FF]/.test(name) && !pages.join('').includes(name))
    expect({ pages: pages.length, people: rows.length, missing }).toEqual({ pages: 2, people: 37, missing: [] })
  })

  it('has masked numbers unless a reason is given, and the reason stays with the paper', async () => {
    const started = await start()
    const { page } = started
    expect((await savePdf(started, '遮盖.pdf')).join('')).not.toMatch(/\d{17}[\dX]/)
    await page.getByRole('radio', { name: '完整' }).check()
    await page.getByRole('button', { name: '更新预览' }).click()
    await page.getByText(/须写明用途/).first().waitFor()
    await page.getByLabel('用途').fill('报县总工会年度统计')
    await page.keyboard.press('Control+Enter')
    await page.getByText('还是旧的').waitFor({ state: 'hidden' })
    expect((await savePdf(started, '完整.pdf')).join('')).toContain('152223197310257058')
    await page.getByRole('button', { name: '打印记录' }).click()
    await page.getByText('完整：报县总工会年度统计').waitFor()
  })

  it('is saved by Ctrl+S from within its options', async () => {
    const { page, answers, folder } = await start()
    const path = join(folder, '花名册.pdf')
    answers.save.push(path)
    await page.getByRole('textbox', { name: '标题' }).fill('云桥镇女会员名单')
    await page.getByRole('textbox', { name: '标题' }).press('Control+s')
    await page.getByText(`已保存：${path}`).waitFor()
    expect((await readPdfPages(readFileSync(path))).map(joined)[0]).toContain('云桥镇女会员名单')
  })

  it('names whoever has a character that cannot be printed', async () => {
    const { page } = await start()
    await page.getByRole('alert').filter({ hasText: 'U+E863' }).waitFor()
  })

  it('comes back by the number in its foot as it was, whatever has changed since', async () => {
    const started = await start()
    const { page, run } = started
    await savePdf(started, '原样.pdf')
    const number = (await page.locator('.paper-summary').textContent())?.match(/\d{8}-[0-9A-F]{6}/)?.[0] ?? ''
    const [someone] = (await run('members.search', { text: '李德海' })).rows
    await run('members.change', { id: someone?.id, fields: { name: '李德江' } })
    await page.getByRole('button', { name: '打印记录' }).click()
    await page.getByLabel('凭证号').fill(number)
    await page.keyboard.press('Enter')
    await page.getByText(`凭证号 ${number}：当时打印的原样`).waitFor()
    const text = (await savePdf(started, '再来.pdf')).join('')
    expect([text.includes('李德海'), text.includes('李德江')]).toEqual([true, false])
  })

  it('is on record once it has been handed to the printer', async () => {
    const { page, run, answers, folder } = await start()
    // Where no print dialog can open it is saved and opened with the system's program.
    answers.save.push(join(folder, '打印.pdf'))
    await page.getByRole('button', { name: '打印', exact: true }).last().click()
    await page.getByRole('button', { name: '仍要打印' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '保存 PDF' }).click()
    const recorded = [{ preset: 'register', count: 37, masked: true }]
    await expect.poll(() => run('roster.papers'), { timeout: 20_000 }).toMatchObject(recorded)
  })

  it('takes over what the list of members is narrowed to', async () => {
    const started = await start()
    const { page } = started
    await goTo(page, '会员')
    await page.getByRole('textbox', { name: '查找' }).fill('李德海')
    await page.getByText('共 1 人').waitFor()
    await page.keyboard.press('Control+p')
    await page.getByText(/^共 1 人/).waitFor()
    await drawn(page)
    expect((await savePdf(started, '一人.pdf')).join('')).toContain('合计1人')
  })

  it('is exported as a workbook with the same people', async () => {
    const started = await start()
    const path = join(started.folder, '花名册.xlsx')
    started.answers.save.push(path)
    await started.page.getByRole('button', { name: '导出 Excel' }).click()
    await started.page.getByText(`已保存：${path}`).waitFor()
    const cells = listTexts(getSheet(readFileSync(path))).flat().filter((text) => text !== null)
    expect(cells).toContain('李德海')
    expect(cells.filter((text) => /^\d{17}[\dX]$/.test(text))).toEqual([])
  })
})

describe('a public list', () => {
  it('shows no digit of any identity number and no phone, whatever is chosen', async () => {
    const started = await start()
    await openList(started.page, /^公示表/)
    const text = (await savePdf(started, '公示.pdf')).join('')
    expect(text).toContain('李德海')
    expect(text).not.toMatch(/152223|\d{11}|\*{4}/)
  })

  it('masks one character of each name when asked', async () => {
    const started = await start()
    const { page } = started
    await openList(page, /^公示表/)
    await page.getByRole('checkbox', { name: '姓名遮一个字' }).check()
    const text = (await savePdf(started, '公示遮名.pdf')).join('')
    expect([text.includes('李*海'), text.includes('李德海')]).toEqual([true, false])
  })
})

it('has no serious fault of accessibility, nor in its dialogs', async () => {
  const { page } = await start()
  const faults: Record<string, string[]> = { 打印: await findFaults(page) }
  await page.getByRole('button', { name: /常用栏目/ }).click()
  await page.getByRole('checkbox', { name: '现住址' }).waitFor()
  faults['栏目'] = await findFaults(page)
  await page.getByRole('button', { name: '完成' }).click()
  await page.getByRole('button', { name: '打印记录' }).click()
  await page.getByLabel('凭证号').waitFor()
  faults['打印记录'] = await findFaults(page)
  expect(Object.fromEntries(Object.entries(faults).filter(([, list]) => list.length > 0))).toEqual({})
})
