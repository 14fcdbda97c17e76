import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { findFaults } from './axe.ts'
import { launchApp } from './launch.ts'
import { goTo, NAMES, openStore, PASSPHRASE } from './steps.ts'

function makeStick(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongyou-U盘-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

it('backs up, tries the backup out, writes it to a stick, and goes back to it', async () => {
  const { page, app, answers } = await launchApp()
  await openStore(app, page)
  await app.dispatch('units.add', { name: '宏达机械厂' })
  await page.getByRole('button', { name: /备份 还没有/ }).click()
  await page.getByRole('heading', { level: 1, name: '备份' }).waitFor()
  await page.getByRole('button', { name: '现在备份' }).click()
  await page.getByText('已备份，并打开核对过').last().waitFor()
  await page.getByRole('button', { name: '试恢复最近一份' }).click()
  await page.getByText('试恢复通过（今天）').waitFor()
  answers.open.push(makeStick())
  await page.getByRole('button', { name: '选择位置' }).click()
  await page.getByText('可以拔出').last().waitFor()
  expect(await findFaults(page)).toEqual([])
  await app.dispatch('units.add', { name: '后来的厂' })
  await page.getByRole('button', { name: /^恢复到/ }).first().click()
  await page.getByText('备份之后的 1 次改动会退回去。').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: /^恢\s?复$/ }).click()
  await page.getByText('恢复前的内容也备份好了').last().waitFor()
  await goTo(page, '单位')
  await page.getByText('宏达机械厂').waitFor()
  expect(await page.getByText('后来的厂').count()).toBe(0)
})

it('opens a backup on an empty machine by the recovery code', async () => {
  const old = await launchApp()
  const made = await old.app.dispatch('store.create', { ...NAMES, passphrase: PASSPHRASE })
  const code = made.ok ? (made.value as { recoveryCode: string }).recoveryCode : '' // the contract's own shape
  await old.app.dispatch('units.add', { name: '宏达机械厂' })
  const stick = makeStick()
  old.answers.open.push(stick)
  expect(await old.app.dispatch('backups.choosePlace', {})).toMatchObject({ ok: true })
  await old.close()

  const { page, answers } = await launchApp()
  await page.getByRole('button', { name: '已有备份，从备份恢复' }).click()
  answers.open.push(stick)
  await page.getByRole('button', { name: '从文件夹找回' }).click()
  await page.getByText('忘了口令，用恢复码').click()
  await page.getByLabel('恢复码必填').fill(code)
  await page.getByLabel('新口令必填', { exact: true }).fill('换一句话-2027-夏天')
  await page.getByLabel('再输一遍新口令').fill('换一句话-2027-夏天')
  expect(await findFaults(page)).toEqual([])
  await page.getByRole('button', { name: '恢复并打开' }).click()
  await page.getByText(/^已恢复到 .*，共 0 人。$/).waitFor()
  await page.getByRole('button', { name: '打开档案' }).click()
  await page.getByRole('heading', { level: 1, name: '王组织，您好' }).waitFor()
  await goTo(page, '单位')
  await page.getByText('宏达机械厂').waitFor()
})

it('shouts over every screen while backups fail', async () => {
  const { page, app, dataDir } = await launchApp()
  await openStore(app, page)
  writeFileSync(join(dataDir, 'backups'), 'in the way')
  await app.dispatch('backups.make', {})
  await page.getByRole('alert').getByText('备份没有成功').waitFor()
  await goTo(page, '会员')
  await page.getByRole('alert').getByText('备份没有成功').waitFor()
  rmSync(join(dataDir, 'backups'))
  await app.dispatch('backups.make', {})
  await page.getByRole('alert').waitFor({ state: 'detached' })
})
