import type { Context } from '../../../context.ts'
import { isUsedElsewhere } from '../records/undo-checks.ts'
import { planRecordsUndo, undoChanged, undoCreated, undoRecords, type Kept, type UndoWork } from '../records/undo.ts'
import type { UndoReply } from '../undo.ts'
import { hangsOnFile, hangsOnMember } from './undo-checks.ts'

/**
 * Takes an import of households back: files it opened and people it made go, unless somebody has worked on them since;
 * fields it changed get their old values, unless they were changed again.
 */
export async function undoHouseholds(ctx: Context, batchId: string): Promise<UndoReply> {
  return undoRecords(ctx, batchId, undoHousehold, ['hardship_file', 'household_member', 'income'])
}

/** What `undoHouseholds` would do now. */
export async function planHouseholdsUndo(ctx: Context, batchId: string): Promise<UndoReply> {
  return planRecordsUndo(ctx, batchId, undoHousehold)
}

async function undoHousehold(work: UndoWork): Promise<Kept | null> {
  const { sqlite, effects } = work
  if (work.row.createdPerson) return undoCreated(work, 'hardship_file', (id, made) => hangsOnFile(sqlite, id, made))
  // Somebody put into a file who has money or papers there, or whom another file or list knows.
  return undoChanged(work, ({ table, id, after }) => {
    if (table === 'person') return isUsedElsewhere(sqlite, id)
    if (table !== 'household_member') return false
    return hangsOnMember(sqlite, { fileId: String(after['file_id']), personId: String(after['person_id']) }, effects)
  })
}
