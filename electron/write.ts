import type { Context } from './context.ts'
import { auditWriter } from './db/audit.ts'
import type { Journal } from './db/journal.ts'
import type { Fields, RowChange } from './db/row-change.ts'
import type { Tx } from './db/store.ts'
import { rememberUndoable } from './session.ts'

export interface WriteEntry {
  action: string
  /** The record the line belongs to, for its history. */
  entity?: string
  entityId?: string
  why?: string | null
  facts?: Fields
  /** False for what Ctrl+Z must not take back, such as an import with an undo of its own. */
  undoable?: boolean
}

/**
 * The one way to change data: work, maintained columns and the audit line in one transaction, then the news to the
 * page. Inside `work` await nothing but `tx` queries: Kysely holds the one connection and would wait for ever.
 */
export async function write<T>(
  ctx: Context,
  entry: WriteEntry,
  work: (tx: Tx, journal: Journal) => Promise<T>,
): Promise<T> {
  const { store, session } = ctx
  let seq: number | null = null
  const journal: Journal = { now: ctx.clock.now(), changes: [] }
  const value = await store.db.transaction().execute(async (tx) => {
    const result = await work(tx, journal)
    if (journal.changes.length === 0) return result
    await store.derive(tx, journal.changes)
    seq = auditWriter(store.sqlite)(toAuditEntry(ctx, entry, journal))
    return result
  })
  if (seq === null) return value
  if (entry.undoable !== false) rememberUndoable(session, { first: seq, last: seq })
  announceChange(ctx, featuresOf(journal.changes))
  return value
}

/** Tells the page which tables changed, so that what it shows is read again. */
export function announceChange(ctx: Context, features: readonly string[]): void {
  ctx.host.announce({ kind: 'changed', features, at: ctx.clock.now(), today: ctx.clock.today() })
}

/** Writes an audit line for something that changes no row: a print, an export, a reveal. */
export async function note(ctx: Context, entry: WriteEntry): Promise<void> {
  await ctx.store.db.transaction().execute(async () => {
    auditWriter(ctx.store.sqlite)(toAuditEntry(ctx, entry, { now: ctx.clock.now(), changes: [] }))
  })
}

export function toAuditEntry(ctx: Context, entry: WriteEntry, journal: Journal): Parameters<
  ReturnType<typeof auditWriter>
>[0] {
  return {
    at: journal.now,
    actor: ctx.session.actor,
    action: entry.action,
    entity: entry.entity ?? null,
    entityId: entry.entityId ?? null,
    changes: journal.changes,
    facts: entry.facts ?? {},
    why: entry.why ?? null,
  }
}

/** The tables that were written to. */
export function featuresOf(changes: readonly RowChange[]): string[] {
  return [...new Set(changes.map((change) => change.table))]
}
