import type { HistoryEntry } from '../../../shared/contract/audit.ts'
import type { Context } from '../../context.ts'
import type { Sqlite } from '../../db/open.ts'
import { readChanges } from '../../db/row-change.ts'
import type { WriteEntry } from '../../write.ts'
import { writeEach } from '../../write-each.ts'
import { toEntry } from './queries.ts'
import { revertChanges } from './service.ts'

/**
 * Ctrl+Z. Takes the newest act of this session back, be it on one record or on many, each with an audit line of its
 * own. Refuses with `conflict/changed_since` when a field it would restore was changed after; then all stays.
 */
export async function undoLast(ctx: Context): Promise<{ undone: HistoryEntry | null; left: number }> {
  const step = ctx.session.undoable.at(-1)
  if (step === undefined) return { undone: null, left: 0 }
  const lines = await ctx.store.db
    .selectFrom('audit')
    .selectAll()
    .where('seq', '>=', step.first)
    .where('seq', '<=', step.last)
    .orderBy('seq', 'desc')
    .execute()
  await writeEach(ctx, lines, {
    entry: ({ seq, action, entity, entity_id }): WriteEntry => ({
      action: 'undo',
      ...(entity === null || entity_id === null ? {} : { entity, entityId: entity_id }),
      facts: { undoes: seq, action },
    }),
    work: (tx, journal, line) => revertChanges(tx, journal, readChanges(line.changes)),
    undoable: false,
  })
  ctx.session.undoable.pop()
  const [newest] = lines
  const many = lines.length > 1 ? { people: lines.length } : {}
  const undone = newest === undefined ? null : toEntry(newest)
  const name = undone === null ? null : nameOf(ctx.store.sqlite, undone)
  return {
    undone: undone === null ? null : { ...undone, facts: { ...undone.facts, ...(name === null ? {} : { name }), ...many } },
    left: ctx.session.undoable.length,
  }
}

/** What the record is called after the act was taken back; deleted ones keep their names. */
function nameOf(sqlite: Sqlite, { entity, entityId }: HistoryEntry): string | null {
  if (entity !== 'person' && entity !== 'unit' && entity !== 'trade_union') return null
  const name = sqlite.prepare(`select name from ${entity} where id = ?`).pluck().get(entityId)
  return typeof name === 'string' ? name : null
}
