import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findFaults, scrollsSideways } from './axe.ts'
import { launchApp, type Launched } from './launch.ts'
import { goTo, openStore } from './steps.ts'

const NAME = '阿卜杜热依木·麦麦提图尔荪'
const UNIT = '云桥镇宏达面粉机械有限公司'

/** What a test reads of a reply, it also checks. */
interface Found {
  id: string
  status: string
  flags: string[]
  checkWhy: string | null
  endedOn: string | null
  contracts: { term: string; startsOn: string | null; endsOn: string | null }[]
  rows: { id: string; name: string }[]
}
type Run = (name: string, input?: object) => Promise<Found>

function runOn({ app }: Launched): Run {
  return async (name, input = {}) => {
    const reply = await app.dispatch(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.reason}`)
    return reply.value as Found // see above
  }
}

interface Started extends Launched {
  run: Run
  unitId: string
}

async function start(today = '2026-03-02'): Promise<Started> {
  const launched = await launchApp({ today })
  await openStore(launched.app, launched.page)
  const run = runOn(launched)
  return { ...launched, run, unitId: (await run('units.add', { name: UNIT })).id }
}

/** Somebody at work with one fixed term. */
async function employ({ run, unitId }: Started, name: string, endsOn: string): Promise<string> {
  const personId = (await run('members.add', { name })).id
  const contracts = [{ term: 'fixed', startsOn: '2024-03-21', endsOn }]
  return (await run('employments.add', { personId, fields: { unitId, hiredOn: '2024-03-21' }, contracts })).id
}

async function choose(box: Locator, words: string): Promise<void> {
  await box.fill(words)
  await box.page().getByRole('option').first().waitFor({ state: 'attached' })
  await box.press('Enter')
}

async function openPart(page: Page, part: RegExp): Promise<void> {
  await page.getByRole('tab', { name: part }).click()
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

it('registers work without a contract from the member, says what the law says, and takes two contracts', async () => {
  const started = await start()
  const { page, run, unitId } = started
  const personId = (await run('members.add', { name: NAME, unitId })).id
  await goTo(page, '会员')
  await page.getByRole('gridcell').getByRole('button', { name: NAME }).click()
  await openPart(page, /^劳动合同$/)
  await page.getByRole('button', { name: '登记用工' }).click()
  await page.getByRole('heading', { level: 1, name: '登记用工' }).waitFor()
  await page.getByText('已关联会员').waitFor()
  await page.getByLabel('用工之日').fill('2025.11.10')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor()

  const today = page.getByRole('region', { name: '今天法律怎么说' })
  await today.getByText('2025-12-10 起每月应付二倍工资，最迟算到 2026-11-09；截至今天 83 天').first().waitFor()
  expect(await today.getByText('《中华人民共和国劳动合同法》第八十二条第一款；《中华人民共和国劳动合同法实施条例》第六条、第七条', { exact: true }).count()).toBe(1)
  expect(await findFaults(page)).toEqual([])

  await openPart(page, /^劳动合同（0）/)
  await page.getByRole('button', { name: '添加合同' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('起始日期').fill('2026-02-01')
  await dialog.getByRole('button', { name: '一年' }).click()
  await dialog.getByLabel('试用期至').fill('2026-07-31')
  await save(page)
  await page.getByRole('row', { name: /2026-02-01 至 2027-01-31/ }).waitFor()
  await openPart(page, /^今天法律怎么说/)
  await today.getByText('约定的试用期超过法定上限，按合同期限最长到 2026-03-31').first().waitFor()
  const { rows } = await run('employments.list')
  expect(await run('employments.get', { id: rows[0]?.id })).toMatchObject({ status: 'signed_fixed', flags: ['late_sign', 'prob_too_long'], personId })

  await openPart(page, /^劳动合同（1）/)
  await page.getByRole('button', { name: '续订' }).click()
  expect(await dialog.getByLabel('起始日期').inputValue()).toBe('2027-02-01')
  await dialog.getByLabel('终止日期').fill('20290131')
  await save(page)
  await page.getByText('第 2 份', { exact: true }).waitFor()
})

describe('papers that contradict themselves', () => {
  it('are named with the rule, kept as 待核 with a reason, and settled once put right', async () => {
    const started = await start()
    const { page, run } = started
    const id = await employ(started, NAME, '2027-03-20')
    await goTo(page, '劳动合同')
    await page.getByRole('gridcell').getByRole('button', { name: NAME }).click()
    await openPart(page, /^劳动合同（1）/)
    await page.getByRole('button', { name: '修改第 1 份合同' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('试用期至').fill('2027-06-30')
    await page.keyboard.press('Control+Enter')
    await dialog.getByText('试用期不在合同期限内（劳动合同法第十九条）').first().waitFor()
    await dialog.getByLabel('待核原因').fill('合同原件如此，单位正在核对')
    await save(page)
    await page.getByText('待核：合同原件如此，单位正在核对').waitFor()
    expect(await run('employments.get', { id })).toMatchObject({ checkWhy: '合同原件如此，单位正在核对' })

    await page.getByRole('button', { name: '修改第 1 份合同' }).click()
    await dialog.getByLabel('试用期至').fill('2024-05-20')
    await save(page)
    await page.getByRole('button', { name: '取消待核' }).click()
    await page.getByText('待核：').waitFor({ state: 'detached' })
    expect(await run('employments.get', { id })).toMatchObject({ checkWhy: null })
  })
})

it('renews many at once by keyboard, with one exception, and takes it back in one step', async () => {
  const started = await start()
  const { page, run } = started
  for (const name of ['王建国', '李梅', '张伟']) await employ(started, name, '2026-03-20')
  await employ(started, '赵敏', '2027-03-20')
  await goTo(page, '劳动合同')
  await page.getByRole('button', { name: /^30 天内到期/ }).click()
  await page.getByText('共 3 人').waitFor()
  await page.getByRole('grid', { name: '用工列表' }).focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: '批量续订…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('期限', { exact: true }).fill('24')
  await dialog.getByLabel('张伟的终止日期').fill('2029-03-20')
  await dialog.getByRole('checkbox', { name: '续订李梅' }).uncheck()
  expect(await findFaults(page)).toEqual([])
  await save(page)
  await page.getByText('已续订 2 人').first().waitFor()
  const ends = async (): Promise<Record<string, (string | null)[]>> => {
    const { rows } = await run('employments.list')
    const found = await Promise.all(rows.map(async ({ id, name }) => [name, (await run('employments.get', { id })).contracts] as const))
    return Object.fromEntries(found.map(([name, contracts]) => [name, contracts.map(({ endsOn }) => endsOn)]))
  }
  expect(await ends()).toEqual({
    李梅: ['2026-03-20'], 王建国: ['2026-03-20', '2028-03-20'], 张伟: ['2026-03-20', '2029-03-20'], 赵敏: ['2027-03-20'],
  })
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+z')
  await page.getByText(/已撤销/).first().waitFor()
  expect((await ends())['王建国']).toEqual(['2026-03-20'])
})

it('extends the contract of a woman on maternity leave, says so on her page only, and ends an employment', async () => {
  const started = await start()
  const { page, run } = started
  const id = await employ(started, '李梅', '2026-02-28')
  await goTo(page, '劳动合同')
  await page.getByRole('gridcell').getByRole('button', { name: '李梅' }).click()
  await openPart(page, /^续延和保护/)
  await page.getByRole('button', { name: '添加情形' }).click()
  const dialog = page.getByRole('dialog')
  await choose(dialog.getByLabel(/^情形/), '孕期')
  await page.keyboard.press('Control+Enter')
  await dialog.getByText('预产期和子女出生日期至少填一个').last().waitFor()
  await dialog.getByLabel('子女出生日期').fill('2026-01-15')
  await save(page)
  await page.getByText('期满·法定续延').waitFor()
  expect((await run('employments.get', { id })).status).toBe('extended_by_law')
  await openPart(page, /^变更记录/)
  await page.getByText('修改用工').waitFor()
  expect(await page.getByText('2026-01-15').count()).toBe(0)

  await page.getByRole('button', { name: '登记离职' }).click()
  await dialog.getByLabel(/^离职日期/).fill('2026-03-01')
  await choose(dialog.getByLabel('解除或终止原因'), '劳动者解除')
  await save(page)
  await page.getByText('已解除或终止').waitFor()
  expect((await run('employments.get', { id })).endedOn).toBe('2026-03-01')
})

it('leads from the start page to the lists, and from what runs out to the person', async () => {
  const started = await start()
  const { page } = started
  await employ(started, '王建国', '2026-03-20')
  await goTo(page, '首页')
  await page.getByRole('button', { name: /1 人 30 天内到期/ }).click()
  await page.getByRole('heading', { level: 1, name: '劳动合同' }).waitFor()
  expect(await page.getByRole('button', { name: /^30 天内到期/ }).getAttribute('aria-pressed')).toBe('true')
  await page.getByRole('navigation', { name: '劳动合同' }).getByRole('button', { name: '到期提醒' }).click()
  await page.getByRole('row', { name: /2026-03-20.*18 天.*劳动合同到期/ }).getByRole('button', { name: '王建国' }).click()
  await page.getByRole('heading', { level: 1, name: '王建国' }).waitFor()
})

it('opens the collective contract that runs out', async () => {
  const { page, run, unitId } = await start()
  const fields = { kind: '1', scope: '1', signedOn: '2025-04-01', startsOn: '2025-04-01', endsOn: '2026-03-31' }
  await run('collective.add', { fields, unitIds: [unitId] })
  await goTo(page, '劳动合同')
  await page.getByRole('navigation', { name: '劳动合同' }).getByRole('button', { name: '到期提醒' }).click()
  const row = page.getByRole('row', { name: /2026-03-31.*29 天.*集体合同到期/ })
  await row.getByRole('button').click()
  await page.getByRole('heading', { level: 1, name: UNIT }).waitFor()
  expect(await page.getByText('2026-03-31').count()).toBeGreaterThan(0)
})

it('reflows at twice the size of the text and has no serious fault of accessibility', async () => {
  const started = await start()
  const { page, run } = started
  await employ(started, NAME, '2026-03-20')
  await run('settings.change', { textPercent: 200 })
  await page.waitForFunction(() => getComputedStyle(document.documentElement).fontSize === '32px')
  const faults: Record<string, string[]> = {}
  const look = async (place: string): Promise<void> => {
    faults[place] = await findFaults(page)
    if (await scrollsSideways(page)) faults[place].push('scrolls sideways')
  }
  await goTo(page, '劳动合同')
  await look('列表')
  await page.getByRole('button', { name: '登记用工' }).click()
  await page.getByRole('radio', { name: '是' }).first().check()
  await look('登记用工')
  await goTo(page, '劳动合同')
  await page.getByRole('gridcell').getByRole('button', { name: NAME }).click()
  for (const part of [/^今天法律怎么说/, /^劳动合同（/, /^续延和保护/, /^用工情况/, /^变更记录/]) {
    await openPart(page, part)
    await look(String(part))
  }
  await goTo(page, '劳动合同')
  await page.getByRole('navigation', { name: '劳动合同' }).getByRole('button', { name: '到期提醒' }).click()
  await page.getByRole('row', { name: /劳动合同到期/ }).waitFor()
  await look('到期提醒')
  expect(Object.fromEntries(Object.entries(faults).filter(([, list]) => list.length > 0))).toEqual({})
})
