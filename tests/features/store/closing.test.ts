import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeTestApp, openTestApp, PASSPHRASE, type TestApp } from '../../support/make-test-app.ts'

const TOWN = join(import.meta.dirname, '..', '..', 'fixtures', 'rosters', 'r10_全镇会员花名册（3000人）.xlsx')
const LOCKED = { ok: false, error: { code: 'unavailable', reason: 'locked' } }

async function previewTown(app: TestApp): Promise<string> {
  app.answers.open.push(TOWN)
  return (await app.call('import.preview', {})).batchId
}

/** Resolves in the middle of the import, when it tells how far it is. */
async function startImport(app: TestApp, batchId: string): Promise<{ reply: Promise<unknown> }> {
  const reply = app.app.dispatch('import.apply', { batchId, asMembers: true })
  const tells = (): boolean => app.host.events.some((event) => event.kind === 'progress' && event.label === 'import')
  while (!tells()) await new Promise((resolve) => setImmediate(resolve))
  return { reply }
}

/** A second program on the same store, as after a new start. */
async function startAgain(app: TestApp): Promise<TestApp> {
  const again = await openTestApp({ dataDir: app.dataDir, created: false })
  onTestFinished(() => again.app.close())
  await again.call('store.unlock', { passphrase: PASSPHRASE })
  return again
}

describe('locking while an import is being written', () => {
  it('finishes the import first', async () => {
    const app = await makeTestApp()
    const { reply } = await startImport(app, await previewTown(app))
    await app.call('store.lock')
    await app.call('store.unlock', { passphrase: PASSPHRASE })
    const { total } = await app.call('members.search', {})
    expect(await reply).toMatchObject({ ok: true, value: { created: total } })
  })

  it('clears the screen at once and answers nothing else meanwhile', async () => {
    const app = await makeTestApp()
    const { reply } = await startImport(app, await previewTown(app))
    const locking = app.call('store.lock')
    expect(await app.app.dispatch('members.search', {})).toEqual(LOCKED)
    expect(app.host.events.at(-1)).toEqual({ kind: 'locked' })
    expect(await app.call('store.status')).toMatchObject({ state: 'locked' })
    await Promise.all([locking, reply])
  })

  it('lets the passphrase wait its turn', async () => {
    const app = await makeTestApp()
    const { reply } = await startImport(app, await previewTown(app))
    const locking = app.call('store.lock')
    expect(await app.call('store.unlock', { passphrase: PASSPHRASE })).toMatchObject({ state: 'open' })
    await locking
    const { total } = await app.call('members.search', {})
    expect(await reply).toMatchObject({ ok: true, value: { created: total } })
  })
})

describe('closing the program', () => {
  it('stops an import half-way, and none of it is in the store', async () => {
    const app = await makeTestApp()
    const { reply } = await startImport(app, await previewTown(app))
    await app.app.close()
    expect(await reply).toMatchObject({ ok: false, error: { reason: 'cancelled' } })
    const again = await startAgain(app)
    expect((await again.call('members.search', {})).total).toBe(0)
    expect(await again.call('import.list')).toMatchObject([{ state: 'previewed' }])
  })

  it('ends the reading of a file', async () => {
    const app = await makeTestApp()
    app.answers.open.push(TOWN)
    const reply = app.app.dispatch('import.preview', {})
    await app.app.close()
    expect(await reply).toMatchObject({ ok: false, error: { code: 'unavailable', reason: 'cancelled' } })
  })

  it('waits for a write that has begun', async () => {
    const app = await makeTestApp()
    const reply = app.app.dispatch('members.add', { name: '王五' })
    await app.app.close()
    expect(await reply).toMatchObject({ ok: true })
    expect((await (await startAgain(app)).call('members.search', { text: 'ww' })).total).toBe(1)
  })

  it('leaves no store open behind a passphrase that was just being checked', async () => {
    const app = await makeTestApp()
    await app.call('store.lock')
    const unlocking = app.app.dispatch('store.unlock', { passphrase: PASSPHRASE })
    await app.app.close()
    await unlocking
    expect(await (await startAgain(app)).call('store.status')).toMatchObject({ state: 'open' })
  })

  it('is for good: nothing opens the store of a program that is going away', async () => {
    const app = await makeTestApp()
    await app.app.close()
    expect(await app.app.dispatch('store.unlock', { passphrase: PASSPHRASE })).toEqual(LOCKED)
  })
})

it('opens once when the passphrase is sent twice', async () => {
  const app = await makeTestApp()
  await app.call('store.lock')
  const send = (): Promise<unknown> => app.app.dispatch('store.unlock', { passphrase: PASSPHRASE })
  expect(await Promise.all([send(), send()])).toMatchObject([{ ok: true }, { ok: true }])
})
