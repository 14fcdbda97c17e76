import { conflict } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { auditWriter } from '../../db/audit.ts'
import { bulkTransaction, openBulkJournal, type BulkJournal } from '../../db/bulk.ts'
import type { Fields, RowChange, Value } from '../../db/row-change.ts'
import type { Sqlite } from '../../db/open.ts'
import type { Tx } from '../../db/store.ts'
import { announceChange, toAuditEntry } from '../../write.ts'
import { removeUnusedUnion, uncoverUnusedUnit } from '../unions/service.ts'
import { removeUnusedUnit } from '../units/service.ts'
import { changeBatch, eachRow, getBatch, readResult, type BatchRecord, type StoredRow } from './queries.ts'
import { toFieldName } from './compare.ts'
import { ownerOf } from './same-number.ts'

export interface KeptPerson {
  personId: string
  name: string
  row: number
  fields: { field: string; before: Value; imported: Value; now: Value }[]
}

export interface UndoReply {
  removed: number
  restored: number
  kept: KeptPerson[]
}

const ROWS_PER_BREATH = 500

/**
 * Takes an import back on any later day, in one transaction. People it made go, unless somebody has edited them since;
 * fields it changed get their old values, unless they were changed again. What stays is listed with all three values.
 * People who were there before are never deleted.
 */
export async function undoImport(ctx: Context, batchId: string): Promise<UndoReply> {
  const batch = await getBatch(ctx.store.db, batchId)
  if (batch.state !== 'applied') throw conflict('batch_not_applied', 'batchId', { state: batch.state })
  const reply = await bulkTransaction(ctx.store, (tx) => undoAll(ctx, tx, batch))
  announceChange(ctx, ['person', 'unit', 'membership_event', 'card', 'import'])
  return reply
}

async function undoAll(ctx: Context, tx: Tx, batch: BatchRecord): Promise<UndoReply> {
  const { sqlite } = ctx.store
  const now = ctx.clock.now()
  const audit = auditWriter(sqlite)
  const journal = openBulkJournal(sqlite, now)
  const reply: UndoReply = { removed: 0, restored: 0, kept: [] }
  const readChanges = sqlite.prepare('select changes from audit where seq = ?').pluck()
  let waiting: RowChange[] = []
  let done = 0
  // The newest row first: two rows of one file may have changed the same person.
  const rows = [...eachRow(sqlite, batch.number)].toReversed()
  const report = (people: number): void =>
    ctx.host.announce({ kind: 'progress', job: `import:${batch.id}`, done: people, total: rows.length, label: 'undo' })
  for (const row of rows) {
    if (row.auditSeq === null) continue
    // Written by the bulk journal.
    const effects = JSON.parse(String(readChanges.get(row.auditSeq))) as RowChange[]
    const { changes, kept } = undoRow(sqlite, journal, { row, effects }, now)
    if (kept !== null) reply.kept.push(kept)
    if (changes.length > 0) {
      if (row.createdPerson) reply.removed += 1
      else reply.restored += 1
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
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  await ctx.store.derive(tx, waiting)
  const unitJournal = { now, changes: [] as RowChange[] }
  const made = readResult(batch)
  for (const id of made.coverIds) await uncoverUnusedUnit(tx, unitJournal, id)
  for (const id of made.unionIds) await removeUnusedUnion(tx, unitJournal, id)
  for (const id of made.unitIds) await removeUnusedUnit(tx, unitJournal, id)
  const facts = { file: batch.file_name, removed: reply.removed, restored: reply.restored, kept: reply.kept.length }
  const entry = { action: 'import.undo', entity: 'import_batch', entityId: batch.id, facts }
  audit(toAuditEntry(ctx, entry, unitJournal))
  await changeBatch(tx, batch.id, { state: 'undone', undone_at: now })
  report(rows.length)
  return reply
}

function undoRow(
  sqlite: Sqlite,
  journal: BulkJournal,
  { row, effects }: { row: StoredRow; effects: readonly RowChange[] },
  now: string,
): { changes: RowChange[]; kept: KeptPerson | null } {
  const states = effects.map((effect) => ({ effect, current: readCurrent(sqlite, effect) }))
  if (row.createdPerson) {
    const edits = states.flatMap(({ effect, current }) => editsSince(effect, current))
    if (edits.length > 0 || hasMore(sqlite, row.personId ?? '', effects)) {
      return { changes: [], kept: describeKept(row, edits) }
    }
    const changes = states
      .filter(({ current }) => current['deleted_at'] === null)
      .map(({ effect }) => {
        const why: Fields = effect.table === 'person' ? { deleted_why: 'import_undone' } : {}
        const before: Fields = effect.table === 'person' ? { deleted_at: null, deleted_why: null } : { deleted_at: null }
        return journal.change(effect.table, effect.id, before, { deleted_at: now, ...why })
      })
    return { changes, kept: null }
  }
  const changes: RowChange[] = []
  const edits: KeptPerson['fields'] = []
  for (const { effect, current } of states.toReversed()) {
    const since = editsSince(effect, current)
    edits.push(...since)
    if (effect.before === null) {
      if (since.length === 0 && current['deleted_at'] === null) {
        changes.push(journal.change(effect.table, effect.id, { deleted_at: null }, { deleted_at: now }))
      }
      continue
    }
    const edited = new Set([...since.map((edit) => edit.field), ...takenSince(sqlite, effect, edits)])
    const back = Object.entries(effect.before).filter(([column]) => !edited.has(toFieldName(column)))
    if (back.length === 0) continue
    const old = Object.fromEntries(back)
    const imported = Object.fromEntries(back.map(([column]) => [column, current[column] ?? null]))
    changes.push(journal.change(effect.table, effect.id, imported, old))
  }
  return { changes, kept: edits.length === 0 ? null : describeKept(row, edits) }
}

/** An old number that somebody else has got meanwhile does not come back; it is listed with what was kept. */
function takenSince(sqlite: Sqlite, { table, id, before, after }: RowChange, kept: KeptPerson['fields']): string[] {
  const old = table === 'person' ? (before?.['id_no'] ?? null) : null
  if (old === null || ownerOf(sqlite, String(old), id) === null) return []
  const imported = after['id_no'] ?? null
  if (!kept.some(({ field }) => field === 'idNo')) kept.push({ field: 'idNo', before: old, imported, now: imported })
  return ['idNo']
}

function readCurrent(sqlite: Sqlite, effect: RowChange): Fields {
  const row = sqlite.prepare(`select * from ${effect.table} where id = ?`).get(effect.id)
  if (row === undefined) throw new Error(`row of an import is gone: ${effect.table}`)
  return row as Fields // text, numbers and nulls: the table has no other types
}

function editsSince(effect: RowChange, current: Fields): KeptPerson['fields'] {
  return Object.entries(effect.after)
    .filter(([column, imported]) => (current[column] ?? null) !== imported)
    .map(([column, imported]) => ({
      field: toFieldName(column),
      before: effect.before?.[column] ?? null,
      imported,
      now: current[column] ?? null,
    }))
}

/** Something was added to a person after the import made him: a field it left empty, an event, a card. */
function hasMore(sqlite: Sqlite, personId: string, effects: readonly RowChange[]): boolean {
  const revision = sqlite.prepare('select revision from person where id = ?').pluck().get(personId)
  if (revision !== 1) return true
  const own = new Set(effects.map((effect) => effect.id))
  const ids = sqlite
    .prepare(
      `select id from membership_event where person_id = @id and deleted_at is null
       union all select id from card where person_id = @id and deleted_at is null`,
    )
    .pluck()
    .all({ id: personId })
  return ids.some((id) => !own.has(String(id)))
}

function describeKept(row: StoredRow, fields: KeptPerson['fields']): KeptPerson {
  return { personId: row.personId ?? '', name: row.values.name ?? '', row: row.row, fields }
}
