import type * as FileSystem from 'node:fs'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { readLabel } from '../../electron/db/backup-file.ts'
import { finishBackup, takeSnapshot, type FinishOrder } from '../../electron/db/backup.ts'
import { openStore } from '../../electron/db/store.ts'
import { STAMP } from '../support/stamp.ts'

/** How many renames are refused from now on, as by a scanner that holds the file. */
let refusals = 0

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof FileSystem>()
  return {
    ...fs,
    renameSync: (from: string, to: string) => {
      if (refusals > 0) {
        refusals -= 1
        throw Object.assign(new Error('held'), { code: 'EBUSY' })
      }
      fs.renameSync(from, to)
    },
  }
})

const KEY = new Uint8Array(32).fill(7)

async function prepare(): Promise<{ folder: string; order: FinishOrder }> {
  const folder = mkdtempSync(join(tmpdir(), 'gongyou-held-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const store = await openStore(folder, KEY, STAMP, () => () => Promise.resolve())
  const part = join(folder, 'x.part')
  const snapshot = takeSnapshot(store.sqlite, part)
  await store.close()
  const label = {
    id: 'x', takenAt: STAMP.now(), takenWhen: STAMP.when(), reason: 'by_hand' as const, version: 'x',
    keyId: '0'.repeat(32), keyFile: null,
  }
  return { folder, order: { part, target: join(folder, 'x.gybak'), key: KEY, snapshot, townshipName: '', label } }
}

it('a backup gets its name once whoever holds it lets go', async () => {
  const { folder, order } = await prepare()
  refusals = 3
  finishBackup(order)
  expect(readLabel(order.target).id).toBe('x')
  expect(readdirSync(folder)).toEqual(['gongyou.db', 'x.gybak'])
})

it('a backup whose name stays refused is none, and leaves nothing', async () => {
  const { folder, order } = await prepare()
  refusals = 100
  expect(() => finishBackup(order)).toThrow('held')
  refusals = 0
  expect(readdirSync(folder)).toEqual(['gongyou.db'])
})
