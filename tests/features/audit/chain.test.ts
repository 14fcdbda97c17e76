import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { unlockWithPassphrase } from '../../../electron/db/keyfile.ts'
import { openSqlite } from '../../../electron/db/open.ts'
import { makeTestApp, PASSPHRASE, type TestApp } from '../../support/make-test-app.ts'

async function makeBusyApp(): Promise<TestApp> {
  const app = await makeTestApp()
  const { id } = await app.call('members.add', { name: '王五' })
  await app.call('members.change', { id, fields: { dept: '一车间' } })
  await app.call('members.reveal', { id, field: 'all' })
  return app
}

/** Somebody with the passphrase and a database tool. */
async function tamper(app: TestApp, sql: string): Promise<void> {
  await app.call('store.lock')
  const key = await unlockWithPassphrase(join(app.dataDir, 'keyfile.json'), PASSPHRASE)
  if (key === null) throw new Error('the passphrase is right')
  const sqlite = openSqlite(join(app.dataDir, 'gongyou.db'), key)
  sqlite.exec('drop trigger audit_no_update; drop trigger audit_no_delete')
  sqlite.exec(sql)
  sqlite.close()
  await app.call('store.unlock', { passphrase: PASSPHRASE })
}

describe('the chain of the log', () => {
  it('is whole after ordinary work', async () => {
    const app = await makeBusyApp()
    const verdict = await app.call('audit.verify')
    expect(verdict).toMatchObject({ ok: true, entries: 5, brokenAt: null })
    expect(verdict.head).toMatch(/^[0-9a-f]{64}$/)
  })

  it('holds over texts that no file can keep as typed', async () => {
    const app = await makeTestApp()
    const { id } = await app.call('members.add', { name: '王\uD800' })
    await app.call('members.remove', { id, why: '\uDC00\u0000' })
    expect((await app.call('audit.verify')).ok).toBe(true)
    await app.call('undo.last')
    expect((await app.call('undo.last')).undone?.action).toBe('members.add')
  })

  it.each([
    ['a changed value', `update audit set changes = replace(changes, '一车间', '二车间') where seq = 4`, 4],
    ['a changed name', `update audit set actor = '别人' where seq = 3`, 3],
    ['a changed time', `update audit set at = '2020-01-01T00:00:00.000Z' where seq = 2`, 2],
    ['a line taken out', 'delete from audit where seq = 3', 3],
    ['the first line taken out', 'delete from audit where seq = 1', 1],
    ['lines changed round', 'update audit set seq = -seq where seq in (3, 4); update audit set seq = 7 + seq where seq < 0', 3],
    [
      'a line put in',
      `insert into audit select 99, at, actor, action, entity, entity_id, changes, facts, why, previous_hash, hash
       from audit where seq = 5`,
      undefined,
    ],
  ])('shows %s', async (_what, sql, brokenAt) => {
    const app = await makeBusyApp()
    await tamper(app, sql)
    const verdict = await app.call('audit.verify')
    expect(verdict.ok).toBe(false)
    if (brokenAt !== undefined) expect(verdict.brokenAt).toBe(brokenAt)
  })

  it('does not let our own code change or delete a line', async () => {
    const app = await makeBusyApp()
    await app.call('store.lock')
    const key = await unlockWithPassphrase(join(app.dataDir, 'keyfile.json'), PASSPHRASE)
    const sqlite = openSqlite(join(app.dataDir, 'gongyou.db'), key ?? new Uint8Array(32))
    expect(() => sqlite.exec("update audit set actor = ''")).toThrow('audit rows are final')
    expect(() => sqlite.exec('delete from audit')).toThrow('audit rows are final')
    sqlite.close()
  })
})

describe('the log', () => {
  it('turns its pages from the newest line backwards', async () => {
    const app = await makeBusyApp()
    const first = await app.call('audit.list', { limit: 2 })
    expect([first.total, first.rows.map((row) => row.seq)]).toEqual([5, [5, 4]])
    const second = await app.call('audit.list', { limit: 2, beforeSeq: 4 })
    expect(second.rows.map((row) => row.seq)).toEqual([3, 2])
  })

  it('is narrowed to one kind of act', async () => {
    const app = await makeBusyApp()
    expect((await app.call('audit.list', { action: 'members.' })).rows.map((row) => row.action)).toEqual([
      'members.reveal', 'members.change', 'members.add',
    ])
  })
})
