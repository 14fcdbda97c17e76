import { expect, it } from 'vitest'
import { launchApp } from './launch.ts'
import { openStore, PASSPHRASE } from './steps.ts'

it('clears the screen when it is locked and opens again with the passphrase', async () => {
  const { page, app } = await launchApp()
  await openStore(app, page)
  await page.getByRole('button', { name: '锁定' }).click()
  await page.getByRole('heading', { name: '云桥镇档案已锁定' }).waitFor()
  expect(await page.getByRole('navigation').count()).toBe(0)
  await page.keyboard.type(PASSPHRASE)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '王组织，您好' }).waitFor()
})

it('clears the screen when the program locks itself', async () => {
  const { page, app, host } = await launchApp()
  await openStore(app, page)
  await app.dispatch('store.lock', {})
  await page.getByLabel('口令').waitFor()
  expect(host.name).toBe('chromium')
  expect(await page.getByText('王组织').count()).toBe(0)
})

it('refuses a wrong passphrase and makes the next try wait', async () => {
  const { page, app } = await launchApp()
  await openStore(app, page)
  await page.getByRole('button', { name: '锁定' }).click()
  const box = page.getByLabel('口令')
  await box.fill('不是这句话-1999')
  await page.keyboard.press('Enter')
  await page.getByText('口令不对，请检查大小写和输入法。').waitFor()
  expect(await box.inputValue()).toBe('')
  await page.getByRole('button', { name: '打开', exact: true }).waitFor()
  await box.fill('还不是这句话-1999')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /请等 [12] 秒/ }).waitFor()
  expect(await app.dispatch('store.status', {})).toMatchObject({ value: { state: 'locked' } })
})

it('opens with the recovery code and a new passphrase', async () => {
  const { page, app } = await launchApp()
  const made = await app.dispatch('store.create', {
    passphrase: PASSPHRASE,
    townshipName: '云桥镇',
    unionName: '云桥镇总工会',
    organiserName: '王组织',
  })
  const code = made.ok ? (made.value as { recoveryCode: string }).recoveryCode : '' // the contract's own shape
  await app.dispatch('store.lock', {})
  await page.reload()
  await page.getByRole('button', { name: '忘记口令' }).click()
  await page.getByLabel('恢复码').fill(code.toLowerCase().replaceAll('-', ' '))
  await page.getByLabel('新口令必填', { exact: true }).fill('换一句话-2027-夏天')
  await page.getByLabel('再输一遍新口令').fill('换一句话-2027-夏天')
  await page.getByRole('button', { name: '打开并换口令' }).click()
  await page.getByRole('heading', { name: '王组织，您好' }).waitFor()
})

it('changes the passphrase in the settings', async () => {
  const { page, app } = await launchApp()
  await openStore(app, page)
  await page.getByRole('button', { name: '设置', exact: true }).click()
  await page.getByRole('tab', { name: '口令和锁定' }).click()
  await page.getByLabel('现在的口令').fill(PASSPHRASE)
  await page.getByLabel('新口令必填', { exact: true }).fill('换一句话-2027-夏天')
  await page.getByLabel('再输一遍新口令').fill('换一句话-2027-夏天')
  await page.getByRole('button', { name: '更换口令' }).click()
  await page.getByText('口令已更换，恢复码不变').first().waitFor()
  await app.dispatch('store.lock', {})
  expect(await app.dispatch('store.unlock', { passphrase: '换一句话-2027-夏天' })).toMatchObject({ ok: true })
})
