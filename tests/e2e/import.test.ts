import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { getSheet, listTexts } from '../import-reader/support.ts'
import { findFaults } from './axe.ts'
import { launchApp, type Launched } from './launch.ts'
import { goTo, openStore } from './steps.ts'

const ROSTERS = join(import.meta.dirname, '..', 'fixtures', 'rosters')
const HONGDA = join(ROSTERS, 'r01_宏达面粉机械会员花名册.xlsx')
const DAMAGED = join(ROSTERS, 'r02_云桥镇入会名单（三季度）.xlsx')
const TOWN = join(ROSTERS, 'r10_全镇会员花名册（3000人）.xlsx')
const REGISTER = join(ROSTERS, 'r08_会员登记册.txt')
const LOCKED = join(ROSTERS, 'r14_昌盛化工会员表（加密）.xlsx')

interface Found {
  total: number
  rows: { id: string; name: string; unitName: string | null; memberState: string }[]
}
type Run = (name: string, input?: object) => Promise<Found>

interface Started extends Launched {
  run: Run
  pick: (path: string) => Promise<void>
}

async function start(): Promise<Started> {
  const launched = await launchApp()
  const { app, page, answers } = launched
  await openStore(app, page)
  const run: Run = async (name, input = {}) => {
    const reply = await app.dispatch(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.reason}`)
    return reply.value as Found // what a test reads of a reply, it also checks
  }
  await run('units.add', { name: '云桥镇宏达面粉机械有限公司' })
  const pick = async (path: string): Promise<void> => {
    answers.open.push(path)
    await goTo(page, '导入')
    await page.getByRole('button', { name: '选文件' }).click()
  }
  return { ...launched, run, pick }
}

async function toPreview({ page, pick }: Started, path: string): Promise<void> {
  await pick(path)
  await page.getByRole('button', { name: '下一步：预览' }).click()
  await page.getByRole('grid', { name: '表中的人员' }).waitFor()
}

async function apply(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^导入/ }).last().click()
  await page.getByRole('button', { name: '开始导入' }).click()
  await page.getByRole('heading', { name: '导入完成' }).waitFor()
}

/** Runs in the page: three thousand people are in before a hand could reach the second button. */
function startAndStop(): Promise<void> {
  const wanted = ['开始导入', '停止']
  return new Promise((resolve) => {
    const look = (): void => {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent === wanted[0])
      if (button !== undefined) {
        wanted.shift()
        button.click()
      }
      if (wanted.length === 0) resolve()
      else requestAnimationFrame(look)
    }
    look()
  })
}

function makePlace(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongyou-回执-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, name)
}

/** By keyboard: a long list draws only the choices in sight. */
async function choose(page: Page, list: RegExp, choice: string): Promise<void> {
  await page.getByRole('combobox', { name: list }).click()
  await page.keyboard.type(choice)
  await page.keyboard.press('Enter')
}

const show = (page: Page, outcome: string): Promise<void> =>
  page.getByRole('group', { name: '按结果筛选' }).getByRole('button', { name: outcome }).click()

describe('a file on its way in', () => {
  it('that has a password is refused with what to do', async () => {
    const { page, pick } = await start()
    await pick(LOCKED)
    await page.getByRole('alert').filter({ hasText: '另存一份不带密码的再选' }).waitFor()
  })

  it('shows where each column goes, and says which rows are no people', async () => {
    const { page, pick } = await start()
    await pick(HONGDA)
    await page.getByText('合计行：第 47 行').waitFor()
    expect(await page.getByRole('row', { name: /身份证号码/ }).textContent()).toContain('152223************')
    await page.getByText('共读到 37 人').waitFor()
  })

  it('is read again when a column is taken out', async () => {
    const started = await start()
    const { page } = started
    await started.pick(HONGDA)
    await choose(page, /^M 列/, '不导入')
    await page.getByRole('button', { name: '下一步：预览' }).click()
    await page.getByRole('grid', { name: '表中的人员' }).waitFor()
    await page.getByRole('columnheader', { name: '身份证号' }).waitFor()
    expect(await page.getByRole('columnheader', { name: '手机号码' }).count()).toBe(0)
  })

  it('shows numbers masked until somebody asks', async () => {
    const started = await start()
    const { page } = started
    await toPreview(started, HONGDA)
    await page.getByRole('gridcell', { name: '152223************' }).waitFor()
    await page.getByRole('button', { name: '显示完整号码' }).click()
    await page.getByRole('gridcell', { name: '152223197310257058' }).waitFor()
  })
})

describe('an import', () => {
  it('takes over a corrected row, and its numbers add up to the people of the file', async () => {
    const started = await start()
    const { page, run } = started
    await toPreview(started, HONGDA)
    await choose(page, /^按发现的问题/, '姓名可疑（1）')
    await page.getByRole('button', { name: '李静2' }).click()
    await page.getByRole('button', { name: '更正这一行' }).click()
    await page.getByRole('textbox', { name: '姓名' }).fill('李静静')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: '第 43 行 李静静' }).waitFor()
    await page.keyboard.press('Escape')
    await apply(page)
    await page.getByText('合计 37 人，表中共 37 人').waitFor()
    expect((await run('members.search', { text: '李静静' })).rows).toMatchObject([
      { name: '李静静', unitName: '云桥镇宏达面粉机械有限公司', memberState: 'active' },
    ])
    expect((await run('members.search')).total).toBe(37)
  })

  it('overwrites only where the mode and the locks let it', async () => {
    const started = await start()
    const { page, run } = started
    await toPreview(started, HONGDA)
    await apply(page)
    const [first] = (await run('members.search', { text: '李德海' })).rows
    await run('members.change', { id: first?.id, fields: { dept: '另一个部门', job: '另一个工种' } })
    await toPreview(started, HONGDA)
    await show(page, '更新')
    await page.getByText('另一个部门').waitFor()
    await page.getByRole('radio', { name: '覆盖' }).check()
    await choose(page, /^锁定的栏目/, '部门/车间')
    await page.keyboard.press('Escape')
    await apply(page)
    expect(await run('members.get', { id: first?.id })).toMatchObject({ dept: '另一个部门', job: '工会主席' })
  })

  it('that is stopped half-way has written nothing, and can be started again', async () => {
    const started = await start()
    const { page, run } = started
    await toPreview(started, TOWN)
    await page.getByRole('button', { name: '导入…' }).click()
    await page.getByRole('button', { name: '开始导入' }).waitFor()
    await page.evaluate(startAndStop)
    await page.getByText('已停止，一行也没有写入').waitFor()
    expect((await run('members.search')).total).toBe(0)
    await page.getByRole('button', { name: '开始导入' }).click()
    await page.getByText('合计 3000 人，表中共 3000 人').waitFor()
  })

  it('leaves doubtful rows as a work list and takes them once they are decided', async () => {
    const started = await start()
    const { page, run } = started
    await toPreview(started, REGISTER)
    await apply(page)
    await page.getByText('合计 27 人，表中共 27 人').waitFor()
    const before = (await run('members.search')).total
    await page.getByRole('button', { name: '打开待核清单（5 行）' }).click()
    await page.getByRole('button', { name: '刘建国' }).click()
    await page.getByRole('button', { name: '这一行的姓名是对的' }).click()
    await page.getByText('✓ 定为新增').first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '导入已核的行…' }).click()
    await page.getByRole('dialog').getByText('新增 1 人').waitFor()
    await page.getByRole('button', { name: '开始导入' }).click()
    await page.getByRole('heading', { name: '导入完成' }).waitFor()
    expect((await run('members.search')).total).toBe(before + 1)
  })

  it('waits for the word on a unit that resembles one on file, and asks which union the people join', async () => {
    const started = await start()
    const { page, run } = started
    const path = makePlace('宏达.csv')
    const lines = ['姓名,身份证号,性别,单位', '李志强,420981199003071231,男,云桥镇宏达面粉机械有限责任公司']
    writeFileSync(path, lines.join('\r\n'))
    await toPreview(started, path)
    await page.getByText('单位待定').first().waitFor()
    await page.getByRole('button', { name: '就是“云桥镇宏达面粉机械有限公司”' }).click()
    await page.getByRole('group', { name: '按结果筛选' }).getByRole('button', { name: '新增 1' }).waitFor()
    await page.getByRole('button', { name: '导入…' }).click()
    await page.getByRole('group', { name: '其中 1 人的单位还没有基层工会' }).waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('radio', { name: '新建“云桥镇宏达面粉机械有限公司工会委员会”' }).check()
    await page.getByRole('button', { name: '开始导入' }).click()
    await page.getByRole('heading', { name: '导入完成' }).waitFor()
    expect((await run('members.search', { text: '李志强' })).rows).toMatchObject([
      { unitName: '云桥镇宏达面粉机械有限公司', unionName: '云桥镇宏达面粉机械有限公司工会委员会' },
    ])
  })

  it('hands back a workbook that names the rows to mend', async () => {
    const started = await start()
    const { page, answers } = started
    const path = makePlace('回执.xlsx')
    await toPreview(started, HONGDA)
    await apply(page)
    answers.save.push(path)
    await page.getByRole('button', { name: '保存错误回执' }).click()
    await page.getByText(/^错误回执已保存/).first().waitFor()
    const rows = listTexts(getSheet(readFileSync(path))).map((row) => row.filter((text) => text !== null).join('|'))
    expect(rows.filter((row) => row.includes('李静2'))).toEqual([expect.stringContaining('姓名里有数字或括号，请核对')])
    expect(rows.some((row) => row.includes('李德海'))).toBe(false)
  })

  it('is undone whole, and what was changed since stays with its three values', async () => {
    const started = await start()
    const { page, run } = started
    await toPreview(started, HONGDA)
    await apply(page)
    const [first] = (await run('members.search', { text: '李德海' })).rows
    await run('members.change', { id: first?.id, fields: { dept: '另一个部门' } })
    await page.getByRole('button', { name: '撤销整次导入' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '撤销整次导入' }).click()
    await page.getByText('移入回收站 36 人，改回原值 0 人，保留 1 人').last().waitFor()
    const kept = page.getByRole('row', { name: /李德海/ })
    expect(await kept.getByRole('cell').allTextContents()).toEqual(['6', '部门/车间', '空', '综合部', '另一个部门'])
    expect((await run('members.search')).total).toBe(1)
  })

  it('that was undone is done again from the kept file', async () => {
    const started = await start()
    const { page, run } = started
    await toPreview(started, HONGDA)
    await apply(page)
    await page.getByRole('button', { name: '撤销整次导入' }).click()
    await page.getByRole('dialog').getByText('这次新增的 37 人移入回收站').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '撤销整次导入' }).click()
    await page.getByRole('button', { name: '重做这次导入' }).click()
    await page.getByRole('grid', { name: '表中的人员' }).waitFor()
    await apply(page)
    expect((await run('members.search')).total).toBe(37)
  })

  it('shows beside the reading what stood in the cell', async () => {
    const started = await start()
    const { page } = started
    await toPreview(started, DAMAGED)
    await page.getByRole('grid').getByRole('button', { name: '刘俊平' }).click()
    await page.getByRole('row', { name: '身份证号 3.7E+17 读不出' }).waitFor()
  })
})

it('has no serious fault of accessibility on any of its steps', async () => {
  const started = await start()
  const { page } = started
  const faults: Record<string, string[]> = {}
  await started.pick(REGISTER)
  await page.getByText('共读到 27 人').waitFor()
  faults['对应列'] = await findFaults(page)
  await page.getByRole('button', { name: '下一步：预览' }).click()
  await show(page, '待核')
  await page.getByRole('button', { name: '刘建国' }).click()
  faults['预览'] = await findFaults(page)
  await page.getByRole('button', { name: '更正这一行' }).click()
  faults['更正'] = await findFaults(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await apply(page)
  faults['结果'] = await findFaults(page)
  await goTo(page, '导入')
  await page.getByRole('row', { name: /会员登记册/ }).waitFor()
  faults['以前的导入'] = await findFaults(page)
  expect(Object.fromEntries(Object.entries(faults).filter(([, list]) => list.length > 0))).toEqual({})
})
