import { expect, it } from 'vitest'
import { makeTestApp, PASSPHRASE } from '../../support/make-test-app.ts'
import { spoilUnits } from '../backups/support.ts'
import { addPeople } from '../packages/support.ts'
import { makeCounty, makeTownship, open, receive, send } from './support.ts'

it('a package merged after the last good backup is named as lost, and is taken again as if it had never come', async () => {
  const county = await makeCounty()
  const township = await makeTownship(county)
  const { memberId } = await addPeople(township)
  const path = await send(township)
  await open(county, path)
  const { backup } = await county.call('backups.make')
  await receive(county, path)
  await county.call('units.add', { name: '县里自己的厂' })
  await spoilUnits(county)

  const again = await makeTestApp({ created: false, dataDir: county.dataDir, idGroup: '8ffe' })
  await again.call('backups.nearby')
  const { salvaged } = await again.call('backups.open', { id: backup.id, secret: { passphrase: PASSPHRASE } })
  expect(salvaged).toMatchObject({ whole: true, lostCount: 1, lost: [{ action: 'county.merge', table: 'received_package' }] })
  expect((await again.call('units.list', {})).rows.map(({ name }) => name)).toEqual(['县里自己的厂'])
  expect(await again.call('audit.verify')).toMatchObject({ ok: true })
  const merged = await receive(again, path)
  expect(merged.package).toMatchObject({ sequence: 1, refused: 0 })
  expect((await again.call('members.get', { id: memberId })).name).toBe('王建国')
  expect((await again.call('county.originOf', { table: 'person', id: memberId })).origin).toMatchObject({ townshipName: '第1镇' })
})
