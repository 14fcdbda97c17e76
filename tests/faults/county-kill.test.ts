import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, it, onTestFinished } from 'vitest'
import { makeRandom } from '../support/generate-people.ts'
import { openTestApp, type TestApp } from '../support/make-test-app.ts'
import { crashScript, NAMES, PASSPHRASE, timesOr } from './support/crash-backup.ts'

const TIMES = timesOr(15)
/** People of the first package, and more of them with each that follows. */
const FIRST = 300
const MORE = 60
const PACKAGES = 4

function makeFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `gongyou-${name}-`))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function create(dataDir: string, idGroup: string): Promise<TestApp> {
  const app = await openTestApp({ created: false, dataDir, idGroup })
  await app.call('store.create', { passphrase: PASSPHRASE, ...NAMES })
  return app
}

/** A county that knows the township, and the packages of that township, each with more people than the one before. */
async function makeRoad(countyDir: string, folder: string): Promise<string[]> {
  const county = await create(countyDir, '8fff')
  await county.call('county.setCode', { code: '330127' })
  const keyFile = join(folder, 'county.gykey')
  county.answers.save.push(keyFile)
  await county.call('county.saveKey')
  const township = await create(makeFolder('township'), '8001')
  await township.call('packages.setCode', { code: '330127101' })
  township.answers.open.push(keyFile)
  const card = await township.call('packages.readCountyKey')
  await township.call('packages.addCounty', { card, fingerprint: card.fingerprint })
  const paths: string[] = []
  for (let n = 0; n < PACKAGES; n += 1) {
    const count = n === 0 ? FIRST : MORE
    for (let i = 0; i < count; i += 1) await township.call('members.add', { name: `工友${n}甲${i}`, membership: {} })
    const path = join(folder, `package-${n + 1}.gybao.age`)
    township.answers.save.push(path)
    await township.call('packages.make', { purpose: 'members', scope: 'full' })
    paths.push(path)
  }
  await township.app.close()
  // The first look makes the township known, as a person does once.
  county.answers.open.push(paths[0] ?? '')
  const opened = await county.call('county.open')
  if (opened.kind === 'unknown_township') {
    await county.call('county.confirmTownship', { token: opened.token, fingerprint: opened.township.fingerprint })
  }
  await county.app.close()
  return paths
}

it(`takes each package whole or not at all, and gives whole receipts, through ${TIMES} kills`, async () => {
  const folder = makeFolder('road')
  const pristine = makeFolder('county')
  const paths = await makeRoad(pristine, folder)
  const random = makeRandom(20_261_123)
  const seen = new Set<number>()
  for (let n = 0; n < TIMES; n += 1) {
    const dataDir = makeFolder('struck')
    const receipts = makeFolder('receipts')
    cpSync(pristine, dataDir, { recursive: true })
    // In every package in turn, however slow the machine is.
    const stage = n % PACKAGES === 0 ? 'ready' : `merged ${n % PACKAGES}`
    const { lines } = await crashScript([inject('children').county, dataDir, receipts, ...paths], stage, random() * 600)
    const acknowledged = lines.filter((line) => line.startsWith('merged ')).length
    const told = lines.filter((line) => line.startsWith('receipt ')).map((line) => line.slice('receipt '.length))
    const after = await openTestApp({ created: false, dataDir })
    await after.call('store.unlock', { passphrase: PASSPHRASE })
    const { packages } = await after.call('county.overview')
    const taken = packages.length
    seen.add(taken)
    // What was acknowledged is there; one more may have been taken just before the kill, and of each all or nothing.
    expect([acknowledged, acknowledged + 1]).toContain(taken)
    const people = taken === 0 ? 0 : FIRST + (taken - 1) * MORE
    expect((await after.call('county.totals')).all).toMatchObject({ people, members: people })
    expect((await after.call('members.search', { text: '工友', limit: 1 })).total).toBe(people)
    expect(await after.call('audit.verify')).toMatchObject({ ok: true })
    expect(readdirSync(receipts).filter((name) => !name.endsWith('.gyhui.age'))).toEqual([])
    for (const path of told) expect(readFileSync(path).subarray(0, 21).toString()).toBe('age-encryption.org/v1')
    // And it goes on from there: the rest of the road can still be taken.
    const next = paths[taken]
    if (next !== undefined) {
      after.answers.open.push(next)
      const opened = await after.call('county.open')
      expect(opened.kind === 'preview' ? opened.preview.verdict : opened.kind).toBe('next')
    }
    await after.app.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  expect(seen.size).toBeGreaterThan(1)
}, 600_000)
