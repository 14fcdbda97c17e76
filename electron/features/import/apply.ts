import { conflict } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { auditWriter } from '../../db/audit.ts'
import { openBulkJournal, withBulkCache } from '../../db/bulk.ts'
import type { RowChange } from '../../db/row-change.ts'
import type { Tx } from '../../db/store.ts'
import { announceChange, toAuditEntry } from '../../write.ts'
import { addAlias, insertUnit } from '../units/service.ts'
import { BatchOptions } from './batch.ts'
import type { Mode } from './compare.ts'
import { deriveInOrder, toWaiting, type WaitingChange } from './derive-in-order.ts'
import { changeBatch, countApplied, eachRow, getBatch, readResult, readUnitTexts, type BatchRecord } from './queries.ts'
import { headOf } from './preview.ts'
import { applyRow, type RowPlan, type RowResult } from './apply-row.ts'
import { resolveUnits } from './units.ts'
import { unionFinder } from './unions.ts'

export interface ApplyInput {
  batchId: string
  mode: Mode
  lockedFields: readonly string[]
  asMembers: boolean
}

export interface ApplyReply {
  batchId: string
  created: number
  changed: number
  same: number
  doubtful: number
  skipped: number
  unitsCreated: number
}

/** Rows between two breaths: the page stays alive and the cancel button is heard. */
const ROWS_PER_BREATH = 500

/**
 * Writes the batch in one transaction: a kill in the middle leaves none of it. Doubtful rows without a decision stay
 * behind as a work list; applying again later takes the rows decided since.
 */
export async function applyImport(ctx: Context, input: ApplyInput): Promise<ApplyReply> {
  const batch = await getBatch(ctx.store.db, input.batchId)
  if (batch.state !== 'previewed' && batch.state !== 'applied') {
    throw conflict('batch_closed', 'batchId', { state: batch.state })
  }
  const job = `import:${batch.id}`
  ctx.session.cancelled.delete(job)
  const { people } = JSON.parse(batch.counts) as { people: number } // written by `countRows`
  const reply = await withBulkCache(ctx.store.sqlite, () =>
    ctx.store.db.transaction().execute((tx) => applyAll(ctx, tx, batch, input, job)),
  )
    // Done or stopped: nothing is under way any more.
    .finally(() => ctx.host.announce({ kind: 'progress', job, done: people, total: people, label: 'import' }))
  announceChange(ctx, ['person', 'unit', 'membership_event', 'card', 'import'])
  return reply
}

async function applyAll(
  ctx: Context,
  tx: Tx,
  batch: BatchRecord,
  input: ApplyInput,
  job: string,
): Promise<ApplyReply> {
  const { sqlite } = ctx.store
  const now = ctx.clock.now()
  const audit = auditWriter(sqlite)
  const options = BatchOptions.parse(JSON.parse(batch.options))
  const units = await makeUnits(ctx, tx, batch, options)
  const plan: RowPlan = {
    batchId: batch.id,
    today: ctx.clock.today(),
    newId: ctx.newId,
    mode: input.mode,
    lockedFields: input.lockedFields,
    asMembers: input.asMembers,
    unitOf: units.unitOf,
    unionOf: await unionFinder(tx, options.defaultUnionId),
    sqlite,
    journal: openBulkJournal(sqlite, now),
  }
  const mark = sqlite.prepare(
    'update import_row set person_id = ?, created_person = ?, audit_seq = ? where batch_number = ? and row = ?',
  )
  const reply = { ...NOTHING, batchId: batch.id, unitsCreated: units.created }
  const waiting: WaitingChange[] = []
  const total = Number(sqlite.prepare('select count(*) from import_row where batch_number = ?').pluck().get(batch.number))
  let steps = 0
  /** Half of the way is writing the rows, the other half what is worked out from them. */
  const breathe = async (more: number): Promise<void> => {
    steps += more
    ctx.host.announce({ kind: 'progress', job, done: Math.floor(steps / 2), total, label: 'import' })
    await letOthersWork()
    if (ctx.session.cancelled.has(job)) throw conflict('cancelled')
  }
  let rows = 0
  for (const row of eachRow(sqlite, batch.number)) {
    const result = applyRow(plan, row)
    count(reply, result)
    let seq: number | null = null
    if (result.changes.length > 0) {
      const entry = { action: 'import.apply', entity: 'person', entityId: result.personId ?? '' }
      const facts = { batch: batch.id, file: batch.file_name, row: row.row }
      seq = audit(toAuditEntry(ctx, { ...entry, facts }, { now, changes: [...result.changes] }))
      waiting.push(toWaiting(row.values.name ?? '', result.changes))
    }
    if (row.personId === null && result.personId !== null) {
      mark.run(result.personId, result.kind === 'created' ? 1 : 0, seq, batch.number, row.row)
    }
    rows += 1
    if (rows % ROWS_PER_BREATH === 0) await breathe(ROWS_PER_BREATH)
  }
  await deriveInOrder(ctx.store, tx, waiting, { size: ROWS_PER_BREATH, after: breathe })
  const lastSeq = audit(
    toAuditEntry(
      ctx,
      {
        action: 'import.apply',
        entity: 'import_batch',
        entityId: batch.id,
        facts: { file: batch.file_name, mode: input.mode, created: reply.created, changed: reply.changed },
      },
      { now, changes: [] },
    ),
  )
  await changeBatch(tx, batch.id, {
    state: 'applied',
    mode: input.mode,
    applied_at: batch.applied_at ?? now,
    options: JSON.stringify({ ...options, lockedFields: input.lockedFields }),
    result: JSON.stringify({
      ...countApplied(sqlite, batch.number),
      lastSeq,
      unitIds: [...readResult(batch).unitIds, ...units.createdIds],
    }),
  })
  return reply
}

const NOTHING = { created: 0, changed: 0, same: 0, doubtful: 0, skipped: 0 }

function count(reply: ApplyReply, result: RowResult): void {
  reply[result.kind] += 1
}

/** New units, and the aliases of those a person has confirmed. */
async function makeUnits(
  ctx: Context,
  tx: Tx,
  batch: BatchRecord,
  options: BatchOptions,
): Promise<{ unitOf: (text: string | null) => string | null; created: number; createdIds: string[] }> {
  const head = headOf(batch)
  const rows = readUnitTexts(ctx.store.sqlite, batch.number)
  const plan = await resolveUnits(tx, rows, head.unitHint, options)
  const journal = { now: ctx.clock.now(), changes: [] as RowChange[] }
  const made = new Map<string, string>()
  for (const name of plan.newNames) {
    const id = ctx.newId()
    await insertUnit(ctx, tx, journal, id, { name })
    made.set(name, id)
  }
  for (const [text, id] of Object.entries(options.units)) {
    if (id !== 'new') await addAlias(ctx, tx, journal, id, text)
  }
  if (journal.changes.length > 0) {
    await ctx.store.derive(tx, journal.changes)
    const entry = { action: 'import.apply', entity: 'import_batch', entityId: batch.id, facts: { units: made.size } }
    auditWriter(ctx.store.sqlite)(toAuditEntry(ctx, entry, journal))
  }
  const hinted = head.unitHint === null ? null : (made.get(head.unitHint) ?? null)
  return {
    unitOf: (text) => (text === null ? (plan.defaultUnitId ?? hinted) : (made.get(text) ?? plan.unitOf(text))),
    created: made.size,
    createdIds: [...made.values()],
  }
}

/** Lets the page and the other calls have their turn; nothing is queried meanwhile. */
function letOthersWork(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
