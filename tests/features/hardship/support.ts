import { join } from 'node:path'
import { unlockWithPassphrase } from '../../../electron/db/keyfile.ts'
import { openSqlite, type Sqlite } from '../../../electron/db/open.ts'
import { DATABASE_FILE } from '../../../electron/db/store-files.ts'
import type { OutputOf, ParsedOf } from '../../../shared/contract/define.ts'
import type { hardshipCalls } from '../../../shared/contract/hardship.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { PASSPHRASE, type TestApp } from '../../support/make-test-app.ts'

export type File = OutputOf<typeof hardshipCalls, 'hardship.get'>
type StepInput = ParsedOf<typeof hardshipCalls, 'hardship.recordStep'>

/** Works on the bare tables, for rows that features of their own write; the program is locked meanwhile. */
export async function inTables(app: TestApp, work: (sqlite: Sqlite) => void): Promise<void> {
  await app.call('store.lock')
  const key = await unlockWithPassphrase(join(app.dataDir, 'keyfile.json'), PASSPHRASE)
  if (key === null) throw new Error('the passphrase of tests does not open the store')
  const sqlite = openSqlite(join(app.dataDir, DATABASE_FILE), key)
  work(sqlite)
  sqlite.close()
  await app.call('store.unlock', { passphrase: PASSPHRASE })
}

/** A worker as his own record has him. */
export async function addWorker(app: TestApp, name = '王建国', idNo?: string): Promise<string> {
  const person = await app.call('members.add', { name, ...(idNo === undefined ? {} : { idNo }) })
  return person.id
}

export async function openFor(app: TestApp, name = '王建国', idNo?: string): Promise<File> {
  return app.call('hardship.open', { personId: await addWorker(app, name, idNo) })
}

/** The dibao line of the town, in fen a head and month. */
export async function setLine(
  app: TestApp,
  fen: number,
  validFrom = '2026-01-01',
  documentNo: string | null = null,
): Promise<void> {
  await app.call('parameters.set', { name: 'hardship.dibao_town', value: fen, validFrom: day(validFrom), documentNo })
}

/** The lists of a file as a screen would send them back. */
export function listsOf({ members, incomes, expenses, properties, exclusions, evidence }: File) {
  const rows = members.map((member) => {
    const { name: _n, sex: _s, birthOn: _b, age: _a, idNoMasked: _i, mobileMasked: _m, memberState: _t, ...row } = member
    return row
  })
  return { members: rows, incomes, expenses, properties, exclusions, evidence }
}

export async function record(
  app: TestApp,
  id: string,
  kind: StepInput['kind'],
  on: string,
  more: { people?: string; note?: string; data?: StepInput['data'] } = {},
): Promise<File> {
  return app.call('hardship.recordStep', { id, kind, on: day(on), ...more })
}

/** Days of an ordinary March: publicity from the 6th runs over five working days to the 13th. */
const COURSE = [
  ['apply', '2026-03-02', {}],
  ['authorise', '2026-03-03', {}],
  ['visit', '2026-03-04', { people: '李明、赵红' }],
  ['review_meeting', '2026-03-05', { people: '评议小组' }],
  ['publicity', '2026-03-06', {}],
  ['town_review', '2026-03-14', {}],
  ['submit', '2026-03-16', {}],
  ['county_check', '2026-03-18', {}],
  ['approve', '2026-03-20', { data: { documentNo: '云工帮〔2026〕3号' } }],
  ['file', '2026-03-21', {}],
] as const

/** Takes a fresh file through its procedure up to and with a step; today is set late enough. */
export async function bringTo(app: TestApp, id: string, last: (typeof COURSE)[number][0]): Promise<File> {
  app.setToday('2026-03-31')
  let file = await app.call('hardship.get', { id })
  for (const [kind, on, more] of COURSE) {
    file = await record(app, id, kind, on, more)
    if (kind === last) break
  }
  return file
}
