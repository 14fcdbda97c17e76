import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { AppError } from '../../../shared/errors.ts'
import { tablesFor } from '../../../shared/domain/packages/tables.ts'
import { openPackage } from '../../../electron/packages/open.ts'
import { addWorker, inTables, openFor } from '../hardship/support.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { addPeople, answer, makePackage, meetCounty, rowsOf, TOWNSHIP_CODE } from './support.ts'

async function reasonOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(() => null, (thrown: unknown) => thrown)
  return error instanceof AppError ? error.body.reason : `not refused: ${String(error)}`
}

describe('before a first package', () => {
  it('the township says its code and the county its key', async () => {
    const app = await makeTestApp()
    const input = { purpose: 'members', scope: 'full' } as const
    expect(await reasonOf(app.call('packages.make', input))).toBe('no_township_code')
    await app.call('packages.setCode', { code: TOWNSHIP_CODE })
    expect(await reasonOf(app.call('packages.make', input))).toBe('no_county_key')
    await meetCounty(app)
    expect(await reasonOf(app.call('packages.make', { ...input, scope: 'changes' }))).toBe('no_receipt_yet')
  })

  it('the key of the county is taken only with the fingerprint that somebody compared', async () => {
    const app = await makeTestApp()
    const { keyFile } = await meetCounty(app)
    app.answers.open.push(keyFile)
    const card = await app.call('packages.readCountyKey')
    const wrong = `0000${card.fingerprint.slice(4)}`
    expect(await reasonOf(app.call('packages.addCounty', { card, fingerprint: wrong }))).toBe('fingerprint_differs')
  })

  it('the key pair of the township is made once and stays', async () => {
    const app = await makeTestApp()
    const first = await app.call('packages.setCode', { code: TOWNSHIP_CODE })
    const second = await app.call('packages.setCode', { code: '330127105' })
    expect(first.township.fingerprint).not.toBeNull()
    expect(second.township).toMatchObject({ code: '330127105', fingerprint: first.township.fingerprint })
  })

  it('the public key file tells nothing that is secret', async () => {
    const app = await makeTestApp()
    await app.call('packages.setCode', { code: TOWNSHIP_CODE })
    app.answers.save.push(join(app.dataDir, 'own.gykey'))
    await app.call('packages.saveOwnKey')
    const text = readFileSync(join(app.dataDir, 'own.gykey'), 'utf8')
    expect(Object.keys(JSON.parse(text) as object)).toEqual([
      'format', 'formatVersion', 'kind', 'code', 'name', 'publicKey', 'recipient', 'fingerprint',
    ])
  })
})

describe('a package of members', () => {
  it('holds members with their unions, units and events, and nobody else', async () => {
    const app = await makeTestApp()
    const { memberId, unitId } = await addPeople(app)
    const { opened } = await makePackage(app, await meetCounty(app), { purpose: 'members' })
    expect(rowsOf(opened, 'person').map(({ id }) => id)).toEqual([memberId])
    expect(rowsOf(opened, 'person')[0]).toMatchObject({ name: '王建国', unit_id: unitId, member_state: 'member_state/active' })
    expect(rowsOf(opened, 'membership_event')).toHaveLength(1)
    expect(rowsOf(opened, 'trade_union')).toHaveLength(1)
    opened.extract.close()
  })

  it('holds no bank card, wage or note of anybody', async () => {
    const app = await makeTestApp()
    await addPeople(app)
    const { opened } = await makePackage(app, await meetCounty(app), { purpose: 'members' })
    expect(Object.keys(rowsOf(opened, 'person')[0] ?? {})).not.toEqual(expect.arrayContaining(['bank_card']))
    expect(JSON.stringify(rowsOf(opened, 'person'))).not.toContain('6222020000000000000')
    opened.extract.close()
  })

  it('names nobody in its file name, and says in the log how much went where', async () => {
    const app = await makeTestApp()
    await addPeople(app)
    const county = await meetCounty(app)
    const { opened } = await makePackage(app, county, { purpose: 'members' })
    opened.extract.close()
    const { rows: [line] } = await app.call('audit.list', { action: 'packages.make' })
    expect(line).toBeDefined()
    expect(JSON.stringify(line)).not.toContain('王建国')
  })

  it('is counted on from one to the next, each naming the one before', async () => {
    const app = await makeTestApp()
    await addPeople(app)
    const county = await meetCounty(app)
    const first = await makePackage(app, county, { purpose: 'members' })
    const second = await makePackage(app, county, { purpose: 'members' })
    expect([first.sequence, second.sequence]).toEqual([1, 2])
    expect(second.opened.manifest.previousHash).toBe(first.opened.manifestHash)
    first.opened.extract.close()
    second.opened.extract.close()
  })

  it('opens with a passphrase that is told once where the county has no key', async () => {
    const app = await makeTestApp()
    await addPeople(app)
    await app.call('packages.setCode', { code: TOWNSHIP_CODE })
    const path = join(app.dataDir, 'with-passphrase.gybao.age')
    app.answers.save.push(path)
    const { passphrase } = await app.call('packages.make', { purpose: 'members', scope: 'full', seal: 'passphrase' })
    expect(passphrase).toMatch(/^([a-z2-9]{5}-){5}[a-z2-9]{5}$/)
    const { extract } = await openPackage(readFileSync(path), { secret: { passphrase: passphrase ?? '' }, knownKey: () => null })
    extract.close()
  })

  it('is counted beforehand as it is made', async () => {
    const app = await makeTestApp()
    await addPeople(app)
    const county = await meetCounty(app)
    const contents = await app.call('packages.contents', { purpose: 'all', scope: 'full' })
    const { opened } = await makePackage(app, county, { purpose: 'all' })
    expect(contents.tables).toEqual(opened.manifest.tables.map(({ table, rows, deleted }) => ({ table, rows, deleted })))
    opened.extract.close()
  })
})

describe('a package of changes', () => {
  it('is refused when nothing has changed', async () => {
    const { app } = await answered()
    app.answers.save.push(join(app.dataDir, 'x.gybao.age'))
    expect(await reasonOf(app.call('packages.make', { purpose: 'members', scope: 'changes' }))).toBe('nothing_to_send')
  })

  it('holds the person who changed with those that the row refers to', async () => {
    const { app, county, memberId } = await answered()
    await app.call('members.change', { id: memberId, fields: { mobile: '13900005678' } })
    const { opened } = await makePackage(app, county, { purpose: 'members', scope: 'changes' })
    expect(opened.manifest.scope).toEqual({ kind: 'changes', since: 1 })
    expect(rowsOf(opened, 'person').map(({ id, mobile }) => [id, mobile])).toEqual([[memberId, '13900005678']])
    expect(rowsOf(opened, 'membership_event')).toEqual([])
    expect(rowsOf(opened, 'unit')).toHaveLength(1)
    opened.extract.close()
  })

  it('tells of somebody in the recycle bin by number and day alone', async () => {
    const { app, county, memberId } = await answered()
    await app.call('members.remove', { id: memberId, why: '重复登记' })
    const { opened } = await makePackage(app, county, { purpose: 'members', scope: 'changes' })
    expect(rowsOf(opened, 'person')).toMatchObject([{ id: memberId, name: null, id_no: null, deleted_at: expect.any(String) as string }])
    expect(opened.manifest.tables.find(({ table }) => table === 'person')).toMatchObject({ rows: 1, deleted: 1 })
    opened.extract.close()
  })

  it('can be a full one at any time', async () => {
    const { app, county } = await answered()
    const { opened } = await makePackage(app, county, { purpose: 'members' })
    expect(rowsOf(opened, 'person')).toHaveLength(1)
    opened.extract.close()
  })
})

describe('a package of households', () => {
  it('leaves health and account blank without consent, and says how many', async () => {
    const { app, fileId } = await household()
    expect((await app.call('packages.contents', { purpose: 'hardship', scope: 'full' })).withoutConsent).toEqual({ health: 1, bank: 1 })
    const { opened } = await makePackage(app, await meetCounty(app), { purpose: 'hardship' })
    expect(rowsOf(opened, 'hardship_file')).toMatchObject([{ id: fileId, illness: null, bank_card: null }])
    opened.extract.close()
  })

  it('holds them with consent', async () => {
    const { app, personId } = await household()
    for (const kind of ['health', 'bank'] as const) {
      await app.call('consents.record', { personId, kind, givenOn: day('2026-03-01') })
    }
    const { opened } = await makePackage(app, await meetCounty(app), { purpose: 'hardship' })
    expect(rowsOf(opened, 'hardship_file')).toMatchObject([{ illness: '糖尿病', bank_card: '6230910000000000001' }])
    opened.extract.close()
  })

  it('is sent again when consent is withdrawn, with the blanks', async () => {
    const { app, personId, fileId } = await household()
    const given = await app.call('consents.record', { personId, kind: 'health', givenOn: day('2026-03-01') })
    const county = await meetCounty(app)
    const first = await makePackage(app, county, { purpose: 'hardship' })
    expect(rowsOf(first.opened, 'hardship_file')).toMatchObject([{ illness: '糖尿病' }])
    await answer(app, county, first.opened)
    first.opened.extract.close()
    await app.call('packages.importReceipt')
    app.setToday('2026-03-10')
    await app.call('consents.withdraw', { id: given.id, on: day('2026-03-09'), why: '本人要求' })
    const next = await makePackage(app, county, { purpose: 'hardship', scope: 'changes' })
    expect(rowsOf(next.opened, 'hardship_file')).toMatchObject([{ id: fileId, illness: null }])
    next.opened.extract.close()
  })

  it('has a person of the household only for what the household needs', async () => {
    const { app } = await household()
    await addWorker(app, '赵无关')
    const { opened } = await makePackage(app, await meetCounty(app), { purpose: 'hardship' })
    expect(rowsOf(opened, 'person').map(({ name }) => name)).toEqual(['王建国'])
    opened.extract.close()
  })
})

describe('what others refer to', () => {
  it('comes along although it was deleted, with the day', async () => {
    const app = await makeTestApp()
    const { unitId } = await addPeople(app)
    const county = await meetCounty(app)
    await inTables(app, (sqlite) => sqlite.prepare("update unit set deleted_at = '2026-03-01T00:00:00.000Z' where id = ?").run(unitId))
    const { opened } = await makePackage(app, county, { purpose: 'members' })
    expect(rowsOf(opened, 'unit')).toMatchObject([{ id: unitId, name: '云桥制衣厂', deleted_at: '2026-03-01T00:00:00.000Z' }])
    opened.extract.close()
  })

  it.each(['members', 'hardship', 'labour', 'all'] as const)('is in the same package of %s', async (purpose) => {
    const app = await makeTestApp()
    const { memberId, unitId } = await addPeople(app)
    await openFor(app, '赵困难')
    await app.call('employments.add', { personId: memberId, fields: { unitId, hiredOn: day('2025-06-01') } })
    const { opened } = await makePackage(app, await meetCounty(app), { purpose })
    const ids = new Set(opened.manifest.tables.flatMap(({ table }) => rowsOf(opened, table).map(({ id }) => id)))
    const links = tablesFor(purpose).flatMap(({ name, columns }) =>
      rowsOf(opened, name).flatMap((row) => columns.filter(({ refers }) => refers !== undefined).map((column) => row[column.name])),
    )
    opened.extract.close()
    expect(links.filter((id) => id !== null && !ids.has(String(id)))).toEqual([])
  })
})

describe('a township whose backup was put back', () => {
  it('never gives the number of a package a second time', async () => {
    const app = await makeTestApp()
    await addPeople(app)
    const county = await meetCounty(app)
    const { opened } = await makePackage(app, county, { purpose: 'members' })
    opened.extract.close()
    // As an older backup has it: the package was never made.
    await inTables(app, (sqlite) => sqlite.prepare('delete from sent_package').run())
    const next = await makePackage(app, county, { purpose: 'members' })
    next.opened.extract.close()
    expect(next.sequence).toBe(2)
  })

  it('is told beforehand which packages were made since', async () => {
    const app = await makeTestApp()
    await addPeople(app)
    const county = await meetCounty(app)
    const make = async (): Promise<void> => {
      app.passSeconds(60)
      const { opened } = await makePackage(app, county, { purpose: 'members' })
      opened.extract.close()
    }
    await make()
    app.passSeconds(60)
    const { backup } = await app.call('backups.make')
    await make()
    await make()
    const { packagesSince } = await app.call('backups.look', { id: backup.id })
    expect(packagesSince.map(({ sequence }) => sequence)).toEqual([2, 3])
  })
})

describe('a package that cannot be finished', () => {
  it('leaves neither a file nor its number used when the place is gone', async () => {
    const app = await makeTestApp()
    await addPeople(app)
    const county = await meetCounty(app)
    app.answers.save.push(join(app.dataDir, 'no-such-folder', 'x.gybao.age'))
    expect(await reasonOf(app.call('packages.make', { purpose: 'members', scope: 'full' }))).toBe('place_gone')
    const { sequence, opened } = await makePackage(app, county, { purpose: 'members' })
    opened.extract.close()
    expect(sequence).toBe(1)
  })

  it('is cleared away after a kill before its file had a name', async () => {
    const app = await makeTestApp()
    await addPeople(app)
    await meetCounty(app)
    const path = join(app.dataDir, 'killed.gybao.age')
    writeFileSync(`${path}.part`, 'half')
    await inTables(app, (sqlite) => insertMaking(sqlite, path, null))
    await app.call('packages.overview')
    expect(existsSync(`${path}.part`)).toBe(false)
    expect(await app.call('packages.history')).toEqual([])
  })

  it('counts as made after a kill behind its naming', async () => {
    const app = await makeTestApp()
    await addPeople(app)
    await meetCounty(app)
    const path = join(app.dataDir, 'killed.gybao.age')
    writeFileSync(path, 'whole')
    await inTables(app, (sqlite) => insertMaking(sqlite, path, 'ab'.repeat(32)))
    expect((await app.call('packages.overview')).last).toMatchObject({ sequence: 1 })
    expect(readdirSync(app.dataDir).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

function insertMaking(sqlite: Parameters<Parameters<typeof inTables>[1]>[0], path: string, hash: string | null): void {
  sqlite
    .prepare(
      `insert into sent_package (sequence, id, purpose, made_at, manifest_hash, path, bytes, counts, state)
       values (1, '01890000-0000-7000-8000-0000000000ff', 'members', '2026-03-02T01:00:00.000Z', ?, ?, 5, '[]', 'making')`,
    )
    .run(hash, path)
}

async function answered(): Promise<{ app: TestApp; county: Awaited<ReturnType<typeof meetCounty>>; memberId: string }> {
  const app = await makeTestApp()
  const { memberId } = await addPeople(app)
  const county = await meetCounty(app)
  const { opened } = await makePackage(app, county, { purpose: 'members' })
  await answer(app, county, opened)
  opened.extract.close()
  await app.call('packages.importReceipt')
  return { app, county, memberId }
}

async function household(): Promise<{ app: TestApp; fileId: string; personId: string }> {
  const app = await makeTestApp()
  const file = await openFor(app)
  await app.call('hardship.change', {
    id: file.id, fields: { health: '09', illness: '糖尿病', bankName: '农信社', bankCard: '6230910000000000001', bankHolderId: file.personId },
  } as never)
  return { app, fileId: file.id, personId: file.personId }
}
