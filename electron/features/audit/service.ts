import { AppError } from '../../../shared/errors.ts'
import { readRow, writeFields, type Journal } from '../../db/journal.ts'
import type { Fields, RowChange } from '../../db/row-change.ts'
import type { Tx } from '../../db/store.ts'
import { refuseSharedNumbers } from './one-number.ts'

/**
 * Applies changes backwards: new rows are marked deleted, changed fields get their old values. Throws
 * `conflict/changed_since` with the field, what was written then and what stands there now, and `conflict/same_id`.
 */
export async function revertChanges(tx: Tx, journal: Journal, changes: readonly RowChange[]): Promise<void> {
  for (const change of changes.toReversed()) {
    const current = await readRow(tx, change.table, change.id)
    if (current === null) throw new Error(`row to undo is gone: ${change.table}`)
    const back: Fields = change.before ?? { deleted_at: journal.now }
    const expected: Fields = change.before === null ? { deleted_at: null, ...change.after } : change.after
    const touched = Object.entries(expected).find(([column, value]) => (current[column] ?? null) !== value)
    if (touched !== undefined) {
      const [field, written] = touched
      const details = { field, written, now: current[field] ?? null, table: change.table, id: change.id }
      throw new AppError({ code: 'conflict', reason: 'changed_since', details })
    }
    await writeFields(tx, change.table, change.id, back, journal.now)
    const before = Object.fromEntries(Object.keys(back).map((column) => [column, current[column] ?? null]))
    journal.changes.push({ table: change.table, id: change.id, before, after: back })
  }
  await refuseSharedNumbers(tx, journal.changes)
}
