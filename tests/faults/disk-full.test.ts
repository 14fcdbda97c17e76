import { spawnSync } from 'node:child_process'
import { expect, inject, it } from 'vitest'
import { makeTestApp } from '../support/make-test-app.ts'

const PASSPHRASE = 'a passphrase for tests'

it('refuses in words when the disk takes no more, and loses nothing that was saved', async () => {
  const first = await makeTestApp({ created: false })
  const names = { townshipName: '云桥镇', unionName: '云桥镇总工会', organiserName: '王组织' }
  await first.call('store.create', { passphrase: PASSPHRASE, ...names })
  await first.app.close()

  const { writing } = inject('children')
  // No file of the process may grow over 2.5 MB: the log that SQLite writes ahead hits the wall.
  const run = spawnSync('bash', ['-c', `ulimit -f 2500; exec "$0" "$@"`, process.execPath, writing, first.dataDir, 'write'])
  const lines = run.stdout.toString().trim().split('\n')
  const saved = lines.filter((line) => line.startsWith('厂'))
  expect(lines.at(-1)).toMatch(/^refused unavailable\/(disk_full|disk_failing)$/)
  expect(saved.length).toBeGreaterThan(50)

  const after = await makeTestApp({ created: false, dataDir: first.dataDir })
  await after.call('store.unlock', { passphrase: PASSPHRASE })
  expect((await after.call('units.list', { limit: 1 })).total).toBe(saved.length)
  expect(await after.call('audit.verify')).toMatchObject({ ok: true })
  await after.call('units.add', { name: '又有地方了' })
})
