import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { columnsOf, tablesFor } from '../../shared/domain/packages/tables.ts'
import { openApp, type App } from '../../electron/app.ts'
import { WEAK_KDF } from '../../electron/db/keyfile.ts'
import { DATABASE_FILE } from '../../electron/db/store-files.ts'
import { openStore } from '../../electron/db/store.ts'
import { deriveColumns } from '../../electron/features/derive.ts'
import { makeHeadlessHost } from '../../electron/hosts/headless.ts'
import { readKeyCard } from '../../electron/packages/keys.ts'
import { STAMP } from '../support/stamp.ts'
import type { Job, Line } from './report.ts'
import { machineFor, PASSPHRASE, TODAY } from './stores.ts'
import { makeTownships } from './townships.ts'
import { timeMs } from './timing.ts'

const PEOPLE = 25_000

/**
 * P11: packages of townships taken in, sealed and checked as they come, beside an upsert of the same rows from attached
 * files with the indexes built after, which makes no search index, no history and keeps no origin.
 */
export const measureMerge: Job = async ({ townships: count, say }) => {
  const folder = mkdtempSync(join(tmpdir(), 'gongyou-bench-merge-'))
  try {
    const dataDir = join(folder, 'county')
    const { app, answers } = await createCounty(dataDir, folder)
    const { publicKey, recipient } = readKeyCard(readFileSync(join(folder, 'county.gykey')), 'county')
    // Whoever seals to a county knows the public halves.
    const keys = { publicKey, recipient, signingKey: '', identity: '' }
    const limit = await openLimit(join(folder, 'limit'))
    let ours = 0
    let opening = 0
    let again = 0
    let raw = 0
    let rows = 0
    let last = ''
    for await (const { code, sealed, plain, rows: own } of makeTownships(count, PEOPLE, keys, say)) {
      rows += own
      const path = join(folder, `${code}.gybao.age`)
      const file = join(folder, `${code}.sqlite`)
      writeFileSync(path, sealed)
      writeFileSync(file, plain)
      raw += await timeMs(() => limit.take(file))
      let token = ''
      opening += await timeMs(async () => (token = await openPackage(app, answers, path)))
      const one = await timeMs(() => call(app, 'county.merge', { token }))
      ours += one
      rmSync(file)
      last = path
      say(`merged ${code} in ${(one / 1_000).toFixed(1)} s`)
    }
    raw += await timeMs(() => limit.finish())
    again = await timeMs(async () => call(app, 'county.merge', { token: await openPackage(app, answers, last) }))
    await limit.close()
    await app.close()
    const size = statSync(join(dataDir, DATABASE_FILE)).size / 1_000_000
    // With the limit's own store and the making of the packages, which are in the same process.
    const memory = process.resourceUsage().maxRSS / 1_000
    const what = `merge of ${count} townships with ${PEOPLE} people each`
    const line = (name: string, value: number, note: string): Line => ({
      goal: 'P11', what: name, unit: 's', ours: value / 1_000, limit: raw / 1_000, atMost: 2, note,
    })
    return [
      line(what, ours, `${rows} rows, with search index, origin and history; opening and comparing before took ${(opening / 1_000).toFixed(1)} s`),
      { goal: 'P11', what: 'the last of them once more: opened, compared, nothing changed', unit: 's', ours: again / 1_000, limit: null, atMost: null },
      { goal: 'P11', what: "the county's store after it", unit: 'MB', ours: size, limit: null, atMost: null },
      { goal: 'P11', what: 'most memory, the limit and the making of packages included', unit: 'MB', ours: memory, limit: null, atMost: null },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function call(app: App, name: string, input: unknown = {}): Promise<Record<string, unknown>> {
  const reply = await app.dispatch(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.error.reason}`)
  return reply.value as Record<string, unknown> // every call used here replies with an object
}

async function createCounty(dataDir: string, folder: string): Promise<{ app: App; answers: { open: string[]; save: string[] } }> {
  const answers = { open: [] as string[], save: [join(folder, 'county.gykey')] }
  const app = openApp({ ...machineFor(dataDir), host: makeHeadlessHost(answers) }, WEAK_KDF)
  await call(app, 'store.create', { passphrase: PASSPHRASE, townshipName: '某县', unionName: '某县总工会', organiserName: '陈' })
  await call(app, 'county.setCode', { code: '330127' })
  await call(app, 'county.saveKey')
  return { app, answers }
}

/** Opens the package, and confirms a township that is not known, as a person does once. */
async function openPackage(app: App, answers: { open: string[] }, path: string): Promise<string> {
  answers.open.push(path)
  let opened = await call(app, 'county.open')
  if (opened['kind'] === 'unknown_township') {
    const { fingerprint } = opened['township'] as { fingerprint: string } // the contract's shape
    opened = await call(app, 'county.confirmTownship', { token: opened['token'], fingerprint })
  }
  return (opened['preview'] as { token: string }).token // likewise
}

/** The same tables in an encrypted file of their own, without an index until all rows are in. */
async function openLimit(folder: string): Promise<{ take(file: string): void; finish(): void; close(): Promise<void> }> {
  mkdirSync(folder, { recursive: true })
  const store = await openStore(folder, new Uint8Array(32).fill(7), STAMP, deriveColumns(() => TODAY))
  const { sqlite } = store
  const tables = tablesFor('members')
  const names = tables.map(({ name }) => `'${name}'`).join(', ')
  const indexes = sqlite
    .prepare(`select name, sql from sqlite_schema where type = 'index' and sql is not null and tbl_name in (${names})`)
    .all() as { name: string; sql: string }[] // the columns named
  for (const { name } of indexes) sqlite.exec(`drop index "${name}"`)
  sqlite.pragma('cache_size=-131072')
  return {
    take: (file) => {
      sqlite.exec(`attach '${file}' as coming key ''`)
      sqlite.exec('begin')
      for (const table of tables) {
        const columns = columnsOf(table).map(({ name }) => `"${name}"`)
        const set = columns.filter((name) => name !== '"id"').map((name) => `${name} = excluded.${name}`)
        sqlite.exec(
          `insert into "${table.name}" (${columns.join(', ')}, created_at) select ${columns.join(', ')}, updated_at from coming."${table.name}" where 1
           on conflict (id) do update set ${set.join(', ')} where excluded.revision > "${table.name}".revision`,
        )
      }
      sqlite.exec('commit')
      sqlite.exec('detach coming')
    },
    finish: () => {
      for (const { sql } of indexes) sqlite.exec(sql)
    },
    close: () => store.close(),
  }
}
