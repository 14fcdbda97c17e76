import { join } from 'node:path'
import { expect, it } from 'vitest'
import { unlockWithPassphrase } from '../../../electron/db/keyfile.ts'
import type { Sqlite } from '../../../electron/db/open.ts'
import type { RowChange } from '../../../electron/db/row-change.ts'
import { openStore } from '../../../electron/db/store.ts'
import { deriveColumns } from '../../../electron/features/derive.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, PASSPHRASE } from '../../support/make-test-app.ts'
import { STAMP } from '../../support/stamp.ts'
import { importFile, rosterFile } from './support.ts'

it('works out about new people what working it out again finds', async () => {
  const app = await makeTestApp()
  await importFile(app, rosterFile('r03'))
  await importFile(app, rosterFile('r10'))
  await app.app.close()
  const key = await unlockWithPassphrase(join(app.dataDir, 'keyfile.json'), PASSPHRASE)
  if (key === null) throw new Error('the passphrase of tests does not open the store')
  const store = await openStore(app.dataDir, key, STAMP, deriveColumns(() => day('2026-03-02')))
  const asImported = dump(store.sqlite)
  const ids = store.sqlite.prepare('select id from person').pluck().all() as string[] // the column named
  const changes = ids.map((id): RowChange => ({ table: 'person', id, before: null, after: {} }))
  await store.db.transaction().execute((tx) => store.derive(tx, changes))
  const again = dump(store.sqlite)
  await store.close()
  expect(asImported.people.length).toBeGreaterThan(2_900)
  expect(again).toEqual(asImported)
})

/** People, events, and how many people each word of the search index leads to. */
function dump(sqlite: Sqlite): { people: unknown[]; events: unknown[]; words: unknown[] } {
  sqlite.exec("create virtual table if not exists temp.words using fts5vocab(main, person_token, 'row')")
  return {
    people: sqlite.prepare('select * from person order by number').all(),
    events: sqlite.prepare('select * from membership_event order by id').all(),
    words: sqlite.prepare('select * from temp.words order by term').all(),
  }
}
