import { expect, it, vi } from 'vitest'
import { launchApp, type Launched } from './launch.ts'
import { goTo, openStore, PASSPHRASE } from './steps.ts'

/** Fells the page as a fault of the browser would, and waits for the one in its place. */
async function fellPage({ page, pageNow }: Launched): Promise<ReturnType<typeof pageNow>> {
  const session = await page.context().newCDPSession(page)
  const fallen = page.waitForEvent('crash')
  // Nobody is left to answer it.
  void session.send('Page.crash').catch(() => undefined)
  await fallen
  await vi.waitFor(() => expect(pageNow()).not.toBe(page), { timeout: 20_000 })
  return pageNow()
}

it('gives the person a fresh page at the lock screen that says what happened, and keeps what was written', async () => {
  const launched = await launchApp({ ownBrowser: true })
  await openStore(launched.app, launched.page)
  await launched.app.dispatch('members.add', { name: '王小明' })
  const page = await fellPage(launched)
  await page.getByText('刚才页面出了错，已经重新打开。').waitFor()
  await page.getByLabel('口令').fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await goTo(page, '会员')
  await page.getByText('王小明').waitFor()
})

it('keeps a half-filled form as a draft when the page falls', async () => {
  const launched = await launchApp({ ownBrowser: true })
  const { app, page } = launched
  await openStore(app, page)
  await page.keyboard.press('Control+n')
  await page.getByLabel('姓名', { exact: false }).first().fill('李半途')
  await vi.waitFor(async () => expect(JSON.stringify(await app.dispatch('drafts.list', {}))).toContain('member.new'), {
    timeout: 10_000,
  })
  const fresh = await fellPage(launched)
  await fresh.getByLabel('口令').fill(PASSPHRASE)
  await fresh.keyboard.press('Enter')
  await fresh.getByRole('heading', { name: '王组织，您好' }).waitFor()
  await fresh.keyboard.press('Control+n')
  await fresh.getByText('草稿').first().waitFor()
})

it('still ends with the window after a page has been replaced', async () => {
  const launched = await launchApp({ ownBrowser: true })
  await openStore(launched.app, launched.page)
  const page = await fellPage(launched)
  await page.close()
  await launched.ended
  expect(await launched.app.dispatch('store.status', {})).toMatchObject({ value: { state: 'locked' } })
})

it('offers the PDF where no print dialog can open, and notes no print', async () => {
  const launched = await launchApp({ ownBrowser: true })
  const { app, page } = launched
  await openStore(app, page)
  await goTo(page, '打印')
  await page.getByText('这个范围里没有人').waitFor()
  await page.getByRole('button', { name: '更新预览' }).click()
  await page.getByText(/凭证号 \d/).first().waitFor()
  await page.keyboard.press('Control+p')
  const question = page.getByRole('dialog', { name: '这里打不开打印窗口' })
  await question.waitFor()
  await question.getByRole('button', { name: '取消' }).click()
  await question.waitFor({ state: 'hidden' })
  expect(JSON.stringify(await app.dispatch('audit.list', {}))).not.toContain('roster.print')
})
