import type { Selectable } from 'kysely'
import type { OutputOf } from '../../../shared/contract/define.ts'
import type { countyCalls } from '../../../shared/contract/county.ts'
import { ROW_OUTCOMES, type Receipt } from '../../../shared/contract/package-file.ts'
import { receiptFileName, RECEIPT_EXTENSION } from '../../../shared/domain/packages/file-name.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { notFound } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import type { ReceivedPackageRow, TownshipRow } from '../../db/schema-county.ts'
import { closeReceipt } from '../../packages/close.ts'
import { saveFile } from '../../save-file.ts'
import { announceChange, note } from '../../write.ts'
import { ownCounty } from './keys.ts'
import { findTownship, listReceived } from './queries.ts'

const RECEIPT_FILE = { label: '县级回执', extensions: [RECEIPT_EXTENSION] }

/**
 * 回执: what came of each row of a package, the decisions on its household files, and the head of the township's log as
 * the package named it, signed by the county and sealed to the township. A later one takes the place of the one before.
 */
export async function giveReceipt(ctx: Context, packageId: string): Promise<OutputOf<typeof countyCalls, 'county.receipt'>> {
  const { card, keys } = await ownCounty(ctx)
  const { db } = ctx.store
  const received = await db.selectFrom('received_package').selectAll().where('id', '=', packageId).executeTakeFirst()
  const township = received === undefined ? null : await findTownship(db, received.township_code)
  if (received === undefined || township === null) throw notFound('package', packageId)
  const now = ctx.clock.now()
  const receipt = makeReceipt(ctx, received, township, now)
  const { bytes } = await closeReceipt(
    {
      format: 'gongyou-package', formatVersion: 1, kind: 'receipt', receiptId: ctx.newId(), packageId,
      sequence: received.sequence, township: { code: township.code, fingerprint: township.fingerprint },
      county: { code: card.code, name: card.name, publicKey: keys.publicKey }, madeAt: now,
    },
    receipt,
    keys,
    { recipient: township.recipient },
  )
  const name = receiptFileName(township.code, received.sequence, ctx.clock.today())
  const path = await saveFile(ctx, name, RECEIPT_FILE, bytes)
  await db.updateTable('received_package').set({ receipt_at: now, receipt_due: 0 }).where('id', '=', packageId).execute()
  const facts = { township: township.code, sequence: received.sequence, ...receipt.counts, decisions: receipt.decisions.length }
  await note(ctx, { action: 'county.receipt', entity: 'received_package', entityId: packageId, facts })
  announceChange(ctx, ['county'])
  const [told] = await listReceived(db, { id: packageId })
  if (told === undefined) throw notFound('package', packageId)
  return { package: told, path }
}

function makeReceipt(ctx: Context, received: Selectable<ReceivedPackageRow>, township: TownshipRow, now: string): Receipt {
  const rows = readRows(ctx, received, township)
  const counts = Object.fromEntries(ROW_OUTCOMES.map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length]))
  return {
    packageId: received.id,
    sequence: received.sequence,
    manifestHash: received.manifest_hash,
    receivedAt: now,
    auditHead: { seq: received.audit_seq, hash: received.audit_hash },
    rows,
    decisions: readDecisions(ctx, received),
    counts: { accepted: counts['accepted'] ?? 0, refused: counts['refused'] ?? 0, conflict: counts['conflict'] ?? 0 },
  }
}

/** Rows that this package was the last to bring. */
function readRows({ store }: Context, received: Selectable<ReceivedPackageRow>, township: TownshipRow): Receipt['rows'] {
  const readFields = store.sqlite
    .prepare(
      `select distinct column_name from merge_conflict where table_name = ? and row_id = ? and (kept is null or kept = 'mine')
       order by column_name`,
    )
    .pluck()
  return store.sqlite
    .prepare(
      `select table_name as "table", row_id as id, revision, outcome, reason, note from origin
       where township = @township and sequence = @sequence
       union all
       select table_name, row_id, revision, 'refused', 'other_township_row', null from foreign_row
       where township = @township and sequence = @sequence order by 1, 2`,
    )
    .all({ township: township.number, sequence: received.sequence })
    .map((each) => {
      const { note: words, ...row } = each as Omit<Receipt['rows'][number], 'fields' | 'note'> & { note: string | null } // the columns named
      const told = words === null ? row : { ...row, note: words }
      const isContested = row.outcome === 'conflict' || row.reason === 'county_kept'
      return isContested ? { ...told, fields: readFields.all(row.table, row.id).map(String) } : told
    })
}

/** Decisions on files that were handed in with it, but for those that a later decision has overtaken. */
function readDecisions({ store }: Context, received: Selectable<ReceivedPackageRow>): Receipt['decisions'] {
  const rows = store.sqlite
    .prepare(
      `select file_id, outcome, document_no, reason, on_date from file_decision d
       where township_code = ? and sequence = ?
         and not exists (select 1 from file_decision later where later.file_id = d.file_id and later.decided_at || later.id > d.decided_at || d.id)
       order by file_id`,
    )
    .all(received.township_code, received.sequence) as DecisionRecord[] // the columns named
  return rows.map(({ file_id: hardshipFileId, outcome, document_no: documentNo, reason, on_date: on }) => ({
    hardshipFileId,
    outcome,
    ...(documentNo === null ? {} : { documentNo }),
    ...(reason === null ? {} : { reason }),
    on: day(on),
  }))
}

interface DecisionRecord {
  readonly file_id: string
  readonly outcome: 'approved' | 'returned'
  readonly document_no: string | null
  readonly reason: string | null
  readonly on_date: string
}
