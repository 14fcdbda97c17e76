import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findFaults, scrollsSideways } from './axe.ts'
import { launchApp, type Launched } from './launch.ts'
import { goTo, openStore, PASSPHRASE } from './steps.ts'

const WORKER = { name: '阿卜杜热依木·麦麦提图尔荪', idNo: '420981197003071232' }
const LINE = { name: 'hardship.dibao_town', value: 77_000, validFrom: '2025-07-01', documentNo: '云民发〔2025〕12号' }

/** What a test reads of a reply, it also checks. */
interface Found {
  id: string
  fileNo: string
  state: string
  category: string | null
  value: string | null
  returnedCount: number
  people: number
  candidates: number
  rows: { id: string; name: string; fileNo: string; action: string }[]
  members: { personId: string; name: string; sex: string | null; birthOn: string | null }[]
  incomes: { amountFen: number; months: number }[]
  expenses: { grossFen: number; reimbursedFen: number }[]
  days: { day: string }[]
}
type Run = (name: string, input?: object) => Promise<Found>

function runOn({ app }: Launched): Run {
  return async (name, input = {}) => {
    const reply = await app.dispatch(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.reason}`)
    return reply.value as Found // see above
  }
}

/** A worker who is a member, and the dibao line of the town. */
async function start(today: string): Promise<Launched & { run: Run; personId: string }> {
  const launched = await launchApp({ today })
  await openStore(launched.app, launched.page)
  const run = runOn(launched)
  const unitId = (await run('units.add', { name: '云桥镇宏达面粉机械有限公司' })).id
  const unionId = (await run('unions.add', { name: '云桥镇宏达公司工会', unitIds: [unitId] })).id
  const membership = { unionId, joinedOn: '2018-05-20' }
  const personId = (await run('members.add', { ...WORKER, unitId, membership })).id
  await run('parameters.set', LINE)
  return { ...launched, run, personId }
}

/** Closes the program and opens it again on another day, at the file of a name. */
async function reopenAt(launched: Launched, today: string, name: string): Promise<Launched> {
  await launched.close()
  const again = await launchApp({ dataDir: launched.dataDir, today })
  await again.app.dispatch('store.unlock', { passphrase: PASSPHRASE })
  await again.page.reload()
  await again.page.getByRole('heading', { level: 1, name: '王组织，您好' }).waitFor()
  await openFile(again.page, name)
  return again
}

async function openFile(page: Page, name: string): Promise<void> {
  await goTo(page, '困难职工')
  await page.getByRole('gridcell').getByRole('button', { name }).first().click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

async function openPart(page: Page, part: string | RegExp): Promise<void> {
  await page.getByRole('tab', { name: part }).click()
}

async function choose(box: Locator, words: string): Promise<void> {
  await box.fill(words)
  await box.page().getByRole('option').first().waitFor({ state: 'attached' })
  await box.press('Enter')
}

/** The label of a field, with or without the word that it is required. */
function labelled(label: string): RegExp {
  return new RegExp(`^${label}(必填)?$`)
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Types somebody of the household into the dialog. */
async function addRelative(page: Page, relation: string, who: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name: '添加家庭成员' }).click()
  const dialog = page.getByRole('dialog')
  for (const [label, value] of Object.entries(who)) await dialog.getByLabel(labelled(label)).fill(value)
  await choose(dialog.getByLabel('与户主关系'), relation)
  await save(page)
}

async function addMoney(page: Page, button: string, choices: Record<string, string>, texts: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  const dialog = page.getByRole('dialog')
  for (const [label, words] of Object.entries(choices)) await choose(dialog.getByLabel(label), words)
  for (const [label, value] of Object.entries(texts)) await dialog.getByLabel(labelled(label)).fill(value)
  await save(page)
}

/** Records a step by its button in the procedure. */
async function record(page: Page, step: string, texts: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click()
  const dialog = page.getByRole('dialog')
  for (const [label, value] of Object.entries(texts)) await dialog.getByLabel(label).fill(value)
  await save(page)
  await page.getByRole('list', { name: '经过' }).getByText(step, { exact: true }).first().waitFor()
}

async function readFile(run: Run): Promise<Found> {
  const { rows } = await run('hardship.list')
  return run('hardship.get', { id: rows[0]?.id })
}

it('goes from the member through household, sum, publicity over a holiday, return and approval to closing', async () => {
  const started = await start('2026-02-10')
  const { page, run } = started
  await goTo(page, '会员')
  await page.getByRole('gridcell').getByRole('button', { name: WORKER.name }).click()
  await openPart(page, '困难档案')
  await page.getByRole('button', { name: '建困难档案' }).click()
  await page.getByRole('heading', { level: 1, name: '建困难职工档案' }).waitFor()
  await choose(page.getByLabel('主要致困原因'), '患重特大疾病')
  await page.getByLabel('建档日期').fill('2026-02-01')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: WORKER.name }).waitFor()

  await openPart(page, /家庭成员/)
  await addRelative(page, '配偶', { 姓名: '王芳', 身份证号: '11010519491231002x' })
  await addRelative(page, '长子', { 姓名: '麦麦提·阿卜杜热依木', 出生日期: '2005-09', 学校: '新疆师范大学', 在读学段: '大学本科' })
  await addRelative(page, '女', { 姓名: '阿依努尔', 出生日期: '2014-03', 学校: '中心小学', 在读学段: '小学' })
  await addRelative(page, '母亲', { 姓名: '王秀兰', 出生日期: '1946-05-02' })
  await page.getByText('共 5 人，计入家庭人口 5 人').waitFor()
  const wife = (await readFile(run)).members.find(({ name }) => name === '王芳')
  expect(wife).toMatchObject({ sex: '2', birthOn: '1949-12-31' })

  await openPart(page, /^收入/)
  await addMoney(page, '添加收入', { 谁的收入: WORKER.name, 项目: '工资性收入' }, { 金额: '二千一百元', 凭证: '工资条' })
  await addMoney(page, '添加收入', { 谁的收入: '王芳', 项目: '工资性收入' }, { 金额: '８００', 几个月: '6', 凭证: '证明' })
  await openPart(page, /^刚性支出/)
  await addMoney(page, '添加支出', { 谁的支出: WORKER.name, 项目: '因病支出' }, { 支出总额: '12.8万', '报销、补偿': '￥76,000.00', 凭证: '结算单' })
  await addMoney(page, '添加支出', { 谁的支出: '阿依努尔', 项目: '因学支出' }, { 支出总额: '1200', 凭证: '收据' })
  const typed = await readFile(run)
  expect(typed.incomes).toMatchObject([{ amountFen: 210_000, months: 12 }, { amountFen: 80_000, months: 6 }])
  expect(typed.expenses).toMatchObject([{ grossFen: 12_800_000, reimbursedFen: 7_600_000 }, { grossFen: 120_000 }])

  await openPart(page, '测算')
  const sheet = page.getByRole('region', { name: '测算过程' })
  await sheet.getByText('净收入 = 收入 30,000.00 − 刚性支出 52,000.00 = -22,000.00 元').waitFor()
  await sheet.getByText('✕ 不计：义务教育阶段，不算刚性支出').waitFor()
  await sheet.getByText('城镇低保标准 770.00 × 12 个月 × 5 人 = 46,200.00 元').waitFor()
  await sheet.getByText('城镇低保标准的依据：云民发〔2025〕12号，2025-07-01 起施行').waitFor()
  await sheet.getByText('依据的标准和文件（').click()
  await sheet.getByRole('cell', { name: '云民发〔2025〕12号' }).waitFor()
  await page.getByRole('button', { name: '认定困难类别' }).click()
  await page.getByLabel('认定理由').fill('经入户核实，收支属实')
  await save(page)
  await expect.poll(async () => (await readFile(run)).category).toBe('1')

  await openPart(page, /^程序/)
  await record(page, '申请', { 日期: '2026-02-02' })
  await record(page, '签核对授权书', { 日期: '2026-02-03' })
  await record(page, '入户调查', { 日期: '2026-02-04', 调查人: '李明、赵红' })
  await record(page, '评议', { 日期: '2026-02-06', 参会人员: '周正、李明、赵红' })
  await page.getByRole('button', { name: '撤回这一步' }).click()
  await page.getByRole('dialog').getByText('档案回到“已入户调查”').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '公示', exact: true }).click()
  // Spring Festival 2026: the 14th is worked, the 15th to the 23rd are not.
  await page.getByRole('dialog').getByText('公示到 2026年2月24日 星期二').waitFor()
  await save(page)
  await page.getByText('还有 5 个工作日，2026-02-25 起可以上报').waitFor()
  expect(await page.getByRole('button', { name: '上报县总工会' }).count()).toBe(0)

  const after = await reopenAt(started, '2026-02-27', WORKER.name)
  await openPart(after.page, /^程序/)
  await after.page.getByText('✓ 公示已满，可以上报').waitFor()
  await after.page.getByRole('button', { name: '上报县总工会' }).click()
  await after.page.getByRole('dialog').getByRole('paragraph').filter({ hasText: '还没有乡镇审核。' }).waitFor()
  await after.page.keyboard.press('Escape')
  await after.page.getByRole('dialog').waitFor({ state: 'detached' })
  await record(after.page, '乡镇审核', { 日期: '2026-02-25' })
  await after.page.getByRole('button', { name: '上报县总工会' }).click()
  await after.page.getByRole('dialog').getByText(/处会被退回/).waitFor()
  await after.page.getByRole('dialog').getByLabel('日期').fill('2026-02-25')
  await save(after.page)
  await after.page.getByRole('button', { name: '退回', exact: true }).click()
  await after.page.getByRole('dialog').getByLabel('日期').fill('2026-02-26')
  await after.page.keyboard.press('Control+Enter')
  await after.page.getByText('请填退回原因').waitFor()
  await after.page.getByLabel('退回原因').fill('缺诊断证明原件')
  await save(after.page)
  await after.page.getByText('2026-02-26 第 1 次退回：缺诊断证明原件').waitFor()
  expect((await readFile(runOn(after))).returnedCount).toBe(1)

  await openPart(after.page, /^材料/)
  await after.page.getByRole('button', { name: `收到${WORKER.name}的诊断证明（二级以上医院）` }).click()
  await save(after.page)
  await after.page.getByText('✓ 2026-02-27 收到 1 份').waitFor()
  await openPart(after.page, /^程序/)
  await record(after.page, '上报县总工会', { 日期: '2026-02-27' })
  await record(after.page, '批准', { 日期: '2026-02-27', 批复文号: '云工发〔2026〕3号' })
  await record(after.page, '建档', { 日期: '2026-02-27' })
  await after.page.getByText('在档', { exact: true }).first().waitFor()

  const later = await reopenAt(after, '2027-03-01', WORKER.name)
  await later.page.getByText('2027-02-27，已过期').waitFor()
  await goTo(later.page, '困难职工')
  await later.page.getByRole('button', { name: '该复核 1' }).click()
  await openFile(later.page, WORKER.name)
  await openPart(later.page, /^程序/)
  await later.page.getByRole('button', { name: '年度复核', exact: true }).click()
  await later.page.getByLabel('复核人').fill('王组织、李梅')
  await later.page.getByRole('group', { name: '仍符合条件' }).getByText('否', { exact: true }).click()
  await later.page.getByText('复核不再符合条件：接着办“脱困”或“撤档”。').waitFor()
  await later.page.getByLabel('复核情况').fill('病情好转，妻子重新就业')
  await save(later.page)
  await later.page.getByText('2028-03-01').first().waitFor()
  await later.page.getByRole('button', { name: '脱困', exact: true }).click()
  await later.page.getByLabel('收入超过标准起始日期').fill('2026-12-01')
  await later.page.getByText('收入超过标准才 3 个月，不满连续 6 个月。').waitFor()
  await later.page.getByLabel('收入超过标准起始日期').fill('2026-08-01')
  await later.page.getByText('收入超过标准才 3 个月').waitFor({ state: 'detached' })
  await save(later.page)
  await later.page.locator('.page-head').getByText('已脱困').waitFor()
  expect(await readFile(runOn(later))).toMatchObject({ state: 'relieved', returnedCount: 1 })
})

describe('a household file', () => {
  it('is refused a second time for anybody of the household, and the first is opened', async () => {
    const { page, run, personId } = await start('2026-02-10')
    const file = await run('hardship.open', { personId })
    const members = file.members.map(({ personId: id }, index) => ({ personId: id, relation: index === 0 ? '01' : '10' }))
    const wife = (await run('members.add', { name: '王芳', birthOn: '1972-12-04' })).id
    await run('hardship.change', { id: file.id, lists: { members: [...members, { personId: wife, relation: '10' }] } })
    await goTo(page, '困难职工')
    await page.getByRole('button', { name: '建档', exact: true }).click()
    await page.getByLabel('职工姓名').fill('王芳')
    await page.getByText('1972-12-04').click()
    await page.getByText(`这一家已有在办的档案：${WORKER.name} ${file.fileNo}`).waitFor()
    await page.getByRole('button', { name: '打开那一份' }).click()
    await page.getByRole('heading', { level: 1, name: WORKER.name }).waitFor()
  })

  it('keeps a half-typed income through a closed program', async () => {
    const started = await start('2026-02-10')
    const { page, run, personId } = started
    const file = await run('hardship.open', { personId })
    await openFile(page, WORKER.name)
    await openPart(page, /^收入/)
    await page.getByRole('button', { name: '添加收入' }).click()
    await page.getByLabel('金额').fill('一万二千')
    await page.getByText('12,000.00 元（壹万贰仟元整）').waitFor()
    const draft = async (): Promise<string> => (await run('drafts.get', { key: `hardship.income.${file.id}.new` })).value ?? ''
    await expect.poll(draft, { timeout: 10_000 }).toContain('一万二千')
    const again = await reopenAt(started, '2026-02-11', WORKER.name)
    await openPart(again.page, /^收入/)
    await again.page.getByRole('button', { name: '添加收入' }).click()
    await again.page.getByRole('button', { name: '接着填' }).click()
    expect(await again.page.getByLabel('金额').inputValue()).toBe('一万二千')
  })

  it('says at the field what is no amount, and keeps what was typed', async () => {
    const { page, run, personId } = await start('2026-02-10')
    await run('hardship.open', { personId })
    await openFile(page, WORKER.name)
    await openPart(page, /^刚性支出/)
    await page.getByRole('button', { name: '添加支出' }).click()
    const amount = page.getByLabel('支出总额')
    await amount.fill('五千多')
    await page.getByText('看不懂这个金额').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByText('请选是谁的支出').waitFor()
    expect(await amount.inputValue()).toBe('五千多')
  })

  it('shows the whole bank card only when asked, and logs it', async () => {
    const { page, run, personId } = await start('2026-02-10')
    await run('hardship.open', { personId, fields: { bankCard: '6228480402564890018', bankHolderId: personId } })
    await openFile(page, WORKER.name)
    const card = page.getByLabel('银行卡号', { exact: true })
    expect(await card.inputValue()).not.toContain('62284804')
    await page.getByRole('button', { name: '显示完整银行卡号' }).click()
    await expect.poll(() => card.inputValue()).toBe('6228480402564890018')
    expect((await run('audit.list', { action: 'hardship.reveal' })).rows).toHaveLength(1)
  })

  it('needs a written reason for an exclusion before the sum goes on', async () => {
    const { page, run, personId } = await start('2026-02-10')
    await run('hardship.open', { personId })
    await openFile(page, WORKER.name)
    await openPart(page, '财产和排除情形')
    await page.getByRole('button', { name: '添加排除情形' }).click()
    await choose(page.getByLabel(labelled('情形')), '拥有或经常使用机动车')
    await save(page)
    await openPart(page, '测算')
    await page.getByText('触及排除情形').first().waitFor()
    await openPart(page, '财产和排除情形')
    await page.getByRole('button', { name: '修改拥有或经常使用机动车' }).click()
    await page.getByLabel('仍予认定的理由').fill('残疾人代步车')
    await save(page)
    await openPart(page, '测算')
    await page.getByText('残疾人代步车').waitFor()
    expect(await page.getByText('触及排除情形').count()).toBe(0)
  })
})

it('takes the notice of a coming year and counts by it', async () => {
  const { page, run } = await start('2026-02-10')
  await goTo(page, '设置')
  await page.getByRole('tab', { name: '节假日' }).click()
  await page.getByRole('button', { name: '下一年' }).click()
  await page.getByRole('button', { name: '录入 2027 年' }).click()
  await page.getByLabel('文号').fill('国办发明电〔2026〕5号')
  await page.getByLabel('第 1 行放假自').fill('1-1')
  await page.getByLabel('第 1 行放假至').fill('1.3')
  await page.getByLabel('第 1 行调休上班日').fill('1月9日')
  for (let line = 7; line > 1; line -= 1) await page.getByRole('button', { name: `删除第 ${line} 行` }).click()
  await save(page)
  await page.getByText('国办发明电〔2026〕5号').waitFor()
  const { days } = await run('calendar.list', { year: 2027 })
  expect(days.map(({ day }) => day)).toEqual(['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-09'])
})

it('has no serious fault of accessibility on its screens and dialogs, nor at 200 %', async () => {
  const { page, run, personId } = await start('2026-02-16')
  const file = await run('hardship.open', { personId, fields: { mainCause: '6', bankCard: '6228480402564890018', openedOn: '2026-02-01' } })
  await run('hardship.change', {
    id: file.id,
    lists: {
      incomes: [{ personId, item: 'W', amountFen: 210_000 }],
      expenses: [{ personId, item: 'M', grossFen: 500_000, evidence: '发票' }],
      properties: [{ kind: 'house' }],
      exclusions: [{ exclusion: '4' }],
    },
  })
  await run('hardship.confirmClass', { id: file.id, category: '1', reason: '属实' }).catch(() => undefined)
  const steps = [['apply', '2026-02-02'], ['visit', '2026-02-04'], ['review_meeting', '2026-02-06'], ['publicity', '2026-02-10']]
  for (const [kind, on] of steps) await run('hardship.recordStep', { id: file.id, kind, on, people: '李明、赵红' })
  await run('surveys.start', { name: '2026年摸底', from: '2026-02-01' })
  const faults: Record<string, string[]> = {}
  const look = async (what: string): Promise<void> => {
    const found = await findFaults(page)
    if (await scrollsSideways(page)) found.push('scrolls sideways')
    if (found.length > 0) faults[what] = found
  }
  const lookAtDialog = async (what: string): Promise<void> => {
    await page.getByRole('dialog').waitFor()
    await look(what)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  for (const percent of [100, 200]) {
    await run('settings.change', { textPercent: percent })
    await page.waitForFunction((size) => getComputedStyle(document.documentElement).fontSize === size, `${(16 * percent) / 100}px`)
    await goTo(page, '困难职工')
    await page.getByText('共 1 户').waitFor()
    await look(`list ${percent}`)
    await page.getByRole('button', { name: '上报前体检' }).click()
    await page.getByText('须补正').first().waitFor()
    await look(`check ${percent}`)
    await openFile(page, WORKER.name)
    for (const part of ['基本情况', '家庭成员', '收入', '刚性支出', '财产和排除情形', '致困原因', '测算', '材料', '程序', '帮扶', '变更记录']) {
      await openPart(page, new RegExp(`^${part}`))
      await look(`${part} ${percent}`)
    }
    for (const [part, button] of [['家庭成员', '添加家庭成员'], ['收入', '添加收入'], ['刚性支出', '添加支出'], ['财产', '添加财产'], ['测算', '认定困难类别'], ['程序', '收到异议']] as const) {
      await openPart(page, new RegExp(`^${part}`))
      await page.getByRole('button', { name: button }).first().click()
      await lookAtDialog(`${button} ${percent}`)
    }
    await goTo(page, '困难职工')
    await page.getByRole('button', { name: '建档', exact: true }).click()
    await look(`open ${percent}`)
    await goTo(page, '困难职工')
    await page.getByRole('button', { name: '摸底', exact: true }).click()
    await page.getByRole('button', { name: '开始新的摸底' }).first().click()
    await lookAtDialog(`开始新的摸底 ${percent}`)
    await page.getByRole('button', { name: '2026年摸底' }).click()
    await page.getByText('共 1 人').waitFor()
    await look(`survey ${percent}`)
    await goTo(page, '设置')
    await page.getByRole('tab', { name: '节假日' }).click()
    await page.getByRole('button', { name: '修改 2026 年' }).click()
    await lookAtDialog(`holidays ${percent}`)
  }
  expect(faults).toEqual({})
})
