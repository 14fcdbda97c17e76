import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeTail, readLabel } from '../../../electron/db/backup-file.ts'
import { unlockWithPassphrase } from '../../../electron/db/keyfile.ts'
import { openForReading } from '../../../electron/db/open.ts'
import { makeTestApp, PASSPHRASE, type TestApp } from '../../support/make-test-app.ts'
import { spoilUnits } from './support.ts'

const NEW_PASSPHRASE = '另一句容易记的话-2026'

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongyou-U盘-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function backupsIn(app: TestApp): string[] {
  return readdirSync(join(app.dataDir, 'backups')).filter((name) => name.endsWith('.gybak'))
}

async function unitNames(app: TestApp): Promise<string[]> {
  return (await app.call('units.list', { limit: 500 })).rows.map((row) => row.name).toSorted()
}

async function carryTo(folder: string): Promise<TestApp> {
  const app = await makeTestApp()
  await app.call('units.add', { name: '宏达' })
  app.answers.open.push(folder)
  await app.call('backups.choosePlace')
  return app
}

async function findOn(folder: string): Promise<{ fresh: TestApp; id: string }> {
  const fresh = await makeTestApp({ created: false })
  fresh.answers.open.push(folder)
  const { rows } = await fresh.call('backups.find')
  return { fresh, id: rows[0]?.id ?? '' }
}

describe('a backup made by hand', () => {
  it('is listed with when, why and what is in it', async () => {
    const app = await makeTestApp()
    await app.call('members.add', { name: '欧阳锋' })
    const { backup, copied } = await app.call('backups.make')
    expect(copied).toBe(false)
    expect(backup).toMatchObject({ takenWhen: '2026-03-02 09:00', reason: 'by_hand', people: 1, fits: true, portable: true })
    expect((await app.call('backups.list')).rows).toEqual([backup])
  })

  it('holds nothing readable, in the file or in its name', async () => {
    const app = await makeTestApp()
    await app.call('members.add', { name: '欧阳锋', idNo: '420981199003071231', mobile: '13812345678', note: '云桥镇' })
    await app.call('backups.make')
    const secrets = ['欧阳锋', '420981199003071231', '13812345678', '云桥镇', PASSPHRASE, 'create table', app.recoveryCode]
    for (const name of readdirSync(join(app.dataDir, 'backups'))) {
      const bytes = readFileSync(join(app.dataDir, 'backups', name))
      expect(secrets.filter((secret) => bytes.includes(secret) || name.includes(secret))).toEqual([])
    }
  })

  it('has its counts within the encrypted copy, and a restore takes them out again', async () => {
    const app = await makeTestApp()
    const { backup } = await app.call('backups.make')
    await app.call('backups.restore', { id: backup.id })
    await app.app.close()
    const key = (await unlockWithPassphrase(join(app.dataDir, 'keyfile.json'), PASSPHRASE)) ?? new Uint8Array()
    const tablesOf = (path: string): unknown[] => {
      const sqlite = openForReading(path, key)
      const names = sqlite.prepare("select name from sqlite_schema where name like 'backup%'").pluck().all()
      sqlite.close()
      return names
    }
    expect(tablesOf(join(app.dataDir, 'backups', backup.fileName))).toEqual(['backup_contents'])
    expect(tablesOf(join(app.dataDir, 'gongyou.db'))).toEqual([])
  })

  it('whose label was put on another copy is refused', async () => {
    const app = await makeTestApp()
    const pathOf = (made: { backup: { fileName: string } }): string => join(app.dataDir, 'backups', made.backup.fileName)
    const first = pathOf(await app.call('backups.make'))
    const { bytes } = readLabel(first)
    const body = readFileSync(first).subarray(0, bytes)
    app.passSeconds(1)
    const second = await app.call('backups.make')
    const label = readLabel(pathOf(second))
    const forged = { ...label, bytes, sha256: createHash('sha256').update(body).digest('hex') }
    writeFileSync(pathOf(second), Buffer.concat([body, makeTail(forged)]))
    const refusal = expect(app.call('backups.restore', { id: second.backup.id })).rejects
    await refusal.toMatchObject({ body: { reason: 'backup_damaged' } })
  })

  it('leaves nothing beside it', async () => {
    const app = await makeTestApp()
    await app.call('backups.make')
    expect(readdirSync(join(app.dataDir, 'backups')).toSorted()).toEqual(['state.json', ...backupsIn(app)].toSorted())
  })
})

describe('a restore', () => {
  it('tells first what it would change', async () => {
    const app = await makeTestApp()
    await app.call('units.add', { name: '宏达' })
    const { backup } = await app.call('backups.make')
    await app.call('units.add', { name: '兴盛' })
    const look = await app.call('backups.look', { id: backup.id })
    expect(look).toMatchObject({ history: 'same', actsSince: 1 })
    expect(look.differences).toContainEqual({ table: 'unit', inBackup: 1, now: 2 })
  })

  it('puts the store back as it was, and can be taken back itself', async () => {
    const app = await makeTestApp()
    await app.call('units.add', { name: '宏达' })
    const { backup } = await app.call('backups.make')
    await app.call('units.add', { name: '兴盛' })
    const { safety } = await app.call('backups.restore', { id: backup.id })
    expect(await unitNames(app)).toEqual(['宏达'])
    expect(await app.call('audit.verify')).toMatchObject({ ok: true })
    await app.call('backups.list')
    await app.call('backups.restore', { id: safety.id })
    expect(await unitNames(app)).toEqual(['兴盛', '宏达'].toSorted())
    expect(await app.call('audit.verify')).toMatchObject({ ok: true })
  })

  it('keeps the passphrase of today, which opens the store again', async () => {
    const app = await makeTestApp()
    const { backup } = await app.call('backups.make')
    await app.call('store.changePassphrase', { passphrase: PASSPHRASE, newPassphrase: NEW_PASSPHRASE })
    await app.call('backups.restore', { id: backup.id })
    await app.call('store.lock')
    expect(await app.call('store.unlock', { passphrase: NEW_PASSPHRASE })).toMatchObject({ state: 'open' })
  })

  it('is written into the audit chain, with the line that it took back', async () => {
    const app = await makeTestApp()
    const { backup } = await app.call('backups.make')
    await app.call('backups.restore', { id: backup.id })
    const { rows } = await app.call('audit.list', {})
    expect(rows[0]).toMatchObject({ action: 'backup.restore', facts: { takenWhen: '2026-03-02 09:00' } })
  })

  it('leaves no undo behind that reaches into what is gone', async () => {
    const app = await makeTestApp()
    const { backup } = await app.call('backups.make')
    await app.call('units.add', { name: '兴盛' })
    await app.call('backups.restore', { id: backup.id })
    expect(await app.call('undo.last')).toMatchObject({ undone: null })
  })
})

describe('on a new machine', () => {
  it('a backup opens with the passphrase', async () => {
    const stick = makeFolder()
    await carryTo(stick)
    const { fresh, id } = await findOn(stick)
    expect(await fresh.call('backups.open', { id, secret: { passphrase: PASSPHRASE } })).toMatchObject({
      townshipName: '云桥镇', people: 0, aside: null,
    })
    expect(await unitNames(fresh)).toEqual(['宏达'])
    expect(await fresh.call('store.status')).toMatchObject({ state: 'open', townshipName: '云桥镇' })
  })

  it('a backup opens with the recovery code, under a new passphrase', async () => {
    const stick = makeFolder()
    const old = await carryTo(stick)
    const { fresh, id } = await findOn(stick)
    const secret = { recoveryCode: old.recoveryCode.toLowerCase(), newPassphrase: NEW_PASSPHRASE }
    await fresh.call('backups.open', { id, secret })
    await fresh.call('store.lock')
    await fresh.call('store.unlock', { passphrase: NEW_PASSPHRASE })
    expect(await unitNames(fresh)).toEqual(['宏达'])
  })

  it.each([
    [{ passphrase: '不是这一句' }, 'wrong_passphrase'],
    [{ recoveryCode: '0000', newPassphrase: NEW_PASSPHRASE }, 'wrong_recovery_code'],
  ])('a wrong secret is refused and nothing is made (%s)', async (secret, reason) => {
    const stick = makeFolder()
    await carryTo(stick)
    const { fresh, id } = await findOn(stick)
    await expect(fresh.call('backups.open', { id, secret })).rejects.toMatchObject({ body: { code: 'invalid_input', reason } })
    expect(await fresh.call('store.status')).toMatchObject({ state: 'none' })
  })

  it('a backup is found whatever it is called and however deep it lies', async () => {
    const stick = makeFolder()
    const app = await carryTo(stick)
    const [name = ''] = backupsIn(app)
    const elsewhere = makeFolder()
    writeFileSync(join(elsewhere, '很重要.bin'), readFileSync(join(app.dataDir, 'backups', name)))
    writeFileSync(join(elsewhere, 'short.gybak'), 'x')
    const { id } = await findOn(elsewhere)
    expect(id).not.toBe('')
  })
})

describe('the second place', () => {
  it('gets a copy at once, and with each backup after', async () => {
    const app = await makeTestApp()
    const stick = makeFolder()
    app.answers.open.push(stick)
    const { folder } = await app.call('backups.choosePlace')
    expect(readdirSync(folder).filter((name) => name.endsWith('.gybak'))).toHaveLength(1)
    app.passSeconds(7_200)
    await app.call('units.add', { name: '宏达' })
    expect((await app.call('backups.make')).copied).toBe(true)
    expect(readdirSync(folder).filter((name) => name.endsWith('.gybak'))).toEqual(backupsIn(app))
  })

  it('is said to be overdue when it is older than the days set', async () => {
    const app = await makeTestApp()
    app.answers.open.push(makeFolder())
    await app.call('backups.choosePlace')
    app.setToday('2026-03-09')
    expect((await app.call('backups.overview')).place).toMatchObject({ days: 7, overdue: false })
    app.setToday('2026-03-10')
    expect((await app.call('backups.overview')).place).toMatchObject({ days: 8, overdue: true })
    await app.call('backups.remindAfter', { days: 14 })
    expect((await app.call('backups.overview')).place).toMatchObject({ overdue: false })
  })

  it('is refused within the folder of the store', async () => {
    const app = await makeTestApp()
    app.answers.open.push(join(app.dataDir, 'backups'))
    await expect(app.call('backups.choosePlace')).rejects.toMatchObject({ body: { reason: 'place_is_here' } })
  })

  it('that is not plugged in is said so, and stays remembered', async () => {
    const app = await makeTestApp()
    const stick = makeFolder()
    app.answers.open.push(stick)
    await app.call('backups.choosePlace')
    rmSync(stick, { recursive: true })
    await expect(app.call('backups.copyToPlace')).rejects.toMatchObject({ body: { reason: 'place_gone' } })
    expect((await app.call('backups.overview')).place).toMatchObject({ present: false })
  })
})

describe('a rehearsal', () => {
  it('proves a backup wholly and leaves its day', async () => {
    const app = await makeTestApp()
    const { backup } = await app.call('backups.make')
    expect(await app.call('backups.rehearse', {})).toMatchObject({ backup: { id: backup.id }, provenOn: '2026-03-02' })
    expect((await app.call('backups.overview')).provenOn).toBe('2026-03-02')
    expect((await app.call('backups.list')).rows[0]?.provenOn).toBe('2026-03-02')
    expect(readdirSync(app.dataDir).filter((name) => name.includes('part'))).toEqual([])
  })

  it('of a backup that was changed since fails, and is told until one succeeds', async () => {
    const app = await makeTestApp()
    await app.call('backups.make')
    const path = join(app.dataDir, 'backups', backupsIn(app)[0] ?? '')
    const bytes = readFileSync(path)
    bytes[9_000] = (bytes[9_000] ?? 0) ^ 1
    writeFileSync(path, bytes)
    await expect(app.call('backups.rehearse', {})).rejects.toMatchObject({ body: { reason: 'backup_damaged' } })
    expect((await app.call('backups.overview')).rehearsalFailure).toMatchObject({ reason: 'backup_damaged' })
    app.passSeconds(60)
    await app.call('backups.make')
    await app.call('backups.rehearse', {})
    expect((await app.call('backups.overview')).rehearsalFailure).toBeNull()
  })
})

describe('backups by themselves', () => {
  it('are made on locking, once for what was changed', async () => {
    const app = await makeTestApp({ automaticBackups: true })
    await app.call('units.add', { name: '宏达' })
    await app.call('store.lock')
    await app.call('store.unlock', { passphrase: PASSPHRASE })
    await app.call('store.lock')
    await app.call('store.unlock', { passphrase: PASSPHRASE })
    const { rows } = await app.call('backups.list')
    expect(rows.map((row) => row.reason)).toEqual(['leaving'])
  })

  it('are made on closing', async () => {
    const app = await makeTestApp({ automaticBackups: true })
    await app.app.close()
    expect(backupsIn(app)).toHaveLength(1)
  })

  it('are made each hour while something changes, in a quiet moment', async () => {
    const app = await makeTestApp({ automaticBackups: true })
    const tend = async (seconds: number): Promise<string | undefined> => {
      app.passSeconds(seconds)
      await app.app.tendBackups()
      return backupsIn(app).map((name) => readLabel(join(app.dataDir, 'backups', name)).takenAt.slice(11, 19)).toSorted().at(-1)
    }
    const made = [await tend(60)]
    made.push(await tend(4_000))
    await app.call('units.add', { name: '宏达' })
    made.push(await tend(0), await tend(60))
    await app.call('units.add', { name: '兴盛' })
    made.push(await tend(600), await tend(3_000))
    expect(made).toEqual(['01:01:00', '01:01:00', '01:01:00', '02:08:40', '02:08:40', '03:08:40'])
  })

  it('are made once, not with every look, when the clock was set back, and are not let go of at once', async () => {
    const app = await makeTestApp({ automaticBackups: true, today: '2026-03-02' })
    for (let month = 1; month <= 14; month += 1) {
      app.setToday(`${2026 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-02`)
      await app.call('backups.make')
    }
    app.setToday('2025-01-02')
    await app.call('units.add', { name: '宏达' })
    app.passSeconds(60)
    await app.app.tendBackups()
    const made = backupsIn(app).filter((name) => name.includes('2025-01-02'))
    expect(made).toHaveLength(1)
    app.passSeconds(60)
    await app.app.tendBackups()
    expect(backupsIn(app).filter((name) => name.includes('2025-01-02'))).toEqual(made)
  })

  it('prove the newest once a month', async () => {
    const app = await makeTestApp({ automaticBackups: true })
    const provenAfter = async (day: string): Promise<string | null> => {
      app.setToday(day)
      app.passSeconds(60)
      await app.app.tendBackups()
      await app.app.tendBackups()
      return (await app.call('backups.overview')).provenOn
    }
    expect([await provenAfter('2026-03-02'), await provenAfter('2026-03-31'), await provenAfter('2026-04-01')]).toEqual([
      '2026-03-02',
      '2026-03-02',
      '2026-04-01',
    ])
  })

  it('that fail are told until one succeeds', async () => {
    const app = await makeTestApp({ automaticBackups: true })
    writeFileSync(join(app.dataDir, 'backups'), 'in the way')
    app.passSeconds(60)
    await app.app.tendBackups()
    expect((await app.call('backups.overview')).failure).toMatchObject({ since: '2026-03-02T01:01:00.000Z' })
    rmSync(join(app.dataDir, 'backups'))
    app.passSeconds(60)
    await app.app.tendBackups()
    expect((await app.call('backups.overview')).failure).toBeNull()
  })

  it('are not made where nobody asked for them, as from the terminal', async () => {
    const app = await makeTestApp()
    await app.call('store.lock')
    expect(readdirSync(app.dataDir)).not.toContain('backups')
  })
})

describe('a damaged store', () => {
  it('is kept aside, the last backup takes its place, and what its log still knows is done again', async () => {
    const app = await makeTestApp()
    await app.call('units.add', { name: '宏达' })
    const { backup } = await app.call('backups.make')
    const later = await app.call('units.add', { name: '兴盛' })
    await app.call('members.add', { name: '欧阳锋', unitId: later.id })
    await spoilUnits(app)
    const again = await makeTestApp({ created: false, dataDir: app.dataDir })
    await again.call('backups.nearby')
    const opened = await again.call('backups.open', { id: backup.id, secret: { passphrase: PASSPHRASE } })
    expect(opened.salvaged).toMatchObject({ whole: true, lostCount: 0 })
    expect(await unitNames(again)).toEqual(['兴盛', '宏达'].toSorted())
    expect((await again.call('members.search', { text: 'oyf' })).total).toBe(1)
    expect(await again.call('audit.verify')).toMatchObject({ ok: true })
    expect(readdirSync(join(app.dataDir, opened.aside ?? '')).toSorted()).toEqual(['gongyou.db', 'keyfile.json'])
    expect(readdirSync(app.dataDir).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('that cannot be read at all gives way to the backup', async () => {
    const app = await makeTestApp()
    await app.call('units.add', { name: '宏达' })
    const { backup } = await app.call('backups.make')
    await app.app.close()
    writeFileSync(join(app.dataDir, 'gongyou.db'), 'gone')
    writeFileSync(join(app.dataDir, 'keyfile.json'), 'gone too')
    const again = await makeTestApp({ created: false, dataDir: app.dataDir })
    await expect(again.call('store.unlock', { passphrase: PASSPHRASE })).rejects.toMatchObject({ body: { reason: 'key_file_damaged' } })
    await again.call('backups.nearby')
    const opened = await again.call('backups.open', { id: backup.id, secret: { passphrase: PASSPHRASE } })
    expect(opened.salvaged).toBeNull()
    expect(await unitNames(again)).toEqual(['宏达'])
  })
})
