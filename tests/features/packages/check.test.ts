import { expect, it } from 'vitest'
import { bringTo, inTables, openFor } from '../hardship/support.ts'
import { makeTestApp } from '../../support/make-test-app.ts'
import { addPeople } from './support.ts'

it('names members whom the county would not count, gravest first', async () => {
  const app = await makeTestApp()
  const { memberId } = await addPeople(app)
  const findings = await app.call('packages.check', { purpose: 'members' })
  expect(findings.map(({ area }) => area)).toEqual(findings.map(() => 'members'))
  expect(findings.flatMap(({ records }) => records.map(({ id }) => id))).toContain(memberId)
  const levels = findings.map(({ level }) => level)
  expect(levels).toEqual(levels.toSorted().toReversed())
})

it('names households that went up without publicity', async () => {
  const app = await makeTestApp()
  const file = await openFor(app)
  await bringTo(app, file.id, 'submit')
  await inTables(app, (sqlite) => sqlite.exec('update hardship_file set publicity_from = null'))
  const findings = await app.call('packages.check', { purpose: 'hardship' })
  expect(findings).toContainEqual(expect.objectContaining({ reason: 'publicity_missing', level: 'stop', count: 1 }))
})

it('names people without a contract and without a reason', async () => {
  const app = await makeTestApp()
  const { memberId, unitId } = await addPeople(app)
  await app.call('employments.add', { personId: memberId, fields: { unitId, hiredOn: '2025-06-01' } } as never)
  const findings = await app.call('packages.check', { purpose: 'labour' })
  expect(findings).toContainEqual(expect.objectContaining({ area: 'labour', reason: 'unsigned_without_reason', count: 1 }))
})

it('asks of a package for labour nothing about households', async () => {
  const app = await makeTestApp()
  await addPeople(app)
  expect(await app.call('packages.check', { purpose: 'labour' })).toEqual([])
})
