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
    .select(['sequence', 'manifest_hash', 'purpose'])
    .where('township_code', '=', code)
    .orderBy('sequence')
    .execute()
  return rows.map((row) => ({
    sequence: row.sequence,
    manifestHash: row.manifest_hash,
    purpose: row.purpose as Purpose, // the table checks it
  }))
}

/** Newest first. `id` narrows it to one. */
export async function listReceived(db: Db | Tx, { id, limit = 200 }: { id?: string; limit?: number } = {}): Promise<ReceivedPackage[]> {
  let query = db
    .selectFrom('received_package as r')
    .innerJoin('township as t', 't.code', 'r.township_code')
    .selectAll('r')
    .select('t.name as township_name')
    .orderBy('r.received_at', 'desc')
    .orderBy('r.sequence', 'desc')
    .limit(limit)
  if (id !== undefined) query = query.where('r.id', '=', id)
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.id,
    townshipCode: row.township_code,
    townshipName: row.township_name,
    sequence: row.sequence,
    purpose: row.purpose as Purpose, // the table checks it
    scope: row.since === null ? { kind: 'full' as const } : { kind: 'changes' as const, since: row.since },
    madeAt: row.made_at,
    receivedAt: row.received_at,
    accepted: row.accepted,
    refused: row.refused,
    conflict: row.conflict,
    receiptAt: row.receipt_at,
    receiptDue: row.receipt_due === 1,
  }))
}
