import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { PLAIN_PDF } from '../features/attachments/pictures.ts'
import { joined, readPdfPages } from '../support/read-pdf.ts'
import { findFaults } from './axe.ts'
import { launchApp, type Launched } from './launch.ts'
import { goTo, openStore } from './steps.ts'

type Run = (name: string, input: object) => Promise<{ id: string }>

async function start(): Promise<Launched & { run: Run; unitId: string }> {
  const launched = await launchApp({ today: '2026-03-02' })
  await openStore(launched.app, launched.page)
  const run: Run = async (name, input) => {
    const reply = await launched.app.dispatch(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.reason}`)
    return reply.value as { id: string } // the one part of a reply that is read here
  }
  return { ...launched, run, unitId: (await run('units.add', { name: '宏达机械厂' })).id }
}

/** Adds a scan where the papers of a record are open. */
async function addScan({ page, answers, dataDir }: Launched, kind: string): Promise<void> {
  const path = join(dataDir, `${kind}.pdf`)
  writeFileSync(path, PLAIN_PDF)
  answers.open.push(path)
  await page.getByRole('button', { name: '添加材料' }).click()
  const dialog = page.getByRole('dialog', { name: '添加材料' })
  await dialog.getByLabel('种类').fill(kind)
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: '选文件…' }).click()
  await page.getByRole('rowheader', { name: `查看${kind}` }).waitFor()
}

function openPart(page: Page, name: string): Promise<void> {
  return page.getByRole('tab', { name, exact: true }).click()
}

it('keeps the scan of a contract with the employment, and says so in its history', async () => {
  const started = await start()
  const { page, run, unitId } = started
  const { id: personId } = await run('members.add', { name: '李三' })
  await run('employments.add', { personId, fields: { unitId, hiredOn: '2025-03-01' } })
  await goTo(page, '劳动合同')
  await page.getByRole('gridcell').getByRole('button', { name: '李三' }).click()
  await openPart(page, '材料')
  await addScan(started, '劳动合同')
  expect(await findFaults(page)).toEqual([])
  await openPart(page, '变更记录')
  await page.getByRole('list', { name: '李三的用工的变更记录' }).getByText('添加附件').first().waitFor()
})

it('leads from the start page to the collective contract that is to be filed, and keeps its receipt', async () => {
  const started = await start()
  const { page, run, unitId } = started
  await run('members.add', { name: '李三' })
  await run('collective.add', { fields: { kind: '1', scope: '1', signedOn: '2026-02-26' }, unitIds: [unitId] })
  await run('collective.add', { fields: { kind: '2', scope: '2', name: '机械行业', offeredOn: '2026-03-01' }, unitIds: [unitId] })
  await page.reload()
  await page.getByRole('button', { name: /1 份集体合同待报送审查/ }).click()
  await page.getByText('共 1 份').waitFor()
  expect(await findFaults(page)).toEqual([])
  await page.getByRole('grid', { name: '集体合同列表' }).getByRole('button', { name: '宏达机械厂' }).click()
  await openPart(page, '材料')
  await addScan(started, '报送、受理回执')
  await openPart(page, '变更记录')
  await page.getByText('新增集体合同').waitFor()
  expect(await findFaults(page)).toEqual([])
})

it('gives a unit its blank ledger', async () => {
  const { page, answers, dataDir } = await start()
  const path = join(dataDir, '空白台账.xlsx')
  answers.save.push(path)
  await goTo(page, '单位')
  await page.getByRole('grid').getByRole('button', { name: '宏达机械厂' }).click()
  await page.getByRole('button', { name: '空白台账' }).click()
  await page.getByText(/^空白台账已保存到/).first().waitFor()
  expect(existsSync(path)).toBe(true)
})

it('prints what tells of health only when a purpose is written', async () => {
  const { page, run, unitId, answers, dataDir } = await start()
  const { id: personId } = await run('members.add', { name: '孙丽' })
  const contracts = [{ term: 'fixed', startsOn: '2025-03-01', endsOn: '2028-02-29' }]
  const events = [{ kind: 'pregnancy', dueOn: '2026-12-01' }]
  await run('employments.add', { personId, fields: { unitId, hiredOn: '2025-03-01' }, contracts, events })
  await goTo(page, '劳动合同')
  await page.getByRole('navigation', { name: '劳动合同' }).getByRole('button', { name: '签订率' }).click()
  await page.getByRole('button', { name: '特殊保护' }).click()
  await page.getByText('健康或生育情形（已遮盖）').waitFor()
  await page.keyboard.press('Control+p')
  await page.getByText(/凭证号/).waitFor()
  await page.getByRole('radio', { name: '写明具体情形' }).check()
  await page.getByRole('button', { name: '更新预览' }).click()
  await page.getByText('打印具体情形须写明用途。').waitFor()
  await page.getByRole('button', { name: '与单位核对' }).click()
  const path = join(dataDir, '名单.pdf')
  answers.save.push(path)
  await page.keyboard.press('Control+s')
  await page.getByText(/名单\.pdf/).first().waitFor()
  expect((await readPdfPages(readFileSync(path))).map(joined).join('')).toContain('孕期、产期、哺乳期')
  expect(await findFaults(page)).toEqual([])
})

it('prints what runs out, as it is narrowed on the screen', async () => {
  const { page, run, unitId } = await start()
  for (const [name, endsOn] of [['李三', '2026-03-20'], ['王四', '2026-04-20']] as const) {
    const { id: personId } = await run('members.add', { name })
    const contracts = [{ term: 'fixed', startsOn: '2025-03-01', endsOn }]
    await run('employments.add', { personId, fields: { unitId, hiredOn: '2025-03-01' }, contracts })
  }
  await goTo(page, '劳动合同')
  await page.getByRole('navigation', { name: '劳动合同' }).getByRole('button', { name: '到期提醒' }).click()
  await page.getByText('王四').waitFor()
  await page.keyboard.press('Control+p')
  await page.getByText(/到期提醒表 · 共 2 条/).waitFor()
  expect(await findFaults(page)).toEqual([])
})
