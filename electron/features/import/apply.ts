import { conflict } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { auditWriter } from '../../db/audit.ts'
import { bulkTransaction, openBulkJournal } from '../../db/bulk.ts'
import type { RowChange } from '../../db/row-change.ts'
import type { Tx } from '../../db/store.ts'
import { announceChange, toAuditEntry } from '../../write.ts'
import { addAlias, insertUnit } from '../units/service.ts'
import { BatchOptions, headOf, readCounts } from './batch.ts'
import type { Mode } from './compare.ts'
import { applyKnown, applyNewcomers, openRecord, type ApplyWork } from './apply-rows.ts'
import { changeBatch, getBatch, readResult, readUnitTexts, type BatchRecord } from './queries.ts'
import type { RowPlan } from './apply-row.ts'
import { freshenPreview } from './freshen.ts'
import { closeDecided, holdRows, openRefused } from './hold.ts'
import { makeUnions, type UnionsMade } from './make-unions.ts'
import { recount } from './recount.ts'
import { releaseFollowers } from './same-number.ts'
import { resolveUnits } from './units.ts'
import { unionFinder } from './unions.ts'

export interface ApplyInput {
  batchId: string
  mode: Mode
  lockedFields: readonly string[]
  asMembers: boolean
  unionId?: string | null | undefined
  newUnions: boolean
}

export interface ApplyReply {
  batchId: string
  created: number
  changed: number
  same: number
  doubtful: number
  skipped: number
  unitsCreated: number
  unionsCreated: number
}

/**
 * Writes the batch in one transaction: a kill in the middle leaves none of it. Doubtful rows without a decision stay
 * behind as a work list; applying again later takes the rows decided since.
 */
export async function applyImport(ctx: Context, input: ApplyInput): Promise<ApplyReply> {
  await freshenPreview(ctx, input.batchId)
  const batch = await getBatch(ctx.store.db, input.batchId)
  if (batch.state !== 'previewed' && batch.state !== 'applied') {
    throw conflict('batch_closed', 'batchId', { state: batch.state })
  }
  const job = `import:${batch.id}`
  ctx.session.cancelled.delete(job)
  const { people } = readCounts(batch)
  const reply = await bulkTransaction(ctx.store, (tx) => applyAll(ctx, tx, batch, input, job))
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
  const before = BatchOptions.parse(JSON.parse(batch.options))
  const options = { ...before, defaultUnionId: input.unionId === undefined ? before.defaultUnionId : input.unionId }
  const units = await makeUnits(ctx, tx, batch, options)
  const unions = input.asMembers && input.newUnions ? await makeUnions(ctx, tx, { batch, options, ...units }) : NO_UNIONS
  const plan: RowPlan = {
    batchId: batch.id,
    today: ctx.clock.today(),
    newId: ctx.newId,
    mode: input.mode,
    lockedFields: input.lockedFields,
    fields: new Set(headOf(batch).columnList.flatMap(({ field }) => field ?? [])),
    asMembers: input.asMembers,
    unitOf: units.unitOf,
    waits: units.waits,
    unionOf: await unionFinder(tx, options.defaultUnionId),
    sqlite,
    journal: openBulkJournal(sqlite, now),
  }
  const total = Number(sqlite.prepare('select count(*) from import_row where batch_number = ?').pluck().get(batch.number))
  let steps = 0
  const work: ApplyWork = {
    plan,
    batch,
    /** Writes the line of what a row did, and ties the row to it. */
    record: openRecord(ctx, batch, { now, audit }),
    // Each row is taken in hand twice.
    breathe: async (more) => {
      steps += more
      ctx.host.announce({ kind: 'progress', job, done: Math.floor(steps / 2), total, label: 'import' })
      await letOthersWork()
      if (ctx.session.cancelled.has(job)) throw conflict('cancelled')
    },
  }
  const known = await applyKnown(work, ctx.store, tx)
  const held = holdRows(sqlite, batch.number, units.waits)
  const created = await applyNewcomers(work)
  openRefused(sqlite, batch.number)
  const released = releaseFollowers(sqlite, batch.number)
  closeDecided(sqlite, batch.number)
  const reply = {
    ...known,
    doubtful: known.doubtful + held + released,
    skipped: known.skipped - released,
    created,
    batchId: batch.id,
    unitsCreated: units.created,
    unionsCreated: unions.unionIds.length,
  }
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
  })
  const made = readResult(batch)
  await recount(tx, sqlite, batch.id, {
    lastSeq,
    unitIds: [...made.unitIds, ...units.createdIds],
    unionIds: [...made.unionIds, ...unions.unionIds],
    coverIds: [...made.coverIds, ...unions.coverIds],
  })
  return reply
}

const NO_UNIONS: UnionsMade = { unionIds: [], coverIds: [] }

/** New units, and the aliases of those a person has confirmed. */
export async function makeUnits(
  ctx: Context,
  tx: Tx,
  batch: BatchRecord,
  options: BatchOptions,
): Promise<Pick<RowPlan, 'unitOf' | 'waits'> & { created: number; createdIds: string[] }> {
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
    waits: plan.waits,
    created: made.size,
    createdIds: [...made.values()],
  }
}

/** Lets the page and the other calls have their turn; nothing is queried meanwhile. */
function letOthersWork(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
