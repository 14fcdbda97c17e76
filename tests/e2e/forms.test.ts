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

interface Started extends Launched {
  folder: string
}

/** One household with its file, and the papers of it on screen. */
async function start(options: LaunchOptions = {}): Promise<Started> {
  const launched = await launchApp(options)
  const { app, page } = launched
  await openStore(app, page)
  const run = async (name: string, input: object): Promise<{ id: string }> => {
    const reply = await app.dispatch(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.reason}`)
    return reply.value as { id: string } // members and files have one
  }
  const { id: personId } = await run('members.add', { name: NAME, idNo: ID_NO, mobile: '13800000001' })
  await run('hardship.open', { personId, members: [{ newPerson: { name: '王芳' }, relation: '12' }] })
  const folder = mkdtempSync(join(tmpdir(), 'gongyou-表格-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  await goTo(page, '困难职工')
  await page.getByRole('row', { name: new RegExp(NAME) }).dblclick()
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor()
  await page.keyboard.press('Control+p')
  await page.getByRole('heading', { level: 1, name: `打印：${NAME}` }).waitFor()
  await drawn(page)
  return { ...launched, folder }
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
    await page.getByText(/不认识的名称：身分证号/).waitFor()
    await page.getByRole('button', { name: '选 Word 文档…' }).click()
    await page.getByText('已添加“县里的申请表”，找到 2 个名称').waitFor()
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
    await page.getByLabel('公示结束').fill('2026-03-09')
    await page.getByLabel('监督电话').fill('0712-8880001')
    await page.keyboard.press('Control+Enter')
    await drawn(page)
    const text = await savePdf(started, '公示.pdf')
    expect(text).toContain('公示期为2026年3月2日至2026年3月9日')
    expect(text).not.toContain('420981')
  })
})

describe('the screen of papers', () => {
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
