import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openForReading, openSqlite } from '../../electron/db/open.ts'
import { openStore, type Store } from '../../electron/db/store.ts'
import { STAMP } from '../support/stamp.ts'

const KEY = new Uint8Array(32).fill(7)

async function makeStore(): Promise<{ store: Store; path: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'gongyou-share-'))
  const store = await openStore(folder, KEY, STAMP, () => () => Promise.resolve())
  onTestFinished(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { store, path: join(folder, 'gongyou.db') }
}

function put(store: Store, value: string): Promise<unknown> {
  const row = { name: 'townshipName', value: JSON.stringify(value), updated_at: STAMP.now() }
  return store.db.transaction().execute((tx) => tx.insertInto('setting').values(row).execute())
}

function names(store: Store): Promise<unknown[]> {
  return store.db.selectFrom('setting').select('value').execute()
}

it('another connection reads the file, with all that was written before', async () => {
  const { store, path } = await makeStore()
  await put(store, '云桥镇')
  const seen = await store.share(() => {
    const other = openForReading(path, KEY)
    const value: unknown = other.prepare('select value from setting').pluck().get()
    other.close()
    return Promise.resolve(value)
  })
  expect(seen).toBe('"云桥镇"')
})

it('reads go on meanwhile, and a write waits until it is done', async () => {
  const { store } = await makeStore()
  const order: string[] = []
  await store.share(async (done) => {
    expect(await names(store)).toEqual([])
    const writing = put(store, '云桥镇').then(() => order.push('written'))
    await new Promise((resolve) => setImmediate(resolve))
    order.push('done')
    done()
    await writing
  })
  expect(order).toEqual(['done', 'written'])
  expect(await names(store)).toHaveLength(1)
})

it('no other program gets the store meanwhile, nor afterwards', async () => {
  const { store, path } = await makeStore()
  await store.share(() => {
    expect(() => openSqlite(path, KEY)).toThrow(/locked/)
    return Promise.resolve()
  })
  expect(() => openForReading(path, KEY).pragma('user_version')).toThrow(/locked/)
})

it('what is attached to it for a moment can be, meanwhile', async () => {
  const { store } = await makeStore()
  await store.share(() => {
    store.sqlite.exec("attach ':memory:' as extract key ''")
    store.sqlite.exec('create table extract.copied as select * from setting')
    store.sqlite.exec('detach extract')
    return Promise.resolve()
  })
})

it('has its log and its exclusive lock back afterwards, also when the work failed', async () => {
  const { store } = await makeStore()
  await expect(store.share(() => Promise.reject(new Error('no room')))).rejects.toThrow('no room')
  const pragma = (name: string): unknown => store.sqlite.pragma(name, { simple: true })
  expect([pragma('locking_mode'), pragma('journal_mode'), pragma('synchronous')]).toEqual(['exclusive', 'wal', 2])
  await put(store, '云桥镇')
})

it('closing waits until it is done', async () => {
  const { store } = await makeStore()
  const order: string[] = []
  let closing: Promise<unknown> = Promise.resolve()
  await store.share(async () => {
    closing = store.close().then(() => order.push('closed'))
    await new Promise((resolve) => setImmediate(resolve))
    order.push('done')
  })
  await closing
  expect(order).toEqual(['done', 'closed'])
})
