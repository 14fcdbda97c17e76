import type { Insertable, Selectable, Updateable } from 'kysely'
import type { ImportBatchRow } from '../../db/schema.ts'
import type { Sqlite } from '../../db/open.ts'
import { listRows } from '../../db/sqlite-sql/lists.ts'
import { THEN_JOIN } from '../../db/sqlite-sql/planner.ts'
import type { Db, Tx } from '../../db/store.ts'
import { notFound } from '../../../shared/errors.ts'
import type { Decision, JudgedRow } from './batch.ts'
import type { KnownPerson } from './compare.ts'
import type { PeopleIndex } from './judge.ts'
import { decided, rowText } from './row-fields.ts'
import { WOULD_DO } from './would-do.ts'

export type BatchRecord = Selectable<ImportBatchRow>

const BATCH_COLUMNS = [
  'number', 'id', 'file_name', 'file_hash', 'sender', 'sheet', 'sheet_index', 'header_row', 'columns', 'skipped',
  'options', 'counts', 'state', 'mode', 'result', 'created_at', 'applied_at', 'undone_at',
] as const

export async function getBatch(db: Db | Tx, id: string): Promise<BatchRecord> {
  const row = await db.selectFrom('import_batch').select(BATCH_COLUMNS).where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw notFound('import_batch', id)
  return row
}

export async function listBatches(db: Db): Promise<BatchRecord[]> {
  return db
    .selectFrom('import_batch')
    .select(BATCH_COLUMNS)
    .where('state', '!=', 'discarded')
    .orderBy('number', 'desc')
    .limit(200)
    .execute()
}

/** What applying has left with the batch; an empty one before. */
export function readResult(batch: BatchRecord): BatchResult {
  const none = { created: 0, changed: 0, same: 0, doubtful: 0, decided: 0, skipped: 0 }
  return { ...none, unitIds: [], unionIds: [], coverIds: [], ...(JSON.parse(batch.result ?? '{}') as Partial<BatchResult>) } // written by `recount`
}

/** What a batch has come to, and what it has made beside people. */
export interface BatchResult extends AppliedCounts {
  unitIds: string[]
  unionIds: string[]
  /** Ties of units to unions that were there before. */
  coverIds: string[]
  /** The last audit line of the last application. */
  lastSeq?: number
  /** The last audit line when its rows were judged. */
  judgedSeq?: number
}

export async function getBatchBytes(db: Db, id: string): Promise<Uint8Array> {
  const row = await db
    .selectFrom('import_file as f')
    .innerJoin('import_batch as b', 'b.number', 'f.batch_number')
    .select('f.bytes')
    .where('b.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw notFound('import_batch', id)
  return row.bytes
}

export async function insertBatch(tx: Tx, batch: Insertable<ImportBatchRow>, bytes: Uint8Array): Promise<number> {
  const { number } = await tx.insertInto('import_batch').values(batch).returning('number').executeTakeFirstOrThrow()
  await tx.insertInto('import_file').values({ batch_number: number, bytes }).execute()
  return number
}

/** The sender's file goes, the batch stays in the list. */
export async function dropBatchBytes(tx: Tx, batchNumber: number): Promise<void> {
  await tx.updateTable('import_file').set({ bytes: new Uint8Array() }).where('batch_number', '=', batchNumber).execute()
}

export async function changeBatch(tx: Tx, id: string, patch: Updateable<ImportBatchRow>): Promise<void> {
  await tx.updateTable('import_batch').set(patch).where('id', '=', id).execute()
}

/** The day the same file was applied before, by its hash. */
export async function findAppliedBefore(db: Db, hash: string, exceptId: string): Promise<string | null> {
  const row = await db
    .selectFrom('import_batch')
    .select('applied_at')
    .where('file_hash', '=', hash)
    .where('state', '=', 'applied')
    .where('id', '!=', exceptId)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  return row?.applied_at ?? null
}

export interface StoredRow extends JudgedRow {
  personId: string | null
  createdPerson: boolean
  /** The line of the audit chain that tells what applying the row changed; null when it changed nothing. */
  auditSeq: number | null
}

/** Replaces the rows of a batch. Must run inside a transaction that Kysely has opened. */
export function writeRows(sqlite: Sqlite, batchNumber: number, rows: readonly JudgedRow<unknown>[]): void {
  sqlite.prepare('delete from import_row where batch_number = ?').run(batchNumber)
  const insert = sqlite.prepare(
    `insert into import_row (batch_number, row, action, outcome, "values", findings, dup_of, matched_id, candidates,
       decision) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const row of rows) {
    insert.run(
      batchNumber,
      row.row,
      row.action,
      row.outcome,
      JSON.stringify(row.values),
      JSON.stringify(row.findings),
      row.dupOf,
      row.matchedId,
      row.candidates.length === 0 ? null : JSON.stringify(row.candidates),
      row.decision === null ? null : JSON.stringify(row.decision),
    )
  }
}

/** What has become of the rows of an applied batch; each row is counted once, decided ones among the doubtful. */
export interface AppliedCounts {
  created: number
  changed: number
  same: number
  doubtful: number
  decided: number
  skipped: number
}

export function countApplied(sqlite: Sqlite, batchNumber: number): AppliedCounts {
  const row = sqlite
    .prepare(
      `select sum(created_person) as created,
         count(*) filter (where person_id is not null and created_person = 0 and audit_seq is not null) as changed,
         count(*) filter (where person_id is not null and audit_seq is null) as same,
         count(*) filter (where person_id is null and not skips and outcome = 'doubtful') as doubtful,
         count(*) filter (where person_id is null and not skips and outcome = 'doubtful' and decision is not null) as decided,
         count(*) filter (where person_id is null and skips) as skipped
       from (select *, action in ('reject', 'merge')
           or coalesce(${decided('kind')}, '') = 'skip' as skips
         from import_row where batch_number = ?)`,
    )
    .get(batchNumber)
  return row as AppliedCounts // the sums named; a batch has rows
}

interface RawRow {
  row: number
  action: JudgedRow['action']
  outcome: JudgedRow['outcome']
  values: string
  findings: string
  dup_of: number | null
  matched_id: string | null
  candidates: string | null
  decision: string | null
  person_id: string | null
  created_person: number
  audit_seq: number | null
}

export function readRows(
  sqlite: Sqlite,
  batchNumber: number,
  page: { offset: number; limit: number; outcome: string | null; finding: string | null; problems: boolean },
  openUnits: string,
): { rows: StoredRow[]; total: number } {
  const where = `batch_number = @batchNumber and (@outcome is null or ${WOULD_DO} = @outcome)
    and (@finding is null or exists (select 1 from ${listRows('findings', 'f')} where f.value = @finding))
    and (@problems = 0 or findings <> '[]' or dup_of is not null)`
  const { limit, offset, outcome, finding } = page
  const parameters = { batchNumber, outcome, finding, openUnits, problems: page.problems ? 1 : 0 }
  const total = Number(sqlite.prepare(`select count(*) from import_row where ${where}`).pluck().get(parameters))
  const rows = sqlite
    .prepare(`select * from import_row where ${where} order by row limit @limit offset @offset`)
    .all({ ...parameters, limit, offset })
  return { rows: rows.map((row) => toStoredRow(row as RawRow)), total } // the shape of the table
}

/**
 * What the rows say about units, in the shape of rows: reading them whole takes ten times as long. An agency's worker
 * names two.
 */
export function readUnitTexts(sqlite: Sqlite, batchNumber: number): { values: { unitName: string | null } }[] {
  const names = sqlite
    .prepare(
      `select ${rowText('unitName')} from import_row
       where batch_number = @batchNumber and action in ('import', 'hold')
       union all select ${rowText('userUnitName')} from import_row
       where batch_number = @batchNumber and action in ('import', 'hold') and ${rowText('userUnitName')} is not null`,
    )
    .pluck()
    .all({ batchNumber })
  return names.map((name) => ({ values: { unitName: typeof name === 'string' ? name : null } }))
}

export function readRow(sqlite: Sqlite, batchNumber: number, row: number): StoredRow {
  return openRows(sqlite, batchNumber)(row)
}

/** For many rows in any order. */
export function openRows(sqlite: Sqlite, batchNumber: number): (row: number) => StoredRow {
  const statement = sqlite.prepare('select * from import_row where batch_number = ? and row = ?')
  return (row) => {
    const found = statement.get(batchNumber, row)
    if (found === undefined) throw notFound('import_row', String(row))
    return toStoredRow(found as RawRow) // the shape of the table
  }
}

/** All rows in order, one at a time: 50,000 rows must not stand in memory twice. */
export function eachRow(sqlite: Sqlite, batchNumber: number): Generator<StoredRow> {
  return eachRowWhere(sqlite, batchNumber, 'true')
}

/** The rows that make nobody new. */
export function eachKnownRow(sqlite: Sqlite, batchNumber: number): Generator<StoredRow> {
  return eachRowWhere(sqlite, batchNumber, `not (${MAKES_PERSON})`)
}

/** Row and name of everybody whom applying the batch makes. */
export function readNewcomers(sqlite: Sqlite, batchNumber: number): { row: number; name: string }[] {
  return sqlite
    .prepare(
      `select row, ${rowText('name')} as name from import_row where batch_number = ? and ${MAKES_PERSON}`,
    )
    .all(batchNumber) as { row: number; name: string }[] // a row without a name is rejected
}

/** A row that was not applied yet and is new in itself or by decision. */
export const MAKES_PERSON = `(person_id is null and action not in ('reject', 'merge')
  and case when decision is null then outcome = 'new' else ${decided('kind')} in ('new', 'new_without_id') end)`

function* eachRowWhere(sqlite: Sqlite, batchNumber: number, where: string): Generator<StoredRow> {
  const statement = sqlite.prepare(
    `select * from import_row where batch_number = ? and row > ? and ${where} order by row limit 500`,
  )
  let last = 0
  for (;;) {
    const rows = statement.all(batchNumber, last) as RawRow[] // the shape of the table
    if (rows.length === 0) return
    for (const row of rows) yield toStoredRow(row)
    last = rows.at(-1)?.row ?? last
  }
}

function toStoredRow(row: RawRow): StoredRow {
  // Written by `writeRows` and `applyImport` in these very shapes.
  return {
    row: row.row,
    action: row.action,
    outcome: row.outcome,
    values: JSON.parse(row.values) as JudgedRow['values'],
    findings: JSON.parse(row.findings) as string[],
    dupOf: row.dup_of,
    matchedId: row.matched_id,
    candidates: row.candidates === null ? [] : (JSON.parse(row.candidates) as JudgedRow['candidates']),
    decision: row.decision === null ? null : readDecision(row.decision),
    personId: row.person_id,
    createdPerson: row.created_person === 1,
    auditSeq: row.audit_seq,
  }
}

/** A decision as it was stored; an older one says nothing of another row. */
export function readDecision(stored: string): Decision {
  const decision = JSON.parse(stored) as Omit<Decision, 'forRow'> & Partial<Decision> // written in this shape
  return { ...decision, forRow: decision.forRow ?? null }
}

const PERSON_COLUMNS = [
  'id', 'number', 'revision', 'name', 'former_name', 'id_type', 'id_no', 'sex', 'birth_on', 'ethnicity', 'political',
  'education', 'mobile', 'phone2', 'unit_id', 'dept', 'job', 'hired_on', 'migrant', 'note', 'joined_on', 'card_no',
  'member_state',
]
  .map((column) => `person.${column}`)
  .join(', ')
  .concat(`, (select count(*) > 1 from membership_event as e
    where e.person_id = person.id and e.deleted_at is null) as has_history`)

/** The live people whom the given numbers and names may mean, read in two statements. */
export function loadPeople(sqlite: Sqlite, idNos: readonly string[], names: readonly string[]): PeopleIndex {
  const byIdNo = new Map<string, KnownPerson>()
  const byName = new Map<string, KnownPerson[]>()
  const read = (column: string, keys: readonly string[]): KnownPerson[] =>
    sqlite
      .prepare(
        `select ${PERSON_COLUMNS} from ${listRows('?', 'wanted')}
         ${THEN_JOIN} person on person.${column} = wanted.value where person.deleted_at is null`,
      )
      .all(JSON.stringify([...new Set(keys)])) as KnownPerson[] // the columns above
  for (const person of read('id_no', idNos)) if (person.id_no !== null) byIdNo.set(person.id_no, person)
  for (const person of read('name', names)) {
    const same = byName.get(person.name)
    if (same === undefined) byName.set(person.name, [person])
    else same.push(person)
  }
  return { byIdNo: (idNo) => byIdNo.get(idNo), byName: (name) => byName.get(name) ?? [] }
}

export function loadPerson(sqlite: Sqlite, id: string): KnownPerson | null {
  const row = sqlite.prepare(`select ${PERSON_COLUMNS} from person where id = ? and deleted_at is null`).get(id)
  return row === undefined ? null : (row as KnownPerson) // the columns above
}

/** What this sender's columns meant before: header text to field. */
export async function rememberedColumns(db: Db, sender: string): Promise<Record<string, string | null>> {
  const rows = await db.selectFrom('sender_column').select(['header', 'field']).where('sender', '=', sender).execute()
  return Object.fromEntries(rows.map((row) => [row.header, row.field]))
}

export async function rememberColumns(
  tx: Tx,
  input: { sender: string; columns: Readonly<Record<string, string | null>>; now: string },
): Promise<void> {
  for (const [header, field] of Object.entries(input.columns)) {
    if (header === '') continue
    await tx
      .insertInto('sender_column')
      .values({ sender: input.sender, header, field, updated_at: input.now })
      .onConflict((clash) => clash.columns(['sender', 'header']).doUpdateSet({ field, updated_at: input.now }))
      .execute()
  }
}
