import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeStore } from '../../electron/db/backup.ts'
import { openForReading } from '../../electron/db/open.ts'
import { makeEnding } from '../../electron/ending.ts'
import { makeBackup, makeBackups } from '../../electron/features/backups/service.ts'
import { makeSession } from '../../electron/session.ts'
import type { Job, Line } from './report.ts'
import { copyStore, machineFor, openBenchStore } from './stores.ts'
import { interleave, percentile, timeMs } from './timing.ts'

const MILLION = 1_000_000

/**
 * P9: a verified backup beside the least that a proven copy costs on this machine: `VACUUM
 * INTO`, then the copy opened with the key, `quick_check`, and every table counted.
 */
export const measureBackup: Job = async ({ people, full, say }) => {
  const lines = await measure(people, 5, say)
  return full ? [...lines, ...(await measure(MILLION, 2, say))] : lines
}

async function measure(people: number, rounds: number, say: (text: string) => void): Promise<Line[]> {
  const folder = await copyStore(people, say)
  const out = mkdtempSync(join(tmpdir(), 'gongyou-bench-backup-'))
  const store = await openBenchStore(folder)
  const machine = machineFor(folder)
  const backups = makeBackups({ ...machine, session: makeSession(machine.clock.now), ending: makeEnding(), store }, false)
  try {
    const { sqlite, key } = store
    const copy = join(out, 'copy.db')
    const worst = { ms: 0 }
    const times = await interleave(rounds, {
      limit: () => {
        rmSync(copy, { force: true })
        return timeMs(() => {
          sqlite.prepare('vacuum into ?').run(copy)
          const opened = openForReading(copy, key)
          if (opened.pragma('quick_check', { simple: true }) !== 'ok') throw new Error('the copy is broken')
          describeStore(opened)
          opened.close()
        })
      },
      ours: async () => {
        const stop = watch(worst)
        const ms = await timeMs(() => makeBackup(backups, 'by_hand'))
        stop()
        return ms
      },
    })
    const size = `${(statSync(copy).size / 1e6).toFixed(0)} MB`
    return [
      {
        goal: 'P9', what: `verified backup, ${people} people`, unit: 'ms', ours: best(times.ours), limit: best(times.limit),
        atMost: 1.2, note: `${size}; ours also hashes, labels and puts it on the disk`,
      },
      {
        goal: 'P9', what: `longest stop of the main thread meanwhile, ${people} people`, unit: 'ms', ours: worst.ms, limit: null,
        atMost: null, note: 'everything else is done in a thread',
      },
    ]
  } finally {
    await store.close()
    for (const made of [folder, out]) rmSync(made, { recursive: true, force: true })
  }
}

/** What the machine does besides only ever adds. */
function best(values: readonly number[]): number {
  return percentile(values, 0)
}

/** How late a timer of 5 ms comes at most, until it is stopped. */
function watch(worst: { ms: number }): () => void {
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    worst.ms = Math.max(worst.ms, now - last - 5)
    last = now
  }, 5)
  return () => clearInterval(timer)
}
