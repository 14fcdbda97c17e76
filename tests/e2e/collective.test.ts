import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { findFaults } from './axe.ts'
import { launchApp, type Launched } from './launch.ts'
import { goTo, openStore } from './steps.ts'

type Run = (name: string, input: object) => Promise<{ id: string }>

async function start(today: string): Promise<Launched & { run: Run }> {
  const launched = await launchApp({ today })
  await openStore(launched.app, launched.page)
  const run: Run = async (name, input) => {
    const reply = await launched.app.dispatch(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.reason}`)
    return reply.value as { id: string } // the one part of a reply that is read here
  }
  return { ...launched, run }
}

async function openList(page: Page): Promise<void> {
  await goTo(page, '劳动合同')
  await page.getByRole('navigation', { name: '劳动合同' }).getByRole('button', { name: '集体合同' }).click()
}

/** The cells of one clock: day and state. */
async function clock(page: Page, name: string): Promise<string[]> {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
  const cells = await row.getByRole('cell').allInnerTexts()
  return cells.slice(0, 2)
}

it('takes a contract from signing through the clocks over the national holiday', async () => {
  const { page, run } = await start('2026-09-28')
  await run('units.add', { name: '宏达机械厂' })
  await openList(page)
  await page.getByText('还没有集体合同').waitFor()
  expect(await findFaults(page)).toEqual([])
  await page.getByRole('button', { name: '新增集体合同' }).first().click()
  await page.getByLabel('覆盖单位').fill('宏达')
  await page.getByTitle('宏达机械厂').click()
  await page.getByRole('list', { name: '覆盖单位（1）' }).waitFor()
  // Ten days on is a Sunday in the holiday of seven days; the eighth is the next working day.
  await page.getByLabel('签字日期').fill('2026-09-24')
  await page.getByLabel('应到代表').fill('60')
  await page.getByLabel('实到代表').fill('39')
  await page.keyboard.press('Control+s')
  await page.getByRole('heading', { level: 1, name: '宏达机械厂' }).waitFor()
  expect(await clock(page, '报送审查')).toEqual(['2026年10月8日 星期四', '还有 10 天'])
  expect(await clock(page, '生效')).toEqual(['—', '还没有起算'])
  await page.getByText('出席职工代表大会的代表不足三分之二。').waitFor()
  expect(await findFaults(page)).toEqual([])

  await page.getByRole('button', { name: '填日期' }).click()
  await page.getByLabel('报送日期').fill('2026-09-28')
  await page.getByLabel('收到日期').fill('2026-09-28')
  await page.getByLabel('实到代表').fill('52')
  await page.keyboard.press('Control+s')
  await page.getByText('已报送', { exact: true }).waitFor()
  await page.getByRole('tab', { name: '进度和时限' }).click()
  expect(await clock(page, '报送审查')).toEqual(['2026年10月8日 星期四', '已报送 2026-09-28'])
  // Fifteen days are calendar days: the holiday does not move them.
  expect(await clock(page, '生效')).toEqual(['2026年10月14日 星期三', '还有 16 天'])
  expect(await page.getByText('出席职工代表大会的代表不足三分之二。').count()).toBe(0)

  await page.getByRole('tab', { name: '履约检查（0）' }).click()
  await page.getByRole('button', { name: '登记检查' }).click()
  await page.getByLabel('应履行日期').fill('2026-09-10')
  await page.getByLabel('实际履行日期').fill('2026-09-13')
  await page.keyboard.press('Control+Enter')
  await page.getByText('晚 3 天').waitFor()
  expect(await findFaults(page)).toEqual([])
})

it('is in force on the day after the fifteenth, and covers its people once', async () => {
  const { page, run } = await start('2026-10-14')
  const { id: unitId } = await run('units.add', { name: '宏达机械厂' })
  const { id: personId } = await run('members.add', { name: '李三' })
  await run('employments.add', { personId, fields: { unitId, hiredOn: '2025-03-01' } })
  const days = { signedOn: '2026-09-24', submittedOn: '2026-09-28', receivedOn: '2026-09-28', endsOn: '2028-09-23' }
  for (const scope of ['1', '2']) {
    await run('collective.add', { fields: { kind: '1', scope, name: scope === '2' ? '云桥镇机械行业' : null, ...days }, unitIds: [unitId] })
  }
  await openList(page)
  const grid = page.getByRole('grid', { name: '集体合同列表' })
  await grid.getByText('已生效').first().waitFor()
  await page.getByRole('button', { name: '覆盖面' }).click()
  const row = page.getByRole('row').filter({ hasText: '集体合同(综合)' })
  await row.getByText('2 份').waitFor()
  expect(await row.getByRole('cell').allInnerTexts()).toEqual(['2 份', '1 家', '0 家', '—', '1 人', '0 人'])
  expect(await findFaults(page)).toEqual([])
  await page.getByLabel('统计日期').fill('2026-10-13')
  await page.getByText('2026-10-13 没有生效的集体合同').waitFor()
})
