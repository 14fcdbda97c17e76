import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DATA, packPackage } from '../../electron/packages/close.ts'
import { makeExtract } from '../../electron/packages/extract.ts'
import { makeKeys } from '../../electron/packages/keys.ts'
import { openPackage } from '../../electron/packages/open.ts'
import { seal } from '../../electron/packages/seal.ts'
import { chooseRows } from '../../electron/features/packages/select.ts'
import { makeSheets } from '../../electron/features/packages/sheets.ts'
import { openExtract } from '../../electron/packages/read-extract.ts'
import { tablesFor } from '../../shared/domain/packages/tables.ts'
import { manifestOf } from '../packages/sample.ts'
import { ensureHardshipStore } from './hardship-store.ts'
import type { Job, Line } from './report.ts'
import { openBenchStore, TODAY } from './stores.ts'
import { interleave, percentile, timeMs } from './timing.ts'

const ROUNDS = 5
const FILES = 20_000

/**
 * P10: a full package of everything, from the encrypted store to sealed bytes, beside `zstd -3 | age -r` over the very
 * same extract. The workbooks for a county without the program are timed apart: nothing of the limit makes such.
 */
export const measurePackage: Job = async ({ people, say }) => {
  const store = await openBenchStore(await ensureHardshipStore(people, FILES, say))
  const folder = mkdtempSync(join(tmpdir(), 'gongyou-bench-package-'))
  try {
    const sides = { township: await makeKeys(), county: await makeKeys(), other: await makeKeys() }
    const to = { recipient: sides.county.recipient }
    const extract = (): ReturnType<typeof makeExtract> => {
      const { selections, drop } = chooseRows(store.sqlite, { purpose: 'all', changedSince: null, today: TODAY })
      try {
        return makeExtract(store.sqlite, selections)
      } finally {
        drop()
      }
    }
    const { bytes, tables } = extract()
    const plain = join(folder, 'data.sqlite')
    writeFileSync(plain, bytes)
    const hasTools = ['zstd', 'age'].every((tool) => spawnSync('which', [tool]).status === 0)
    const parts = { extract: Infinity, pack: Infinity, seal: Infinity }
    let sealed: Uint8Array = new Uint8Array()
    const note = (part: keyof typeof parts, ms: number): void => void (parts[part] = Math.min(parts[part], ms))
    const rounds = await interleave(ROUNDS, {
      limit: () =>
        hasTools
          ? timeMs(() => execFileSync('sh', ['-c', 'zstd -3 -q -c "$0" | age -r "$1" > "$2"', plain, to.recipient, join(folder, 'limit.age')]))
          : Number.NaN,
      ours: () =>
        timeMs(async () => {
          let made = { bytes, tables }
          note('extract', await timeMs(() => (made = extract())))
          let zip: Uint8Array = new Uint8Array()
          note('pack', await timeMs(async () => {
            ;({ zip } = await packPackage(manifestOf(sides, made.tables, { purpose: 'all' }), new Map([[DATA, made.bytes]]), sides.township))
          }))
          note('seal', await timeMs(async () => (sealed = await seal(zip, to))))
        }),
    })
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    const size = `${rows} rows, ${(bytes.length / 1e6).toFixed(1)} MB plain, ${(sealed.length / 1e6).toFixed(1)} MB sealed`
    const limitSize = hasTools ? ` (zstd and age: ${(statSync(join(folder, 'limit.age')).size / 1e6).toFixed(1)} MB)` : ''
    const shares = `extract ${parts.extract.toFixed(0)}, compress and sign ${parts.pack.toFixed(0)}, seal ${parts.seal.toFixed(0)} ms`
    const limit = hasTools ? best(rounds.limit) : null
    return [
      { goal: 'P10', what: 'package: extract, compress, sign, seal', unit: 'ms', ours: best(rounds.ours), limit, atMost: 2, note: `${size}${limitSize}; ${shares}` },
      { goal: 'P10', what: 'the same without the extract', unit: 'ms', ours: parts.pack + parts.seal, limit, atMost: 2, note: 'what the limit does, and the signature' },
      await measureReading(sealed, sides.county),
      await measureSheets(bytes),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await store.close()
  }
}

/** What the machine does besides only ever adds. */
function best(values: readonly number[]): number {
  return percentile(values, 0)
}

async function measureReading(sealed: Uint8Array, county: { identity: string }): Promise<Line> {
  const ours = await timeMs(async () => {
    const { extract } = await openPackage(sealed, { secret: county, knownKey: () => null })
    extract.close()
  })
  return { goal: 'P10', what: 'opened again, every stage and row checked', unit: 'ms', ours, limit: null, atMost: null }
}

async function measureSheets(bytes: Uint8Array): Promise<Line> {
  const tables = tablesFor('all')
  const extract = openExtract(bytes, tables)
  let total = 0
  const ours = await timeMs(async () => {
    const sheets = await makeSheets(extract, tables, new Map(), '2026-03-02T01:00:00.000Z')
    for (const sheet of sheets.values()) total += sheet.length
  })
  extract.close()
  return { goal: 'P10', what: 'workbooks of every table, in the worker', unit: 'ms', ours, limit: null, atMost: null, note: `${(total / 1e6).toFixed(1)} MB` }
}
