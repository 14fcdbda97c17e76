import { AppError, conflict } from '../shared/errors.ts'
import type { Context } from './context.ts'
import { auditWriter } from './db/audit.ts'
import type { Journal } from './db/journal.ts'
import type { RowChange } from './db/row-change.ts'
import type { Tx } from './db/store.ts'
import { rememberUndoable } from './session.ts'
import { announceChange, featuresOf, toAuditEntry, type WriteEntry } from './write.ts'

export interface EachWrite<T> {
  entry: (item: T) => WriteEntry
  /** Looks at what would be wrong for all of them alike. */
  check?: (tx: Tx) => Promise<unknown>
  /** As in `write`: awaits nothing but `tx` queries. */
  work: (tx: Tx, journal: Journal, item: T) => Promise<unknown>
  /** Takes what is refused for one item, which then stays as it was. Left out, one refusal takes all back. */
  onRefused?: (item: T, error: AppError) => void
  /** False for what Ctrl+Z must not take back. */
  undoable?: boolean
  /** Tells how far it is under this name, and can be stopped by it: `conflict/cancelled`, nothing is written then. */
  job?: string
}

/** Items between two breaths: the page stays alive and the stop button is heard. */
const PER_BREATH = 250

/**
 * Does the same for many records in one transaction, as one step for Ctrl+Z. Each record has an audit line of its own,
 * so that its history tells it; the lines of one call stand in the chain without a gap.
 */
export async function writeEach<T>(ctx: Context, items: readonly T[], write: EachWrite<T>): Promise<void> {
  const { store, session } = ctx
  const { job } = write
  const now = ctx.clock.now()
  const tables = new Set<string>()
  let first: number | null = null
  let last = 0
  if (job !== undefined) session.cancelled.delete(job)
  await store.db.transaction().execute(async (tx) => {
    await write.check?.(tx)
    const audit = auditWriter(store.sqlite)
    let waiting: RowChange[] = []
    const settle = async (done: number): Promise<void> => {
      await store.derive(tx, waiting)
      waiting = []
      if (job === undefined) return
      ctx.host.announce({ kind: 'progress', job, done, total: items.length, label: job })
      await new Promise((resolve) => setImmediate(resolve))
      if (session.cancelled.has(job)) throw conflict('cancelled')
    }
    for (const [index, item] of items.entries()) {
      if (index > 0 && index % PER_BREATH === 0) await settle(index)
      const journal: Journal = { now, changes: [] }
      if (!(await isDone(ctx, tx, journal, item, write)) || journal.changes.length === 0) continue
      last = audit(toAuditEntry(ctx, write.entry(item), journal))
      first ??= last
      waiting.push(...journal.changes)
      for (const table of featuresOf(journal.changes)) tables.add(table)
    }
    await settle(items.length)
  })
  if (first === null) return
  if (write.undoable !== false) rememberUndoable(session, { first, last })
  announceChange(ctx, [...tables])
}

/** What was refused half-way leaves nothing behind. */
async function isDone<T>(ctx: Context, tx: Tx, journal: Journal, item: T, write: EachWrite<T>): Promise<boolean> {
  const { sqlite } = ctx.store
  sqlite.exec('savepoint item')
  try {
    await write.work(tx, journal, item)
    sqlite.exec('release item')
    return true
  } catch (error) {
    if (write.onRefused === undefined || !(error instanceof AppError)) throw error
    sqlite.exec('rollback to item')
    sqlite.exec('release item')
    write.onRefused(item, error)
    return false
  }
}
