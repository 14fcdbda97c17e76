import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { launchApp, type Launched } from './launch.ts'
import { goTo, openStore } from './steps.ts'

const ROSTERS = join(import.meta.dirname, '..', 'fixtures', 'rosters')
const HONGDA = join(ROSTERS, 'r01_宏达面粉机械会员花名册.xlsx')
const LOCKED = join(ROSTERS, 'r14_昌盛化工会员表（加密）.xlsx')

async function start(): Promise<Launched> {
  const launched = await launchApp()
  await openStore(launched.app, launched.page)
  return launched
}

type Step = 'dragEnter' | 'dragOver' | 'drop'

/** As a hand would: the browser itself is told what is held over the window. */
async function drag(page: Page, files: string[], steps: readonly Step[] = ['dragEnter', 'dragOver', 'drop']) {
  const session = await page.context().newCDPSession(page)
  for (const type of steps) {
    await session.send('Input.dispatchDragEvent', {
      type, x: 600, y: 400, data: { items: [], files, dragOperationsMask: 1 },
    })
  }
  await session.detach()
}

describe('a spreadsheet dragged onto the window', () => {
  it('opens as a preview from whatever screen is open', async () => {
    const { page } = await start()
    await goTo(page, '单位')
    await drag(page, [HONGDA])
    await page.getByText('共读到 37 人').waitFor()
  })

  it('says what letting go will do, and no longer when the drag is given up', async () => {
    const { page } = await start()
    await drag(page, [HONGDA], ['dragEnter', 'dragOver'])
    await page.getByText('松开鼠标，读取这个表格').waitFor()
    await page.getByText('松开鼠标，读取这个表格').waitFor({ state: 'detached' })
  })

  it('is refused in words when it cannot be read', async () => {
    const { page } = await start()
    await drag(page, [LOCKED])
    await page.getByRole('alert').filter({ hasText: '另存一份不带密码的再选' }).first().waitFor()
  })

  it('is not taken together with others', async () => {
    const { page, app } = await start()
    await drag(page, [HONGDA, LOCKED])
    await page.getByText('一次只能拖进来一个表格').first().waitFor()
    expect(await app.dispatch('import.list', {})).toEqual({ ok: true, value: [] })
  })

  it('does not take away a dialog that is being filled in', async () => {
    const { page } = await start()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await drag(page, [HONGDA])
    await page.getByText('请先关掉打开的对话框，再把表格拖进来').first().waitFor()
  })

  it('cannot be made up by the page', async () => {
    const { page, app } = await start()
    await page.evaluate(() => {
      const held = new DataTransfer()
      held.items.add(new File(['姓名'], '名单.csv'))
      const drop = new DragEvent('drop', { dataTransfer: held, bubbles: true, cancelable: true })
      document.body.dispatchEvent(drop)
    })
    expect(await app.dispatch('import.preview', {})).toMatchObject({ ok: false, error: { reason: 'cancelled' } })
  })

  it('leaves its path out of the page', async () => {
    const { page } = await start()
    await page.evaluate(() => {
      const seen: unknown[] = []
      Reflect.set(window, 'seen', seen)
      window.bridge.onEvent((event) => event.kind === 'dropped' && seen.push(event))
    })
    await drag(page, [HONGDA])
    await page.getByText('共读到 37 人').waitFor()
    expect(await page.evaluate(() => Reflect.get(window, 'seen'))).toEqual([{ kind: 'dropped' }])
  })
})
