import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { unlockWithPassphrase } from '../../electron/db/keyfile.ts'
import { bundleProgram } from './bundle.ts'
import type { Job } from './report.ts'
import { ensureStore, PASSPHRASE, TODAY } from './stores.ts'
import { interleave, median, percentile } from './timing.ts'

/** P6: from starting the process to the first page of people; without the window, with a cheap passphrase. */
export const measureStart: Job = async ({ people, say }) => {
  const folder = await ensureStore(people, say)
  const key = await unlockWithPassphrase(join(folder, 'keyfile.json'), PASSPHRASE)
  const database = join(folder, 'gongyou.db')
  const raw = [join(import.meta.dirname, 'start-limit.mjs'), database, Buffer.from(key ?? []).toString('hex')]
  const input = JSON.stringify({ sort: 'name' })
  const ours = [bundleProgram(), 'call', 'members.search', input, '--data', folder, '--today', TODAY]
  await firstOutput(raw)
  await firstOutput(ours)
  const times = await interleave(ROUNDS, { limit: () => firstOutput(raw), ours: () => firstOutput(ours) })
  return [
    {
      goal: 'P6',
      what: `process to first page of ${people}`,
      unit: 'ms',
      ours: median(times.ours),
      limit: median(times.limit),
      atMost: 1.5,
      note: `bundled; best ${percentile(times.ours, 0).toFixed(0)} against ${percentile(times.limit, 0).toFixed(0)} ms; ` +
        'deriving the key from the passphrase is left out on both sides',
    },
  ]
}

const ROUNDS = 11

/** Milliseconds until the process says its first word. */
async function firstOutput(args: readonly string[]): Promise<number> {
  const start = performance.now()
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, GONGYOU_PASSPHRASE: PASSPHRASE },
  })
  await once(child.stdout, 'data')
  const taken = performance.now() - start
  child.stdout.resume()
  await once(child, 'close')
  return taken
}
