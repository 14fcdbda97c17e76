import type { Db, Tx } from '../../db/store.ts'
import { unionForUnit } from '../unions/service.ts'

/** The union of a new member: the only one that covers the unit, else the default of the batch. */
export async function unionFinder(
  tx: Db | Tx,
  defaultUnionId: string | null,
): Promise<(unitId: string | null) => string | null> {
  const units = await tx.selectFrom('union_unit').select('unit_id').distinct().where('deleted_at', 'is', null).execute()
  const found = new Map<string, string | null>()
  for (const { unit_id: unitId } of units) found.set(unitId, await unionForUnit(tx, unitId))
  return (unitId) => (unitId === null ? null : found.get(unitId)) ?? defaultUnionId
}
