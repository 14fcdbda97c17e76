import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { unseal } from '../../../electron/packages/seal.ts'
import { makeTestApp } from '../../support/make-test-app.ts'
import { meetCounty } from './support.ts'

it('a backup for the county opens with its key, and then only with what opens the township', async () => {
  const app = await makeTestApp()
  await app.call('units.add', { name: '云桥制衣厂' })
  const county = await meetCounty(app)
  const path = join(app.dataDir, 'kept.gybak.age')
  app.answers.save.push(path)
  await app.call('packages.keepBackup')
  const inside = join(app.dataDir, 'inside.gybak')
  writeFileSync(inside, await unseal(readFileSync(path), county.keys))

  const other = await makeTestApp({ created: false })
  other.answers.open.push(app.dataDir)
  const { rows } = await other.call('backups.find')
  const found = rows.find(({ fileName }) => fileName === 'inside.gybak')
  await other.call('backups.open', { id: found?.id ?? '', secret: { recoveryCode: app.recoveryCode, newPassphrase: '另一句容易记的话-2026' } })
  expect((await other.call('units.list', { limit: 10, offset: 0 })).rows.map(({ name }) => name)).toEqual(['云桥制衣厂'])
})

it('a backup for the county needs its key', async () => {
  const app = await makeTestApp()
  await app.call('packages.setCode', { code: '330127104' })
  await expect(app.call('packages.keepBackup')).rejects.toMatchObject({ body: { reason: 'no_county_key' } })
})
