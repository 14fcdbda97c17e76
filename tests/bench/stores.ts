import { createHash, randomBytes } from 'node:crypto'
import { cpSync, existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApp } from '../../electron/app.ts'
import type { Machine } from '../../electron/context.ts'
import { openBulkJournal, type BulkJournal } from '../../electron/db/bulk.ts'
import type { RowChange } from '../../electron/db/row-change.ts'
import { unlockWithPassphrase, WEAK_KDF } from '../../electron/db/keyfile.ts'
import { openStore, type Store } from '../../electron/db/store.ts'
import { STAMP } from '../support/stamp.ts'
import { deriveColumns } from '../../electron/features/derive.ts'
import { makeHeadlessHost } from '../../electron/hosts/headless.ts'
import { silentLog } from '../../electron/log.ts'
import { makeClock, makeIdMaker } from '../../electron/machine.ts'
import { day } from '../../shared/domain/plain-date.ts'
import { generatePeople, generateUnits, type MadeUpPerson } from '../support/generate-people.ts'

export const ROOT = new URL('../..', import.meta.url).pathname
export const PASSPHRASE = '一句容易记的话-2025'
export const TODAY = day('2026-03-02')

/** Where built stores wait for the next run; each is a folder of its own. */
const CACHE_PREFIX = 'gongyou-bench-'

/** Folder of an encrypted store with so many made-up people. Built once and kept until what decides it changes. */
export async function ensureStore(people: number, say: (text: string) => void): Promise<string> {
  return ensureFolder(`${people}`, [], say, (folder) => buildStore(folder, people, say))
}

/** The folder of that name, built unless the same files have built it before; the one they replace is removed. */
export async function ensureFolder(
  name: string,
  moreSources: readonly string[],
  say: (text: string) => void,
  build: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(tmpdir(), `${CACHE_PREFIX}${name}-${sourceHash(moreSources)}`)
  if (existsSync(folder)) return folder
  for (const old of readdirSync(tmpdir())) {
    if (old.startsWith(`${CACHE_PREFIX}${name}-`)) rmSync(join(tmpdir(), old), { recursive: true, force: true })
  }
  const start = performance.now()
  await build(`${folder}.part`)
  renameSync(`${folder}.part`, folder)
  say(`built the store ${name} in ${((performance.now() - start) / 1000).toFixed(0)} s`)
  return folder
}

/** A copy that may be written to; the caller removes it. */
export async function copyStore(people: number, say: (text: string) => void): Promise<string> {
  const copy = join(tmpdir(), `${CACHE_PREFIX}copy-${randomBytes(4).toString('hex')}`)
  cpSync(await ensureStore(people, say), copy, { recursive: true })
  return copy
}

export async function openBenchStore(folder: string): Promise<Store> {
  const key = await unlockWithPassphrase(join(folder, 'keyfile.json'), PASSPHRASE)
  if (key === null) throw new Error('the store of the bench has another passphrase')
  return openStore(folder, key, STAMP, deriveColumns(machineFor(folder).clock.today))
}

export function machineFor(folder: string): Machine {
  return {
    clock: makeClock(Date.now, () => 0, TODAY),
    newId: makeIdMaker(Date.now),
    randomBytes: (size) => randomBytes(size),
    host: makeHeadlessHost({ open: [], save: [] }),
    log: silentLog,
    dataDir: folder,
    version: '0.0.0-bench',
  }
}

/** What the content of a store depends on. */
function sourceHash(moreSources: readonly string[]): string {
  const hash = createHash('sha256')
  const files = [
    'migrations/*', 'electron/db/{pinyin,strokes,bulk}.ts', 'shared/domain/search/*.ts', 'tests/bench/stores.ts',
    'tests/support/{generate-people,name-words}.ts',
    'electron/features/members/{derive-people,derive-organisations,find-index,marks,place}.ts', ...moreSources,
  ].flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
  for (const file of files.toSorted()) hash.update(readFileSync(join(ROOT, file)))
  return hash.digest('hex').slice(0, 10)
}

async function buildStore(folder: string, people: number, say: (text: string) => void): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const app = openApp(machineFor(folder), WEAK_KDF)
  const names = { townshipName: '云桥镇', unionName: '云桥镇总工会', organiserName: '王组织' }
  const reply = await app.dispatch('store.create', { passphrase: PASSPHRASE, ...names })
  await app.close()
  if (!reply.ok) throw new Error(`store.create: ${reply.error.reason}`)
  await fillStore(folder, (store) => fill(store, people, say))
}

/** Opens a store for much writing at once: one that a power cut spoils is built again. */
export async function fillStore(folder: string, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openBenchStore(folder)
  try {
    store.sqlite.pragma('cache_size=-524288')
    store.sqlite.pragma('wal_autocheckpoint=100000')
    store.sqlite.pragma('synchronous=OFF')
    await work(store)
    store.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    await store.close()
  }
}

/** People whose maintained columns are worked out together: the index is written in its own order. */
const CHUNK = 100_000

async function fill(store: Store, count: number, say: (text: string) => void): Promise<void> {
  if (count === 0) return
  const newId = makeIdMaker(Date.now)
  const units = generateUnits(Math.min(4_000, Math.max(40, Math.floor(count / 400))))
  const unitIds: string[] = []
  const unionIds: string[] = []
  await writeChunk(store, (journal) =>
    units.flatMap((unit, i) => {
      const unitId = newId()
      unitIds.push(unitId)
      const changes = [journal.insert('unit', unitId, { name: unit.name, village: unit.village })]
      for (const alias of unit.aliases) changes.push(journal.insert('unit_alias', newId(), { unit_id: unitId, alias }))
      if (i % 10 === 0) {
        unionIds.push(newId())
        changes.push(journal.insert('trade_union', unionIds.at(-1) ?? '', { name: `${unit.name}工会联合会` }))
      }
      const covers = { union_id: unionIds.at(-1) ?? '', unit_id: unitId }
      changes.push(journal.insert('union_unit', newId(), covers))
      return changes
    }),
  )
  let done = 0
  const generator = generatePeople(count, 1, units.length)
  while (done < count) {
    const size = Math.min(CHUNK, count - done)
    await writeChunk(store, (journal) => {
      const changes: RowChange[] = []
      for (let i = 0; i < size; i++) {
        const { value } = generator.next()
        if (value === undefined) break
        const person: MadeUpPerson = value
        const ids = { unit: unitIds[person.unit] ?? null, union: unionIds[Math.floor(person.unit / 10)] ?? null }
        changes.push(...insertPerson(journal, newId, person, ids))
      }
      return changes
    })
    done += size
    if (count > CHUNK) say(`building: ${done} of ${count}`)
  }
}

/** Writes rows and what is worked out from them in one transaction. */
export async function writeChunk(store: Store, work: (journal: BulkJournal) => RowChange[]): Promise<void> {
  await store.db.transaction().execute(async (tx) => {
    await store.derive(tx, work(openBulkJournal(store.sqlite, new Date().toISOString())))
  })
}

function insertPerson(
  journal: BulkJournal,
  newId: () => string,
  person: MadeUpPerson,
  ids: { unit: string | null; union: string | null },
): RowChange[] {
  const personId = newId()
  const flag = person.migrant ? 1 : 0
  const event = { person_id: personId, position: 1, union_id: ids.union, union_after: ids.union }
  const joined = { appliedOn: person.appliedOn, joinedOn: person.joinedOn, joinChannel: person.joinChannel }
  const changes = [
    journal.insert('person', personId, {
      name: person.name,
      id_type: `id_type/${person.idType}`,
      id_no: person.idNo,
      sex: `sex/${person.sex}`,
      birth_on: person.birthOn,
      ethnicity: `ethnicity/${person.ethnicity}`,
      political: `political_status/${person.political}`,
      education: person.education === null ? null : `education_simple/${person.education}`,
      mobile: person.mobile,
      address: person.address,
      unit_id: ids.unit,
      union_group: person.unionGroup,
      dept: person.dept,
      job: person.job,
      employment_form: `employment_form/${person.employmentForm}`,
      hired_on: person.hiredOn,
      migrant: flag,
      consent_on: person.consentOn,
    }),
    journal.insert('membership_event', newId(), {
      ...event,
      type: 'join',
      on_date: person.joinedOn,
      data: JSON.stringify(joined),
      state_after: 'member_state/active',
    }),
  ]
  if (person.retainedOn !== null) {
    const data = JSON.stringify({ reason: '1' })
    const retained = { ...event, type: 'retain', on_date: person.retainedOn, data, state_after: 'member_state/retained' }
    changes.push(journal.insert('membership_event', newId(), retained))
  }
  if (person.cardNo !== null) {
    const card = { person_id: personId, union_id: ids.union, number: person.cardNo, state: 'issued' }
    changes.push(journal.insert('card', newId(), { ...card, issued_on: person.joinedOn }))
  }
  return changes
}
