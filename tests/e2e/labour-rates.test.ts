import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findFaults, scrollsSideways } from './axe.ts'
import { launchApp, type Launched } from './launch.ts'
import { goTo, openStore } from './steps.ts'

const FACTORY = '云桥镇宏达精密机械制造有限责任公司第二分公司'
const TODAY = '2026-09-10'
const TERM = { term: 'fixed', startsOn: '2025-03-01', endsOn: '2028-02-29' }

type Run = (name: string, input: object) => Promise<{ id: string }>

async function start(): Promise<Launched & { run: Run }> {
  const launched = await launchApp({ today: TODAY })
  await openStore(launched.app, launched.page)
  const run: Run = async (name, input) => {
    const reply = await launched.app.dispatch(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.reason}`)
    return reply.value as { id: string } // the one part of a reply that is read here
  }
  return { ...launched, run }
}

/** Twenty workers with a contract, two without since spring 2025. */
async function makeFactory(run: Run): Promise<{ unitId: string; unsigned: string[] }> {
  const { id: unitId } = await run('units.add', { name: FACTORY })
  const hire = async (name: string, contracts: object[]): Promise<string> => {
    const { id: personId } = await run('members.add', { name })
    return (await run('employments.add', { personId, fields: { unitId, hiredOn: '2025-03-01' }, contracts })).id
  }
  for (const name of '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉') await hire(`工人${name}`, [TERM])
  return { unitId, unsigned: [await hire('阿卜杜热依木·麦麦提图尔荪', []), await hire('李三', [])] }
}

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: '劳动合同' }).getByRole('button', { name, exact: true }).click()
}

describe('the check of a factory', () => {
  it('leads from the rate to the two without a contract, and shows the change when they have signed', async () => {
    const { page, run } = await start()
    const { unsigned } = await makeFactory(run)
    await goTo(page, '劳动合同')
    await openTab(page, '签订率')
    await page.getByText('90.9%').first().waitFor()
    await page.getByRole('button', { name: '未签或期满未续 2', exact: true }).click()
    const people = page.getByRole('grid', { name: '签订率里的人' })
    await people.getByRole('button', { name: '李三' }).waitFor()
    expect(await people.getByRole('row').count()).toBe(3)
    expect(await findFaults(page)).toEqual([])

    await openTab(page, '检查')
    await page.getByRole('button', { name: '登记检查' }).first().click()
    await page.getByLabel('受检单位').fill('宏达')
    await page.getByTitle(FACTORY).click()
    await page.getByLabel('检查合同份数').fill('22')
    await page.getByLabel('整改期限').fill('2026-09-30')
    await page.keyboard.press('Control+s')
    await page.getByRole('heading', { level: 1, name: `${FACTORY} ${TODAY} 检查` }).waitFor()
    await page.getByText('2 人未签', { exact: true }).waitFor()
    await page.getByRole('heading', { name: '发现问题（2）' }).waitFor()
    await page.getByText('还有 20 天').waitFor()
    expect(await findFaults(page)).toEqual([])

    for (const id of unsigned) await run('employments.change', { id, contracts: [{ ...TERM, startsOn: TODAY }] })
    await page.getByLabel('整改日期').fill(TODAY)
    await page.keyboard.press('Control+s')
    await page.getByText('2 人未签 → 100.0%').waitFor()
    await page.getByText('已整改').waitFor()
    await page.getByText('前次缺、后次不缺（已签或已离开）：2 人').waitFor()
    expect(await findFaults(page)).toEqual([])

    await page.getByRole('button', { name: '打开单位' }).click()
    const section = page.getByRole('region', { name: '劳动合同' })
    await section.getByText('应签 22 人，已签 22 人：看是哪些人').waitFor()
    await section.getByText('100.0%').first().waitFor()
  })

  it('holds a frozen rate against a later one', async () => {
    const { page, run } = await start()
    const { unsigned } = await makeFactory(run)
    await run('rates.freeze', { on: '2026-06-30', note: '半年检查' })
    for (const id of unsigned) await run('employments.change', { id, contracts: [{ ...TERM, startsOn: '2026-09-01' }] })
    await goTo(page, '劳动合同')
    await openTab(page, '签订率')
    await page.getByRole('button', { name: '留存', exact: true }).click()
    await page.getByRole('dialog').getByLabel('备注').fill('整改后')
    await page.keyboard.press('Control+Enter')
    await page.getByText('已留存 2026-09-10 的签订率 100.0%').first().waitFor()
    await page.getByRole('button', { name: '对比留存' }).click()
    await page.getByText('2 人未签 → 100.0%').waitFor()
    await page.getByText('+9.1 个百分点').first().waitFor()
    expect(await findFaults(page)).toEqual([])
  })
})

describe('agency work and protection', () => {
  it('says whether a tenth is passed, and covers what tells of health until it is asked to', async () => {
    const { page, run } = await start()
    const { unitId } = await makeFactory(run)
    const { id: agency } = await run('units.add', { name: '顺达劳务' })
    for (const name of ['派一', '派二', '派三']) {
      const { id: personId } = await run('members.add', { name })
      const fields = { unitId: agency, userUnitId: unitId, form: '3', hiredOn: '2025-03-01' }
      await run('employments.add', { personId, fields, contracts: [TERM] })
    }
    const { id: personId } = await run('members.add', { name: '孙丽' })
    const events = [{ kind: 'pregnancy', dueOn: '2026-12-01' }]
    await run('employments.add', { personId, fields: { unitId, hiredOn: '2025-03-01' }, contracts: [TERM], events })
    await goTo(page, '劳动合同')
    await openTab(page, '签订率')
    await page.getByRole('button', { name: '派遣比例' }).click()
    await page.getByText('12.50%').waitFor()
    await page.getByText('超过，多 1 人').waitFor()
    expect(await findFaults(page)).toEqual([])

    await page.getByRole('button', { name: '返回' }).click()
    await page.getByRole('button', { name: '特殊保护' }).click()
    await page.getByText('健康或生育情形（已遮盖）').waitFor()
    expect(await page.getByText('孕期、产期、哺乳期').count()).toBe(0)
    await page.getByRole('button', { name: '显示具体情形' }).click()
    await page.getByLabel('用途').fill('核对产假')
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: '显示', exact: true }).click()
    await page.getByText('孕期、产期、哺乳期').waitFor()
    expect(await findFaults(page)).toEqual([])
    await goTo(page, '操作日志')
    await page.getByText('查看特殊保护名单的具体情形').waitFor()
    await page.getByText('原因：核对产假').waitFor()
  })
})

it('fits at twice the size', async () => {
  const { app, page, run } = await start()
  await makeFactory(run)
  await app.dispatch('settings.change', { textPercent: 200 })
  await page.reload()
  await page.getByRole('navigation', { name: '主导航' }).waitFor()
  await goTo(page, '劳动合同')
  for (const tab of ['签订率', '检查', '集体合同']) {
    await openTab(page, tab)
    await page.getByRole('grid').waitFor()
    expect([tab, await scrollsSideways(page), await findFaults(page)]).toEqual([tab, false, []])
  }
})
