import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { generatePeople } from '../support/generate-people.ts'
import { findFaults, scrollsSideways } from './axe.ts'
import { launchApp, type Launched } from './launch.ts'
import { goTo, openStore } from './steps.ts'

const ZHANG = '420981199003071231'

/** One unit, one union that covers it, and a way to call the program behind the page. */
async function startWithUnit(): Promise<Launched & { run: Run; unitId: string; unionId: string }> {
  const launched = await launchApp()
  await openStore(launched.app, launched.page)
  const run: Run = async (name, input = {}) => {
    const reply = await launched.app.dispatch(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.reason}`)
    return reply.value as Found // what a test reads of a reply, it also checks
  }
  const unitId = (await run('units.add', { name: '云桥镇宏达面粉机械有限公司', aliases: ['宏达厂'] })).id
  const unionId = (await run('unions.add', { name: '云桥镇宏达公司工会', unitIds: [unitId] })).id
  return { ...launched, run, unitId, unionId }
}

interface Found {
  id: string
  total: number
  value: string | null
  rows: { id: string; name: string; action: string; unionGroup: string | null; memberState: string }[]
}
type Run = (name: string, input?: object) => Promise<Found>

async function addZhang(started: { run: Run; unitId: string; unionId: string }, more: object = {}): Promise<string> {
  const { run, unitId, unionId } = started
  const membership = { unionId, appliedOn: '2018-05-02', joinedOn: '2018-05-20' }
  return (await run('members.add', { name: '张伟', idNo: ZHANG, mobile: '13812345678', unitId, membership, ...more })).id
}

async function openPerson(page: Page, name: string): Promise<void> {
  await goTo(page, '会员')
  await page.getByRole('gridcell').getByRole('button', { name }).first().click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

describe('a new member', () => {
  it('is typed in by keyboard alone, and eighteen digits fill sex and birth day', async () => {
    const { page, run } = await startWithUnit()
    await page.keyboard.press('Control+n')
    await page.getByRole('heading', { level: 1, name: '新增会员' }).waitFor()
    await page.keyboard.type('王芳')
    await page.keyboard.press('Enter')
    await page.keyboard.type('11010519491231002x')
    await expect.poll(() => page.getByLabel('出生日期').inputValue()).toBe('1949-12-31')
    expect(await page.getByText('由身份证号得出').count()).toBe(2)
    await page.getByLabel('工作单位').focus()
    await page.keyboard.type('宏达厂')
    await page.getByRole('option', { name: '云桥镇宏达面粉机械有限公司' }).waitFor({ state: 'attached' })
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { level: 1, name: '王芳' }).waitFor()
    const { rows } = await run('members.search', { text: '王芳' })
    expect(rows).toMatchObject([{ name: '王芳', sex: '2', birthOn: '1949-12-31', memberState: 'active', unionName: '云桥镇宏达公司工会' }])
  })

  it('is told which digits of the number are wrong, and what was typed stays', async () => {
    const { page } = await startWithUnit()
    await page.keyboard.press('Control+n')
    const number = page.getByLabel('身份证号')
    await number.fill('420981199013')
    await page.getByText('第 11—12 位“13”不是月份').waitFor()
    await number.fill('420981199003071232')
    await page.getByText('第 18 位“2”与前 17 位对不上').waitFor()
    expect(await number.inputValue()).toBe('420981199003071232')
  })

  it('stops at a number that is taken and opens the person who has it', async () => {
    const started = await startWithUnit()
    await addZhang(started)
    const { page } = started
    await page.keyboard.press('Control+n')
    await page.getByLabel('姓名').fill('张炜')
    await page.getByLabel('身份证号').fill(ZHANG)
    await page.getByText('已登记给“张伟”').waitFor()
    expect(await page.getByRole('button', { name: '保存', exact: true }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: '打开该人档案' }).click()
    await page.getByRole('heading', { level: 1, name: '张伟' }).waitFor()
  })

  it('is put beside a namesake born that day, and the answer is remembered', async () => {
    const started = await startWithUnit()
    await addZhang(started)
    const { page } = started
    await page.keyboard.press('Control+n')
    await page.getByLabel('姓名').fill('张伟')
    await page.getByLabel('出生日期').fill('1990.3.7')
    await page.getByLabel('工作单位').fill('宏达')
    await page.getByRole('option', { name: '云桥镇宏达面粉机械有限公司' }).waitFor({ state: 'attached' })
    await page.keyboard.press('Enter')
    await page.getByText('姓名和出生日期相同').waitFor()
    await page.getByRole('button', { name: '不是同一人' }).click()
    await page.getByText('姓名和出生日期相同').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { level: 1, name: '张伟' }).waitFor()
    await page.getByText('未填').first().waitFor()
    expect(await page.getByText('可能与“张伟”').count()).toBe(0)
  })

  it('is offered again after Esc, as it was typed', async () => {
    const { page, run } = await startWithUnit()
    await page.keyboard.press('Control+n')
    await page.getByLabel('姓名').fill('李静')
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { level: 1, name: '新增会员' }).waitFor({ state: 'detached' })
    await expect.poll(async () => (await run('drafts.get', { key: 'member.new' })).value).toContain('李静')
    await page.keyboard.press('Control+n')
    await page.getByRole('button', { name: '接着填' }).click()
    expect(await page.getByLabel('姓名').inputValue()).toBe('李静')
  })
})

describe('one person, one page', () => {
  it('keeps what was changed, and by whom, in the history', async () => {
    const started = await startWithUnit()
    await addZhang(started)
    const { page } = started
    await openPerson(page, '张伟')
    await page.getByRole('button', { name: '修改' }).click()
    await page.getByLabel('部门/车间').fill('精梳车间')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('definition').filter({ hasText: '精梳车间' }).waitFor()
    await page.getByRole('tab', { name: '变更记录' }).click()
    const newest = page.getByRole('list', { name: '张伟的变更记录' }).getByRole('listitem').first()
    expect(await newest.textContent()).toMatch(/王组织.*部门\/车间.*精梳车间/s)
  })

  it('shows a masked number when asked, writes that down, and hides it again', async () => {
    const started = await startWithUnit()
    await addZhang(started)
    const { page, run } = started
    await openPerson(page, '张伟')
    expect(await page.getByText(ZHANG).count()).toBe(0)
    await page.getByRole('button', { name: '显示完整身份证号' }).click()
    await page.getByText(ZHANG).waitFor()
    expect((await run('audit.list', { action: 'members.reveal' })).total).toBe(1)
    await page.getByRole('button', { name: '遮盖身份证号' }).click()
    await page.getByText(ZHANG).waitFor({ state: 'detached' })
  })

  it('leads from a missing field to its box', async () => {
    const started = await startWithUnit()
    await addZhang(started)
    const { page } = started
    await openPerson(page, '张伟')
    await page.getByRole('region', { name: '概要' }).getByRole('button', { name: '学历' }).click()
    await expect.poll(() => page.getByLabel('学历').evaluate((box) => box === document.activeElement)).toBe(true)
  })

  it('moves out only by a dated event with its paper', async () => {
    const started = await startWithUnit()
    await addZhang(started)
    const { page } = started
    await openPerson(page, '张伟')
    await page.getByRole('tab', { name: '会籍' }).click()
    await page.getByRole('button', { name: '办理转出' }).click()
    const record = page.getByRole('button', { name: '登记办理转出' })
    expect(await record.isDisabled()).toBe(true)
    await page.getByLabel('办理日期').fill('2018-05-01')
    await page.getByLabel('转入工会名称').fill('城关镇总工会')
    await page.keyboard.press('Control+Enter')
    await page.getByText('日期早于上一次会籍变动').first().waitFor()
    await page.getByLabel('办理日期').fill('2026-02-02')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('banner').or(page.locator('.page-head')).getByText('转出办理中').waitFor()
    await page.getByRole('listitem').filter({ hasText: '城关镇总工会' }).waitFor()
  })

  it('gets a card, loses it, and gets a new number with the reason', async () => {
    const started = await startWithUnit()
    await addZhang(started, { membership: { unionId: started.unionId, joinedOn: '2018-05-20', cardNo: 'YQ001' } })
    const { page } = started
    await openPerson(page, '张伟')
    await page.getByRole('tab', { name: '会员证' }).click()
    await page.getByRole('button', { name: '补办' }).click()
    await page.getByLabel('补办原因').fill('遗失')
    await page.keyboard.press('Enter')
    await page.getByLabel('新证号').fill('YQ002')
    await page.getByLabel('申请日期').fill('2026-03-01')
    await page.getByLabel('发证日期').fill('2026-03-02')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('row').filter({ hasText: 'YQ002' }).filter({ hasText: '原证号 YQ001' }).waitFor()
    await page.getByRole('row').filter({ hasText: 'YQ001' }).filter({ hasText: '作废' }).first().waitFor()
  })

  it('is merged with its twin and taken apart again', async () => {
    const started = await startWithUnit()
    await addZhang(started)
    const { page, run, unitId } = started
    await run('members.add', { name: '张伟', birthOn: '1990-03-07', dept: '精梳车间', unitId })
    await openPerson(page, '张伟')
    await page.getByRole('button', { name: '对照合并' }).click()
    await page.getByRole('dialog').getByRole('button', { name: /^合并/ }).click()
    await page.getByText('已合并为一份：张伟').waitFor()
    expect((await run('members.search', { text: '张伟' })).total).toBe(1)
    await page.getByRole('button', { name: '撤销合并' }).click()
    await expect.poll(async () => (await run('members.search', { text: '张伟' })).total).toBe(2)
  })
})

describe('the register', () => {
  it('narrows while initials are typed, and keeps the query under a name', async () => {
    const started = await startWithUnit()
    await addZhang(started)
    const { page, run, unitId } = started
    await run('members.add', { name: '阿卜杜热依木·麦麦提图尔荪', unitId })
    await goTo(page, '会员')
    await page.getByText('共 2 人').waitFor()
    await page.getByLabel('查找', { exact: true }).fill('zw')
    await page.getByText('共 1 人').waitFor()
    await page.getByRole('button', { name: '常用查询' }).click()
    await page.getByRole('button', { name: '把现在的条件存为常用查询' }).click()
    await page.getByLabel('名称', { exact: false }).fill('姓张的')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '重置' }).click()
    await page.getByText('共 2 人').waitFor()
    await page.getByRole('button', { name: '常用查询' }).click()
    await page.getByRole('button', { name: '姓张的', exact: true }).click()
    await page.getByText('共 1 人').waitFor()
  })

  it('puts everybody of a result into a group at once, named by count', async () => {
    const started = await startWithUnit()
    const { page, run, unitId, unionId } = started
    for (const name of ['甲一', '乙二', '丙三']) await run('members.add', { name, unitId, membership: { unionId } })
    await goTo(page, '会员')
    await page.getByRole('checkbox', { name: '选择全部 3 人' }).check()
    await page.getByText('已选全部结果 3 人').waitFor()
    await page.getByRole('button', { name: '批量操作' }).click()
    await page.getByRole('menuitem', { name: '设置一项资料' }).click()
    await page.getByRole('dialog').getByLabel('哪一项').fill('工会小组')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByLabel('工会小组', { exact: false }).last().fill('第二小组')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const { rows } = await run('members.search', { text: '' })
    expect(rows.map((row) => row.unionGroup)).toEqual(['第二小组', '第二小组', '第二小组'])
    await page.getByRole('grid').focus()
    await page.keyboard.press('Control+z')
    await page.getByText('已撤销：修改会员，共 3 人').first().waitFor()
    expect((await run('members.search', { text: '' })).rows.map((row) => row.unionGroup)).toEqual([null, null, null])
  })

  it('names those of many whom a rule refuses; the others are done', async () => {
    const { page, run, unitId, unionId } = await startWithUnit()
    await run('members.add', { name: '甲一', unitId, membership: { unionId, joinedOn: '2018-05-20' } })
    await run('members.add', { name: '乙二', unitId })
    await goTo(page, '会员')
    await page.getByRole('checkbox', { name: '选择全部 2 人' }).check()
    await page.getByRole('button', { name: '批量操作' }).click()
    await page.getByRole('menuitem', { name: '登记会籍变动' }).click()
    await page.getByRole('dialog').getByLabel('调往工会小组').fill('第一小组')
    await page.keyboard.press('Control+Enter')
    const refused = page.getByRole('list', { name: '没有办理的人' })
    expect(await refused.textContent()).toMatch(/^乙二：./)
    expect((await run('members.search', { text: '甲一' })).rows[0]?.unionGroup).toBe('第一小组')
  })

  it('scrolls to the last of many and opens a person by Enter', async () => {
    const { page, run, unitId, unionId } = await startWithUnit()
    for (const { name, idNo, sex, birthOn } of generatePeople(450, 3)) {
      await run('members.add', { name, idNo, sex, birthOn, unitId, membership: { unionId } })
    }
    await goTo(page, '会员')
    await page.getByText('共 450 人').waitFor()
    await page.getByRole('grid').focus()
    await page.keyboard.press('End')
    const last = page.getByRole('row').filter({ has: page.getByRole('gridcell').filter({ hasText: /^450$/ }) })
    await last.getByRole('button').waitFor()
    const name = (await last.getByRole('button').textContent()) ?? ''
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name }).waitFor()
  })
})

it('has no serious fault of accessibility on its screens and dialogs, nor at 200 %', async () => {
  const started = await startWithUnit()
  await addZhang(started)
  const { page, run, unitId } = started
  await run('members.add', { name: '张伟', birthOn: '1990-03-07', dept: '精梳车间', unitId })
  const faults: Record<string, string[]> = {}
  const look = async (what: string): Promise<void> => {
    const found = await findFaults(page)
    if (await scrollsSideways(page)) found.push('scrolls sideways')
    if (found.length > 0) faults[what] = found
  }
  for (const percent of [100, 200]) {
    await run('settings.change', { textPercent: percent })
    await page.waitForFunction((size) => getComputedStyle(document.documentElement).fontSize === size, `${(16 * percent) / 100}px`)
    await goTo(page, '会员')
    await page.getByRole('button', { name: '展开' }).click()
    await look(`list ${percent}`)
    await page.keyboard.press('Control+n')
    await page.getByLabel('姓名').fill('张伟')
    await page.getByLabel('出生日期').fill('1990-03-07')
    await page.getByText('姓名和出生日期相同').first().waitFor()
    await look(`form ${percent}`)
    await openPerson(page, '张伟')
    await look(`person ${percent}`)
    await page.getByRole('button', { name: '对照合并' }).click()
    await page.getByRole('dialog').getByRole('table').waitFor()
    await look(`merge ${percent}`)
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
    for (const tab of ['会籍', '会员证', '变更记录']) {
      await page.getByRole('tab', { name: tab }).click()
      await look(`${tab} ${percent}`)
    }
    await page.getByRole('tab', { name: '基本信息' }).click()
    await page.getByRole('button', { name: '修改' }).click()
    await look(`edit ${percent}`)
  }
  expect(faults).toEqual({})
})

it('has no serious fault of accessibility in its dialogs, nor at 200 %', async () => {
  const started = await startWithUnit()
  await addZhang(started, { membership: { unionId: started.unionId, joinedOn: '2018-05-20', cardNo: 'YQ001' } })
  const { page, run, unitId } = started
  await run('members.add', { name: '乙二', unitId })
  const faults: Record<string, string[]> = {}
  const look = async (what: string): Promise<void> => {
    await page.locator('.ant-modal-container, .ant-popover-container').last().waitFor()
    const found = await findFaults(page)
    if (await scrollsSideways(page)) found.push('scrolls sideways')
    if (found.length > 0) faults[what] = found
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  const inMenu = async (button: string, item: string): Promise<void> => {
    await page.getByRole('button', { name: button }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  for (const percent of [100, 200]) {
    await run('settings.change', { textPercent: percent })
    await page.waitForFunction((size) => getComputedStyle(document.documentElement).fontSize === size, `${(16 * percent) / 100}px`)
    await openPerson(page, '张伟')
    await page.getByRole('tab', { name: '会籍' }).click()
    for (const event of ['办理转出', '保留会籍', '单位内调动']) {
      await page.getByRole('button', { name: event }).first().click()
      await look(`${event} ${percent}`)
    }
    await page.getByRole('tab', { name: '会员证' }).click()
    for (const act of ['补办', '报失']) {
      await page.getByRole('button', { name: act }).first().click()
      await look(`${act} ${percent}`)
    }
    await page.getByRole('button', { name: /发证|发新证/ }).first().click()
    await look(`发证 ${percent}`)
    await goTo(page, '会员')
    await page.getByRole('checkbox', { name: '选择全部 2 人' }).check()
    for (const item of ['设置一项资料', '设置基层工会', '登记会籍变动', '移入回收站']) {
      await inMenu('批量操作', item)
      await look(`${item} ${percent}`)
    }
    await page.getByRole('button', { name: '常用查询' }).click()
    await page.getByRole('button', { name: '把现在的条件存为常用查询' }).click()
    await look(`常用查询 ${percent}`)
    await page.getByRole('button', { name: '列设置' }).click()
    await page.getByRole('checkbox', { name: '民族' }).waitFor()
    faults[`列设置 ${percent}`] = await findFaults(page)
    await page.getByRole('button', { name: '列设置' }).click()
  }
  expect(Object.fromEntries(Object.entries(faults).filter(([, list]) => list.length > 0))).toEqual({})
})
