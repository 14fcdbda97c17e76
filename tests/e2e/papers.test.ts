import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import PdfFile from 'pdfkit'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { withPlace } from '../features/attachments/pictures.ts'
import { findFaults, scrollsSideways } from './axe.ts'
import { launchApp, type Launched, type LaunchOptions } from './launch.ts'
import { goTo, openStore } from './steps.ts'

const NAME = '阿卜杜热依木·麦麦提图尔荪'

/** One person of ten, whose page is open. */
async function start(options: LaunchOptions = {}): Promise<Launched & { personId: string }> {
  const launched = await launchApp(options)
  const { app, page } = launched
  await openStore(app, page)
  const reply = await app.dispatch('members.add', { name: NAME, birthOn: '2015-06-01' })
  if (!reply.ok) throw new Error(reply.error.reason)
  await goTo(page, '会员')
  await page.getByRole('gridcell').getByRole('button', { name: NAME }).first().click()
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor()
  const { id: personId } = reply.value as { id: string } // what the contract says
  return { ...launched, personId }
}

/** A photo that a phone took on its side: wide in the file, tall when shown; the sky is blue and the earth brown. */
async function takePhoto(page: Page, dir: string, name: string): Promise<string> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 1600
    canvas.height = 1200
    const pen = canvas.getContext('2d')
    if (pen !== null) {
      pen.fillStyle = '#3a7bd5'
      pen.fillRect(0, 0, 800, 1200)
      pen.fillStyle = '#7a5230'
      pen.fillRect(800, 0, 800, 1200)
      pen.fillStyle = '#fff'
      pen.fillRect(500, 400, 500, 400)
    }
    return canvas.toDataURL('image/jpeg', 0.8).split(',')[1] ?? ''
  })
  const path = join(dir, name)
  writeFileSync(path, withPlace(Buffer.from(base64, 'base64'), 6))
  return path
}

/** Two scanned pages, one upright and one across. */
async function scanPdf(dir: string, name: string): Promise<string> {
  const pdf = new PdfFile({ size: 'A4' })
  const parts: Buffer[] = []
  pdf.on('data', (part: Buffer) => parts.push(part))
  pdf.rect(80, 80, 300, 200).stroke().addPage({ size: 'A4', layout: 'landscape' }).rect(80, 80, 500, 200).stroke()
  const ended = new Promise((resolve) => pdf.on('end', resolve))
  pdf.end()
  await ended
  const path = join(dir, name)
  writeFileSync(path, Buffer.concat(parts))
  return path
}

async function addPaper({ page, answers }: Launched, path: string, kind: string, title = ''): Promise<void> {
  answers.open.push(path)
  await page.getByRole('button', { name: '添加材料' }).click()
  const dialog = page.getByRole('dialog', { name: '添加材料' })
  await dialog.getByLabel('种类').fill(kind)
  await page.keyboard.press('Enter')
  await dialog.getByLabel('名称').fill(title)
  await dialog.getByRole('button', { name: '选文件…' }).click()
}

function openSection(page: Page, name: string): Promise<void> {
  return page.getByRole('tab', { name, exact: true }).click()
}

describe('papers of a member', () => {
  it('show the photo in the list, at the head of the page, and large the way up it was taken', async () => {
    const started = await start()
    const { page, dataDir } = started
    await openSection(page, '材料')
    await page.getByText('还没有材料').waitFor()
    await addPaper(started, await takePhoto(page, dataDir, 'IMG_0417.jpg'), '照片')
    await page.locator('.paper-face[data-drawn="yes"]').waitFor()
    await page.getByRole('img', { name: `${NAME}的照片` }).waitFor()
    await page.getByRole('button', { name: '查看IMG_0417' }).click()
    const picture = page.getByRole('dialog').getByRole('img', { name: 'IMG_0417' })
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => `${img.naturalWidth}x${img.naturalHeight}`)).toBe('1200x1600')
    expect(await findFaults(page)).toEqual([])
  })

  it('show a scanned PDF page by page', async () => {
    const started = await start()
    const { page, dataDir } = started
    await openSection(page, '材料')
    await addPaper(started, await scanPdf(dataDir, '户口簿.pdf'), '户口簿', '户口簿全本')
    await page.getByRole('button', { name: '查看户口簿全本' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('第 1 页 / 共 2 页').waitFor()
    await dialog.getByRole('button', { name: '下一页' }).click()
    await dialog.locator('canvas[aria-label="第 2 页"][data-drawn="yes"]').waitFor()
    const box = await dialog.locator('canvas').boundingBox()
    expect((box?.width ?? 0) > (box?.height ?? 0)).toBe(true)
  })

  it('refuse what is no photo or PDF with a way out', async () => {
    const started = await start()
    const { page, dataDir } = started
    const path = join(dataDir, 'IMG_1.HEIC')
    writeFileSync(path, Buffer.from('00000018667479706865696300000000', 'hex'))
    await openSection(page, '材料')
    await addPaper(started, path, '照片')
    await page.getByRole('alert').getByText('兼容性最佳').waitFor()
    expect(await page.getByRole('dialog').count()).toBe(1)
  })

  it('are saved outside with a reason, and go to the recycle bin and back', async () => {
    const started = await start()
    const { page, dataDir, answers } = started
    await openSection(page, '材料')
    await addPaper(started, await takePhoto(page, dataDir, 'a.jpg'), '身份证', '身份证正面')
    answers.save.push(join(dataDir, '出.jpg'))
    await page.getByRole('button', { name: '另存身份证正面' }).click()
    await page.getByLabel('用途').fill('报县总工会核对')
    await page.getByRole('button', { name: '选位置…' }).click()
    await page.getByText('已另存到').first().waitFor()
    await page.getByRole('button', { name: '移走身份证正面' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '移入回收站' }).click()
    await page.getByText('还没有材料').waitFor()
    await goTo(page, '回收站')
    await page.getByRole('button', { name: `恢复附件${NAME} 身份证正面` }).click()
    await page.getByText('回收站是空的').waitFor()
  })
})

describe('separate consent', () => {
  it('of a child is given by a parent, has its paper, and is withdrawn by date', async () => {
    const started = await start()
    const { page, dataDir } = started
    await openSection(page, '单独同意')
    await page.getByRole('button', { name: '登记同意' }).click()
    await page.getByLabel('同意事项').fill('健康')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: '登记' }).click()
    await page.getByText('不满十四周岁，请填监护人').first().waitFor()
    await page.getByLabel('监护人', { exact: false }).first().fill('麦麦提图尔荪·阿卜杜拉')
    await page.getByRole('dialog').getByRole('button', { name: '登记' }).click()
    await page.getByRole('cell', { name: '麦麦提图尔荪·阿卜杜拉' }).waitFor()
    await page.getByRole('button', { name: `${NAME}的健康信息同意的扫描件` }).click()
    await addPaper(started, await takePhoto(page, dataDir, '同意书.jpg'), '单独同意书')
    await page.getByRole('button', { name: '查看同意书' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('扫描件（1）').waitFor()
    await page.getByRole('button', { name: `登记撤回${NAME}的健康信息同意` }).click()
    await page.getByText('没有困难职工档案').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '登记撤回' }).click()
    await page.getByText('2026-03-02 已撤回').waitFor()
    expect(await findFaults(page)).toEqual([])
  })
})

it('reads without scrolling sideways at twice the text size', async () => {
  const started = await start({ textZoom: 2 })
  const { page, dataDir } = started
  await openSection(page, '材料')
  await addPaper(started, await takePhoto(page, dataDir, 'a.jpg'), '照片')
  await page.getByRole('button', { name: '查看a' }).scrollIntoViewIfNeeded()
  await page.locator('.paper-face[data-drawn="yes"]').waitFor()
  expect(await scrollsSideways(page)).toBe(false)
})
