import type { Context } from '../../../context.ts'
import { hasMoreIn, isUsedElsewhere } from '../records/undo-checks.ts'
import { planRecordsUndo, undoChanged, undoCreated, undoRecords, type Kept, type UndoWork } from '../records/undo.ts'
import type { UndoReply } from '../undo.ts'

/**
 * Takes an import of a ledger back: employments and people it made go, unless somebody has worked on them since; fields
 * it changed get their old values, unless they were changed again.
 */
export async function undoLedger(ctx: Context, batchId: string): Promise<UndoReply> {
  return undoRecords(ctx, batchId, undoEmployment, ['employment'])
}

/** What `undoLedger` would do now. */
export async function planLedgerUndo(ctx: Context, batchId: string): Promise<UndoReply> {
  return planRecordsUndo(ctx, batchId, undoEmployment)
}

async function undoEmployment(work: UndoWork): Promise<Kept | null> {
  const { sqlite, row } = work
  if (row.createdPerson) {
    return undoCreated(work, 'employment', (id, made) =>
      hasMoreIn(sqlite, { tables: CHILDREN, column: 'employment_id', id }, made),
    )
  }
  return undoChanged(work, ({ table, id }) => table === 'person' && isUsedElsewhere(sqlite, id))
}

/** A contract, an event or a finding of an inspection that the import did not make would hang in the air. */
const CHILDREN = ['labour_contract', 'labour_event', 'labour_inspection_finding'] as const
