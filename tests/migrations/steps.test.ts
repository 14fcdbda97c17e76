import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openSqlite, type Sqlite } from '../../electron/db/open.ts'
import { openStore, type Store } from '../../electron/db/store.ts'
import { deriveColumns } from '../../electron/features/derive.ts'
import { day } from '../../shared/domain/plain-date.ts'
import { migrations } from '../../migrations/index.ts'
import { STAMP } from '../support/stamp.ts'
import frozen from './frozen.json' with { type: 'json' }

const KEY = new Uint8Array(32).fill(7)
const MIGRATIONS = new URL('../../migrations/', import.meta.url)

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongyou-steps-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function open(folder: string): Promise<Store> {
  return openStore(folder, KEY, STAMP, deriveColumns(() => day('2026-03-02')))
}

function openRaw(folder: string, file = 'gongyou.db'): Sqlite {
  return openSqlite(join(folder, file), KEY)
}

/** Adds a step for one test, as a later version would. */
function withStep(name: string, up: (typeof migrations)[string]['up']): void {
  migrations[name] = { up }
  onTestFinished(() => {
    delete migrations[name]
  })
}

async function makeStoreWithUnit(): Promise<string> {
  const folder = makeFolder()
  const store = await open(folder)
  store.sqlite.exec("insert into unit (id, name, created_at, updated_at) values ('u', '宏达', '', '')")
  await store.close()
  return folder
}

describe('released steps', () => {
  it('are not edited: what old stores went through stays as it was', () => {
    const files = readdirSync(MIGRATIONS).filter((file) => /^\d{4}_/.test(file)).toSorted()
    const hashes = Object.fromEntries(
      files.map((file) => [file, createHash('sha256').update(readFileSync(new URL(file, MIGRATIONS))).digest('hex')]),
    )
    expect(hashes).toEqual(frozen)
  })

  it('are numbered without gaps and run in the order of their names', () => {
    const names = Object.keys(migrations)
    expect(names).toEqual(names.toSorted())
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_name, i) => i + 1))
  })
})

describe('a new store', () => {
  it('has the schema of the snapshot', async () => {
    const store = await open(makeFolder())
    const statements = store.sqlite
      .prepare("select sql from sqlite_master where sql is not null and name not like 'kysely_%' order by type desc, name")
      .pluck()
      .all()
      .map((statement) => String(statement).replaceAll(/\n +/g, '\n  '))
    await store.close()
    await expect(`${statements.join(';\n\n')};\n`).toMatchFileSnapshot('schema.sql')
  })

  it('has only strict tables', async () => {
    const store = await open(makeFolder())
    const loose = store.sqlite
      .prepare(
        `select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0
         and name not like 'sqlite_%' and name not like 'kysely_%'`,
      )
      .pluck()
      .all()
    await store.close()
    expect(loose).toEqual([])
  })

  it('needs no copy of the nothing that was before', async () => {
    const folder = makeFolder()
    await (await open(folder)).close()
    expect(readdirSync(folder)).toEqual(['gongyou.db'])
  })

  it('opened again runs no step twice', async () => {
    const folder = await makeStoreWithUnit()
    const store = await open(folder)
    expect(store.sqlite.prepare('select count(*) from kysely_migration').pluck().get()).toBe(Object.keys(migrations).length)
    await store.close()
    expect(readdirSync(folder)).toEqual(['gongyou.db'])
  })
})

describe('an upgrade', () => {
  it('first makes a copy that opens and holds everything', async () => {
    const folder = await makeStoreWithUnit()
    withStep('9998_later', async (db) => {
      await sql`alter table unit add column motto text`.execute(db)
      await sql`update unit set name = 'changed'`.execute(db)
    })
    const store = await open(folder)
    expect(store.sqlite.prepare('select name, motto from unit').get()).toEqual({ name: 'changed', motto: null })
    await store.close()
    const [copy = ''] = readdirSync(join(folder, 'backups'))
    expect(copy).toBe('工友档案-2026-03-02-0900-0001.gybak')
    const before = openRaw(join(folder, 'backups'), copy)
    expect(before.prepare('select * from unit').get()).toMatchObject({ name: '宏达' })
    expect(before.prepare('select * from unit').get()).not.toHaveProperty('motto')
    before.close()
  })

  it('that fails half way leaves nothing of itself behind', async () => {
    const folder = await makeStoreWithUnit()
    withStep('9997_good', async (db) => {
      await sql`create table good (id text primary key) strict`.execute(db)
    })
    withStep('9998_bad', async (db) => {
      await sql`create table half (id text primary key) strict`.execute(db)
      await sql`update unit set name = 'changed'`.execute(db)
      throw new Error('power cut')
    })
    await expect(open(folder)).rejects.toThrow('power cut')
    const after = openRaw(folder)
    const tables = after.prepare("select name from sqlite_master where name in ('good', 'half')").all()
    expect([tables, after.prepare('select name from unit').pluck().get()]).toEqual([[], '宏达'])
    after.close()
  })

  it('that breaks a reference is refused as a whole', async () => {
    const folder = await makeStoreWithUnit()
    withStep('9998_orphans', async (db) => {
      await sql`insert into unit_alias (id, unit_id, alias, created_at, updated_at) values ('a', 'nobody', 'x', '', '')`.execute(db)
    })
    await expect(open(folder)).rejects.toThrow('leaves 1 broken references')
    const after = openRaw(folder)
    expect(after.prepare('select count(*) from unit_alias').pluck().get()).toBe(0)
    after.close()
  })

  it('is refused for a store that a newer version wrote, which stays untouched', async () => {
    const folder = await makeStoreWithUnit()
    const raw = openRaw(folder)
    raw.exec("insert into kysely_migration (name, timestamp) values ('9999_of_the_future', '2030')")
    raw.close()
    await expect(open(folder)).rejects.toMatchObject({ body: { code: 'unavailable', reason: 'store_too_new' } })
    expect(readdirSync(folder).filter((name) => name === 'backups')).toEqual([])
  })
})
