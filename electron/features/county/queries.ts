import type { Selectable } from 'kysely'
import type { ReceivedPackage } from '../../../shared/contract/county.ts'
import type { Purpose } from '../../../shared/domain/packages/purposes.ts'
import type { SeenPackage } from '../../../shared/domain/packages/sequence.ts'
import type { TownshipRow } from '../../db/schema-county.ts'
import type { Db, Tx } from '../../db/store.ts'

export async function findTownship(db: Db | Tx, code: string): Promise<Selectable<TownshipRow> | null> {
  return (await db.selectFrom('township').selectAll().where('code', '=', code).executeTakeFirst()) ?? null
}

export async function listSeen(db: Db | Tx, code: string): Promise<SeenPackage[]> {
  const rows = await db
    .selectFrom('received_package')
    .select(['sequence', 'manifest_hash'])
    .where('township_code', '=', code)
    .orderBy('sequence')
    .execute()
  return rows.map((row) => ({ sequence: row.sequence, manifestHash: row.manifest_hash }))
}

/** Newest first. `id` narrows it to one. */
export async function listReceived(db: Db | Tx, { id, limit = 200 }: { id?: string; limit?: number } = {}): Promise<ReceivedPackage[]> {
  let query = db
    .selectFrom('received_package as r')
    .innerJoin('township as t', 't.code', 'r.township_code')
    .selectAll('r')
    .select(['t.name as township_name', 't.number as township_number'])
    .orderBy('r.received_at', 'desc')
    .orderBy('r.sequence', 'desc')
    .limit(limit)
  if (id !== undefined) query = query.where('r.id', '=', id)
  const rows = await query.execute()
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      townshipCode: row.township_code,
      townshipName: row.township_name,
      sequence: row.sequence,
      purpose: row.purpose as Purpose, // the table checks it
      scope: row.since === null ? { kind: 'full' as const } : { kind: 'changes' as const, since: row.since },
      madeAt: row.made_at,
      receivedAt: row.received_at,
      ...(await countOutcomes(db, row.township_number, row.sequence)),
      receiptAt: row.receipt_at,
      receiptDue: row.receipt_due === 1,
    })),
  )
}

/** Rows by what came of them, of those that no later package has brought again. */
async function countOutcomes(
  db: Db | Tx,
  township: number,
  sequence: number,
): Promise<{ accepted: number; refused: number; conflict: number }> {
  const rows = await db
    .selectFrom('origin')
    .select(({ fn }) => ['outcome', fn.countAll<number>().as('rows')])
    .where('township', '=', township)
    .where('sequence', '=', sequence)
    .groupBy('outcome')
    .execute()
  const of = (outcome: string): number => Number(rows.find((row) => row.outcome === outcome)?.rows ?? 0)
  return { accepted: of('accepted'), refused: of('refused'), conflict: of('conflict') }
}
