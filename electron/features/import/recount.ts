import type { Sqlite } from '../../db/open.ts'
import type { Tx } from '../../db/store.ts'
import { changeBatch, countApplied, getBatch, readResult, type BatchResult } from './queries.ts'
import { readOpenUnits, WOULD_DO } from './would-do.ts'

/**
 * Counts a batch again and keeps the counts with it: the one source of the figures on all screens. Must follow every
 * write to its rows, in the same transaction.
 */
export async function recount(
  tx: Tx,
  sqlite: Sqlite,
  batchId: string,
  more: Partial<BatchResult> = {},
): Promise<void> {
  const batch = await getBatch(tx, batchId)
  const counts = countApplied(sqlite, batch.number)
  const applied = batch.state === 'applied' ? counts : { doubtful: counts.doubtful, decided: counts.decided }
  const openUnits = await readOpenUnits(tx, sqlite, batch)
  const outcomes = sqlite
    .prepare(`select ${WOULD_DO} as outcome, count(*) as rows from import_row where batch_number = @number group by 1`)
    .all({ number: batch.number, openUnits }) as { outcome: string; rows: number }[] // the columns named
  const none = { new: 0, changed: 0, same: 0, doubtful: 0, skipped: 0 }
  const byOutcome = Object.fromEntries(outcomes.map(({ outcome, rows }) => [outcome, rows]))
  await changeBatch(tx, batchId, {
    counts: JSON.stringify({ ...(JSON.parse(batch.counts) as object), ...none, ...byOutcome }),
    result: JSON.stringify({ ...readResult(batch), ...applied, ...more }),
  })
}
