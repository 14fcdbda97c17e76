import Database from 'better-sqlite3'
import { zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { columnsOf, tableSql, tablesFor } from '../../shared/domain/packages/tables.ts'
import { AppError } from '../../shared/errors.ts'
import { openPackage, STAGES, type OpenedPackage, type Stage } from '../../electron/packages/open.ts'
import { seal } from '../../electron/packages/seal.ts'
import { unpackMembers } from '../../electron/packages/zip.ts'
import { unseal } from '../../electron/packages/seal.ts'
import { forge, idOf, listed, makeSample, makeSides, manifestOf, type Sides } from './sample.ts'

let sides: Sides
let sample: Awaited<ReturnType<typeof makeSample>>

beforeAll(async () => {
  sides = await makeSides()
  sample = await makeSample(sides)
})

const open = (bytes: Uint8Array, more: { known?: string; secret?: string; onPassed?: (stage: Stage) => void } = {}): Promise<OpenedPackage> =>
  openPackage(bytes, {
    secret: { identity: more.secret ?? sides.county.identity },
    knownKey: () => more.known ?? null,
    ...(more.onPassed === undefined ? {} : { onPassed: more.onPassed }),
  })

async function refusalOf(promise: Promise<unknown>): Promise<{ reason: string; stage: unknown }> {
  const error: unknown = await promise.then(() => null, (thrown: unknown) => thrown)
  if (!(error instanceof AppError)) throw error ?? new Error('was not refused')
  return { reason: error.body.reason, stage: error.body.details?.['stage'] }
}

describe('a package that is in order', () => {
  it('passes every stage in its order', async () => {
    const passed: Stage[] = []
    const { extract } = await open(sample.bytes, { onPassed: (stage) => passed.push(stage) })
    extract.close()
    expect(passed).toEqual([...STAGES])
  })

  it('gives the rows that were put in', async () => {
    const { extract } = await open(sample.bytes)
    const people = [...extract.rows('person')]
    extract.close()
    expect(people).toHaveLength(30)
    expect(people[0]).toMatchObject({ id: idOf(1), revision: 1, name: '张1', deleted_at: null })
  })

  it('names its sender by a fingerprint, known or not', async () => {
    const first = await open(sample.bytes)
    first.extract.close()
    const again = await open(sample.bytes, { known: sides.township.publicKey })
    again.extract.close()
    expect([first.signerKnown, again.signerKnown]).toEqual([false, true])
    expect(first.fingerprint).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/)
  })

  it('states rows, deleted rows and sums of each table', () => {
    expect(sample.tables.find(({ table }) => table === 'person')).toEqual({ table: 'person', rows: 30, deleted: 3, sums: {} })
    expect(sample.tables.find(({ table }) => table === 'unit')?.sums).toEqual({ headcount: 120, women_count: 0, migrant_count: 0 })
  })

  it('opens with the passphrase that it was sealed with', async () => {
    const { bytes } = await makeSample(sides, { to: { passphrase: 'abcde-fghjk-mnpqr' } })
    const { extract } = await openPackage(bytes, { secret: { passphrase: 'abcde-fghjk-mnpqr' }, knownKey: () => null })
    extract.close()
    expect(await refusalOf(openPackage(bytes, { secret: { passphrase: 'another' }, knownKey: () => null })))
      .toEqual({ reason: 'wrong_passphrase', stage: 'seal' })
    expect(await refusalOf(open(bytes))).toEqual({ reason: 'needs_passphrase', stage: 'seal' })
  })
})

describe('a package that is refused', () => {
  it('for another county', async () => {
    expect(await refusalOf(open(sample.bytes, { secret: sides.other.identity }))).toEqual({ reason: 'wrong_key', stage: 'seal' })
  })

  it('as none of ours', async () => {
    expect(await refusalOf(open(Buffer.from('PK\u0003\u0004')))).toEqual({ reason: 'not_a_package', stage: 'seal' })
    expect(await refusalOf(open(Buffer.alloc(0)))).toEqual({ reason: 'not_a_package', stage: 'seal' })
  })

  it('as a plain archive that was sealed', async () => {
    const bytes = await seal(Buffer.from('no archive'), { recipient: sides.county.recipient })
    expect(await refusalOf(open(bytes))).toEqual({ reason: 'bad_archive', stage: 'archive' })
  })

  it('with the key of another signer than the township is known by', async () => {
    expect(await refusalOf(open(sample.bytes, { known: sides.other.publicKey }))).toEqual({ reason: 'wrong_signer', stage: 'signature' })
  })

  it('signed by another than it names', async () => {
    const bytes = await repack({}, sides.other)
    expect(await refusalOf(open(bytes))).toEqual({ reason: 'wrong_signer', stage: 'signature' })
  })

  it('of a newer format', async () => {
    const bytes = await repack({ formatVersion: 2, somethingNew: true })
    expect(await refusalOf(open(bytes))).toEqual({ reason: 'newer_format', stage: 'manifest' })
  })

  it('of another kind', async () => {
    expect(await refusalOf(open(await repack({ kind: 'receipt' })))).toEqual({ reason: 'other_kind', stage: 'manifest' })
  })

  it('with a manifest that lacks or adds something', async () => {
    expect(await refusalOf(open(await repack({ sequence: 0 })))).toEqual({ reason: 'bad_manifest', stage: 'manifest' })
    expect(await refusalOf(open(await repack({ more: 1 })))).toEqual({ reason: 'bad_manifest', stage: 'manifest' })
  })

  it('with another file in the place of the one that was signed', async () => {
    const { members, manifest } = await takeApart()
    members.set('sheets/person.xlsx', Buffer.from('b sheet'))
    const bytes = await forge(sides, { manifest, members })
    expect(await refusalOf(open(bytes))).toEqual({ reason: 'hash_differs', stage: 'hashes' })
  })

  it('with other counts than it states', async () => {
    const tables = sample.tables.map((table) => (table.table === 'person' ? { ...table, rows: 31 } : table))
    expect(await refusalOf(open(await repack({ tables })))).toEqual({ reason: 'counts_differ', stage: 'data' })
  })

  it.each([
    ['a view', (db: Database.Database) => db.exec('create view more as select * from person')],
    ['a trigger', (db: Database.Database) => db.exec('create trigger t after insert on person begin delete from person; end')],
    ['an index', (db: Database.Database) => db.exec('create index i on person (name)')],
    ['a table too many', (db: Database.Database) => db.exec('create table more (a text) strict')],
    ['a table too few', (db: Database.Database) => db.exec('drop table card')],
    ['a virtual table', (db: Database.Database) => db.exec('create virtual table v using fts5(a)')],
  ])('with %s in its data', async (_what, change) => {
    const { reason, stage } = await refusalOf(open(await withData(change)))
    expect({ reason, stage }).toEqual({ reason: 'unexpected_table', stage: 'data' })
  })

  it.each([
    ['an id that is none', "update person set id = 'x' where id like '%0001'"],
    ['a revision of nothing', 'update person set revision = 0'],
    ['a time that is none', "update person set updated_at = 'soon'"],
  ])('with %s in a row', async (_what, sql) => {
    expect(await refusalOf(open(await withData((db) => db.exec(sql))))).toEqual({ reason: 'bad_row', stage: 'data' })
  })

  it('with data that are no database', async () => {
    const { members, manifest } = await takeApart()
    members.set('data.sqlite', Buffer.alloc(8_192, 7))
    const bytes = await forge(sides, { manifest: { ...manifest, members: listed(members) }, members })
    expect(await refusalOf(open(bytes))).toEqual({ reason: 'data_damaged', stage: 'data' })
  })
})

describe('an archive that would do harm', () => {
  it.each([
    ['../up.sqlite'], ['/etc/passwd'], ['C:\\windows\\x'], ['sheets/../../x.xlsx'], ['sheets/a/b.xlsx'], ['extra.txt'], ['sheets/..'],
  ])('is refused with a member named %s', async (name) => {
    const bytes = await sealZip({ 'manifest.json': Buffer.from('{}'), [name]: Buffer.from('x') })
    expect(await refusalOf(open(bytes))).toEqual({ reason: 'unexpected_member', stage: 'archive' })
  })

  it('is refused when it would unpack to more than a hundred times its length', async () => {
    const bytes = await sealZip({ 'data.sqlite': new Uint8Array(30_000_000) })
    expect(await refusalOf(open(bytes))).toEqual({ reason: 'unpacks_too_large', stage: 'archive' })
  })

  it('is refused when its members together are too large', () => {
    const zip = zipSync({ a: new Uint8Array(600), b: new Uint8Array(600) })
    expect(() => unpackMembers(zip, { allows: () => true, maxMembers: 5, maxBytes: 1_000 })).toThrow('unpacks_too_large')
  })

  it('never unpacks more than it declares', async () => {
    const zip = Buffer.from(zipSync({ 'data.sqlite': new Uint8Array(500_000).map((_byte, at) => at % 251) }))
    const directory = zip.indexOf(Buffer.from('PK\u0001\u0002'))
    zip.writeUInt32LE(10, directory + 24)
    const bytes = await seal(zip, { recipient: sides.county.recipient })
    const { stage } = await refusalOf(open(bytes))
    expect(['archive', 'manifest']).toContain(stage)
  })
})

const SUMS = 'SHA256SUMS'

async function takeApart(): Promise<{ members: Map<string, Uint8Array>; manifest: Record<string, unknown> }> {
  const zip = await unseal(sample.bytes, { identity: sides.county.identity })
  const all = unpackMembers(zip, { allows: () => true, maxMembers: 20, maxBytes: 10_000_000 })
  const manifest: unknown = JSON.parse(Buffer.from(all.get('manifest.json') ?? []).toString())
  for (const name of ['manifest.json', 'manifest.sig', 'signer.pem', SUMS]) all.delete(name)
  return { members: all, manifest: manifest as Record<string, unknown> } // an object, as it was made
}

async function repack(change: object, signer = sides.township): Promise<Uint8Array> {
  const { members, manifest } = await takeApart()
  return forge(sides, { manifest: { ...manifest, ...change }, members, signer })
}

/** The data changed and everything around it made to fit, as somebody with a township's key could. */
async function withData(change: (db: Database.Database) => void): Promise<Uint8Array> {
  const db = new Database(Buffer.from(sample.data))
  change(db)
  const data = db.serialize()
  db.close()
  const { members } = await takeApart()
  members.set('data.sqlite', data)
  return forge(sides, { manifest: { ...manifestOf(sides, sample.tables), members: listed(members) }, members })
}

async function sealZip(files: Record<string, Uint8Array>): Promise<Uint8Array> {
  return seal(zipSync(files), { recipient: sides.county.recipient })
}

describe('what may be in a package', () => {
  it('has the same columns when it is made as it is listed', () => {
    const db = new Database(':memory:')
    for (const table of tablesFor('all')) {
      db.exec(tableSql(table))
      const names = db.prepare(`select name from pragma_table_info('${table.name}')`).pluck().all()
      expect(names).toEqual(columnsOf(table).map(({ name }) => name))
    }
    db.close()
  })
})
