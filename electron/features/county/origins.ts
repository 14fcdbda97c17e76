import { z } from 'zod'
import { rememberSent, type Cells } from '../../../shared/domain/merge/merge-row.ts'
import { mergedColumns, PACKAGE_TABLES } from '../../../shared/domain/packages/tables.ts'
import type { Sqlite } from '../../db/open.ts'
import type { RowChange } from '../../db/row-change.ts'

const COLUMNS = new Map(PACKAGE_TABLES.map((table) => [table.name, new Set(mergedColumns(table))]))
const Sent = z.record(z.string(), z.union([z.string(), z.number()]).nullable())

/**
 * Remembers of rows that came from a township what it had sent of the columns that are changed here, so that its next
 * package finds what both sides have changed. A township has no such rows and pays for one look.
 */
export function makeOriginKeeper(sqlite: Sqlite): (changes: readonly RowChange[]) => void {
  const hasAny = sqlite.prepare('select 1 from origin limit 1')
  const read = sqlite.prepare('select sent from origin where table_name = ? and row_id = ?').pluck()
  const write = sqlite.prepare('update origin set sent = ? where table_name = ? and row_id = ?')
  return (changes) => {
    if (hasAny.get() === undefined) return
    for (const { table, id, before, after } of changes) {
      const columns = COLUMNS.get(table)
      if (before === null || columns === undefined) continue
      const stored = read.get(table, id)
      if (stored === undefined) continue
      const sent = typeof stored === 'string' ? Sent.parse(JSON.parse(stored)) : {}
      write.run(toStored(rememberSent(sent, before, after, columns)), table, id)
    }
  }
}

/** Null for a row that is here as it was sent. */
export function toStored(sent: Cells): string | null {
  return Object.keys(sent).length === 0 ? null : JSON.stringify(sent)
}
