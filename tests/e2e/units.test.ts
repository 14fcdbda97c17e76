import { describe, expect, it } from 'vitest'
import { findFaults, scrollsSideways } from './axe.ts'
import { launchApp, type Launched } from './launch.ts'
import { goTo, openStore } from './steps.ts'

interface Found {
  id: string
  rows: { name: string; aliases: string[]; creditCode: string; creditCodeSeen: boolean; officers: { name: string; personId: string | null }[] }[]
}
type Run = (name: string, input?: object) => Promise<Found>

async function start(): Promise<Launched & { run: Run }> {
  const launched = await launchApp()
  await openStore(launched.app, launched.page)
  const run: Run = async (name, input = {}) => {
    const reply = await launched.app.dispatch(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.reason}`)
    return reply.value as Found // what a test reads of a reply, it also checks
  }
  return { ...launched, run }
}

describe('an employer', () => {
  it('is typed in with other names by which imports will know it', async () => {
    const { page, run } = await start()
    await goTo(page, '单位')
    await page.getByRole('button', { name: '新增单位' }).first().click()
    await page.getByLabel('单位名称').fill('云桥镇宏达面粉机械有限公司')
    await page.getByLabel('别名、简称').fill('宏达厂')
    await page.keyboard.press('Enter')
    await page.getByLabel('职工人数', { exact: true }).fill('１２０')
    await page.keyboard.press('Control+Enter')
    await page.getByText('共 1 家').waitFor()
    await page.getByLabel('查找', { exact: true }).fill('hdc')
    await page.getByRole('gridcell').getByRole('button', { name: '云桥镇宏达面粉机械有限公司' }).waitFor()
    const { rows } = await run('units.list')
    expect(rows).toMatchObject([{ aliases: ['宏达厂'], headcount: 120 }])
  })

  it('keeps a genuine code that fails the check once the licence was seen', async () => {
    const { page, run } = await start()
    const { id } = await run('units.add', { name: '云桥镇利民水泥制品厂' })
    await goTo(page, '单位')
    await page.getByRole('button', { name: '云桥镇利民水泥制品厂' }).click()
    await page.getByText('缺统一社会信用代码').waitFor()
    await page.getByLabel('统一社会信用代码').fill('91350211M0000XUF46')
    await page.getByLabel('已核对营业执照').check()
    await page.keyboard.press('Control+Enter')
    await page.getByText('共 1 家').waitFor()
    const { rows } = await run('units.list')
    expect(rows).toMatchObject([{ id, creditCode: '91350211M0000XUF46', creditCodeSeen: true }])
  })

  it('is offered the likely code when letters were taken for digits, and told when the code is a union’s', async () => {
    const { page } = await start()
    await goTo(page, '单位')
    await page.getByRole('button', { name: '新增单位' }).first().click()
    const code = page.getByLabel('统一社会信用代码')
    await code.fill('9111O000101623741K')
    expect(await code.inputValue()).toBe('9111O000101623741K')
    await page.getByRole('button', { name: '改成这个' }).click()
    expect(await code.inputValue()).toBe('91110000101623741K')
    await code.fill('81440000MCL468545M')
    await page.getByText('这是工会法人的代码').waitFor()
  })

  it('is refused under the name of another, at the field, with what was typed kept', async () => {
    const { page, run } = await start()
    await run('units.add', { name: '云桥镇利民水泥制品厂', aliases: ['利民厂'] })
    await goTo(page, '单位')
    await page.getByRole('button', { name: '新增单位' }).click()
    await page.getByLabel('单位名称').fill('利民厂')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').filter({ hasText: '云桥镇利民水泥制品厂' }).first().waitFor()
    expect(await page.getByLabel('单位名称').inputValue()).toBe('利民厂')
  })
})

describe('a grass-roots union', () => {
  it('covers its units, and the end of its term is computed while it is typed', async () => {
    const { page, run } = await start()
    await run('units.add', { name: '云桥镇宏达面粉机械有限公司' })
    await goTo(page, '基层工会')
    await page.getByRole('button', { name: '新增基层工会' }).first().click()
    await page.getByLabel('工会名称').fill('云桥镇宏达公司工会')
    await page.getByLabel('覆盖单位').fill('hongda')
    await page.getByRole('option', { name: '云桥镇宏达面粉机械有限公司' }).waitFor({ state: 'attached' })
    await page.keyboard.press('Enter')
    await page.getByLabel('选举日期').fill('2023.5.10')
    await page.getByLabel('任期').fill('3')
    await page.keyboard.press('Enter')
    await page.getByText('届满 2026年5月9日').waitFor()
    await page.getByRole('button', { name: '加一人' }).click()
    await page.getByLabel('第 1 人姓名').fill('陈主席')
    await page.keyboard.press('Control+Enter')
    await page.getByText('共 1 家').waitFor()
    const row = page.getByRole('row').filter({ hasText: '云桥镇宏达公司工会' })
    expect(await row.textContent()).toMatch(/陈主席.*2026-05-09.*三个月内换届/s)
  })
})

describe('the units that a union covers', () => {
  it('are added by Enter one after the other, and what is left over is asked about', async () => {
    const { page, run } = await start()
    for (const name of ['永兴家具厂', '云桥恒通物流']) await run('units.add', { name })
    await goTo(page, '基层工会')
    await page.getByRole('button', { name: '新增基层工会' }).first().click()
    await page.getByLabel('工会名称').fill('云桥镇联合工会')
    const units = page.getByLabel('覆盖单位')
    for (const [text, name] of [['永兴', '永兴家具厂'], ['恒通', '云桥恒通物流']] as const) {
      await units.fill(text)
      await page.getByRole('option', { name }).waitFor({ state: 'attached' })
      await page.keyboard.press('Enter')
      await page.getByTitle(name, { exact: true }).first().waitFor()
    }
    await units.fill('永兴')
    await page.getByText('已经选上：永兴家具厂').waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await page.getByText('“永兴”还没有选上单位').waitFor()
    await units.fill('')
    await page.keyboard.press('Control+Enter')
    await page.getByText('共 1 家').waitFor()
    const row = page.getByRole('row').filter({ hasText: '云桥镇联合工会' })
    expect(await row.textContent()).toMatch(/2 家：.*(永兴家具厂.*恒通|恒通.*永兴家具厂)/)
  })
})

describe('an officer', () => {
  it('is somebody of the register, found by initials, or anybody whose name is typed', async () => {
    const { page, run } = await start()
    const person = await run('members.add', { name: '陈秀英', birthOn: '1980-05-06' })
    await run('unions.add', { name: '云桥镇宏达公司工会' })
    await goTo(page, '基层工会')
    await page.getByRole('gridcell').getByRole('button', { name: '云桥镇宏达公司工会' }).click()
    await page.getByRole('button', { name: '加一人' }).click()
    await page.getByLabel('第 1 人姓名').fill('cxy')
    await page.getByRole('option', { name: '陈秀英' }).waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '已关联会员，打开档案：陈秀英' }).waitFor()
    await page.getByRole('button', { name: '加一人' }).click()
    await page.getByLabel('第 2 人姓名').fill('外聘的人')
    await page.keyboard.press('Control+Enter')
    await page.getByText('共 1 家').waitFor()
    const [union] = (await run('unions.list')).rows
    expect(union?.officers).toMatchObject([
      { name: '陈秀英', personId: person.id },
      { name: '外聘的人', personId: null },
    ])
  })
})

describe('a column of a list', () => {
  it('is made wider by dragging its edge and by the keys, and stays so', async () => {
    const { page, run } = await start()
    await run('units.add', { name: '云桥镇宏达面粉机械有限公司' })
    await goTo(page, '单位')
    const edge = page.getByRole('separator', { name: '单位名称列宽' })
    const width = async (): Promise<number> => Number(await edge.getAttribute('aria-valuenow'))
    const box = await edge.boundingBox()
    if (box === null) throw new Error('the edge is not in sight')
    await page.mouse.move(box.x + 3, box.y + 10)
    await page.mouse.down()
    await page.mouse.move(box.x + 83, box.y + 10, { steps: 4 })
    await page.mouse.up()
    const dragged = await width()
    expect(dragged).toBeGreaterThan(20)
    await edge.focus()
    await page.keyboard.press('ArrowRight')
    expect(await width()).toBe(dragged + 0.5)
    await goTo(page, '基层工会')
    await goTo(page, '单位')
    await expect.poll(width).toBe(dragged + 0.5)
    await edge.dblclick()
    expect(await width()).toBeLessThan(16)
  })
})

it('has no serious fault of accessibility on the pages of units and unions, nor at 200 %', async () => {
  const { page, run } = await start()
  const unit = await run('units.add', { name: '云桥镇永兴纺织印染(集团)股份有限公司第三分公司精梳车间', creditCode: '91350211M0000XUF46' })
  await run('members.add', { name: '张伟', unitId: unit.id })
  const officers = [{ name: '陈主席', post: 'chair', electedOn: '2023-05-10' }]
  await run('unions.add', { name: '云桥镇永兴公司工会委员会', unitIds: [unit.id], electedOn: '2023-05-10', termMonths: 36, officers })
  const faults: Record<string, string[]> = {}
  for (const percent of [100, 200]) {
    await run('settings.change', { textPercent: percent })
    await page.waitForFunction((size) => getComputedStyle(document.documentElement).fontSize === size, `${(16 * percent) / 100}px`)
    for (const [screen, name] of [['单位', '云桥镇永兴纺织印染'], ['基层工会', '云桥镇永兴公司工会']] as const) {
      await goTo(page, screen)
      await page.getByRole('gridcell').getByRole('button', { name }).waitFor()
      const inList = await findFaults(page)
      await page.getByRole('gridcell').getByRole('button', { name }).click()
      await page.getByRole('heading', { level: 1, name }).waitFor()
      const found = [...inList, ...(await findFaults(page))]
      if (screen === '基层工会') {
        await page.getByRole('button', { name: '加一人' }).click()
        await page.getByLabel('第 2 人姓名').fill('张')
        await page.getByRole('option', { name: '张' }).first().waitFor({ state: 'attached' })
        found.push(...(await findFaults(page)))
      }
      if (await scrollsSideways(page)) found.push('scrolls sideways')
      if (found.length > 0) faults[`${screen} ${percent}`] = found
    }
  }
  expect(faults).toEqual({})
})
