import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { csvFile, previewFile } from '../features/import/support.ts'
import { makeRandom } from '../support/generate-people.ts'
import { makePersonMaker } from '../support/generate-hardship-sheets.ts'
import { makeTestApp } from '../support/make-test-app.ts'
import { crash } from './support/crash.ts'

const TIMES = 12
/** The process has said that it is ready, and that it begins. */
const BEGINS = 2
const PASSPHRASE = 'a passphrase for tests'
const PEOPLE = 300

it(`leaves all of a ledger or none of it through ${TIMES} kills at random points`, async () => {
  const empty = await makeTestApp({ created: false })
  const names = { townshipName: '云桥镇', unionName: '云桥镇总工会', organiserName: '王组织' }
  await empty.call('store.create', { passphrase: PASSPHRASE, ...names })
  await previewFile(empty, csvFile(empty, '台账.csv', makeLines()))
  await empty.app.close()

  const random = makeRandom(43)
  const met = { none: 0, all: 0 }
  let slowest = 1_000
  for (let n = 0; n < TIMES; n += 1) {
    const dataDir = mkdtempSync(join(tmpdir(), 'gongyou-kill-'))
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
    cpSync(empty.dataDir, dataDir, { recursive: true })
    const startedAt = performance.now()
    const { killed } = await crash({ dataDir, mode: 'apply', from: BEGINS, delayMs: random() * slowest })
    if (!killed) slowest = Math.min(slowest, performance.now() - startedAt)
    const after = await makeTestApp({ created: false, dataDir })
    await after.call('store.unlock', { passphrase: PASSPHRASE })
    const employments = (await after.call('employments.list', {})).total
    const people = (await after.call('members.search', {})).total
    const [batch] = await after.call('import.list')
    expect([0, PEOPLE]).toContain(employments)
    expect(people).toBe(employments)
    expect(batch?.state).toBe(employments === 0 ? 'previewed' : 'applied')
    expect(await after.call('audit.verify')).toMatchObject({ ok: true })
    met[employments === 0 ? 'none' : 'all'] += 1
    await after.app.close()
  }
  expect(met.none).toBeGreaterThan(0)
}, 300_000)

/** One contract each. */
function makeLines(): string[] {
  const person = makePersonMaker(makeRandom(44))
  const lines = Array.from({ length: PEOPLE }, (_, i) => {
    const { name, idNo } = person(1970 + (i % 30), i % 2 === 0 ? 1 : 2)
    return `${name},\t${idNo},宏达面粉机械厂,2024-03-01,HD-${i + 1},2024-03-01至2027-02-28`
  })
  return ['姓名,身份证号,单位,入职日期,合同编号,合同期限', ...lines]
}
