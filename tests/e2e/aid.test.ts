import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findFaults, scrollsSideways } from './axe.ts'
import { launchApp, type Launched } from './launch.ts'
import { goTo, openStore } from './steps.ts'

interface Found {
  id: string
  rows: { personName: string; amountFen: number; signedOn: string | null; exceptionWhy: string | null }[]
  total: number
  totalFen: number
}
type Run = (name: string, input?: object) => Promise<Found>

/** As many households with a file that is not approved yet: 送温暖 does not wait for the approval. */
async function start(households: number): Promise<Launched & { run: Run }> {
  const launched = await launchApp()
  await openStore(launched.app, launched.page)
  const run: Run = async (name, input = {}) => {
    const reply = await launched.app.dispatch(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.reason}`)
    return reply.value as Found // what a test reads of a reply, it also checks
  }
  for (let i = 1; i <= households; i++) {
    const { id } = await run('members.add', { name: `职工${String(i).padStart(2, '0')}` })
    await run('hardship.open', { personId: id })
  }
  return { ...launched, run }
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).last().fill(option)
  await page.keyboard.press('Enter')
}

describe('a campaign', () => {
  it('goes for 20 households from its plan over the budget to the signatures', async () => {
    const { page, run } = await start(20)
    await goTo(page, '帮扶慰问')
    await page.getByRole('button', { name: '办一次活动' }).click()
    await page.getByRole('button', { name: '新增活动' }).first().click()
    await page.getByLabel('活动名称').fill('2026年元旦春节送温暖')
    await choose(page, '帮扶类型', '21')
    await page.getByLabel('每人标准').fill('五百')
    await page.getByText('500.00 元（伍佰元整）').waitFor()
    await page.getByLabel('预算').fill('9800')
    await choose(page, '资金来源', '4')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: '2026年元旦春节送温暖' }).click()

    await page.getByRole('button', { name: '列出名单' }).click()
    await page.getByText('超出预算 200.00 元').waitFor()
    await page.getByLabel('职工03的金额').fill('300')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('职工04的金额')
    await page.getByText('合计 9,800.00 元（玖仟捌佰元整）').waitFor()
    await page.getByRole('button', { name: '登记 20 人的发放' }).click()
    await page.getByText('已登记 20 人，9,800.00 元').first().waitFor()
    expect(await run('aid.list')).toMatchObject({ total: 20, totalFen: 980_000 })

    await page.getByRole('tab', { name: '发放和签收 20' }).click()
    const numbers = page.getByLabel('按序号勾签收')
    await numbers.fill('1-17，19')
    await page.keyboard.press('Enter')
    await page.getByText('已勾 18 人签收，共 18 / 20 人').first().waitFor()
    expect(await numbers.inputValue()).toBe('')
    await numbers.fill('21')
    await page.keyboard.press('Enter')
    await page.getByText('不是签收表上的序号（1 至 20）').waitFor()
    await page.getByRole('checkbox', { name: '职工20签收' }).click()
    await page.getByText('签收，共 19 / 20 人').first().waitFor()
    const { rows } = await run('aid.list', { filter: { signed: false } })
    expect(rows.map(({ personName }) => personName)).toEqual(['职工18'])
    expect(await findFaults(page)).toEqual([])
  })

  it('is taken back by one Ctrl+Z', async () => {
    const { page, run } = await start(3)
    const { id } = await run('campaigns.add', { name: '端午慰问', kind: 'grant', aidType: '22', year: 2026, standardFen: 20_000 })
    await goTo(page, '帮扶慰问')
    await page.getByRole('button', { name: '办一次活动' }).click()
    await page.getByRole('button', { name: '端午慰问' }).click()
    await page.getByRole('button', { name: '列出名单' }).click()
    await page.getByRole('checkbox', { name: '选职工02' }).uncheck()
    await page.getByRole('button', { name: '登记 2 人的发放' }).click()
    await page.getByText('已登记 2 人，400.00 元').first().waitFor()
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await run('aid.list', { filter: { campaignId: id } })).total).toBe(0)
    await page.getByRole('tab', { name: '发放和签收 0' }).waitFor()
  })
})

describe('the ledger', () => {
  it('shows what objects while it is typed and asks for the reason', async () => {
    const { page, run } = await start(1)
    const { rows } = (await run('members.search', { text: '职工01' })) as unknown as { rows: { id: string }[] }
    await run('aid.add', { personId: rows[0]?.id, aidType: '22', on: '2026-03-01', amountFen: 20_000 })
    await goTo(page, '帮扶慰问')
    await page.getByText('合计 200.00 元').waitFor()
    await page.keyboard.press('Control+n')
    await page.getByRole('combobox', { name: '受助人' }).fill('zg01')
    await page.getByRole('option', { name: '职工01' }).or(page.getByTitle('职工01')).first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByText('已关联会员').waitFor()
    await choose(page, '帮扶类型', '18')
    await page.getByRole('textbox', { name: '金额', exact: true }).fill('1200')
    await page.getByText('这一家本月已有一笔帮扶（2026-03-01，200.00 元）').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByText('请写明特殊情况').waitFor()
    await page.getByLabel('特殊情况说明').fill('突发疾病住院')
    await page.keyboard.press('Control+Enter')
    await page.getByText('合计 1,400.00 元').waitFor()
    const listed = await run('aid.list')
    expect(listed.rows[0]).toMatchObject({ amountFen: 120_000, exceptionWhy: '突发疾病住院' })
    expect(await findFaults(page)).toEqual([])
    expect(await scrollsSideways(page)).toBe(false)
  })
})

describe('a line of the ledger', () => {
  it('keeps its receipt as a picture, with its buttons in sight', async () => {
    const { page, run, answers, dataDir } = await start(1)
    const { rows } = (await run('members.search', { text: '职工01' })) as unknown as { rows: { id: string }[] }
    await run('aid.add', { personId: rows[0]?.id, aidType: '22', on: '2026-03-01', amountFen: 20_000 })
    await goTo(page, '帮扶慰问')
    await page.getByRole('gridcell').getByRole('button', { name: '职工01' }).click()
    await page.getByRole('heading', { name: '凭证和证明' }).waitFor()
    const picture = join(dataDir, '收条.png')
    await page.screenshot({ path: picture })
    answers.open.push(picture)
    await page.getByRole('button', { name: '添加材料' }).click()
    const adding = page.getByRole('dialog', { name: '添加材料' })
    await adding.getByLabel('种类').fill('收条')
    await page.keyboard.press('Enter')
    await adding.getByRole('button', { name: '选文件…' }).click()
    await page.getByRole('table', { name: '材料' }).getByText('收条、转账凭证').waitFor()
    expect(await findFaults(page)).toEqual([])
    const box = await page.getByRole('dialog').getByRole('button', { name: '保存' }).boundingBox()
    expect((box?.y ?? 1_000) + (box?.height ?? 0)).toBeLessThan(768)
  })
})

describe('a collection', () => {
  it('keeps its donors and hands over with a proof', async () => {
    const { page, run } = await start(1)
    const { rows } = (await run('members.search', { text: '职工01' })) as unknown as { rows: { id: string }[] }
    const { id } = await run('campaigns.add', { name: '为职工01募捐', kind: 'donation', aidType: '31', year: 2026, forPersonId: rows[0]?.id })
    await goTo(page, '帮扶慰问')
    await page.getByRole('button', { name: '办一次活动' }).click()
    await page.getByRole('button', { name: '为职工01募捐' }).click()
    await page.getByLabel('第 1 行捐款人').fill('热心同事')
    await page.getByLabel('第 1 行金额').fill('一千二百')
    await page.getByRole('button', { name: '加一行' }).click()
    await page.getByLabel('第 2 行捐款人').fill('宏达工会')
    await page.getByLabel('第 2 行金额').fill('800')
    await page.getByRole('button', { name: '保存捐款名单' }).click()
    await page.getByText('已保存 2 人的捐款，共 2,000.00 元').first().waitFor()
    await page.getByRole('button', { name: '登记移交' }).click()
    await page.getByLabel('移交凭证').fill('收条 1 张，存档案盒')
    await page.keyboard.press('Control+Enter')
    await page.getByText('已登记移交 2,000.00 元').first().waitFor()
    expect(await run('campaigns.get', { id })).toMatchObject({ donatedFen: 200_000, totalFen: 200_000, handoverProof: '收条 1 张，存档案盒' })
  })
})
