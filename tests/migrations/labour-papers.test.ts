import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openStore, type Store } from '../../electron/db/store.ts'
import { deriveColumns } from '../../electron/features/derive.ts'
import { migrations } from '../../migrations/index.ts'
import { day } from '../../shared/domain/plain-date.ts'
import { STAMP } from '../support/stamp.ts'

const KEY = new Uint8Array(32).fill(7)

function open(folder: string): Promise<Store> {
  return openStore(folder, KEY, STAMP, deriveColumns(() => day('2026-03-02')))
}

/** A store as the version before the step left it. */
async function openBefore(folder: string, step: string): Promise<Store> {
  const later = Object.entries(migrations).filter(([name]) => name >= step)
  for (const [name] of later) delete migrations[name]
  try {
    return await open(folder)
  } finally {
    Object.assign(migrations, Object.fromEntries(later))
  }
}

it('keeps the papers of a store that is older than papers of employments', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongyou-papers-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const old = await openBefore(folder, '0020_labour_papers')
  old.sqlite.exec(`
    insert into attachment_content (sha256, bytes, created_at) values ('h', x'01', '');
    insert into attachment (id, owner_table, owner_id, kind, title, media_type, size, sha256, note, created_at, updated_at, revision)
    values ('a', 'person', 'p', 'photo', '照片', 'image/png', 1, 'h', '正面', '2026', '2027', 3)`)
  const read = 'select * from attachment'
  const before = old.sqlite.prepare(read).get()
  await old.close()
  const store = await open(folder)
  expect(store.sqlite.prepare(read).get()).toEqual(before)
  await store.close()
})
