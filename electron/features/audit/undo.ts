import type { HistoryEntry } from '../../../shared/contract/audit.ts'
import type { Context } from '../../context.ts'
import type { RowChange } from '../../db/row-change.ts'
import { write } from '../../write.ts'
import { toEntry } from './queries.ts'
import { revertChanges } from './service.ts'

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
