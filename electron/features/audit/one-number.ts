import { conflict } from '../../../shared/errors.ts'
import type { RowChange } from '../../db/row-change.ts'
import type { Tx } from '../../db/store.ts'

/**
 * Throws `conflict/same_id` with the other person's id when somebody whom the changes brought back, or gave a number
 * back, would share it: an identity number is that of one living person.
 */
export async function refuseSharedNumbers(tx: Tx, changes: readonly RowChange[]): Promise<void> {
  const people = changes.filter(({ table, after }) => table === 'person' && ('id_no' in after || 'deleted_at' in after))
  for (const { id } of people) {
    const other = await findSharing(tx, id)
    if (other !== null) throw conflict('same_id', 'idNo', { personId: other.id, name: other.name })
  }
}

/** Another living person with the number of a living one. */
async function findSharing(tx: Tx, id: string): Promise<{ id: string; name: string } | null> {
  const other = await tx
    .selectFrom('person as own')
    .innerJoin('person as other', 'other.id_no', 'own.id_no')
    .select(['other.id', 'other.name'])
    .where('own.id', '=', id)
    .where('own.deleted_at', 'is', null)
    .where('other.deleted_at', 'is', null)
    .whereRef('other.id', '!=', 'own.id')
    .executeTakeFirst()
  return other ?? null
}
