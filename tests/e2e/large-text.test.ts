import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { launchApp } from './launch.ts'
import { goTo, openStore } from './steps.ts'

const NAME = '阿卜杜热依木·麦麦提图尔荪'
const ROOM = { width: 1366, height: 768 }
/** Of the page, twice as large: the window less the bar at its foot. */
const FOOT = ROOM.height / 2 - 20

/** Whether it stands whole in the window without scrolling. */
async function isInSight(what: Locator): Promise<boolean> {
  const box = await what.first().boundingBox()
  return box !== null && box.y >= 0 && box.y + box.height <= FOOT
}

it('shows rows and the parts of a record without scrolling where text is twice as large', async () => {
  const { page, app } = await launchApp({ textZoom: 2, viewport: ROOM })
  await openStore(app, page)
  const unit = await app.dispatch('units.add', { name: '云桥镇宏达面粉机械有限公司' })
  const unitId = unit.ok ? (unit.value as { id: string }).id : '' // the contract's own shape
  const person = await app.dispatch('members.add', { name: NAME, idNo: '420981197003071232', unitId })
  const personId = person.ok ? (person.value as { id: string }).id : '' // likewise
  await app.dispatch('hardship.open', { personId, fields: { health: '14', illness: '尿毒症' } })
  await app.dispatch('aid.add', { personId, aidType: '21', on: '2026-03-01', amountFen: 50_000 })
  await app.dispatch('employments.add', { personId, fields: { unitId, hiredOn: '2020-01-01' } })
  await page.reload()
  const row = page.getByRole('gridcell').getByRole('button', { name: NAME })
  for (const list of ['会员', '困难职工', '帮扶慰问', '劳动合同']) {
    await goTo(page, list)
    await row.first().waitFor()
    expect([list, await isInSight(row)]).toEqual([list, true])
  }
  for (const list of ['会员', '困难职工']) {
    await goTo(page, list)
    await row.first().click()
    await page.getByRole('tab').first().waitFor()
    expect([list, await isInSight(page.getByRole('tab'))]).toEqual([list, true])
  }
  await goTo(page, '帮扶慰问')
  await page.getByRole('button', { name: '统计图' }).click()
  await page.getByRole('button', { name: /^3月：500.00 元/ }).click()
  expect(await isInSight(page.getByText('还按日期筛选'))).toBe(true)
  await page.getByRole('button', { name: '清除条件' }).click()
  await page.getByText('还按日期筛选').waitFor({ state: 'detached' })
  await goTo(page, '困难职工')
  await row.first().click()
  await page.getByText('类别还没有认定，1 人').click()
  await page.getByRole('button', { name: '还没有认定，去测算' }).waitFor()
})
