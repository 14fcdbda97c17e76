import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openTestApp, type TestApp } from '../support/make-test-app.ts'
import { NAMES, PASSPHRASE, timesOr } from './support/crash-backup.ts'
import { empty, fill, mountDisk, NO_DISK, pass } from './support/small-disk.ts'

const TIMES = timesOr(12)
const PEOPLE = 1_500

async function create(dataDir: string, idGroup: string): Promise<TestApp> {
  const app = await openTestApp({ created: false, dataDir, idGroup })
  await app.call('store.create', { passphrase: PASSPHRASE, ...NAMES })
  return app
}

/** A county on a small disk that knows a township, and a package of that township. */
async function makeRoad(disk: string): Promise<{ county: TestApp; path: string }> {
  const county = await create(join(disk, '县'), '8fff')
  await county.call('county.setCode', { code: '330127' })
  const keyFile = join(disk, 'county.gykey')
  county.answers.save.push(keyFile)
  await county.call('county.saveKey')
  const elsewhere = mountDisk(64)
  const township = await create(join(elsewhere, '镇'), '8001')
  await township.call('packages.setCode', { code: '330127101' })
  township.answers.open.push(keyFile)
  const card = await township.call('packages.readCountyKey')
  await township.call('packages.addCounty', { card, fingerprint: card.fingerprint })
  for (let i = 0; i < PEOPLE; i += 1) await township.call('members.add', { name: `工友${i}`, membership: {} })
  const made = join(elsewhere, 'made.gybao.age')
  township.answers.save.push(made)
  await township.call('packages.make', { purpose: 'members', scope: 'full' })
  await township.app.close()
  const path = join(disk, 'package.gybao.age')
  copyFileSync(made, path)
  return { county, path }
}

it.skipIf(NO_DISK !== null)(
  `a disk that fills up at ${TIMES} moments of a merge leaves the package out whole, in words, or in whole`,
  async () => {
    const disk = mountDisk(40)
    const { county: first, path } = await makeRoad(disk)
    first.answers.open.push(path)
    const unknown = await first.call('county.open')
    if (unknown.kind === 'unknown_township') {
      await first.call('county.confirmTownship', { token: unknown.token, fingerprint: unknown.township.fingerprint })
    }
    await first.app.close()
    let county = await reopen(join(disk, '县'))
    const met = new Set<string>()
    for (let n = 0; n < TIMES; n += 1) {
      county.answers.open.push(path)
      const opened = await county.call('county.open')
      const token = opened.kind === 'preview' ? opened.preview.token : ''
      const running = county.app.dispatch('county.merge', { token })
      await pass((n * 600) / TIMES)
      fill(disk)
      const reply = await running
      met.add(reply.ok ? 'ok' : reply.error.reason)
      empty(disk)
      await county.app.close()
      county = await reopen(join(disk, '县'))
      const { people } = (await county.call('county.totals')).all
      expect([0, PEOPLE]).toContain(people)
      if (reply.ok) expect(people).toBe(PEOPLE)
      expect(await county.call('audit.verify')).toMatchObject({ ok: true })
      expect(readdirSync(join(disk, '县'), { recursive: true }).map(String).filter((file) => /\.part(-|$)/.test(file))).toEqual([])
    }
    await county.app.close()
    expect([...met].filter((word) => !['ok', 'disk_full', 'disk_failing'].includes(word))).toEqual([])
    expect(met.size).toBeGreaterThan(1)
  },
  600_000,
)

async function reopen(dataDir: string): Promise<TestApp> {
  const app = await openTestApp({ created: false, dataDir })
  await app.call('store.unlock', { passphrase: PASSPHRASE })
  return app
}
