import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keyIdOf, readLabel } from '../../../electron/db/backup-file.ts'
import { makeTestApp, PASSPHRASE, type TestApp } from '../../support/make-test-app.ts'
import { makeCounty, makeTownship, reasonOf } from './support.ts'

const hasAge = spawnSync('age', ['--version']).status === 0
const FRESH = '另一句容易记的话-2026'

/** A township with one unit, and the backup that its county keeps. */
async function makeKept(county: TestApp): Promise<{ township: TestApp; path: string }> {
  const township = await makeTownship(county)
  await township.call('units.add', { name: '云桥制衣厂' })
  const path = join(township.dataDir, 'kept.gybak')
  township.answers.save.push(path)
  await township.call('packages.keepBackup')
  return { township, path }
}

/** A new laptop that has found this one backup in a folder of its own. */
async function findOn(path: string): Promise<{ laptop: TestApp; row: { id: string; byCodeOnly: boolean } }> {
  const laptop = await makeTestApp({ created: false })
  const stick = await makeTestApp({ created: false })
  writeFileSync(join(stick.dataDir, 'any-name.gybak'), readFileSync(path))
  laptop.answers.open.push(stick.dataDir)
  const { rows } = await laptop.call('backups.find')
  expect(rows).toHaveLength(1)
  return { laptop, row: rows[0] ?? { id: '', byCodeOnly: false } }
}

async function unitsOf(app: TestApp): Promise<string[]> {
  return (await app.call('units.list', { limit: 10, offset: 0 })).rows.map(({ name }) => name)
}

async function openAt(county: TestApp, path: string): Promise<{ token: string }> {
  county.answers.open.push(path)
  return county.call('county.openKept')
}

describe('a backup that the county keeps', () => {
  it("opens on a new laptop with the township's recovery code and a new passphrase", async () => {
    const { township, path } = await makeKept(await makeCounty())
    const { laptop, row } = await findOn(path)
    expect(row.byCodeOnly).toBe(true)
    await laptop.call('backups.open', { id: row.id, secret: { recoveryCode: township.recoveryCode, newPassphrase: FRESH } })
    expect(await unitsOf(laptop)).toEqual(['云桥制衣厂'])
    await laptop.call('store.lock')
    await laptop.call('store.unlock', { passphrase: FRESH })
  })

  it('opens with no passphrase', async () => {
    const { path } = await makeKept(await makeCounty())
    const { laptop, row } = await findOn(path)
    expect(await reasonOf(laptop.call('backups.open', { id: row.id, secret: { passphrase: PASSPHRASE } }))).toBe('opens_by_code_only')
  })

  it("opens at the county, and goes back to a township that has lost its code", async () => {
    const county = await makeCounty()
    const { township, path } = await makeKept(county)
    const { token } = await openAt(county, path)
    const back = join(county.dataDir, 'back.gybak')
    county.answers.save.push(back)
    const returned = await county.call('county.returnKept', { token, passphrase: PASSPHRASE, newPassphrase: FRESH })
    expect(returned).toMatchObject({ path: back, townshipName: '第1镇' })

    const { laptop, row } = await findOn(back)
    expect(row.byCodeOnly).toBe(false)
    const old = { recoveryCode: township.recoveryCode, newPassphrase: FRESH }
    expect(await reasonOf(laptop.call('backups.open', { id: row.id, secret: old }))).toBe('wrong_recovery_code')
    await laptop.call('backups.open', { id: row.id, secret: { passphrase: FRESH } })
    expect(await unitsOf(laptop)).toEqual(['云桥制衣厂'])
    await laptop.call('store.lock')
    await laptop.call('store.recover', { recoveryCode: returned.recoveryCode, newPassphrase: PASSPHRASE })
  })

  it('says at the county whose it is, of when, and of how many people', async () => {
    const county = await makeCounty()
    const { path } = await makeKept(county)
    county.answers.open.push(path)
    expect(await county.call('county.openKept')).toMatchObject({ townshipName: '第1镇', fileName: 'kept.gybak', people: 0 })
  })

  it('is logged at the county when it is opened and when it is given back', async () => {
    const county = await makeCounty()
    const { path } = await makeKept(county)
    const { token } = await openAt(county, path)
    county.answers.save.push(join(county.dataDir, 'back.gybak'))
    await county.call('county.returnKept', { token, passphrase: PASSPHRASE, newPassphrase: FRESH })
    const { rows } = await county.call('audit.list', {})
    expect(rows.slice(0, 2).map(({ action }) => action)).toEqual(['county.returnKept', 'county.openKept'])
  })

  it("is not given back without the county's own passphrase, nor once it was closed", async () => {
    const county = await makeCounty()
    const { path } = await makeKept(county)
    const { token } = await openAt(county, path)
    const give = (passphrase: string): Promise<string> => reasonOf(county.call('county.returnKept', { token, passphrase, newPassphrase: FRESH }))
    expect(await give('不是这句')).toBe('wrong_passphrase')
    await county.call('store.lock')
    await county.call('store.unlock', { passphrase: PASSPHRASE })
    expect(await give(PASSPHRASE)).toBe('backup_not_open')
  })

  it('opens at no other county', async () => {
    const { path } = await makeKept(await makeCounty())
    expect(await reasonOf(openAt(await makeCounty(), path))).toBe('wrong_county')
  })

  it.skipIf(!hasAge)('gives a technician its key by age and the exported key of the county', async () => {
    const county = await makeCounty()
    const { path } = await makeKept(county)
    const secret = join(county.dataDir, 'key.txt')
    county.answers.save.push(secret)
    await county.call('county.saveSecret', { passphrase: PASSPHRASE, why: '技术人员核对' })
    const { keyFile, keyId } = readLabel(path)
    if (keyFile?.format !== 'gongyou-kept-key-1') throw new Error('not one that a county keeps')
    const key = execFileSync('age', ['-d', '-i', secret], { input: Buffer.from(keyFile.county.sealed, 'base64') })
    expect(keyIdOf(key)).toBe(keyId)
  })

  it('is told from a backup of the usual kind and from one cut short', async () => {
    const county = await makeCounty()
    const { township, path } = await makeKept(county)
    await township.call('backups.make')
    const { rows } = await township.call('backups.list')
    expect(await reasonOf(openAt(county, join(township.dataDir, 'backups', rows[0]?.fileName ?? '')))).toBe('not_for_safekeeping')
    writeFileSync(path, readFileSync(path).subarray(0, -10))
    expect(await reasonOf(openAt(county, path))).toBe('not_a_backup')
  })

  it('needs a county', async () => {
    const app = await makeTestApp()
    await app.call('packages.setCode', { code: '330127104' })
    expect(await reasonOf(app.call('packages.keepBackup'))).toBe('no_county_key')
  })
})
