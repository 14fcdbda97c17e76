import type { HistoryEntry } from '../../../shared/contract/audit.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { readRow, writeFields, type Fields, type Journal, type RowChange } from '../../db/journal.ts'
import type { Tx } from '../../db/store.ts'
import { write } from '../../write.ts'
import { toEntry } from './queries.ts'

/**
 * Ctrl+Z. Takes the newest write of this session back, as a new write with its own audit line. Refuses with
 * `conflict/changed_since` when a field it would restore was changed after.
 */
export async function undoLast(ctx: Context): Promise<{ undone: HistoryEntry | null; left: number }> {
  const seq = ctx.session.undoable.at(-1)
  if (seq === undefined) return { undone: null, left: 0 }
  const row = await ctx.store.db.selectFrom('audit').selectAll().where('seq', '=', seq).executeTakeFirstOrThrow()
  const entry = toEntry(row)
  const target = entry.entity === null || entry.entityId === null
    ? {}
    : { entity: entry.entity, entityId: entry.entityId }
  await write(
    ctx,
    { action: 'undo', ...target, facts: { undoes: seq, action: entry.action }, undoable: false },
    // What the journal wrote it can read back: the table names are those of `JOURNALED`.
    (tx, journal) => revertChanges(tx, journal, JSON.parse(row.changes) as RowChange[]),
  )
  ctx.session.undoable.pop()
  return { undone: entry, left: ctx.session.undoable.length }
}

/** Applies changes backwards: new rows are marked deleted, changed fields get their old values. */
export async function revertChanges(tx: Tx, journal: Journal, changes: readonly RowChange[]): Promise<void> {
  for (const change of changes.toReversed()) {
    const current = await readRow(tx, change.table, change.id)
    if (current === null) throw new Error(`row to undo is gone: ${change.table}`)
    const back: Fields = change.before ?? { deleted_at: journal.now }
    const expected: Fields = change.before === null ? { deleted_at: null, ...change.after } : change.after
    const touched = Object.entries(expected).find(([column, value]) => (current[column] ?? null) !== value)
    if (touched !== undefined) {
      throw new AppError({ code: 'conflict', reason: 'changed_since', details: { field: touched[0] } })
    }
    await writeFields(tx, change.table, change.id, back, journal.now)
    const before = Object.fromEntries(Object.keys(back).map((column) => [column, current[column] ?? null]))
    journal.changes.push({ table: change.table, id: change.id, before, after: back })
  }
}
