import { expect, it } from 'vitest'
import { makeTestApp } from '../../support/make-test-app.ts'

it('a union says of how many members nobody has written down sex and origin', async () => {
  const app = await makeTestApp()
  const { id: unionId } = await app.call('unions.add', { name: '红星厂工会' })
  await app.call('members.add', { name: '李志强', sex: '1', migrant: true, membership: { unionId } })
  await app.call('members.add', { name: '王秀英', sex: '2', membership: { unionId } })
  await app.call('members.add', { name: '陈大', membership: { unionId } })
  expect(await app.call('unions.get', { id: unionId })).toMatchObject({
    memberCount: 3, womenCount: 1, migrantCount: 1, unstated: { sex: 1, migrant: 2 },
  })
})
