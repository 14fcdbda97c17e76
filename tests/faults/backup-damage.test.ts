import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { relabelBackup } from '../../electron/db/backup.ts'
import { readLabel } from '../../electron/db/backup-file.ts'
import { toKept, unlockWithPassphrase } from '../../electron/db/keyfile.ts'
import { commitRestore, stageRestore } from '../../electron/db/restore.ts'
import { checkRoom } from '../../electron/features/backups/folder.ts'
import { seal } from '../../electron/packages/seal.ts'
import { AppError } from '../../shared/errors.ts'
import { makeRandom } from '../support/generate-people.ts'
import { makeTestApp, openTestApp, type TestApp } from '../support/make-test-app.ts'
import { NAMES, PASSPHRASE, timesOr } from './support/crash-backup.ts'

const PLACES = timesOr(100)
const UNITS = 200
let sound = ''
let backup = ''
let kept = ''
let key: Uint8Array = new Uint8Array()

beforeAll(async () => {
  sound = mkdtempSync(join(tmpdir(), 'gongyou-sound-'))
  const app = await openTestApp({ dataDir: sound, created: false })
  await app.call('store.create', { passphrase: PASSPHRASE, ...NAMES })
  for (let n = 0; n < UNITS; n += 1) await app.call('units.add', { name: `厂${n}`, village: '东村' })
  await app.call('backups.make')
  await app.app.close()
  backup = backupIn(sound)
  key = (await unlockWithPassphrase(join(sound, 'keyfile.json'), PASSPHRASE)) ?? key
  kept = await keepAtCounty()
  return () => rmSync(sound, { recursive: true, force: true })
})

/** The same backup as a county keeps it. */
async function keepAtCounty(): Promise<string> {
  const { keyFile } = readLabel(backup)
  if (keyFile?.format !== 'gongyou-key-1') throw new Error('the backup carries no key file')
  const recipient = await identityToRecipient(await generateX25519Identity())
  const sealed = Buffer.from(await seal(key, { recipient })).toString('base64')
  const path = join(sound, 'kept.gybak')
  relabelBackup(backup, path, toKept(keyFile, { fingerprint: '0000', sealed }))
  return path
}

function backupIn(dataDir: string): string {
  const name = readdirSync(join(dataDir, 'backups')).find((file) => file.endsWith('.gybak'))
  return join(dataDir, 'backups', name ?? '')
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongyou-damaged-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function openCopy(): Promise<TestApp> {
  const dataDir = makeFolder()
  cpSync(sound, dataDir, { recursive: true })
  const app = await makeTestApp({ created: false, dataDir })
  await app.call('store.unlock', { passphrase: PASSPHRASE })
  return app
}

/** A change that asks for no new id: the test's ids begin anew with each program. */
async function changeUnit(app: TestApp, village: string): Promise<void> {
  const { rows } = await app.call('units.list', { limit: 1 })
  await app.call('units.change', { id: rows[0]?.id ?? '', fields: { village } })
}

/** The word with which a file is refused on its way into the place of a store; null when it is taken. */
function refusalOf(path: string, withKey = key): string | null {
  const dataDir = makeFolder()
  try {
    stageRestore({ dataDir, path, key: withKey, keyFile: null, newKey: null, aside: null })
    return null
  } catch (error) {
    expect(readdirSync(dataDir)).toEqual([])
    return error instanceof AppError ? error.body.reason : `not in words: ${String(error)}`
  }
}

describe.each([['a damaged backup', () => backup], ['a damaged backup that a county keeps', () => kept]])('%s', (_name, pathOf) => {
  it(`cut short at ${PLACES} lengths is refused in words, and never listed as a backup`, async () => {
    const random = makeRandom(3)
    const bytes = readFileSync(pathOf())
    const app = await openCopy()
    const { bytes: body } = readLabel(pathOf())
    // Nothing, within the salt, the first pages, either side of the label and of the foot; then anywhere.
    const classes = [0, 1, 15, 16, 100, 4_095, 4_096, 4_097, body - 4_096, body - 1, body, body + 1, bytes.length - 53, bytes.length - 52, bytes.length - 51, bytes.length - 16, bytes.length - 1]
    const lengths = [...classes, ...Array.from({ length: PLACES - classes.length }, () => Math.floor(random() * bytes.length))]
    const met = new Set<string | null>()
    for (const [i, length] of lengths.entries()) {
      const path = join(app.dataDir, 'backups', `cut-${i}.gybak`)
      writeFileSync(path, bytes.subarray(0, length))
      met.add(refusalOf(path))
    }
    expect([...met].filter((word) => word !== 'not_a_backup' && word !== 'backup_damaged')).toEqual([])
    const { rows, unfit } = await app.call('backups.list')
    expect([rows.length, unfit.length]).toEqual([1, lengths.length])
  })

  it(`with one bit changed at ${PLACES} places is refused in words, wherever it is`, () => {
    const random = makeRandom(5)
    const bytes = readFileSync(pathOf())
    const path = join(makeFolder(), 'changed.gybak')
    const { bytes: body } = readLabel(pathOf())
    const met = new Set<string | null>()
    for (let n = 0; n < PLACES; n += 1) {
      // A third of them behind the database, where label and foot are.
      const at = n % 3 === 0 ? body + Math.floor(random() * (bytes.length - body)) : Math.floor(random() * body)
      const bit = 1 << Math.floor(random() * 8)
      const changed = Uint8Array.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ bit
      writeFileSync(path, changed)
      met.add(refusalOf(path))
    }
    const words = ['not_a_backup', 'backup_damaged', 'backup_unreadable', 'backup_unproven']
    expect([...met].filter((word) => word === null || !words.includes(word))).toEqual([])
  })
})

describe('a damaged backup', () => {
  it('of two that were put together is refused', () => {
    const bytes = readFileSync(backup)
    const path = join(makeFolder(), 'two.gybak')
    writeFileSync(path, Buffer.concat([bytes, bytes]))
    expect(refusalOf(path)).toBe('backup_damaged')
  })

  it('under another key is refused, and the store stays as it is', async () => {
    expect(refusalOf(backup, new Uint8Array(32).fill(7))).toBe('backup_unreadable')
    const other = await makeTestApp()
    const app = await openCopy()
    app.answers.open.push(join(other.dataDir, 'backups'))
    await other.call('backups.make')
    const [foreign] = (await app.call('backups.find')).rows
    expect(foreign?.fits).toBe(false)
    await expect(app.call('backups.restore', { id: foreign?.id ?? '' })).rejects.toMatchObject({ body: { reason: 'backup_unreadable' } })
    expect((await app.call('units.list', { limit: 1 })).total).toBe(UNITS)
  })
})

describe('trouble with the disk', () => {
  it('that is full while a backup is made is told until one succeeds, and leaves nothing behind', async () => {
    const dataDir = makeFolder()
    cpSync(sound, dataDir, { recursive: true })
    rmSync(join(dataDir, 'backups'), { recursive: true })
    // No file of the process may grow to the size of the store: it opens, and a copy of it hits the wall.
    const blocks = Math.floor(statSync(join(dataDir, 'gongyou.db')).size / 1_024) - 100
    const once = [process.execPath, inject('children').backup, dataDir, 'once']
    const run = spawnSync('bash', ['-c', `ulimit -f ${blocks}; exec "$0" "$@"`, ...once])
    expect(run.stdout.toString().trim().split('\n').at(-1)).toMatch(/^refused unavailable\/(disk_full|disk_failing)$/)
    expect(readdirSync(join(dataDir, 'backups'))).toEqual(['state.json'])

    const after = await makeTestApp({ created: false, dataDir })
    await after.call('store.unlock', { passphrase: PASSPHRASE })
    expect((await after.call('backups.overview')).failure?.reason).toMatch(/^disk_(full|failing)$/)
    expect((await after.call('units.list', { limit: 1 })).total).toBe(UNITS)
    expect(await after.call('audit.verify')).toMatchObject({ ok: true })
    await after.call('backups.make')
    expect((await after.call('backups.overview')).failure).toBeNull()
  })

  it('without room is seen before anything is written', () => {
    expect(() => checkRoom(makeFolder(), 2 ** 60)).toThrow(/no_room/)
  })

  it('whose stick is pulled half way is told, and the copy beside the store stays', async () => {
    const app = await openCopy()
    const stick = makeFolder()
    app.answers.open.push(stick)
    await app.call('backups.choosePlace')
    const met = new Set<string>()
    for (let n = 0; n < 12; n += 1) {
      const folder = join(stick, '工友档案备份')
      await changeUnit(app, `西村${n}`)
      const copying = app.app.dispatch('backups.copyToPlace', {})
      for (let tick = 0; tick < n * 40; tick += 1) await new Promise((resolve) => setImmediate(resolve))
      const mark = readFileSync(join(folder, 'place.json'))
      rmSync(folder, { recursive: true, force: true })
      const reply = await copying
      met.add(reply.ok ? 'copied' : reply.error.reason)
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, 'place.json'), mark)
    }
    expect([...met].filter((word) => !['copied', 'place_gone', 'place_not_writable'].includes(word))).toEqual([])
    expect(await app.call('audit.verify')).toMatchObject({ ok: true })
    await app.call('backups.copyToPlace')
    expect((await app.call('backups.overview')).place).toMatchObject({ failure: null, present: true })
    expect(readdirSync(join(stick, '工友档案备份')).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

describe('a restore that was cut off', () => {
  it.each(['before the log was removed', 'after the database was exchanged'])('goes on at the next start: %s', async (when) => {
    const dataDir = makeFolder()
    cpSync(sound, dataDir, { recursive: true })
    const app = await openTestApp({ created: false, dataDir })
    await app.call('store.unlock', { passphrase: PASSPHRASE })
    await changeUnit(app, '西村')
    await app.app.close()
    stageRestore({ dataDir, path: backup, key, keyFile: null, newKey: null, aside: null })
    if (when.startsWith('after')) commitRestore(dataDir)
    // Renamed is committed: the kill came right behind it.
    else cpSync(join(dataDir, 'restore.part'), join(dataDir, 'restore.ready'), { recursive: true })
    const after = await makeTestApp({ created: false, dataDir })
    await after.call('store.unlock', { passphrase: PASSPHRASE })
    expect((await after.call('units.list', { limit: 500 })).rows.every((row) => row.village === '东村')).toBe(true)
    expect(readdirSync(dataDir).filter((name) => name.startsWith('restore'))).toEqual([])
  })
})
