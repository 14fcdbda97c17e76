import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { makeRandom } from '../support/generate-people.ts'
import { makeTestApp, openTestApp, type TestApp } from '../support/make-test-app.ts'
import { crashBackup, NAMES, PASSPHRASE, timesOr } from './support/crash-backup.ts'

const TIMES = timesOr(30)
const NEXT_PASSPHRASE = 'the passphrase of who comes after'
const LITTER = /\.part(-|$)|restore\.ready|-journal$/

async function openAfter(dataDir: string): Promise<TestApp> {
  const app = await openTestApp({ created: false, dataDir })
  await app.call('store.unlock', { passphrase: PASSPHRASE })
  return app
}

/** Opens with whichever passphrase fits; with none, or with both, something is wrong. */
async function openByEither(dataDir: string): Promise<{ app: TestApp; by: 'old' | 'new' }> {
  const app = await openTestApp({ created: false, dataDir })
  const fits = async (passphrase: string): Promise<boolean> => {
    app.passSeconds(3_600)
    const { ok } = await app.app.dispatch('store.unlock', { passphrase })
    if (ok) await app.call('store.lock')
    return ok
  }
  const opened = { old: await fits(PASSPHRASE), new: await fits(NEXT_PASSPHRASE) }
  expect(Number(opened.old) + Number(opened.new)).toBe(1)
  app.passSeconds(3_600)
  await app.call('store.unlock', { passphrase: opened.old ? PASSPHRASE : NEXT_PASSPHRASE })
  return { app, by: opened.old ? 'old' : 'new' }
}

async function unitsOf(app: TestApp): Promise<Set<string>> {
  const names = new Set<string>()
  for (let offset = 0; ; offset += 500) {
    const { rows, total } = await app.call('units.list', { limit: 500, offset })
    for (const row of rows) names.add(row.name)
    if (offset + 500 >= total) return names
  }
}

function litterIn(dataDir: string): string[] {
  return readdirSync(dataDir, { recursive: true }).map(String).filter((name) => LITTER.test(name))
}

async function makeStore(backups: number): Promise<string> {
  const app = await makeTestApp({ created: false })
  await app.call('store.create', { passphrase: PASSPHRASE, ...NAMES })
  for (let n = 0; n < backups; n += 1) await app.call('backups.make')
  await app.app.close()
  return app.dataDir
}

it(`keeps every acknowledged write, every backup whole and no litter through ${TIMES} kills while backups are made`, async () => {
  const dataDir = await makeStore(0)
  const random = makeRandom(20_260_401)
  const acknowledged: string[] = []
  let made = 0
  for (let n = 0; n < TIMES; n += 1) {
    const { lines } = await crashBackup(dataDir, 'backup', 'ready', random() * 2_500)
    acknowledged.push(...lines.filter((line) => line.startsWith('厂')))
    made += lines.filter((line) => line === 'made').length
    const after = await openAfter(dataDir)
    const stored = await unitsOf(after)
    expect(acknowledged.filter((name) => !stored.has(name))).toEqual([])
    expect(await after.call('audit.verify')).toMatchObject({ ok: true })
    expect(litterIn(dataDir)).toEqual([])
    expect((await after.call('backups.list')).unfit).toEqual([])
    await after.app.close()
  }
  expect(made).toBeGreaterThan(0)
  const last = await openAfter(dataDir)
  await last.call('backups.rehearse', {})
  await last.app.close()
}, 600_000)

it(`leaves the store of before or of the backup, and the way back, through ${TIMES} kills while one is restored`, async () => {
  const sound = await makeStore(1)
  const random = makeRandom(20_260_402)
  const met = { before: 0, after: 0 }
  let slowest = 3_000
  for (let n = 0; n < TIMES; n += 1) {
    const dataDir = mkdtempSync(join(tmpdir(), 'gongyou-kill-'))
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
    cpSync(sound, dataDir, { recursive: true })
    const startedAt = performance.now()
    const { lines, killed } = await crashBackup(dataDir, 'restore', 'begins', random() * slowest)
    if (!killed) slowest = Math.min(slowest, performance.now() - startedAt)
    const [unit = ''] = lines.filter((line) => line.startsWith('厂'))
    const after = await openAfter(dataDir)
    expect(await after.call('audit.verify')).toMatchObject({ ok: true })
    expect(litterIn(dataDir)).toEqual([])
    const isRestored = !(await unitsOf(after)).has(unit)
    if (lines.includes('restored')) expect(isRestored).toBe(true)
    if (isRestored) {
      const { rows } = await after.call('backups.list')
      const way = rows.find((row) => row.reason === 'before_restore')
      await after.call('backups.restore', { id: way?.id ?? '' })
      expect(await unitsOf(after)).toContain(unit)
    }
    met[isRestored ? 'after' : 'before'] += 1
    await after.app.close()
  }
  expect(met.before).toBeGreaterThan(0)
}, 600_000)

it(`leaves a store that opens with the old passphrase or with the new, through ${TIMES * 2} kills while it changes hands`, async () => {
  const sound = await makeStore(1)
  const random = makeRandom(20_260_403)
  const met = { old: 0, new: 0 }
  let slowest = 3_000
  for (let n = 0; n < TIMES * 2; n += 1) {
    const dataDir = mkdtempSync(join(tmpdir(), 'gongyou-kill-'))
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
    cpSync(sound, dataDir, { recursive: true })
    const startedAt = performance.now()
    const { lines, killed } = await crashBackup(dataDir, 'rekey', 'begins', random() * slowest)
    if (!killed) slowest = Math.min(slowest, performance.now() - startedAt)
    const { app, by } = await openByEither(dataDir)
    if (lines.includes('rekeyed')) expect(by).toBe('new')
    const [unit = ''] = lines.filter((line) => line.startsWith('厂'))
    expect(await unitsOf(app)).toContain(unit)
    expect(await app.call('audit.verify')).toMatchObject({ ok: true })
    expect(litterIn(dataDir)).toEqual([])
    expect((await app.call('backups.list')).unfit).toEqual([])
    if (by === 'new') {
      // The code was on paper before anything was changed.
      const [, recoveryCode = ''] = lines.find((line) => line.startsWith('code '))?.split(' ') ?? []
      await app.call('store.lock')
      await app.call('store.recover', { recoveryCode, newPassphrase: PASSPHRASE })
    }
    met[by] += 1
    await app.app.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  expect(Math.min(met.old, met.new)).toBeGreaterThan(0)
}, 900_000)
