import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { FACTORY_NAME, makeFactoryLedger } from '../support/generate-factory.ts'
import { joined, readPdfPages } from '../support/read-pdf.ts'
import { findFaults } from './axe.ts'
import { launchApp } from './launch.ts'
import { goTo, openStore } from './steps.ts'

const TODAY = '2026-03-02'

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: '劳动合同' }).getByRole('button', { name, exact: true }).click()
}

it('takes a factory of 120 from its ledger to the list on paper and, when two have signed, to the whole rate', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongyou-factory-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const ledger = makeFactoryLedger()
  writeFileSync(join(folder, ledger.name), ledger.bytes)
  const { app, page, answers } = await launchApp({ today: TODAY })
  await openStore(app, page)

  answers.open.push(join(folder, ledger.name))
  await goTo(page, '导入')
  await page.getByRole('button', { name: '选文件' }).click()
  await page.getByText('共读到 120 份用工').waitFor()
  await page.getByRole('button', { name: '下一步：预览' }).click()
  await page.getByRole('grid', { name: '表中的人员' }).waitFor()
  await page.getByRole('button', { name: /^导入/ }).last().click()
  await page.getByText(/^新增 120 份用工/).waitFor()
  await page.getByRole('button', { name: '开始导入' }).click()
  await page.getByRole('heading', { name: '导入完成' }).waitFor()

  await goTo(page, '劳动合同')
  await openTab(page, '签订率')
  await page.getByText('98.3%').first().waitFor()
  await page.getByRole('button', { name: '未签或期满未续 2', exact: true }).click()
  await page.getByRole('grid', { name: '签订率里的人' }).waitFor()
  expect(await findFaults(page)).toEqual([])

  await openTab(page, '检查')
  await page.getByRole('button', { name: '登记检查' }).first().click()
  await page.getByLabel('受检单位').fill('金穗')
  await page.getByTitle(FACTORY_NAME).click()
  await page.getByLabel('检查合同份数').fill('120')
  await page.keyboard.press('Control+s')
  await page.getByRole('heading', { name: '发现问题（2）' }).waitFor()

  const paper = join(folder, '未签名单.pdf')
  answers.save.push(paper)
  const saved = await app.dispatch('forms.savePdf', { spec: { form: 'unsigned_list' } })
  expect(saved).toMatchObject({ ok: true, value: { count: 2 } })
  expect((await readPdfPages(readFileSync(paper))).map(joined).join('')).toContain('合计1家单位2人')

  const missing = await app.dispatch('rates.people', { part: 'unsigned' })
  if (!missing.ok) throw new Error(`rates.people: ${missing.error.reason}`)
  const { rows } = missing.value as { rows: { employmentId: string }[] } // the one part of the reply that is read here
  const contract = { term: 'fixed', startsOn: TODAY, endsOn: '2029-03-01' }
  const renewed = await app.dispatch('employments.renewMany', {
    rows: rows.map(({ employmentId }) => ({ id: employmentId, contract })),
  })
  expect(renewed).toMatchObject({ ok: true, value: { done: 2, refused: [] } })

  await page.getByLabel('整改日期').fill(TODAY)
  await page.keyboard.press('Control+s')
  await page.getByText('2 人未签 → 100.0%').waitFor()
  await page.getByText('前次缺、后次不缺（已签或已离开）：2 人').waitFor()
  expect(await findFaults(page)).toEqual([])
})
