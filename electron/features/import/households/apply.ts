import { AppError, conflict } from '../../../../shared/errors.ts'
import type { Context } from '../../../context.ts'
import { auditWriter } from '../../../db/audit.ts'
import { bulkTransaction } from '../../../db/bulk.ts'
import type { Journal } from '../../../db/journal.ts'
import type { Tx } from '../../../db/store.ts'
import { announceChange, toAuditEntry } from '../../../write.ts'
import { getSettings } from '../../settings/service.ts'
import { makeUnits, type ApplyInput, type ApplyReply } from '../apply.ts'
import { BatchOptions, readCounts } from '../batch.ts'
import { closeDecided, openRefused } from '../hold.ts'
import { changeBatch, eachRow, getBatch, loadPerson, readResult, type BatchRecord } from '../queries.ts'
import { recount } from '../recount.ts'
import { changeFile } from './change-file.ts'
import { asHousehold, workerOf, type StoredHousehold } from './household.ts'
import { hasOwn } from './judge.ts'
import { readKnown } from './known-files.ts'
import { makeHousehold } from './make-file.ts'

interface Work {
  readonly ctx: Context
  readonly tx: Tx
  readonly batch: BatchRecord
  readonly input: ApplyInput
  readonly township: string
  readonly unitOf: (text: string | null) => string | null
  readonly waits: (text: string | null) => boolean
}

type Done = { readonly kind: 'created' | 'changed' | 'same' | 'doubtful' | 'skipped'; readonly personId: string | null }

/**
 * Writes a batch about households in one transaction: a kill in the middle leaves none of it. What the rules of a file
 * refuse for one household leaves that row waiting.
 */
export async function applyHouseholds(ctx: Context, input: ApplyInput): Promise<ApplyReply> {
  const batch = await getBatch(ctx.store.db, input.batchId)
  if (batch.state !== 'previewed' && batch.state !== 'applied') {
    throw conflict('batch_closed', 'batchId', { state: batch.state })
  }
  const job = `import:${batch.id}`
  ctx.session.cancelled.delete(job)
  const { townshipName } = await getSettings(ctx)
  const { people } = readCounts(batch)
  const reply = await bulkTransaction(ctx.store, (tx) => applyAll(ctx, tx, batch, input, townshipName))
    .finally(() => ctx.host.announce({ kind: 'progress', job, done: people, total: people, label: 'import' }))
  announceChange(ctx, ['person', 'unit', 'hardship_file', 'household_member', 'income', 'import'])
  return reply
}

async function applyAll(
  ctx: Context,
  tx: Tx,
  batch: BatchRecord,
  input: ApplyInput,
  township: string,
): Promise<ApplyReply> {
  const { sqlite } = ctx.store
  const now = ctx.clock.now()
  const audit = auditWriter(sqlite)
  const options = BatchOptions.parse(JSON.parse(batch.options))
  const units = await makeUnits(ctx, tx, batch, options)
  const work: Work = { ctx, tx, batch, input, township, unitOf: units.unitOf, waits: units.waits }
  const counts = { created: 0, changed: 0, same: 0, doubtful: 0, skipped: 0 }
  const tie = sqlite.prepare(
    'update import_row set person_id = ?, created_person = ?, audit_seq = ? where batch_number = ? and row = ?',
  )
  const rows = [...eachRow(sqlite, batch.number)].map(asHousehold)
  const job = `import:${batch.id}`
  for (const [i, row] of rows.entries()) {
    const journal: Journal = { now, changes: [] }
    const { kind, personId } = await applyOrWait(work, journal, row)
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
async function applyOrWait(work: Work, journal: Journal, row: StoredHousehold): Promise<Done> {
  const { sqlite } = work.ctx.store
  sqlite.exec('savepoint household')
  try {
    const done = await applyRow(work, journal, row)
    // Maintained columns at once: the next household must see who is in an open file.
    if (journal.changes.length > 0) await work.ctx.store.derive(work.tx, journal.changes)
    sqlite.exec('release household')
    return done
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    sqlite.exec('rollback to household')
    sqlite.exec('release household')
    journal.changes.length = 0
    return { kind: 'doubtful', personId: null }
  }
}

async function applyRow(work: Work, journal: Journal, row: StoredHousehold): Promise<Done> {
  const { ctx, tx, batch, township } = work
  const { values, decision } = row
  if (row.personId !== null) return { kind: 'same', personId: row.personId }
  if (row.action === 'reject' || row.action === 'merge' || decision?.kind === 'skip') return SKIPPED
  if (decision === null && row.outcome === 'doubtful') return WAITING
  if (decision === null && row.outcome === 'skipped') return SKIPPED
  const personId = workerOf(row)
  // Deleted or merged since the preview: a person has to look again.
  if (personId !== null && loadPerson(ctx.store.sqlite, personId) === null) return WAITING
  const known = await readKnown(ctx, tx, values, { personId, answers: decision?.members ?? [] })
  if (known.clash !== null || known.other !== null || known.open.size > 0) return WAITING
  if (hasOwn(known)) {
    const isChanged = await changeFile(ctx, tx, journal, { values, known, choice: work.input, batch })
    return { kind: isChanged ? 'changed' : 'same', personId }
  }
  if (personId === null && work.waits(values.unitName)) return WAITING
  const workerId = await makeHousehold(ctx, tx, journal, {
    values,
    personId,
    links: known.links,
    withNumber: decision?.kind !== 'new_without_id',
    unitId: work.unitOf(values.unitName),
    township,
    batch,
  })
  return { kind: 'created', personId: workerId }
}

const SKIPPED: Done = { kind: 'skipped', personId: null }
const WAITING: Done = { kind: 'doubtful', personId: null }
