import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openTestApp, type TestApp } from '../support/make-test-app.ts'
import { NAMES, PASSPHRASE, timesOr } from './support/crash-backup.ts'
import { empty, fill, mountDisk, NO_DISK, pass } from './support/small-disk.ts'

const NEXT_PASSPHRASE = 'the passphrase of who comes after'
const TIMES = timesOr(12)
const LITTER = /\.part(-|$)|restore\.ready/

async function makeStore(dataDir: string): Promise<TestApp> {
  const app = await openTestApp({ created: false, dataDir })
  await app.call('store.create', { passphrase: PASSPHRASE, ...NAMES })
  for (let n = 0; n < 40; n += 1) await app.call('units.add', { name: `厂${n}`, village: '东村' })
  await app.call('backups.make')
  return app
}

const WORDS = ['ok', 'no_room', 'disk_full', 'disk_failing']

/** Opens with whichever of the two fits. */
async function unlock(app: TestApp): Promise<void> {
  for (const passphrase of [PASSPHRASE, NEXT_PASSPHRASE]) {
    app.passSeconds(3_600)
    if ((await app.app.dispatch('store.unlock', { passphrase })).ok) return
  }
  throw new Error('neither passphrase opens the store')
}

describe.skipIf(NO_DISK !== null)(`on a disk of its own${NO_DISK === null ? '' : ` (skipped: ${NO_DISK})`}`, () => {
  it.each([
    ['backups.make', 400],
    ['backups.restore', 700],
    ['handover.complete', 1_200],
  ] as const)(
    `that fills up at ${TIMES} moments of %s, all is there afterwards, in words and without litter`,
    async (name, longest) => {
      const disk = mountDisk(48)
      const dataDir = join(disk, '档案')
      let app = await makeStore(dataDir)
      const met = new Set<string>()
      for (let n = 0; n < TIMES; n += 1) {
        app.passSeconds(7_200)
        const { rows } = await app.call('backups.list')
        const oldest = rows.findLast((row) => row.fits === true)
        const names = { fromName: '王组织', toName: '李接手', passphrase: PASSPHRASE, newPassphrase: NEXT_PASSPHRASE }
        const input =
          name === 'backups.make' ? {} : { id: name === 'backups.restore' ? oldest?.id : (await app.call('handover.prepare', names)).id }
        const running = app.app.dispatch(name, input)
        await pass((n * longest) / TIMES)
        fill(disk)
        const reply = await running
        met.add(reply.ok ? 'ok' : reply.error.reason)
        empty(disk)
        // A start like any other: what was cut off is gone on with, or undone.
        await app.app.close()
        app = await openTestApp({ created: false, dataDir })
        await unlock(app)
        expect((await app.call('units.list', { limit: 1 })).total).toBe(40)
        expect(await app.call('audit.verify')).toMatchObject({ ok: true })
        expect((await app.call('backups.list')).unfit).toEqual([])
        expect(readdirSync(dataDir, { recursive: true }).map(String).filter((file) => LITTER.test(file))).toEqual([])
        if (name === 'handover.complete') {
          await app.app.close()
          rmSync(dataDir, { recursive: true, force: true })
          app = await makeStore(dataDir)
        }
      }
      await app.app.close()
      expect([...met].filter((word) => !WORDS.includes(word))).toEqual([])
      expect(met.size).toBeGreaterThan(1)
    },
    600_000,
  )

  it(`a stick that is unmounted at ${TIMES} moments of the copy is told, and the backup beside the store stays`, async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'gongyou-stick-'))
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
    const app = await makeStore(dataDir)
    const met = new Set<string>()
    for (let n = 0; n < TIMES; n += 1) {
      const stick = mountDisk(16)
      app.answers.open.push(stick)
      const copying = app.app.dispatch('backups.choosePlace', {})
      await pass((n * 500) / TIMES)
      spawnSync('umount', ['-l', stick])
      const reply = await copying
      met.add(reply.ok ? 'ok' : reply.error.reason)
      expect(existsSync(join(stick, '工友档案备份'))).toBe(false)
      await app.call('backups.forgetPlace')
      await app.call('units.add', { name: `后来的厂${n}` })
      app.passSeconds(60)
    }
    expect([...met].filter((word) => !['ok', 'place_gone', 'place_not_writable'].includes(word))).toEqual([])
    await app.call('backups.rehearse', {})
    expect(await app.call('audit.verify')).toMatchObject({ ok: true })
    await app.app.close()
  }, 120_000)
})
