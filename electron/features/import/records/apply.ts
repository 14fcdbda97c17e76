import { AppError, conflict } from '../../../../shared/errors.ts'
import type { Context } from '../../../context.ts'
import { auditWriter } from '../../../db/audit.ts'
import { bulkTransaction } from '../../../db/bulk.ts'
import type { Journal } from '../../../db/journal.ts'
import type { Tx } from '../../../db/store.ts'
import { announceChange, toAuditEntry } from '../../../write.ts'
import { makeUnits, type ApplyInput, type ApplyReply } from '../apply.ts'
import { BatchOptions, readCounts } from '../batch.ts'
import { closeDecided, openRefused } from '../hold.ts'
import { changeBatch, eachRow, getBatch, readResult, type BatchRecord, type StoredRow } from '../queries.ts'
import { recount } from '../recount.ts'

/** What all rows of a batch share while it is applied. */
export interface RecordWork {
  readonly ctx: Context
  readonly tx: Tx
  readonly batch: BatchRecord
  readonly input: ApplyInput
  readonly unitOf: (text: string | null) => string | null
  readonly waits: (text: string | null) => boolean
}

/** What became of a row: the person it is about, and whether it made the record. */
export type Done = {
  readonly kind: 'created' | 'changed' | 'same' | 'doubtful' | 'skipped'
  readonly personId: string | null
}
export const SKIPPED: Done = { kind: 'skipped', personId: null }
export const WAITING: Done = { kind: 'doubtful', personId: null }

/** Writes one row that nobody has done anything with yet. Throws an `AppError` for what a rule refuses. */
export type ApplyRecord = (work: RecordWork, journal: Journal, row: StoredRow) => Promise<Done>

/**
 * Writes a batch about records, such as the files of households, in one transaction: a kill in the middle leaves none of
 * it. What a rule refuses for one row leaves that row waiting. `touched` are the kinds of things that may have changed.
 */
export async function applyRecords(
  ctx: Context,
  input: ApplyInput,
  applyRow: ApplyRecord,
  touched: readonly string[],
): Promise<ApplyReply> {
  const batch = await getBatch(ctx.store.db, input.batchId)
  if (batch.state !== 'previewed' && batch.state !== 'applied') {
    throw conflict('batch_closed', 'batchId', { state: batch.state })
  }
  const job = `import:${batch.id}`
  ctx.session.cancelled.delete(job)
  const { people } = readCounts(batch)
  const reply = await bulkTransaction(ctx.store, (tx) => applyAll(ctx, tx, batch, input, applyRow))
    .finally(() => ctx.host.announce({ kind: 'progress', job, done: people, total: people, label: 'import' }))
  announceChange(ctx, ['person', 'unit', 'import', ...touched])
  return reply
}

async function applyAll(
  ctx: Context,
  tx: Tx,
  batch: BatchRecord,
  input: ApplyInput,
  applyRow: ApplyRecord,
): Promise<ApplyReply> {
  const { sqlite } = ctx.store
  const now = ctx.clock.now()
  const audit = auditWriter(sqlite)
  const options = BatchOptions.parse(JSON.parse(batch.options))
  const units = await makeUnits(ctx, tx, batch, options)
  const work: RecordWork = { ctx, tx, batch, input, unitOf: units.unitOf, waits: units.waits }
  const counts = { created: 0, changed: 0, same: 0, doubtful: 0, skipped: 0 }
  const tie = sqlite.prepare(
    'update import_row set person_id = ?, created_person = ?, audit_seq = ? where batch_number = ? and row = ?',
  )
  const rows = [...eachRow(sqlite, batch.number)]
  const job = `import:${batch.id}`
  for (const [i, row] of rows.entries()) {
    const journal: Journal = { now, changes: [] }
    const { kind, personId } = await applyOrWait(work, journal, row, applyRow)
    counts[kind] += 1
    if (row.personId === null && personId !== null) {
      const entry = { action: 'import.apply', entity: 'person', entityId: personId }
      const facts = { batch: batch.id, file: batch.file_name, row: row.row }
      const seq = journal.changes.length === 0 ? null : audit(toAuditEntry(ctx, { ...entry, facts }, journal))
      tie.run(personId, kind === 'created' ? 1 : 0, seq, batch.number, row.row)
    }
    if (i % ROWS_PER_BREATH === 0) {
      ctx.host.announce({ kind: 'progress', job, done: i, total: rows.length, label: 'import' })
      await new Promise((resolve) => setImmediate(resolve))
      if (ctx.session.cancelled.has(job)) throw conflict('cancelled')
    }
  }
  openRefused(sqlite, batch.number)
  closeDecided(sqlite, batch.number)
  const facts = { file: batch.file_name, mode: input.mode, created: counts.created, changed: counts.changed }
  const entry = { action: 'import.apply', entity: 'import_batch', entityId: batch.id, facts }
  const lastSeq = audit(toAuditEntry(ctx, entry, { now, changes: [] }))
  await changeBatch(tx, batch.id, {
    state: 'applied',
    mode: input.mode,
    applied_at: batch.applied_at ?? now,
    options: JSON.stringify({ ...options, lockedFields: input.lockedFields }),
  })
  const made = readResult(batch)
  await recount(tx, sqlite, batch.id, { lastSeq, unitIds: [...made.unitIds, ...units.createdIds] })
  return { ...counts, batchId: batch.id, unitsCreated: units.created, unionsCreated: 0 }
}

const ROWS_PER_BREATH = 25

/** What was refused half-way leaves nothing behind, and the row waits. */
async function applyOrWait(
  work: RecordWork,
  journal: Journal,
  row: StoredRow,
  applyRow: ApplyRecord,
): Promise<Done> {
  const { action, decision, outcome, personId } = row
  if (personId !== null) return { kind: 'same', personId }
  if (action === 'reject' || action === 'merge' || decision?.kind === 'skip') return SKIPPED
  if (decision === null && outcome === 'doubtful') return WAITING
  if (decision === null && outcome === 'skipped') return SKIPPED
  const { sqlite } = work.ctx.store
  sqlite.exec('savepoint record')
  try {
    const done = await applyRow(work, journal, row)
    // Maintained columns at once: the next row must see what this one made.
    if (journal.changes.length > 0) await work.ctx.store.derive(work.tx, journal.changes)
    sqlite.exec('release record')
    return done
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    sqlite.exec('rollback to record')
    sqlite.exec('release record')
    journal.changes.length = 0
    return WAITING
  }
}
