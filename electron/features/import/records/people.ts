import type { Tx } from '../../../db/store.ts'
import type { UnitsOfRows } from '../judge.ts'
import type { BatchRecord, StoredRow } from '../queries.ts'

/** The person of a row on file, as decided or found; null is somebody new. */
export function workerOf({ decision, matchedId }: Pick<StoredRow, 'decision' | 'matchedId'>): string | null {
  if (decision === null) return matchedId
  return decision.kind === 'person' ? decision.personId : null
}

/** For judging who a person is, whatever the units of the sheet mean. */
export const OPEN_TO_ALL: UnitsOfRows = { unitOf: () => null, waits: () => false, isNew: () => false }

/** So that lists find whom the import made; the mark itself is no change of theirs. */
export async function markMade(tx: Tx, id: string, batch: BatchRecord): Promise<void> {
  await tx.updateTable('person').set({ import_batch_id: batch.id }).where('id', '=', id).execute()
}
