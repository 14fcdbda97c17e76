import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { unlockWithPassphrase } from '../../../electron/db/keyfile.ts'
import { openForReading } from '../../../electron/db/open.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, PASSPHRASE, type TestApp } from '../../support/make-test-app.ts'
import { joined, readPdfPages } from '../../support/read-pdf.ts'
import { openFor } from '../hardship/support.ts'
import { makeCounty, makeTownship, send } from '../county/support.ts'

const NEW_PASSPHRASE = '接手的人的一句话-2026'
const NAMES = { fromName: '王组织', toName: '李接手' }

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongyou-交接-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function makeReady(): Promise<TestApp> {
  const app = await makeTestApp()
  const unit = await app.call('units.add', { name: '宏达' })
  await app.call('members.add', { name: '欧阳锋', unitId: unit.id })
  return app
}

async function handOver(app: TestApp): Promise<string> {
  const { id, recoveryCode } = await app.call('handover.prepare', { ...NAMES, passphrase: PASSPHRASE, newPassphrase: NEW_PASSPHRASE })
  await app.call('handover.complete', { id })
  return recoveryCode
}

describe('taking stock', () => {
  it('counts what is there and what is under way', async () => {
    const app = await makeReady()
    await app.call('drafts.save', { key: 'member-new', value: JSON.stringify({ name: '半个人' }) })
    const { counts, open, organiserName } = await app.call('handover.overview')
    expect(counts.filter(({ kind }) => kind === 'person' || kind === 'unit')).toEqual([
      { kind: 'person', count: 1 },
      { kind: 'unit', count: 1 },
    ])
    expect(open).toEqual([{ kind: 'drafts', count: 1 }])
    expect(organiserName).toBe('王组织')
  })

  it('tells where consents lie, and how many of no known place', async () => {
    const app = await makeReady()
    const { rows } = await app.call('members.search', { text: '欧阳锋' })
    const personId = rows[0]?.id ?? ''
    await app.call('consents.record', { personId, kind: 'health', givenOn: day('2026-03-01'), paperPlace: '二号柜' })
    await app.call('consents.record', { personId, kind: 'bank', givenOn: day('2026-03-01') })
    const { places, withoutPlace } = await app.call('handover.overview')
    expect(places).toEqual([{ of: 'consent', place: '二号柜', count: 1 }])
    expect(withoutPlace).toEqual([{ of: 'consent', count: 1 }])
  })

  it('tells where the papers of household files lie, also of files that are still open', async () => {
    const app = await makeReady()
    const { id } = await openFor(app)
    expect((await app.call('handover.overview')).withoutPlace).toEqual([{ of: 'hardship_file', count: 1 }])
    await app.call('hardship.change', { id, fields: { retentionPlace: '三号柜' } })
    expect(await app.call('handover.overview')).toMatchObject({
      places: [{ of: 'hardship_file', place: '三号柜', count: 1 }],
      withoutPlace: [],
    })
  })

  it('waits for one receipt where a later package says the same again', async () => {
    const township = await makeTownship(await makeCounty())
    await township.call('members.add', { name: '欧阳锋', membership: { joinedOn: day('2021-01-01') } })
    const waiting = async (): Promise<number | undefined> =>
      (await township.call('handover.overview')).open.find(({ kind }) => kind === 'packages_unanswered')?.count
    await send(township, 'all')
    await send(township, 'members')
    expect(await waiting()).toBe(2)
    await send(township, 'all')
    expect(await waiting()).toBe(1)
  })
})

describe('the sealed backup and its sheet', () => {
  it('names both, the counts, the backup and its hash, with room to sign', async () => {
    const app = await makeReady()
    const { token, backup } = await app.call('handover.seal', { ...NAMES, witnessName: '赵主席', note: '钥匙两把' })
    const path = join(makeFolder(), 'x.pdf')
    app.answers.save.push(path)
    await app.call('handover.saveSheet', { token })
    const text = (await readPdfPages(readFileSync(path))).map(joined).join('')
    const parts = ['档案交接清单', '王组织', '李接手', '赵主席', '钥匙两把', backup.fileName, '接收人（签字）', '截至2026-03-02']
    expect(parts.filter((part) => !text.includes(part))).toEqual([])
  })

  it('stays however many backups come after it', async () => {
    const app = await makeReady()
    const { backup } = await app.call('handover.seal', NAMES)
    for (let n = 0; n < 3; n += 1) await app.call('backups.make')
    expect((await app.call('backups.list')).rows.map((row) => row.id)).toContain(backup.id)
  })
})

describe('a change of hands', () => {
  it('locks the store with the successor\'s passphrase and not with the old one', async () => {
    const app = await makeReady()
    await handOver(app)
    await app.call('store.lock')
    const old = app.call('store.unlock', { passphrase: PASSPHRASE })
    await expect(old).rejects.toMatchObject({ body: { reason: 'wrong_passphrase' } })
    app.passSeconds(60)
    expect(await app.call('store.unlock', { passphrase: NEW_PASSPHRASE })).toMatchObject({ state: 'open' })
    expect((await app.call('members.search', { text: 'oyf' })).total).toBe(1)
  })

  it('makes the old recovery code void and the new one good', async () => {
    const app = await makeReady()
    const code = await handOver(app)
    await app.call('store.lock')
    const old = app.call('store.recover', { recoveryCode: app.recoveryCode, newPassphrase: NEW_PASSPHRASE })
    await expect(old).rejects.toMatchObject({ body: { reason: 'wrong_recovery_code' } })
    app.passSeconds(60)
    expect(await app.call('store.recover', { recoveryCode: code, newPassphrase: NEW_PASSPHRASE })).toMatchObject({ state: 'open' })
  })

  it('seals the database with another key, which the old one does not open', async () => {
    const app = await makeReady()
    const keyPath = join(app.dataDir, 'keyfile.json')
    const oldKey = (await unlockWithPassphrase(keyPath, PASSPHRASE)) ?? new Uint8Array()
    await handOver(app)
    await app.app.close()
    expect(() => openForReading(join(app.dataDir, 'gongyou.db'), oldKey)).toThrow(/not a database/)
  })

  it('leaves backups that open with the old passphrase, and one that opens with the new', async () => {
    const app = await makeReady()
    const { id } = await app.call('handover.prepare', { ...NAMES, passphrase: PASSPHRASE, newPassphrase: NEW_PASSPHRASE })
    const { sealed } = await app.call('handover.complete', { id })
    const { rows } = await app.call('backups.list')
    expect(rows.map((row) => `${row.reason} ${row.fits}`).toSorted()).toEqual(['handover false', 'handover true'])
    await app.call('units.add', { name: '兴盛' })
    await app.call('backups.restore', { id: sealed.id, secret: { passphrase: PASSPHRASE } })
    expect((await app.call('units.list', { limit: 10 })).rows.map((row) => row.name)).toEqual(['宏达'])
    await app.call('store.lock')
    expect(await app.call('store.unlock', { passphrase: PASSPHRASE })).toMatchObject({ state: 'open' })
  })

  it('stands in the history with both names, and the successor is the organiser', async () => {
    const app = await makeReady()
    await handOver(app)
    const { rows } = await app.call('audit.list', {})
    expect(rows.find((row) => row.action === 'handover.complete')).toMatchObject({ actor: '王组织', facts: NAMES })
    expect((await app.call('settings.get')).organiserName).toBe('李接手')
    expect(await app.call('audit.verify')).toMatchObject({ ok: true })
  })

  it('with a wrong passphrase is refused, and nothing is prepared', async () => {
    const app = await makeReady()
    const wrong = app.call('handover.prepare', { ...NAMES, passphrase: '不是这一句', newPassphrase: NEW_PASSPHRASE })
    await expect(wrong).rejects.toMatchObject({ body: { reason: 'wrong_passphrase' } })
  })

  it('that was prepared and not completed changes nothing, and is forgotten with locking', async () => {
    const app = await makeReady()
    const { id } = await app.call('handover.prepare', { ...NAMES, passphrase: PASSPHRASE, newPassphrase: NEW_PASSPHRASE })
    await app.call('store.lock')
    await app.call('store.unlock', { passphrase: PASSPHRASE })
    await expect(app.call('handover.complete', { id })).rejects.toMatchObject({ body: { reason: 'handover_not_found' } })
  })

  it('whose backup cannot be made is refused, and leaves the store as it was', async () => {
    const app = await makeReady()
    const { id } = await app.call('handover.prepare', { ...NAMES, passphrase: PASSPHRASE, newPassphrase: NEW_PASSPHRASE })
    writeFileSync(join(app.dataDir, 'backups'), 'in the way')
    await expect(app.call('handover.complete', { id })).rejects.toMatchObject({ body: { code: 'unavailable' } })
    rmSync(join(app.dataDir, 'backups'))
    await app.call('units.add', { name: '兴盛' })
    await app.call('store.lock')
    expect(await app.call('store.unlock', { passphrase: PASSPHRASE })).toMatchObject({ state: 'open' })
  })

  it('leaves nothing beside the store', async () => {
    const app = await makeReady()
    await handOver(app)
    expect(readdirSync(app.dataDir).toSorted()).toEqual(['backups', 'gongyou.db', 'gongyou.db-wal', 'keyfile.json'])
  })
})
