import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findFaults } from './axe.ts'
import { launchApp, type Launched } from './launch.ts'
import { goTo, openStore } from './steps.ts'

const UNIT = '云桥镇恒通机械有限公司'
const UNION = '恒通机械工会'

interface Found {
  id: string
  total: number
  memberCount: number
  joinedOn: string | null
  unionName: string | null
  rows: { name: string; consentOn?: string | null }[]
}
type Run = (name: string, input?: object) => Promise<Found>

/** Two members whom a roster brought before their union was on file, and a union that covers their unit. */
async function start(): Promise<Launched & { run: Run; unionId: string; person: string }> {
  const launched = await launchApp()
  await openStore(launched.app, launched.page)
  const run: Run = async (name, input = {}) => {
    const reply = await launched.app.dispatch(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.reason}`)
    return reply.value as Found // what a test reads of a reply, it also checks
  }
  const unitId = (await run('units.add', { name: UNIT })).id
  const membership = { joinedOn: '2005-01-01' }
  const person = (await run('members.add', { name: '早入', birthOn: '1990-03-07', unitId, membership })).id
  await run('members.add', { name: '王二', unitId, membership })
  const unionId = (await run('unions.add', { name: UNION, unitIds: [unitId] })).id
  return { ...launched, run, unionId, person }
}

async function openPerson(page: Page, name: string): Promise<void> {
  await goTo(page, '会员')
  await page.getByRole('gridcell').getByRole('button', { name }).first().click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

describe('what a roster brought wrong is put right', () => {
  it('a joining day before sixteen leads to the event that says it, and why is asked', async () => {
    const { page, run, person } = await start()
    await openPerson(page, '早入')
    await page.getByRole('button', { name: '入会日期早于 16 周岁' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('入会日期').fill('2015-01-01')
    expect(await dialog.getByRole('button', { name: '更正' }).isDisabled()).toBe(true)
    await dialog.getByLabel('更正原因').fill('按入会申请书')
    await page.keyboard.press('Control+Enter')
    await page.getByText('已更正：早入').first().waitFor()
    expect((await run('members.get', { id: person })).joinedOn).toBe('2015-01-01')
    await page.getByRole('tab', { name: '变更记录' }).click()
    await page.getByText('入会日期：2005-01-01 → 2015-01-01').waitFor()
    await page.getByText('原因：按入会申请书').waitFor()
  })

  it('a member without a union gets one on his page', async () => {
    const { page, run, person } = await start()
    await openPerson(page, '早入')
    await page.getByRole('button', { name: '缺所属基层工会' }).click()
    await page.getByRole('dialog').getByLabel('所属基层工会').fill('恒通')
    await page.getByRole('option', { name: UNION }).waitFor({ state: 'attached' })
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await page.getByText('已设置早入的所属基层工会').first().waitFor()
    expect((await run('members.get', { id: person })).unionName).toBe(UNION)
  })

  it('a union takes in all members of its units who have none, and Ctrl+Z gives them back', async () => {
    const { page, run, unionId } = await start()
    await goTo(page, '基层工会')
    await page.getByRole('gridcell').getByRole('button', { name: UNION }).click()
    await page.getByText('本会覆盖的单位中还没有工会的会员 2 人').waitFor()
    await page.getByRole('button', { name: '全部归入本会' }).click()
    expect(await findFaults(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await page.getByText('2 人已办理').first().waitFor()
    expect((await run('unions.get', { id: unionId })).memberCount).toBe(2)
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('Control+z')
    await page.getByText('本会覆盖的单位中还没有工会的会员 2 人').waitFor()
    expect((await run('unions.get', { id: unionId })).memberCount).toBe(0)
  })

  it('a new union that covers a unit is offered its members at once', async () => {
    const { page, run } = await start()
    await run('units.add', { name: '红星厂' }).then(({ id }) => run('members.add', { name: '丁三', unitId: id, membership: {} }))
    await goTo(page, '基层工会')
    await page.getByRole('button', { name: '新增基层工会' }).first().click()
    await page.getByLabel('工会名称').fill('红星厂工会')
    await page.getByLabel('覆盖单位').fill('红星')
    await page.getByRole('option', { name: '红星厂' }).waitFor({ state: 'attached' })
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog', { name: '覆盖的单位中有 1 名会员还没有工会' }).waitFor()
    await page.getByRole('button', { name: '全部归入本会' }).click()
    await page.getByText('1 人已办理').first().waitFor()
    const { rows } = await run('members.search', { text: '丁三' })
    expect(rows).toMatchObject([{ unionName: '红星厂工会' }])
  })

  it('what no roster tells is filled in for all at once, where it is empty', async () => {
    const { page, run } = await start()
    await goTo(page, '会员')
    await page.getByRole('checkbox', { name: '选择全部 2 人' }).check()
    await page.getByRole('button', { name: '批量操作' }).click()
    await page.getByRole('menuitem', { name: '设置一项资料' }).click()
    await page.getByText('只填空白的人（2 人）').waitFor()
    await page.getByRole('dialog').getByLabel('告知同意日期').last().fill('2026-01-05')
    await page.keyboard.press('Control+Enter')
    await page.getByText('2 人已办理').first().waitFor()
    expect((await run('members.search', { filter: { missing: 'consentOn' } })).total).toBe(0)
  })

  it('a unit in use says who hangs on it instead of asking', async () => {
    const { page } = await start()
    await goTo(page, '单位')
    await page.getByRole('gridcell').getByRole('button', { name: UNIT }).click()
    await page.getByText('查看全部 2 人').waitFor()
    await page.getByRole('button', { name: '移入回收站' }).click()
    await page.getByRole('dialog').getByText('有 2 人的工作单位是它').waitFor()
    expect(await page.getByRole('dialog').getByRole('button', { name: '移入回收站' }).count()).toBe(0)
  })
})
