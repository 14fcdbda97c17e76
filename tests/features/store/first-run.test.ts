import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeTestApp, PASSPHRASE } from '../../support/make-test-app.ts'

const NAMES = { townshipName: '云桥镇', unionName: '云桥镇总工会', organiserName: '王组织' }

describe('the first run', () => {
  it('finds no store', async () => {
    const app = await makeTestApp({ created: false })
    expect(await app.call('store.status')).toMatchObject({ state: 'none', townshipName: null, waitSeconds: 0 })
  })

  it('makes one and shows a recovery code once', async () => {
    const app = await makeTestApp({ created: false })
    const { recoveryCode } = await app.call('store.create', { passphrase: PASSPHRASE, ...NAMES })
    expect(recoveryCode.replaceAll(/[^0-9A-Z]/g, '').length).toBeGreaterThanOrEqual(20)
    expect(await app.call('store.status')).toMatchObject({ state: 'open', townshipName: '云桥镇', waitSeconds: 0 })
    expect(await app.call('settings.get')).toMatchObject(NAMES)
  })

  it('does not make a second one over the first', async () => {
    const app = await makeTestApp()
    await expect(app.call('store.create', { passphrase: PASSPHRASE, ...NAMES })).rejects.toMatchObject({
      body: { code: 'unavailable', reason: 'store_exists' },
    })
  })

  it('wants a passphrase of eight characters', async () => {
    const app = await makeTestApp({ created: false })
    await expect(app.call('store.create', { passphrase: '1234567', ...NAMES })).rejects.toMatchObject({
      body: { code: 'invalid_input', fields: { passphrase: 'passphrase_too_short' } },
    })
    expect(existsSync(join(app.dataDir, 'keyfile.json'))).toBe(false)
  })

  it('refuses a passphrase that everyone tries first', async () => {
    const app = await makeTestApp({ created: false })
    await expect(app.call('store.create', { passphrase: '12345678', ...NAMES })).rejects.toMatchObject({
      body: { code: 'invalid_input', fields: { passphrase: 'passphrase_too_common' } },
    })
    expect(existsSync(join(app.dataDir, 'keyfile.json'))).toBe(false)
  })

  it('says what the store is made of', async () => {
    const app = await makeTestApp()
    expect(await app.call('app.about')).toMatchObject({
      cipher: 'sqlcipher', journalMode: 'wal', synchronous: 'full', host: 'headless',
    })
  })

  it('opens the chain of the log with itself', async () => {
    const app = await makeTestApp()
    const { rows } = await app.call('audit.list')
    expect(rows.map((row) => row.action)).toEqual(['store.create', 'settings.change'])
    expect(rows[0]?.actor).toBe('王组织')
  })

  it('leaves nothing but the store and its key file', async () => {
    const app = await makeTestApp()
    await app.call('store.lock')
    expect(readdirSync(app.dataDir).toSorted()).toEqual(['gongyou.db', 'keyfile.json'])
  })
})
