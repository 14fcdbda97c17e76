import type { Selectable } from 'kysely'
import type { ReceivedPackage } from '../../../shared/contract/county.ts'
import type { Purpose } from '../../../shared/domain/packages/purposes.ts'
import type { SeenPackage } from '../../../shared/domain/packages/sequence.ts'
import type { ReceivedPackageRow, TownshipRow } from '../../db/schema-county.ts'
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
  const all = selectReceived(db).orderBy('r.received_at', 'desc').orderBy('r.sequence', 'desc').limit(limit)
  return (await (id === undefined ? all : all.where('r.id', '=', id)).execute()).map(toReceived)
}

/** The newest of each township, however long ago. */
export async function listLastOfEach(db: Db): Promise<ReceivedPackage[]> {
  const rows = await selectReceived(db)
    .where('r.sequence', '=', ({ selectFrom }) =>
      selectFrom('received_package as l').select(({ fn }) => fn.max('l.sequence').as('last')).whereRef('l.township_code', '=', 'r.township_code'),
    )
    .execute()
  return rows.map(toReceived)
}

function selectReceived(db: Db | Tx) {
  return db
    .selectFrom('received_package as r')
    .innerJoin('township as t', 't.code', 'r.township_code')
    .selectAll('r')
    .select('t.name as township_name')
}

function toReceived(row: Selectable<ReceivedPackageRow> & { township_name: string }): ReceivedPackage {
  return {
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
  }
}
