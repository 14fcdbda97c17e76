import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, it, onTestFinished } from 'vitest'
import { openPackage } from '../../electron/packages/open.ts'
import { makeKeyCard, makeKeys, writeKeyCard } from '../../electron/packages/keys.ts'
import { makeRandom } from '../support/generate-people.ts'
import { makeTestApp, openTestApp, type TestApp } from '../support/make-test-app.ts'
import { crashScript, NAMES, PASSPHRASE, timesOr } from './support/crash-backup.ts'

const TIMES = timesOr(30)

async function openAfter(dataDir: string): Promise<TestApp> {
  const app = await openTestApp({ created: false, dataDir })
  await app.call('store.unlock', { passphrase: PASSPHRASE })
  return app
}

it(`leaves every package whole or absent, no number used twice and no litter through ${TIMES} kills`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongyou-packages-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const county = await makeKeys()
  const app = await makeTestApp({ created: false })
  await app.call('store.create', { passphrase: PASSPHRASE, ...NAMES })
  for (let n = 0; n < 50; n += 1) await app.call('units.add', { name: `厂${n}` })
  await app.call('packages.setCode', { code: '330127104' })
  const keyFile = join(folder, 'county.gykey')
  writeFileSync(keyFile, writeKeyCard(makeKeyCard({ kind: 'county', code: '330127', name: '某县总工会' }, county)))
  app.answers.open.push(keyFile)
  const card = await app.call('packages.readCountyKey')
  await app.call('packages.addCounty', { card, fingerprint: card.fingerprint })
  await app.app.close()
  rmSync(keyFile)

  const random = makeRandom(20_260_601)
  const acknowledged = new Set<string>()
  for (let n = 0; n < TIMES; n += 1) {
    const { lines } = await crashScript([inject('children').package, app.dataDir, folder], 'ready', random() * 3_000)
    for (const line of lines.filter((each) => each.startsWith('made '))) acknowledged.add(line.slice('made '.length))
    const after = await openAfter(app.dataDir)
    await after.call('packages.overview')
    const names = readdirSync(folder)
    expect(names.filter((name) => !name.endsWith('.gybao.age'))).toEqual([])
    expect([...acknowledged].filter((path) => !names.includes(path.slice(folder.length + 1)))).toEqual([])
    expect(await after.call('audit.verify')).toMatchObject({ ok: true })
    const known = await after.call('packages.history')
    expect(known.map(({ fileName }) => fileName).toSorted()).toEqual(names.toSorted())
    await after.app.close()
  }
  expect(acknowledged.size).toBeGreaterThan(0)

  const last = await openAfter(app.dataDir)
  const history = (await last.call('packages.history')).toReversed()
  await last.app.close()
  expect(history.map(({ sequence }) => sequence)).toEqual(history.map((_each, index) => index + 1))
  let previous: string | null = null
  for (const { fileName, sequence, manifestHash } of history) {
    const opened = await openPackage(readFileSync(join(folder, fileName)), { secret: county, knownKey: () => null })
    opened.extract.close()
    expect(opened).toMatchObject({ manifestHash, manifest: { sequence, previousHash: previous } })
    previous = manifestHash
  }
}, 600_000)
