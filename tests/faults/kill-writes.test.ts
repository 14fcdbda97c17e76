import { expect, it } from 'vitest'
import { makeTestApp } from '../support/make-test-app.ts'
import { makeRandom } from '../support/generate-people.ts'
import { crash } from './support/crash.ts'

const TIMES = 140

it(`keeps every acknowledged write through ${TIMES} kills at random points`, async () => {
  const first = await makeTestApp({ created: false })
  await first.call('store.create', {
    passphrase: 'a passphrase for tests',
    townshipName: '云桥镇',
    unionName: '云桥镇总工会',
    organiserName: '王组织',
  })
  await first.app.close()
  const random = makeRandom(20_260_302)
  const acknowledged: string[] = []
  for (let n = 0; n < TIMES; n += 1) {
    // Ready and at least one write, however slow the machine; then at some moment of the writes that follow.
    const from = 2 + Math.floor(random() * 4)
    const { lines } = await crash({ dataDir: first.dataDir, mode: 'write', from, delayMs: random() * 20 })
    acknowledged.push(...lines.filter((line) => line !== 'ready'))
  }
  const after = await makeTestApp({ created: false, dataDir: first.dataDir })
  await after.call('store.unlock', { passphrase: 'a passphrase for tests' })
  const stored = new Set<string>()
  for (let offset = 0; ; offset += 500) {
    const { rows, total } = await after.call('units.list', { limit: 500, offset })
    for (const row of rows) stored.add(row.name)
    if (offset + 500 >= total) break
  }
  expect(acknowledged.filter((name) => !stored.has(name))).toEqual([])
  expect(acknowledged.length).toBeGreaterThanOrEqual(TIMES)
  // At most the one write in flight may have been kept without its acknowledgement.
  expect(stored.size).toBeLessThanOrEqual(acknowledged.length + TIMES)
  expect(await after.call('audit.verify')).toMatchObject({ ok: true })
})
