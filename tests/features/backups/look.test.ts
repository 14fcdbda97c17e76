import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeTestApp } from '../../support/make-test-app.ts'

it('people are counted who are there, not those in the bin', async () => {
  const app = await makeTestApp()
  const { id } = await app.call('members.add', { name: '欧阳锋' })
  await app.call('members.add', { name: '洪七' })
  const before = (await app.call('backups.make')).backup
  await app.call('members.remove', { id, why: '重复录入' })
  const { differences } = await app.call('backups.look', { id: before.id })
  expect(differences).toContainEqual({ table: 'person', inBackup: 2, now: 1 })
  app.passSeconds(60)
  const after = (await app.call('backups.make')).backup
  expect([before.people, after.people]).toEqual([2, 1])
  expect(await app.call('backups.restore', { id: after.id })).toMatchObject({ people: 1 })
})

it('a backup under another key is told of as far as it can be without opening it', async () => {
  const app = await makeTestApp()
  const other = await makeTestApp()
  await other.call('backups.make')
  app.answers.open.push(join(other.dataDir, 'backups'))
  const { rows } = await app.call('backups.find')
  const look = await app.call('backups.look', { id: rows[0]?.id ?? '' })
  expect(look).toMatchObject({ history: 'unknown', actsSince: null, differences: [], packagesSince: [], mergesSince: [] })
})
