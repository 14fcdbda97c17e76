import { conflict } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { auditWriter } from '../../db/audit.ts'
import { bulkTransaction, openBulkJournal } from '../../db/bulk.ts'
import type { RowChange } from '../../db/row-change.ts'
import type { Sqlite } from '../../db/open.ts'
import { inList, notInList } from '../../db/sqlite-sql/lists.ts'
import type { Tx } from '../../db/store.ts'
import { announceChange, toAuditEntry } from '../../write.ts'
import { removeUnusedUnion, uncoverUnusedUnit } from '../unions/service.ts'
import { removeUnusedUnit } from '../units/service.ts'
import { readCounts } from './batch.ts'
import { changeBatch, eachRow, getBatch, readResult, type BatchRecord, type StoredRow } from './queries.ts'
import { undoRow, type KeptPerson } from './undo-row.ts'
import { imaginedRows, storeRows } from './undo-rows.ts'

export interface UndoReply {
  removed: number
  restored: number
  unions: number
  kept: KeptPerson[]
}

const ROWS_PER_BREATH = 500

/**
 * Takes an import back on any later day, in one transaction. People it made go, unless somebody has edited them since;
 * fields it changed get their old values, unless they were changed again. What stays is listed with all three values.
 * People who were there before are never deleted.
 */
export async function undoImport(ctx: Context, batchId: string): Promise<UndoReply> {
  const batch = await getApplied(ctx, batchId)
  const reply = await bulkTransaction(ctx.store, (tx) => undoAll(ctx, tx, batch))
  announceChange(ctx, ['person', 'unit', 'membership_event', 'card', 'import'])
  return reply
}

/** What `undoImport` would do now; writes nothing. */
export async function planUndo(ctx: Context, batchId: string): Promise<UndoReply> {
  const batch = await getApplied(ctx, batchId)
  const rows = imaginedRows(ctx.store.sqlite)
  const reply: UndoReply = { removed: 0, restored: 0, unions: 0, kept: [] }
  const leaving: string[] = []
  let done = 0
  for (const one of eachEffect(ctx.store.sqlite, batch)) {
    const undone = undoRow(rows, one, ctx.clock.now())
    count(reply, one.row, undone)
    const { personId } = one.row
    if (personId !== null && leavesUnion(undone.changes)) leaving.push(personId)
    done += 1
    if (done % ROWS_PER_BREATH === 0) await letOthersWork()
  }
  return { ...reply, unions: countEmptied(ctx.store.sqlite, readResult(batch).unionIds, leaving) }
}

/** Whether undoing a row takes somebody's membership away: with the person, or with the joining alone. */
function leavesUnion(changes: readonly RowChange[]): boolean {
  return changes.some(
    ({ table, after }) => (table === 'person' || table === 'membership_event') && (after['deleted_at'] ?? null) !== null,
  )
}

/** The unions of these that nobody would belong to without those people. */
function countEmptied(sqlite: Sqlite, unionIds: readonly string[], without: readonly string[]): number {
  const emptied = sqlite
    .prepare(
      `select count(*) from trade_union where deleted_at is null and ${inList('id', '?')}
         and not exists (select 1 from person where union_id = trade_union.id and place is not null
           and ${notInList('id', '?')})`,
    )
    .pluck()
    .get(JSON.stringify(unionIds), JSON.stringify(without))
  return Number(emptied)
}

async function getApplied(ctx: Context, batchId: string): Promise<BatchRecord> {
  const batch = await getBatch(ctx.store.db, batchId)
  if (batch.state !== 'applied') throw conflict('batch_not_applied', 'batchId', { state: batch.state })
  return batch
}

interface RowEffects {
  readonly row: StoredRow
  readonly effects: readonly RowChange[]
}

/** Rows that changed something, the newest first: two rows of one file may have changed the same person. */
function* eachEffect(sqlite: Sqlite, batch: BatchRecord): Generator<RowEffects> {
  const readChanges = sqlite.prepare('select changes from audit where seq = ?').pluck()
  for (const row of [...eachRow(sqlite, batch.number)].toReversed()) {
    // Written by the bulk journal.
    if (row.auditSeq !== null) yield { row, effects: JSON.parse(String(readChanges.get(row.auditSeq))) as RowChange[] }
  }
}

function count(reply: UndoReply, row: StoredRow, { changes, kept }: ReturnType<typeof undoRow>): void {
  if (kept !== null) reply.kept.push(kept)
  if (changes.length === 0) return
  if (row.createdPerson) reply.removed += 1
  else reply.restored += 1
}

function letOthersWork(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

async function undoAll(ctx: Context, tx: Tx, batch: BatchRecord): Promise<UndoReply> {
  const { sqlite } = ctx.store
  const now = ctx.clock.now()
  const audit = auditWriter(sqlite)
  const rows = storeRows(sqlite, openBulkJournal(sqlite, now))
  const reply: UndoReply = { removed: 0, restored: 0, unions: 0, kept: [] }
  let waiting: RowChange[] = []
  let done = 0
  const { people } = readCounts(batch)
  const report = (doneNow: number): void =>
    ctx.host.announce({ kind: 'progress', job: `import:${batch.id}`, done: doneNow, total: people, label: 'undo' })
  for (const one of eachEffect(sqlite, batch)) {
    const { row } = one
    const undone = undoRow(rows, one, now)
    count(reply, row, undone)
    const { changes } = undone
    if (changes.length > 0) {
      const entry = { action: 'import.undo', entity: 'person', entityId: row.personId ?? '' }
      const facts = { batch: batch.id, file: batch.file_name, row: row.row }
      audit(toAuditEntry(ctx, { ...entry, facts }, { now, changes }))
      waiting.push(...changes)
    }
    done += 1
    if (done % ROWS_PER_BREATH === 0) {
      await ctx.store.derive(tx, waiting)
      waiting = []
      report(done)
      await letOthersWork()
    }
  }
  await ctx.store.derive(tx, waiting)
  const unitJournal = { now, changes: [] as RowChange[] }
  const made = readResult(batch)
  for (const id of made.coverIds) await uncoverUnusedUnit(tx, unitJournal, id)
  for (const id of made.unionIds) if (await removeUnusedUnion(tx, unitJournal, id)) reply.unions += 1
  for (const id of made.unitIds) await removeUnusedUnit(tx, unitJournal, id)
  const facts = { file: batch.file_name, removed: reply.removed, restored: reply.restored, kept: reply.kept.length }
  const entry = { action: 'import.undo', entity: 'import_batch', entityId: batch.id, facts }
  audit(toAuditEntry(ctx, entry, unitJournal))
  await changeBatch(tx, batch.id, { state: 'undone', undone_at: now })
  report(people)
  return reply
}
