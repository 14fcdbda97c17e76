import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { previewFile, rosterFile } from '../features/import/support.ts'
import { makeRandom } from '../support/generate-people.ts'
import { makeTestApp } from '../support/make-test-app.ts'
import { crash } from './support/crash.ts'

const TIMES = 64
/** The process has said that it is ready, and that it begins. */
const BEGINS = 2
const PASSPHRASE = 'a passphrase for tests'
/** People whom the roster of the whole town makes; the rest waits or is turned away. */
const PEOPLE = 2_968

it(`leaves all of an import or none of it through ${TIMES} kills at random points`, async () => {
  const empty = await makeTestApp({ created: false })
  const names = { townshipName: '云桥镇', unionName: '云桥镇总工会', organiserName: '王组织' }
  await empty.call('store.create', { passphrase: PASSPHRASE, ...names })
  await previewFile(empty, rosterFile('r10'))
  await empty.app.close()

  const random = makeRandom(41)
  const met = { none: 0, all: 0 }
  let slowest = 1_000
  for (let n = 0; n < TIMES; n += 1) {
    const dataDir = mkdtempSync(join(tmpdir(), 'gongyou-kill-'))
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
    cpSync(empty.dataDir, dataDir, { recursive: true })
    const startedAt = performance.now()
    const { lines, killed } = await crash({
      dataDir,
      mode: 'apply',
      from: BEGINS,
      delayMs: random() * slowest,
    })
    // The first run that ends by itself tells how long an import takes here: later kills fall inside it.
    if (!killed) slowest = Math.min(slowest, performance.now() - startedAt)
    const after = await makeTestApp({ created: false, dataDir })
    await after.call('store.unlock', { passphrase: PASSPHRASE })
    const { total } = await after.call('members.search', {})
    const [batch] = await after.call('import.list')
    expect([0, PEOPLE]).toContain(total)
    expect(batch?.state).toBe(total === 0 ? 'previewed' : 'applied')
    if (lines.some((line) => line.startsWith('applied'))) expect(total).toBe(PEOPLE)
    expect(await after.call('audit.verify')).toMatchObject({ ok: true })
    met[total === 0 ? 'none' : 'all'] += 1
    await after.app.close()
  }
  expect(met.none).toBeGreaterThan(0)
}, 600_000)
