import { basename } from 'node:path'
import { z } from 'zod'
import type { SentPackage } from '../../../shared/contract/packages.ts'
import type { KeyCard } from '../../../shared/contract/package-file.ts'
import type { Purpose } from '../../../shared/domain/packages/purposes.ts'
import type { SentPackageRow } from '../../db/schema-packages.ts'
import type { Db, Tx } from '../../db/store.ts'
import { makeKeyCard } from '../../packages/keys.ts'

/** As the manifest states them. */
const Totals = z.array(
  z.object({ table: z.string(), rows: z.int(), deleted: z.int(), sums: z.record(z.string(), z.int()) }),
)
export type StoredTotals = z.infer<typeof Totals>

export function totalsOf(row: Pick<SentPackageRow, 'counts'>): StoredTotals {
  return Totals.parse(JSON.parse(row.counts))
}
const ReceiptCounts = z.object({ accepted: z.int(), refused: z.int(), conflict: z.int() })

export function toSentPackage(row: SentPackageRow): SentPackage {
  return {
    id: row.id,
    sequence: row.sequence,
    purpose: row.purpose as Purpose, // the table checks it
    scope: row.since === null ? { kind: 'full' } : { kind: 'changes', since: row.since },
    madeAt: row.made_at,
    fileName: basename(row.path),
    bytes: row.bytes ?? 0,
    counts: Object.fromEntries(totalsOf(row).map(({ table, rows }) => [table, rows])),
    manifestHash: row.manifest_hash ?? '',
    countyFingerprint: row.county_fingerprint,
    receipt: row.receipt_at === null || row.receipt_counts === null
      ? null
      : { at: row.receipt_at, ...ReceiptCounts.parse(JSON.parse(row.receipt_counts)) },
  }
}

/** Newest first; only those whose file was made. */
export async function listSent(db: Db): Promise<SentPackageRow[]> {
  return db.selectFrom('sent_package').selectAll().where('state', '=', 'made').orderBy('sequence', 'desc').execute()
}

/** The newest that the county has answered: changes are counted from it. */
export async function findAnswered(db: Db): Promise<SentPackageRow | null> {
  const row = await db
    .selectFrom('sent_package')
    .selectAll()
    .where('receipt_at', 'is not', null)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export interface County {
  readonly card: KeyCard
  readonly confirmedAt: string
  readonly confirmedBy: string
}

/** The county that packages go to now. */
export async function findCounty(db: Db | Tx): Promise<County | null> {
  const row = await db.selectFrom('county_key').selectAll().where('replaced_at', 'is', null).executeTakeFirst()
  if (row === undefined) return null
  const { code, name, public_key: publicKey, recipient } = row
  return {
    card: makeKeyCard({ kind: 'county', code, name }, { publicKey, recipient }),
    confirmedAt: row.confirmed_at,
    confirmedBy: row.confirmed_by,
  }
}
