import { conflict } from '../../../../shared/errors.ts'
import type { Context } from '../../../context.ts'
import { auditWriter } from '../../../db/audit.ts'
import { bulkTransaction } from '../../../db/bulk.ts'
import { changeRow, readRow, removeRow, type Journal } from '../../../db/journal.ts'
import type { Fields, RowChange } from '../../../db/row-change.ts'
import type { Sqlite } from '../../../db/open.ts'
import type { Tx } from '../../../db/store.ts'
import { announceChange, toAuditEntry } from '../../../write.ts'
import { removeUnusedUnit } from '../../units/service.ts'
import { changeBatch, eachRow, getBatch, readResult, type BatchRecord, type StoredRow } from '../queries.ts'
import type { UndoReply } from '../undo.ts'
import { editsSince, isUsedElsewhere } from './undo-checks.ts'

/** What one row of a batch did, and where to take it back. */
export interface UndoWork {
  readonly sqlite: Sqlite
  readonly tx: Tx
  readonly journal: Journal
  readonly row: StoredRow
  readonly effects: readonly RowChange[]
}

export type Kept = UndoReply['kept'][number]
/** Takes one row back; what stays, since somebody has worked on it, is told. */
export type UndoRecord = (work: UndoWork) => Promise<Kept | null>

/**
 * Takes an import of records back, in one transaction, the newest row first. `touched` are the kinds of things that may
 * have changed.
 */
export async function undoRecords(
  ctx: Context,
  batchId: string,
  undoRow: UndoRecord,
  touched: readonly string[],
): Promise<UndoReply> {
  const batch = await getApplied(ctx, batchId)
  const reply = await bulkTransaction(ctx.store, (tx) => undoAll(ctx, tx, batch, undoRow))
  announceChange(ctx, ['person', 'unit', 'import', ...touched])
  return reply
}

/** What `undoRecords` would do now: it is done, looked at and rolled back. */
export async function planRecordsUndo(ctx: Context, batchId: string, undoRow: UndoRecord): Promise<UndoReply> {
  const batch = await getApplied(ctx, batchId)
  try {
    await ctx.store.db.transaction().execute(async (tx) => {
      throw new Imagined(await undoAll(ctx, tx, batch, undoRow))
    })
  } catch (error) {
    if (error instanceof Imagined) return error.reply
    throw error
  }
  throw new Error('an imagined undo was carried out')
}

/** Rolls the transaction back and carries out what it came to. */
class Imagined extends Error {
  readonly reply: UndoReply

  constructor(reply: UndoReply) {
    super('imagined')
    this.reply = reply
  }
}

async function getApplied(ctx: Context, batchId: string): Promise<BatchRecord> {
  const batch = await getBatch(ctx.store.db, batchId)
  if (batch.state !== 'applied') throw conflict('batch_not_applied', 'batchId', { state: batch.state })
  return batch
}

async function undoAll(ctx: Context, tx: Tx, batch: BatchRecord, undoRow: UndoRecord): Promise<UndoReply> {
  const { sqlite } = ctx.store
  const now = ctx.clock.now()
  const audit = auditWriter(sqlite)
  const reply: UndoReply = { removed: 0, restored: 0, unions: 0, kept: [] }
  const readChanges = sqlite.prepare('select changes from audit where seq = ?').pluck()
  for (const row of [...eachRow(sqlite, batch.number)].toReversed()) {
    if (row.auditSeq === null) continue
    const effects = JSON.parse(String(readChanges.get(row.auditSeq))) as RowChange[] // written by the journal
    const journal: Journal = { now, changes: [] }
    const kept = await undoRow({ sqlite, tx, journal, row, effects })
    if (kept !== null) reply.kept.push(kept)
    if (journal.changes.length === 0) continue
    if (row.createdPerson) reply.removed += 1
    else reply.restored += 1
    await ctx.store.derive(tx, journal.changes)
    const entry = { action: 'import.undo', entity: 'person', entityId: row.personId ?? '' }
    audit(toAuditEntry(ctx, { ...entry, facts: { batch: batch.id, file: batch.file_name, row: row.row } }, journal))
  }
  const journal: Journal = { now, changes: [] }
  for (const id of readResult(batch).unitIds) await removeUnusedUnit(tx, journal, id)
  const facts = { file: batch.file_name, removed: reply.removed, restored: reply.restored, kept: reply.kept.length }
  audit(toAuditEntry(ctx, { action: 'import.undo', entity: 'import_batch', entityId: batch.id, facts }, journal))
  await changeBatch(tx, batch.id, { state: 'undone', undone_at: now })
  return reply
}

/**
 * A record of `table` that a row made, and the people made with it; whole or not at all, but for people used elsewhere.
 * `hangsOn` tells whether something was added to the record since.
 */
export async function undoCreated(
  { sqlite, tx, journal, row, effects }: UndoWork,
  table: RowChange['table'],
  hangsOn: (id: string, made: readonly RowChange[]) => boolean,
): Promise<Kept | null> {
  const made = effects.filter(({ before }) => before === null)
  const edits: Kept['fields'] = []
  for (const effect of made) edits.push(...editsSince(await stands(tx, effect), effect, effects))
  const record = made.find((effect) => effect.table === table)
  if (record === undefined || edits.length > 0 || hangsOn(record.id, made)) return describeKept(row, edits)
  // Its rows stay with it, so that it can come back whole from the recycle bin.
  await removeRow(tx, journal, record.table, record.id)
  for (const effect of made.filter((one) => one.table === 'person')) {
    if (!isUsedElsewhere(sqlite, effect.id)) await removeMade(tx, journal, effect)
  }
  return null
}

/** What a row changed in a record that was there; `isNeeded` tells of a row it added that something hangs on. */
export async function undoChanged(
  { tx, journal, row, effects }: UndoWork,
  isNeeded: (effect: RowChange) => boolean,
): Promise<Kept | null> {
  const edits: Kept['fields'] = []
  let stays = false
  // What hangs on somebody's row goes before him.
  for (const effect of effects.toReversed()) {
    const current = await stands(tx, effect)
    const since = editsSince(current, effect, effects)
    edits.push(...since)
    if (effect.before === null) {
      const mayGo = since.length === 0 && !isNeeded(effect)
      stays ||= !mayGo
      if (mayGo && (current['deleted_at'] ?? null) === null) await removeMade(tx, journal, effect)
      continue
    }
    const edited = new Set(since.map(({ field }) => field))
    const old = Object.fromEntries(Object.entries(effect.before).filter(([column]) => !edited.has(column)))
    // Columns of the row as they were read.
    if (Object.keys(old).length > 0) await changeRow(tx, journal, effect.table, effect.id, old as never)
  }
  return edits.length === 0 && !stays ? null : describeKept(row, edits)
}

async function removeMade(tx: Tx, journal: Journal, { table, id }: RowChange): Promise<void> {
  if (table === 'person') await changeRow(tx, journal, 'person', id, { deleted_why: 'import_undone' })
  await removeRow(tx, journal, table, id)
}

async function stands(tx: Tx, { table, id }: RowChange): Promise<Fields> {
  const row = await readRow(tx, table, id)
  if (row === null) throw new Error(`row of an import is gone: ${table}`)
  return row
}

function describeKept({ personId, values, row }: StoredRow, fields: Kept['fields']): Kept {
  const told = fields.filter(({ field }) => field !== 'revision')
  return { personId: personId ?? '', name: values.name ?? '', row, fields: told.map((one) => ({ ...one, field: toCamel(one.field) })) }
}

/** `main_cause` is called `mainCause` outside the database. */
function toCamel(column: string): string {
  return column.replace(/_([a-z0-9])/gu, (_all, letter: string) => letter.toUpperCase())
}
