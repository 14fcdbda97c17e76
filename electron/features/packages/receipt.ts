import type { OutputOf } from '../../../shared/contract/define.ts'
import type { packagesCalls } from '../../../shared/contract/packages.ts'
import type { Receipt } from '../../../shared/contract/package-file.ts'
import { PACKAGE_TABLES } from '../../../shared/domain/packages/tables.ts'
import { AppError, conflict, ruleBroken, unavailable } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import type { Journal } from '../../db/journal.ts'
import type { SentPackageRow } from '../../db/schema-packages.ts'
import type { Tx } from '../../db/store.ts'
import { openReceipt, readSealedFile } from '../../packages/open.ts'
import { announceChange, note, write } from '../../write.ts'
import { insertStep } from '../hardship/service.ts'
import { ownIdentity } from './keys.ts'
import { findCounty, toSentPackage } from './queries.ts'
import { listDecisions } from './returned.ts'

const RECEIPT_FILE = { label: '县级回执', extensions: ['age'] }

/**
 * Reads the county's answer: what it took of each row, and its decisions on household files, which become steps of them.
 * The same receipt twice changes nothing; a later one for the same package takes the place of the one before.
 */
export async function importReceipt(ctx: Context): Promise<OutputOf<typeof packagesCalls, 'packages.importReceipt'>> {
  const county = await findCounty(ctx.store.db)
  if (county === null) throw ruleBroken('no_county_key')
  const { keys } = await ownIdentity(ctx)
  const path = await ctx.host.pickOpenFile([RECEIPT_FILE])
  if (path === null) throw unavailable('cancelled')
  const { manifest, receipt } = await openReceipt(readSealedFile(path), { secret: keys, countyKey: county.card.publicKey })
  const sent = await findSent(ctx, receipt)
  if (sent.receipt_id === manifest.receiptId) {
    // What could not be recorded then, such as a decision of a day that had not come, is tried once more.
    await write(ctx, { action: 'packages.importReceipt', entity: 'package', entityId: sent.id, undoable: false }, async (tx, journal) => {
      for (const decision of receipt.decisions) await decide(ctx, tx, journal, receipt, decision)
    })
    return { package: toSentPackage(sent), again: true, decisions: listDecisions(ctx), decided: countDecided(receipt) }
  }
  if (sent.receipt_at !== null && sent.receipt_at > receipt.receivedAt) throw conflict('older_receipt')
  const facts = { sequence: receipt.sequence, ...receipt.counts, decisions: receipt.decisions.length }
  const entry = { action: 'packages.importReceipt', entity: 'package', entityId: sent.id, facts, undoable: false }
  let written = false
  await write(ctx, entry, async (tx, journal) => {
    takeRows(ctx, receipt)
    for (const decision of receipt.decisions) await decide(ctx, tx, journal, receipt, decision)
    await tx
      .updateTable('sent_package')
      .set({ receipt_id: manifest.receiptId, receipt_at: receipt.receivedAt, receipt_counts: JSON.stringify(receipt.counts) })
      .where('id', '=', sent.id)
      .execute()
    written = journal.changes.length > 0
  })
  // A receipt without decisions changes no record, and is a line of the log all the same.
  if (!written) await note(ctx, entry)
  announceChange(ctx, ['package'])
  return { package: toSentPackage(await findSent(ctx, receipt)), again: false, decisions: listDecisions(ctx), decided: countDecided(receipt) }
}

function countDecided({ decisions }: Receipt): { approved: number; returned: number } {
  const of = (wanted: string): number => decisions.filter(({ outcome }) => outcome === wanted).length
  return { approved: of('approved'), returned: of('returned') }
}

async function findSent(ctx: Context, receipt: Receipt): Promise<SentPackageRow> {
  const sent = await ctx.store.db.selectFrom('sent_package').selectAll().where('id', '=', receipt.packageId).executeTakeFirst()
  if (sent === undefined) throw conflict('package_unknown', undefined, { sequence: receipt.sequence })
  if (sent.sequence !== receipt.sequence || sent.manifest_hash !== receipt.manifestHash) throw conflict('not_our_package')
  return sent
}

/** Through one prepared statement: a full package answers for every row. An older answer never hides a newer one. */
function takeRows({ store }: Context, receipt: Receipt): void {
  const known = new Set(PACKAGE_TABLES.map(({ name }) => name))
  const take = store.sqlite.prepare(
    `insert into package_row (table_name, row_id, accepted_revision, outcome, revision, reason, fields, sequence, note)
     values (@table, @id, @accepted, @outcome, @revision, @reason, @fields, @sequence, @note)
     on conflict (table_name, row_id) do update set
       accepted_revision = coalesce(excluded.accepted_revision, accepted_revision), outcome = excluded.outcome,
       revision = excluded.revision, reason = excluded.reason, fields = excluded.fields, sequence = excluded.sequence,
       note = excluded.note
     where excluded.sequence >= sequence`,
  )
  for (const { table, id, revision, outcome, reason, fields, note: words } of receipt.rows) {
    if (!known.has(table)) throw conflict('not_our_package')
    take.run({
      table, id, revision, outcome, reason, sequence: receipt.sequence,
      accepted: outcome === 'accepted' ? revision : null,
      fields: fields === undefined ? null : JSON.stringify(fields),
      note: words ?? null,
    })
  }
}

/** A decision that the file's own steps do not allow is kept with its reason and waits for a person. */
async function decide(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  { packageId }: Receipt,
  { hardshipFileId: fileId, outcome, documentNo, reason, on }: Receipt['decisions'][number],
): Promise<void> {
  const file = await tx.selectFrom('hardship_file').select('id').where('id', '=', fileId).where('deleted_at', 'is', null).executeTakeFirst()
  if (file === undefined) return
  const known = await tx
    .selectFrom('county_decision')
    .select('problem')
    .where('package_id', '=', packageId)
    .where('file_id', '=', fileId)
    .where('outcome', '=', outcome)
    .executeTakeFirst()
  if (known !== undefined && known.problem === null) return
  let problem: string | null = null
  try {
    await insertStep(ctx, tx, journal, fileId, {
      kind: outcome === 'approved' ? 'approve' : 'returned',
      on,
      people: null,
      data: documentNo === undefined ? {} : { documentNo },
      note: reason ?? null,
    })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    problem = error.body.reason
  }
  const columns = {
    outcome, document_no: documentNo ?? null, reason: reason ?? null, on_date: on, problem, recorded_at: journal.now,
  }
  await tx
    .insertInto('county_decision')
    .values({ package_id: packageId, file_id: fileId, ...columns })
    .onConflict((clash) => clash.columns(['package_id', 'file_id']).doUpdateSet(columns))
    .execute()
}
