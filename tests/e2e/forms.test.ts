import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeWordFile, readWordFile } from '../features/forms/word-file.ts'
import { joined, readPdfPages } from '../support/read-pdf.ts'
import { findFaults, scrollsSideways } from './axe.ts'
import { launchApp, type LaunchOptions, type Launched } from './launch.ts'
import { goTo, openStore } from './steps.ts'

const NAME = '阿卜杜热依木·麦麦提图尔荪'
const ID_NO = '420981199003071231'

interface Found {
  id: string
  rows: { id: string; personId: string }[]
}

interface Started extends Launched {
  folder: string
  run: (name: string, input: object) => Promise<Found>
}

/** One household with its file, and the papers of it on screen. */
async function start(options: LaunchOptions = {}): Promise<Started> {
  const launched = await launchApp(options)
  const { app, page } = launched
  await openStore(app, page)
  const run: Started['run'] = async (name, input) => {
    const reply = await app.dispatch(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.reason}`)
    return reply.value as Found // what a test reads of a reply, it also checks
  }
  const { id: personId } = await run('members.add', { name: NAME, idNo: ID_NO, mobile: '13800000001' })
  const members = [{ newPerson: { name: '王芳' }, relation: '12' }]
  const { id } = await run('hardship.open', { personId, members })
  for (const kind of ['apply', 'authorise', 'visit', 'review_meeting']) {
    await run('hardship.recordStep', { id, kind, on: '2026-03-02', people: '李明、赵红' })
  }
  const folder = mkdtempSync(join(tmpdir(), 'gongyou-表格-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  await goTo(page, '困难职工')
  await page.getByRole('row', { name: new RegExp(NAME) }).dblclick()
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor()
  await page.keyboard.press('Control+p')
  await page.getByRole('heading', { level: 1, name: `打印：${NAME}` }).waitFor()
  await drawn(page)
  return { ...launched, folder, run }
}

/** The household has got 500 yuan in a campaign, and the ledger is on screen. */
async function startAid(): Promise<Started> {
  const started = await start()
  const { page, run } = started
  const [file] = (await run('hardship.list', {})).rows
  const campaign = { name: '春节送温暖', kind: 'grant', aidType: '21', fund: '3', year: 2026, standardFen: 50_000 }
  const { id } = await run('campaigns.add', campaign)
  const lines = [{ personId: file?.personId, fileId: file?.id, amountFen: 50_000 }]
  await run('campaigns.record', { id, on: '2026-03-02', payMethod: '2', lines })
  await goTo(page, '帮扶慰问')
  await page.getByText('合计 500.00 元').waitFor()
  return started
}

const drawn = (page: Page): Promise<void> => page.locator('canvas[data-drawn]').first().waitFor()

async function openForm(page: Page, name: string): Promise<void> {
  await page.getByRole('group', { name: '打印什么' }).getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await page.locator('.paper-summary').filter({ hasText: name }).waitFor()
  await drawn(page)
}

async function savePdf({ page, answers, folder }: Started, name: string): Promise<string> {
  const path = join(folder, name)
  answers.save.push(path)
  await page.getByRole('button', { name: '保存 PDF' }).click()
  await page.getByText(`已保存：${path}`).waitFor()
  return (await readPdfPages(readFileSync(path))).map(joined).join('')
}

describe('papers of a household', () => {
  it('are seen before they are saved, each with the household on it', async () => {
    const started = await start()
    const { page } = started
    await page.getByText('第 1 页 / 共 2 页').waitFor()
    expect(await savePdf(started, '档案表.pdf')).toContain(NAME)
    await openForm(page, '入户调查表')
    expect(await savePdf(started, '入户.pdf')).toContain('王芳')
  })

  it('show numbers in full only after a reason is written', async () => {
    const started = await start()
    const { page } = started
    expect(await savePdf(started, '遮盖.pdf')).not.toContain(ID_NO)
    await page.getByRole('radio', { name: '完整' }).check()
    await page.getByRole('button', { name: '更新预览' }).click()
    await page.getByText('打印完整号码须写明用途。').waitFor()
    await page.getByRole('button', { name: '报县总工会' }).click()
    await page.getByRole('button', { name: '更新预览' }).click()
    await page.getByText('还是旧的').waitFor({ state: 'hidden' })
    expect(await savePdf(started, '完整.pdf')).toContain(ID_NO)
  })

  it('are filled into a Word document of the county, whose wrong names are told at once', async () => {
    const started = await start()
    const { page, answers, folder } = started
    const [wrong, right, filled] = ['错.docx', '对.docx', '填好.docx'].map((name) => join(folder, name))
    writeFileSync(wrong ?? '', makeWordFile(['{姓名} {身分证号}']))
    writeFileSync(right ?? '', makeWordFile(['{姓名} {身份证号}']))
    await page.getByRole('button', { name: '管理模板' }).click()
    await page.getByLabel('模板名称').fill('县里的申请表')
    answers.open.push(wrong ?? '', right ?? '')
    await page.getByRole('button', { name: '选 Word 文档…' }).click()
    await page.getByText(/不认识的名称：身分证号/).first().waitFor()
    await page.getByRole('button', { name: '选 Word 文档…' }).click()
    await page.getByText('已添加“县里的申请表”，找到 2 个名称').first().waitFor()
    await page.getByRole('button', { name: '关闭', exact: true }).click()
    await page.getByRole('button', { name: '填好并保存：县里的申请表' }).click()
    await page.getByLabel('用途').fill('报县总工会')
    answers.save.push(filled ?? '')
    await page.getByRole('button', { name: '选位置并保存' }).click()
    await page.getByText(`已保存：${filled}`).waitFor()
    expect(readWordFile(readFileSync(filled ?? ''))).toEqual([`${NAME} ${ID_NO}`])
  })
})

describe('papers of many files', () => {
  it('公示 asks for its days and a phone before anything is made', async () => {
    const started = await start()
    const { page } = started
    await goTo(page, '困难职工')
    await page.getByRole('button', { name: '打印' }).last().click()
    await page.getByRole('heading', { level: 1, name: '打印：困难职工档案' }).waitFor()
    await drawn(page)
    await page.getByRole('group', { name: '打印什么' }).getByRole('button', { name: /^公示/ }).click()
    await page.getByRole('button', { name: '更新预览' }).click()
    await page.getByText('此项必填').first().waitFor()
    await page.getByLabel('公示开始').fill('2026-03-02')
    await expect.poll(() => page.getByLabel('公示结束').inputValue()).toBe('2026-03-09')
    await page.getByText('次日起 5 个工作日到 2026-03-09（中间 2 天休息日不算）').waitFor()
    await page.getByLabel('监督电话').fill('0712-8880001')
    await page.keyboard.press('Control+Enter')
    await drawn(page)
    const text = await savePdf(started, '公示.pdf')
    expect(text).toContain('公示期为2026年3月2日至2026年3月9日')
    expect(text).not.toContain('420981')
  })
})

describe('papers of aid', () => {
  it('台账 is seen before it is printed, with the rows that the ledger shows', async () => {
    const started = await startAid()
    const { page } = started
    await page.keyboard.press('Control+p')
    await page.getByRole('heading', { level: 1, name: '打印：帮扶台账' }).waitFor()
    await drawn(page)
    expect(await savePdf(started, '台账.pdf')).toContain('合计1笔，金额500.00元')
  })

  it('签收表 opens from the campaign with its total in Chinese capitals, and goes into a workbook too', async () => {
    const started = await startAid()
    const { page, answers, folder } = started
    await page.getByRole('button', { name: '活动', exact: true }).click()
    await page.getByRole('button', { name: '春节送温暖' }).click()
    await page.getByRole('tab', { name: /^发放和签收/ }).click()
    await page.getByRole('button', { name: '打印签收表' }).click()
    await page.getByRole('heading', { level: 1, name: '打印：春节送温暖' }).waitFor()
    await drawn(page)
    expect(await savePdf(started, '签收表.pdf')).toContain('合计1人，金额500.00元（大写：伍佰元整）')
    const book = join(folder, '签收表.xlsx')
    answers.save.push(book)
    await page.getByRole('button', { name: '导出 Excel' }).click()
    await page.getByText(`已保存：${book}`).waitFor()
    expect(await findFaults(page)).toEqual([])
  })
})

describe('the screen of papers', () => {
  it('is worked by keyboard: each paper is reached by Tab, opened by Enter and saved by Ctrl+S', async () => {
    const { page, answers, folder } = await start()
    await page.getByRole('group', { name: '打印什么' }).getByRole('button').first().focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.paper-summary').filter({ hasText: '核对授权书' }).waitFor()
    await drawn(page)
    const path = join(folder, '授权书.pdf')
    answers.save.push(path)
    await page.keyboard.press('Control+s')
    await page.getByText(`已保存：${path}`).waitFor()
    expect((await readPdfPages(readFileSync(path))).map(joined).join('')).toContain('核对授权书')
  })

  it('is free of serious faults of accessibility, in its dialogs too', async () => {
    const { page } = await start()
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('button', { name: '管理模板' }).click()
    await page.getByText('直接写').waitFor()
    expect(await findFaults(page)).toEqual([])
  })

  it('does not scroll sideways at twice the size', async () => {
    const { page } = await start({ textZoom: 2 })
    expect(await scrollsSideways(page)).toBe(false)
  })
})
