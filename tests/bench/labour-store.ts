import { cpSync } from 'node:fs'
import type { BulkJournal } from '../../electron/db/bulk.ts'
import type { RowChange } from '../../electron/db/row-change.ts'
import type { Sqlite } from '../../electron/db/open.ts'
import { makeIdMaker } from '../../electron/machine.ts'
import { addDays, afterMonths, isPlainDate, type PlainDate } from '../../shared/domain/plain-date.ts'
import { ensureFolder, ensureStore, fillStore, TODAY, writeChunk } from './stores.ts'

/**
 * Folder of a store where everybody has an employment: four in five with terms of three years, one in ten with an open
 * one, some with nothing in writing, without the day of hiring, pregnant, ill or gone. Built once, like the store of people.
 */
export async function ensureLabourStore(people: number, say: (text: string) => void): Promise<string> {
  const sources = [
    'tests/bench/labour-store.ts', 'shared/domain/labour/*.ts', 'electron/features/labour/{derive-employments,standing,records}.ts',
  ]
  return ensureFolder(`${people}-with-employments`, sources, say, async (folder) => {
    cpSync(await ensureStore(people, say), folder, { recursive: true })
    const newId = makeIdMaker(Date.now)
    await fillStore(folder, async (store) => {
      for (let from = 0; ; from += CHUNK) {
        const workers = readWorkers(store.sqlite, from)
        if (workers.length === 0) break
        await writeChunk(store, (journal) =>
          workers.flatMap((worker, at) => insertEmployment(journal, newId, worker, from + at)),
        )
        say(`building: ${from + workers.length} employments`)
      }
      // What the statistics of the planner are in a store that has been in use.
      store.sqlite.exec('pragma optimize')
    })
  })
}

const CHUNK = 10_000

interface Worker {
  readonly id: string
  readonly unitId: string
  readonly hiredOn: string | null
}

function readWorkers(sqlite: Sqlite, from: number): Worker[] {
  return sqlite
    .prepare(
      `select id, unit_id as unitId, hired_on as hiredOn from person where unit_id is not null order by number limit ? offset ?`,
    )
    .all(CHUNK, from) as Worker[] // the columns named
}

function insertEmployment(journal: BulkJournal, newId: () => string, worker: Worker, nth: number): RowChange[] {
  const id = newId()
  const hiredOn = worker.hiredOn !== null && isPlainDate(worker.hiredOn) ? worker.hiredOn : null
  const hasLeft = nth % 25 === 7 && hiredOn !== null
  return [
    journal.insert('employment', id, {
      person_id: worker.id, unit_id: worker.unitId, form: `employment_form/${nth % 40 === 3 ? '2' : '1'}`,
      hired_on: nth % 50 === 11 ? null : hiredOn, dept: '一车间', post: '操作工',
      at_work: hasLeft ? 0 : 1, ended_on: hasLeft ? '2025-11-30' : null,
    }),
    ...(hiredOn === null ? [] : insertContracts(journal, newId, { id, hiredOn, nth })),
    ...(nth % 30 === 4 ? [insertEvent(journal, newId(), id, nth)] : []),
  ]
}

interface Hired {
  readonly id: string
  readonly hiredOn: PlainDate
  readonly nth: number
}

function insertContracts(journal: BulkJournal, newId: () => string, { id, hiredOn, nth }: Hired): RowChange[] {
  if (nth % 20 === 9) return []
  const insert = (position: number, fields: Record<string, string | null>): RowChange =>
    journal.insert('labour_contract', newId(), { employment_id: id, position, ...fields })
  if (nth % 10 === 1) return [insert(0, { term: 'open', starts_on: hiredOn, signed_on: hiredOn })]
  const rows: RowChange[] = []
  for (let startsOn = hiredOn; startsOn <= TODAY && rows.length < MOST_TERMS; ) {
    const next = afterMonths(startsOn, 36)
    const probation = rows.length === 0 ? addDays(startsOn, nth % 60 === 5 ? 250 : 59) : null
    rows.push(
      insert(rows.length, {
        term: 'fixed', starts_on: startsOn, signed_on: startsOn, ends_on: addDays(next, -1), probation_ends_on: probation,
      }),
    )
    startsOn = next
  }
  return rows
}

/** The last of them has run out for those who have been there longest. */
const MOST_TERMS = 4

function insertEvent(journal: BulkJournal, id: string, employmentId: string, nth: number): RowChange {
  const own = { employment_id: employmentId, position: 0 }
  if (nth % 60 === 4) return journal.insert('labour_event', id, { ...own, kind: 'pregnancy', due_on: '2026-07-01' })
  return journal.insert('labour_event', id, { ...own, kind: 'medical', from_on: '2026-01-10', total_work_years: 8 })
}
