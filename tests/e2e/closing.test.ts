import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openTestApp } from '../support/make-test-app.ts'
import { launchApp, type Launched } from './launch.ts'
import { openStore, PASSPHRASE } from './steps.ts'

const TOWN = join(import.meta.dirname, '..', 'fixtures', 'rosters', 'r10_全镇会员花名册（3000人）.xlsx')

/** An import of three thousand people goes on behind the page; resolves with the people that it said it took over. */
async function startImport({ app, page, answers }: Launched): Promise<{ taken: Promise<number> }> {
  await openStore(app, page)
  answers.open.push(TOWN)
  const preview = await app.dispatch('import.preview', {})
  if (!preview.ok) throw new Error(preview.error.reason)
  const { batchId } = preview.value as { batchId: string } // the contract's own shape
  const reply = app.dispatch('import.apply', { batchId, asMembers: true })
  // Stopped by the end, or done just before it.
  const taken = reply.then((answer) => {
    if (answer.ok) return (answer.value as { created: number }).created
    expect(answer.error.reason).toBe('cancelled')
    return 0
  })
  return { taken }
}

/** The people that the next start finds. */
async function countPeople(dataDir: string): Promise<number> {
  const again = await openTestApp({ dataDir, created: false })
  onTestFinished(() => again.app.close())
  await again.call('store.unlock', { passphrase: PASSPHRASE })
  return (await again.call('members.search', {})).total
}

it('a window closed during an import leaves a closed store with all of it or nothing', async () => {
  const launched = await launchApp({ ownBrowser: true })
  const { taken } = await startImport(launched)
  await launched.close()
  expect(await countPeople(launched.dataDir)).toBe(await taken)
})

it('a browser that falls over during an import leaves a closed store with all of it or nothing', async () => {
  const launched = await launchApp({ ownBrowser: true })
  const { taken } = await startImport(launched)
  const browser = await launched.page.context().newCDPSession(launched.page)
  await browser.send('Browser.crash').catch(() => undefined) // nobody is left to answer
  await launched.ended
  expect(await countPeople(launched.dataDir)).toBe(await taken)
})
