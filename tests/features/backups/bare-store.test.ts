import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeTestApp, PASSPHRASE, type TestApp } from '../../support/make-test-app.ts'

const NEW_PASSPHRASE = '另一句容易记的话-2026'
const UNITS = ['宏达', '兴盛', '永丰']

/** What somebody copied by hand from the disk of a machine that fell while the program was open. */
async function copyByHand(): Promise<{ folder: string; old: TestApp }> {
  const folder = mkdtempSync(join(tmpdir(), 'gongyou-旧硬盘-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const old = await makeTestApp()
  for (const name of UNITS) await old.call('units.add', { name })
  const inner = join(folder, '抢救', '工友档案')
  cpSync(old.dataDir, inner, { recursive: true })
  rmSync(join(inner, 'backups'), { recursive: true, force: true })
  return { folder: inner, old }
}

async function findIn(folder: string): Promise<{ fresh: TestApp; id: string }> {
  const fresh = await makeTestApp({ created: false })
  fresh.answers.open.push(join(folder, '..', '..'))
  const { rows } = await fresh.call('backups.find')
  expect(rows.map((row) => row.reason)).toEqual(['found_store'])
  return { fresh, id: rows[0]?.id ?? '' }
}

async function unitNames(app: TestApp): Promise<string[]> {
  return (await app.call('units.list', { limit: 500 })).rows.map((row) => row.name).toSorted()
}

function hashesIn(folder: string): string[] {
  return readdirSync(folder).map((name) => {
    return `${name} ${createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')}`
  })
}

describe('a data folder that was copied by hand', () => {
  it('is found and opens with its passphrase, with what was still in the log', async () => {
    const { folder } = await copyByHand()
    expect(readdirSync(folder)).toContain('gongyou.db-wal')
    const { fresh, id } = await findIn(folder)
    const opened = await fresh.call('backups.open', { id, secret: { passphrase: PASSPHRASE } })
    expect(opened).toMatchObject({ townshipName: '云桥镇', aside: null })
    expect(await unitNames(fresh)).toEqual(UNITS.toSorted())
    expect(await fresh.call('audit.verify')).toMatchObject({ ok: true })
  })

  it('opens with its recovery code, under a new passphrase', async () => {
    const { folder, old } = await copyByHand()
    const { fresh, id } = await findIn(folder)
    await fresh.call('backups.open', { id, secret: { recoveryCode: old.recoveryCode, newPassphrase: NEW_PASSPHRASE } })
    await fresh.call('store.lock')
    await fresh.call('store.unlock', { passphrase: NEW_PASSPHRASE })
    expect(await unitNames(fresh)).toEqual(UNITS.toSorted())
  })

  it('is restored into another store, with a way back', async () => {
    const { folder } = await copyByHand()
    const other = await makeTestApp()
    await other.call('units.add', { name: '别的厂' })
    other.answers.open.push(folder)
    const { rows } = await other.call('backups.find')
    const { safety } = await other.call('backups.restore', { id: rows[0]?.id ?? '', secret: { passphrase: PASSPHRASE } })
    expect(await unitNames(other)).toEqual(UNITS.toSorted())
    await other.call('backups.restore', { id: safety.id, secret: { passphrase: PASSPHRASE } })
    expect(await unitNames(other)).toEqual(['别的厂'])
  })

  it('stays as it was', async () => {
    const { folder } = await copyByHand()
    const before = hashesIn(folder)
    const { fresh, id } = await findIn(folder)
    await fresh.call('backups.open', { id, secret: { passphrase: PASSPHRASE } })
    expect(hashesIn(folder)).toEqual(before)
    expect(readdirSync(fresh.dataDir).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it.each([
    ['with a wrong passphrase', (): void => undefined, '不是这一句', 'wrong_passphrase'],
    ['with a spoilt key file', (folder: string): void => writeFileSync(join(folder, 'keyfile.json'), '{}'), PASSPHRASE, 'backup_without_key'],
    ['without its log, which held everything', (folder: string): void => rmSync(join(folder, 'gongyou.db-wal')), PASSPHRASE, 'backup_damaged'],
    ['with the database of another', (folder: string): void => writeFileSync(join(folder, 'gongyou.db'), 'x'.repeat(8_192)), PASSPHRASE, 'backup_damaged'],
  ])('%s is refused, and nothing is made', async (_how, spoil, passphrase, reason) => {
    const { folder } = await copyByHand()
    spoil(folder)
    const { fresh, id } = await findIn(folder)
    await expect(fresh.call('backups.open', { id, secret: { passphrase } })).rejects.toMatchObject({ body: { reason } })
    expect(await fresh.call('store.status')).toMatchObject({ state: 'none' })
    expect(readdirSync(fresh.dataDir, { recursive: true }).map(String).filter((name) => /part|gybak/.test(name))).toEqual([])
  })
})
