import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { compileOnce } from '../../electron/db/compile-once.ts'
import { openStore, type Store } from '../../electron/db/store.ts'
import { STAMP } from '../support/stamp.ts'

async function open(): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'gongyou-once-'))
  const store = await openStore(folder, new Uint8Array(32).fill(7), STAMP, () => () => Promise.resolve())
  onTestFinished(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return store
}

const readLabel = compileOnce((db, id) =>
  db.selectFrom('code').select('label').where('id', '=', id).where('list', '=', 'sex'),
)

describe('a query that is compiled once', () => {
  it('answers each value by itself', async () => {
    const { db } = await open()
    const answers = [await readLabel(db, 'sex/1'), await readLabel(db, 'sex/2'), await readLabel(db, 'ethnicity/01')]
    expect(answers.map((rows) => rows.length)).toEqual([1, 1, 0])
    expect(answers[0]).not.toEqual(answers[1])
  })

  it('reads what the transaction has written, and another store for itself', async () => {
    const { db } = await open()
    const other = await open()
    const inside = await db.transaction().execute(async (tx) => {
      await tx.updateTable('code').set({ label: '改' }).where('id', '=', 'sex/1').execute()
      return readLabel(tx, 'sex/1')
    })
    expect(inside).toEqual([{ label: '改' }])
    expect(await readLabel(other.db, 'sex/1')).not.toEqual(inside)
  })
})
