import { join } from 'node:path'
import { rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { makeTownship, open, reasonOf, receive, send } from './support.ts'

/** A county whose program makes backups by itself, as it does in a window. */
async function makeWatchedCounty(): Promise<TestApp> {
  const county = await makeTestApp({ idGroup: '8fff', automaticBackups: true })
  await county.call('settings.change', { level: 'county', unionName: '某县总工会', organiserName: '县工会 陈' })
  await county.call('county.setCode', { code: '330127' })
  return county
}

async function unitsOf(app: TestApp): Promise<string[]> {
  return (await app.call('units.list', { limit: 10, offset: 0 })).rows.map(({ name }) => name)
}

async function sendUnit(township: TestApp, name: string): Promise<string> {
  await township.call('units.add', { name })
  township.passSeconds(60)
  return send(township, 'all')
}

describe('back to before a merge', () => {
  it('leads to the backup that was made right before it, and tells what else would go', async () => {
    const county = await makeWatchedCounty()
    const township = await makeTownship(county)
    await county.call('backups.make')
    await open(county, await sendUnit(township, '云桥制衣厂'))
    await county.call('units.add', { name: '县总工会' })
    county.passSeconds(60)
    const merged = await receive(county, await sendUnit(township, '兴盛机械厂'))
    county.passSeconds(60)
    await county.call('units.add', { name: '县直机关' })
    const { backupId } = await county.call('county.beforeMerge', { packageId: merged.package.id })
    const look = await county.call('backups.look', { id: backupId })
    expect(look).toMatchObject({ backup: { reason: 'before_merge' }, actsSince: 1, mergesSince: [{ townshipName: '第1镇', sequence: 2 }] })
    await county.call('backups.restore', { id: backupId })
    expect(await unitsOf(county)).toEqual(['县总工会'])
    expect((await county.call('county.overview')).packages).toEqual([])
  })

  it('is refused when that backup is there no more', async () => {
    const county = await makeWatchedCounty()
    const township = await makeTownship(county)
    const merged = await receive(county, await sendUnit(township, '云桥制衣厂'))
    rmSync(join(county.dataDir, 'backups'), { recursive: true })
    await county.call('units.add', { name: '县直机关' })
    await county.call('backups.make')
    expect(await reasonOf(county.call('county.beforeMerge', { packageId: merged.package.id }))).toBe('no_backup_before_merge')
  })
})
