import { expect, it } from 'vitest'
import { findFaults, scrollsSideways } from './axe.ts'
import { launchApp } from './launch.ts'
import { NAMES, openStore, PASSPHRASE } from './steps.ts'

const NEXT = '接手的人的一句话-2026'

it('hands over: counts, a sealed backup with its sheet, a new code on paper, and another passphrase', async () => {
  const { page, app } = await launchApp()
  await openStore(app, page)
  await app.dispatch('units.add', { name: '宏达机械厂' })
  await page.getByRole('button', { name: /备份 还没有/ }).click()
  await page.getByRole('button', { name: '交接' }).click()
  await page.getByRole('heading', { level: 1, name: '交接' }).waitFor()
  await page.getByRole('row', { name: '单位 1' }).waitFor()
  expect(await findFaults(page)).toEqual([])
  await page.getByLabel('接收人必填').fill('李接手')
  await page.getByRole('button', { name: '封存备份，出交接清单' }).click()
  await page.getByRole('region', { name: '交接清单' }).waitFor()
  await page.getByRole('button', { name: '关闭' }).click()

  await page.getByLabel('现在的口令必填', { exact: true }).fill(PASSPHRASE)
  await page.getByLabel('新口令必填', { exact: true }).fill(NEXT)
  await page.getByLabel('再输一遍新口令').fill(NEXT)
  await page.getByRole('button', { name: '下一步：新的恢复码' }).click()
  const groups = page.getByRole('list', { name: '恢复码' }).getByRole('listitem')
  await groups.first().waitFor()
  const recoveryCode = (await groups.allTextContents()).join('-')
  const complete = page.getByRole('button', { name: '完成交接' })
  expect(await complete.isDisabled()).toBe(true)
  expect(await findFaults(page)).toEqual([])
  await page.getByRole('checkbox', { name: '新的恢复码已打印或抄写，并收好' }).check()
  await complete.click()
  await page.getByText('交接完成，新口令和新恢复码已生效').last().waitFor()
  await page.getByText('要那时的口令').first().waitFor()

  await app.dispatch('store.lock', {})
  expect(await app.dispatch('store.unlock', { passphrase: PASSPHRASE })).toMatchObject({ error: { reason: 'wrong_passphrase' } })
  // After a wrong try the next one is let in a second later.
  const recover = (): Promise<unknown> => app.dispatch('store.recover', { recoveryCode, newPassphrase: NEXT })
  await expect.poll(recover, { timeout: 10_000, interval: 200 }).toMatchObject({ ok: true })
  expect(await app.dispatch('settings.get', {})).toMatchObject({ value: { ...NAMES, organiserName: '李接手' } })
})

it('does not scroll sideways at twice the size', async () => {
  const { page, app } = await launchApp()
  await openStore(app, page)
  await app.dispatch('settings.change', { textPercent: 200 })
  await page.waitForFunction(() => getComputedStyle(document.documentElement).fontSize === '32px')
  await page.getByRole('button', { name: /备份 还没有/ }).click()
  await page.getByRole('button', { name: '交接' }).click()
  await page.getByRole('heading', { level: 1, name: '交接' }).waitFor()
  await page.getByRole('table', { name: '数量' }).waitFor()
  expect(await scrollsSideways(page)).toBe(false)
})
