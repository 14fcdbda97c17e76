import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { findFaults, scrollsSideways } from './axe.ts'
import { launchApp, type Launched } from './launch.ts'
import { goTo, openStore } from './steps.ts'

const COURSE = [
  ['apply', '2026-03-02', {}],
  ['visit', '2026-03-04', { people: '李明、赵红' }],
  ['review_meeting', '2026-03-05', { people: '评议小组' }],
  ['publicity', '2026-03-06', {}],
  ['submit', '2026-03-16', {}],
] as const
const GIFTS = [
  ['2026-01-15', 123_450, '3'],
  ['2026-01-20', 50_000, '2'],
  ['2026-03-02', 80_000, null],
  ['2025-12-31', 11_100, '3'],
] as const

/** Two households, one of them reported and not answered, and what the other was given in two years. */
async function fill({ app }: Launched): Promise<void> {
  const run = async (name: string, input: object): Promise<{ id: string }> => {
    const reply = await app.dispatch(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.reason}`)
    return reply.value as { id: string } // the one part of a reply that is read here
  }
  const [first, second] = [await run('members.add', { name: '王建国' }), await run('members.add', { name: '阿卜杜热依木·麦麦提图尔荪' })]
  const [helped, reported] = [await run('hardship.open', { personId: first.id }), await run('hardship.open', { personId: second.id })]
  await run('hardship.change', { id: reported.id, fields: { mainCause: '6' } })
  for (const [kind, on, more] of COURSE) await run('hardship.recordStep', { id: reported.id, kind, on, ...more })
  for (const [on, amountFen, fund] of GIFTS) {
    await run('aid.add', { personId: first.id, fileId: helped.id, aidType: '18', on, amountFen, fund, exceptionWhy: '急难' })
  }
}

async function openOverview(page: Page): Promise<void> {
  await goTo(page, '困难职工')
  await page.getByRole('button', { name: '统计图' }).click()
  await page.getByRole('heading', { level: 1, name: '困难帮扶统计' }).waitFor()
}

/** What the list or the ledger that has opened says of its rows. */
async function footOf(page: Page, list: string, words: string): Promise<void> {
  await page.getByRole('grid', { name: list }).waitFor()
  await page.getByText(words, { exact: true }).waitFor()
}

it('teaches the first step while there is nothing to draw', async () => {
  const { app, page } = await launchApp({ today: '2026-03-20' })
  await openStore(app, page)
  await openOverview(page)
  await page.getByText('还没有困难职工档案', { exact: true }).waitFor()
  await page.getByText('2026年1月1日至今天（3月20日）还没有帮扶记录').waitFor()
  expect(await findFaults(page)).toEqual([])
  await page.getByRole('button', { name: '办一次活动' }).click()
  await page.getByRole('heading', { level: 1, name: '活动' }).waitFor()
})

it('leads from each bar to the rows behind it', async () => {
  const launched = await launchApp({ today: '2026-03-20' })
  const { app, page } = launched
  await openStore(app, page)
  await fill(launched)
  await openOverview(page)
  await page.getByRole('button', { name: '已报上级：1 户，看明细' }).click()
  await footOf(page, '困难职工档案列表', '共 1 户')
  await page.getByRole('button', { name: '阿卜杜热依木·麦麦提图尔荪' }).waitFor()

  await openOverview(page)
  await page.getByRole('combobox', { name: '类别、原因统计哪些档案' }).click()
  await page.getByTitle('全部档案（含办理中和已撤档）').click()
  await page.getByRole('button', { name: '还没有填原因：1 户，看明细' }).click()
  await footOf(page, '困难职工档案列表', '共 1 户')
  await page.getByRole('button', { name: '王建国' }).waitFor()

  await openOverview(page)
  await page.getByRole('button', { name: '1月：1,734.50 元，看明细' }).click()
  await footOf(page, '帮扶台账', '共 2 笔')
  await page.getByText('合计 1,734.50 元').waitFor()

  await openOverview(page)
  await page.getByRole('button', { name: '没有填资金来源：800.00 元，看明细' }).focus()
  await page.keyboard.press('Enter')
  await footOf(page, '帮扶台账', '共 1 笔')

  await openOverview(page)
  await page.getByRole('combobox', { name: '年度' }).click()
  await page.getByTitle('2025 年').click()
  await page.getByText('2025年1月1日至12月31日').waitFor()
  await page.getByRole('button', { name: '合计 111.00 元' }).click()
  await footOf(page, '帮扶台账', '共 1 笔')
})

it('is read and reached at twice the text, too', async () => {
  const launched = await launchApp({ today: '2026-03-20' })
  const { app, page } = launched
  await openStore(app, page)
  await fill(launched)
  await openOverview(page)
  const bar = page.getByRole('row', { name: /1月/ }).first()
  await bar.waitFor()
  expect(await findFaults(page)).toEqual([])
  await app.dispatch('settings.change', { textPercent: 200 })
  await page.waitForFunction(() => getComputedStyle(document.documentElement).fontSize === '32px')
  expect([await findFaults(page), await scrollsSideways(page)]).toEqual([[], false])
})

it('stands on the start page with what waits, and leads to it', async () => {
  const launched = await launchApp({ today: '2026-03-20' })
  const { app, page } = launched
  await openStore(app, page)
  await goTo(page, '困难职工')
  await goTo(page, '首页')
  expect(await page.getByRole('heading', { name: '困难帮扶' }).count()).toBe(0)
  await fill(launched)
  await page.getByText('2026 年帮扶 3 笔，2,534.50 元').waitFor()
  await page.getByRole('button', { name: /1 户纸质待更正/ }).waitFor()
  expect(await page.getByText('没有待办').count()).toBe(0)
  expect(await findFaults(page)).toEqual([])
  await page.getByRole('button', { name: /1 户已报未批/ }).click()
  await footOf(page, '困难职工档案列表', '共 1 户')
  expect(await page.getByRole('button', { name: /已报未批/ }).getAttribute('aria-pressed')).toBe('true')
})
