import { join } from 'node:path'
import type { OutputOf } from '../../../shared/contract/define.ts'
import type { countyCalls, PackagePreview } from '../../../shared/contract/county.ts'
import type { packagesCalls } from '../../../shared/contract/packages.ts'
import { AppError } from '../../../shared/errors.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'

export type Purpose = 'members' | 'hardship' | 'labour' | 'all'

let files = 0

/** A path for a file that goes from one to the other. */
function passOn(from: TestApp, ending: string): string {
  files += 1
  return join(from.dataDir, `passed-on-${files}.${ending}`)
}

/** A county with its key pair. */
export async function makeCounty(): Promise<TestApp> {
  const county = await makeTestApp({ idGroup: '8fff' })
  await county.call('settings.change', { level: 'county', unionName: '某县总工会', organiserName: '县工会 陈' })
  await county.call('county.setCode', { code: '330127' })
  return county
}

/** A township with a code that knows the county's key. */
export async function makeTownship(county: TestApp, number = 1, today?: string): Promise<TestApp> {
  const township = await makeTestApp({ idGroup: `80${String(number).padStart(2, '0')}`, ...(today === undefined ? {} : { today }) })
  await township.call('settings.change', { townshipName: `第${number}镇`, organiserName: `镇工会 ${number}` })
  await township.call('packages.setCode', { code: `3301271${String(number).padStart(2, '0')}` })
  const keyFile = passOn(county, 'gykey')
  county.answers.save.push(keyFile)
  await county.call('county.saveKey')
  township.answers.open.push(keyFile)
  const card = await township.call('packages.readCountyKey')
  await township.call('packages.addCounty', { card, fingerprint: card.fingerprint })
  return township
}

/** Makes a package and gives its path. */
export async function send(township: TestApp, purpose: Purpose = 'members', scope: 'full' | 'changes' = 'full'): Promise<string> {
  const path = passOn(township, 'gybao.age')
  township.answers.save.push(path)
  await township.call('packages.make', { purpose, scope })
  return path
}

/** Opens a package at the county, confirms a township that is not known, and gives the preview. */
export async function open(county: TestApp, path: string): Promise<PackagePreview> {
  county.answers.open.push(path)
  let opened = await county.call('county.open')
  if (opened.kind === 'unknown_township') {
    opened = await county.call('county.confirmTownship', { token: opened.token, fingerprint: opened.township.fingerprint })
  }
  if (opened.kind !== 'preview') throw new Error('the township is still unknown')
  return opened.preview
}

export type Merged = OutputOf<typeof countyCalls, 'county.merge'>

export async function receive(county: TestApp, path: string): Promise<Merged> {
  const { token } = await open(county, path)
  return county.call('county.merge', { token })
}

/** Sends, takes, and gives the answer back. */
export async function goRound(township: TestApp, county: TestApp, purpose: Purpose = 'members', scope: 'full' | 'changes' = 'full'): Promise<Merged> {
  const merged = await receive(county, await send(township, purpose, scope))
  await bringReceipt(county, township, merged.package.id)
  return merged
}

export async function bringReceipt(county: TestApp, township: TestApp, packageId: string): Promise<OutputOf<typeof packagesCalls, 'packages.importReceipt'>> {
  const path = passOn(county, 'gyhui.age')
  county.answers.save.push(path)
  county.passSeconds(1)
  await county.call('county.receipt', { packageId })
  township.answers.open.push(path)
  return township.call('packages.importReceipt')
}

/** Counts of a table, those that are not zero. */
export function countsOf(tables: Merged['tables'], table: string): Record<string, number> {
  const { table: _table, ...counts } = tables.find((each) => each.table === table) ?? { table }
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0))
}

/** All tables added up. */
export function totalOf(tables: Merged['tables']): Record<string, number> {
  const kinds = ['new', 'changed', 'conflict', 'deleted', 'refused'] as const
  return Object.fromEntries(kinds.map((kind) => [kind, tables.reduce((sum, table) => sum + table[kind], 0)]))
}

export async function reasonOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(() => null, (thrown: unknown) => thrown)
  return error instanceof AppError ? error.body.reason : `not refused: ${String(error)}`
}
