import { describe, expect, it } from 'vitest'
import { makeTestApp, PASSPHRASE, type TestApp } from '../../support/make-test-app.ts'

async function tryPassphrase(app: TestApp, passphrase: string): Promise<unknown> {
  const reply = await app.app.dispatch('store.unlock', { passphrase })
  return reply.ok ? 'open' : reply.error
}

describe('a locked store', () => {
  it('answers every call that needs it with locked, and nothing else', async () => {
    const app = await makeTestApp()
    await app.call('store.lock')
    for (const name of ['members.search', 'audit.list', 'settings.get', 'codes.list', 'undo.last', 'members.overview']) {
      expect(await app.app.dispatch(name, {})).toEqual({ ok: false, error: { code: 'unavailable', reason: 'locked' } })
    }
  })

  it('still checks numbers, which need no store', async () => {
    const app = await makeTestApp()
    await app.call('store.lock')
    expect(await app.call('identity.checkIdNumber', { value: '420981199003071231' })).toMatchObject({ ok: true, sex: 'male' })
  })

  it('opens with the passphrase and holds what it held', async () => {
    const app = await makeTestApp()
    await app.call('members.add', { name: '王五' })
    await app.call('store.lock')
    expect(await app.call('store.unlock', { passphrase: PASSPHRASE })).toMatchObject({ state: 'open' })
    expect((await app.call('members.search', { text: 'ww' })).total).toBe(1)
  })

  it('forgets on locking what could be undone', async () => {
    const app = await makeTestApp()
    await app.call('members.add', { name: '王五' })
    await app.call('store.lock')
    await app.call('store.unlock', { passphrase: PASSPHRASE })
    expect(await app.call('undo.last')).toEqual({ undone: null, left: 0 })
  })

  it('tells the page that it is locked', async () => {
    const app = await makeTestApp()
    await app.call('store.lock')
    expect(app.host.events.at(-1)).toEqual({ kind: 'locked' })
  })

  it('writes both locking and unlocking into the log', async () => {
    const app = await makeTestApp()
    await app.call('store.lock')
    await app.call('store.unlock', { passphrase: PASSPHRASE })
    const { rows } = await app.call('audit.list')
    expect(rows.slice(0, 2).map((row) => [row.action, row.actor])).toEqual([
      ['store.unlock', '王组织'], ['store.lock', '王组织'],
    ])
  })
})

describe('a wrong passphrase', () => {
  it('costs a second, then two, then four', async () => {
    const app = await makeTestApp()
    await app.call('store.lock')
    for (const [failures, waitSeconds] of [[1, 1], [2, 2], [3, 4]] as const) {
      expect(await tryPassphrase(app, '猜一猜')).toMatchObject({
        code: 'invalid_input', reason: 'wrong_passphrase', details: { waitSeconds, failures },
      })
      app.passSeconds(waitSeconds)
    }
    expect(await tryPassphrase(app, PASSPHRASE)).toBe('open')
  })

  it('keeps even the right one waiting until the time is up', async () => {
    const app = await makeTestApp()
    await app.call('store.lock')
    await tryPassphrase(app, '猜一猜')
    expect(await tryPassphrase(app, PASSPHRASE)).toEqual({
      code: 'unavailable', reason: 'wait', details: { waitSeconds: 1 },
    })
    expect(await app.call('store.status')).toMatchObject({ state: 'locked', waitSeconds: 1 })
    app.passSeconds(1)
    expect(await tryPassphrase(app, PASSPHRASE)).toBe('open')
  })

  it('never keeps anybody waiting longer than a minute', async () => {
    const app = await makeTestApp()
    await app.call('store.lock')
    for (let tries = 0; tries < 9; tries++) {
      await tryPassphrase(app, '猜一猜')
      app.passSeconds(60)
    }
    expect(await tryPassphrase(app, '猜一猜')).toMatchObject({ details: { waitSeconds: 60 } })
  })

  it('is forgotten once the right one was given', async () => {
    const app = await makeTestApp()
    await app.call('store.lock')
    await tryPassphrase(app, '猜一猜')
    app.passSeconds(1)
    await tryPassphrase(app, PASSPHRASE)
    await app.call('store.lock')
    expect(await tryPassphrase(app, '猜一猜')).toMatchObject({ details: { failures: 1 } })
  })
})

describe('a lost passphrase', () => {
  it('is replaced with the printed code', async () => {
    const app = await makeTestApp()
    await app.call('members.add', { name: '王五' })
    await app.call('store.lock')
    const typed = app.recoveryCode.toLowerCase().replaceAll('-', ' ')
    await app.call('store.recover', { recoveryCode: typed, newPassphrase: '全新的一句话-2026' })
    expect((await app.call('members.search', {})).total).toBe(1)
    await app.call('store.lock')
    expect(await tryPassphrase(app, PASSPHRASE)).toMatchObject({ reason: 'wrong_passphrase' })
    app.passSeconds(1)
    expect(await tryPassphrase(app, '全新的一句话-2026')).toBe('open')
  })

  it('is not replaced with a wrong code, which costs time, too', async () => {
    const app = await makeTestApp()
    await app.call('store.lock')
    const recoveryCode = app.recoveryCode.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    await expect(app.call('store.recover', { recoveryCode, newPassphrase: '全新的一句话-2026' })).rejects.toMatchObject({
      body: { code: 'invalid_input', reason: 'wrong_recovery_code', details: { waitSeconds: 1 } },
    })
    expect(await tryPassphrase(app, PASSPHRASE)).toMatchObject({ reason: 'wait' })
  })
})

describe('a change of passphrase', () => {
  it('asks for the old one', async () => {
    const app = await makeTestApp()
    await expect(
      app.call('store.changePassphrase', { passphrase: '猜一猜', newPassphrase: '全新的一句话-2026' }),
    ).rejects.toMatchObject({ body: { reason: 'wrong_passphrase' } })
  })

  it('refuses one that everyone tries first, and keeps the old one', async () => {
    const app = await makeTestApp()
    await expect(
      app.call('store.changePassphrase', { passphrase: PASSPHRASE, newPassphrase: '12345678' }),
    ).rejects.toMatchObject({ body: { fields: { newPassphrase: 'passphrase_too_common' } } })
    await app.call('store.lock')
    expect(await tryPassphrase(app, PASSPHRASE)).toBe('open')
  })

  it('leaves the recovery code good', async () => {
    const app = await makeTestApp()
    await app.call('store.changePassphrase', { passphrase: PASSPHRASE, newPassphrase: '全新的一句话-2026' })
    await app.call('store.lock')
    expect(await tryPassphrase(app, '全新的一句话-2026')).toBe('open')
    await app.call('store.lock')
    await app.call('store.recover', { recoveryCode: app.recoveryCode, newPassphrase: '又换了一句话-2026' })
    expect((await app.call('store.status')).state).toBe('open')
  })
})

describe('nobody at the desk', () => {
  it('locks the store after the time set', async () => {
    const app = await makeTestApp()
    await app.call('settings.change', { autoLockMinutes: 5 })
    app.passSeconds(299)
    await app.app.lockWhenIdle()
    expect((await app.call('store.status')).state).toBe('open')
    app.passSeconds(1)
    await app.app.lockWhenIdle()
    expect((await app.call('store.status')).state).toBe('locked')
  })

  it('does not lock it when that is switched off', async () => {
    const app = await makeTestApp()
    await app.call('settings.change', { autoLockMinutes: 0 })
    app.passSeconds(86_400)
    await app.app.lockWhenIdle()
    expect((await app.call('store.status')).state).toBe('open')
  })
})
