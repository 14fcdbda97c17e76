import { expect, it } from 'vitest'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'

async function threePeople(app: TestApp): Promise<Record<string, string>> {
  const ids: Record<string, string> = {}
  for (const name of ['王一', '王二', '王三']) {
    ids[name] = (await app.call('members.add', { name, membership: {} })).id
  }
  return ids
}

it('prints the rows that were picked and nobody else', async () => {
  const app = await makeTestApp()
  const ids = await threePeople(app)
  const { count } = await app.call('roster.check', { filter: { ids: [ids['王一'] ?? '', ids['王三'] ?? ''] } })
  expect(count).toBe(2)
})

it('prints a whole result without the rows taken out', async () => {
  const app = await makeTestApp()
  const ids = await threePeople(app)
  const { rows } = await app.call('members.search', { text: '王', filter: { exceptIds: [ids['王二'] ?? ''] } })
  expect(rows.map((row) => row.name)).toEqual(['王三', '王一'])
})
