import type { Page } from 'playwright-core'
import type { App } from '../../electron/app.ts'

export const PASSPHRASE = '春天里的小河-2026'
export const NAMES = { townshipName: '云桥镇', unionName: '云桥镇总工会', organiserName: '王组织' }

/** Makes the store behind the page and loads the page again, so that it stands open at the start page. */
export async function openStore(app: App, page: Page): Promise<void> {
  const reply = await app.dispatch('store.create', { ...NAMES, passphrase: PASSPHRASE })
  if (!reply.ok) throw new Error(`no store: ${reply.error.reason}`)
  await page.reload()
  await page.getByRole('heading', { level: 1, name: '王组织，您好' }).waitFor()
}

/** Opens a screen by the navigation. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('button', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** The words of the element that has the focus: its label, text or name. */
export async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const active = document.activeElement
    const labelled = active instanceof HTMLInputElement ? active.labels?.[0]?.textContent : null
    return (active?.getAttribute('aria-label') ?? labelled ?? active?.textContent ?? '').trim()
  })
}
