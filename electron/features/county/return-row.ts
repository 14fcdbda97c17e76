import type { ReturnableTable } from '../../../shared/contract/county.ts'
import { conflict, notFound } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { announceChange, note } from '../../write.ts'
import { markReceiptDue } from './receipt-due.ts'

/** Words of a person at the county; they stand until the township sends the row changed. */
export const COUNTY_WORDS: readonly string[] = ['county_returned', 'same_id_elsewhere']

interface Row {
  readonly table: ReturnableTable
  readonly id: string
}

/**
 * The row stays here and goes back to its township with the reason, in its next receipt, until it comes changed. Throws
 * `not_found/row_not_found` for one of the county's own, `conflict/already_returned`.
 */
export async function returnRow(ctx: Context, { table, id }: Row, why: string): Promise<void> {
  const { db } = ctx.store
  await db.transaction().execute(async (tx) => {
    const origin = await tx
      .selectFrom('origin as o')
      .innerJoin('township as t', 't.number', 'o.township')
      .select(['o.outcome', 'o.sequence', 't.code'])
      .where('o.table_name', '=', table)
      .where('o.row_id', '=', id)
      .executeTakeFirst()
    if (origin === undefined) throw notFound('row', id)
    if (origin.outcome !== 'accepted') throw conflict('already_returned')
    await tx
      .updateTable('origin')
      .set({ outcome: 'refused', reason: 'county_returned', note: why })
      .where('table_name', '=', table)
      .where('row_id', '=', id)
      .execute()
    await markReceiptDue(tx, origin.code, origin.sequence)
  })
  await note(ctx, { action: 'county.returnRow', entity: table, entityId: id, why })
  announceChange(ctx, ['county'])
}

/** It was right after all; if the receipt has left, the next one says so. Throws `conflict/not_returned`. */
export async function takeBackReturn(ctx: Context, { table, id }: Row): Promise<void> {
  const { db } = ctx.store
  await db.transaction().execute(async (tx) => {
    const origin = await tx
      .updateTable('origin')
      .set({ outcome: 'accepted', reason: null, note: null })
      .where('table_name', '=', table)
      .where('row_id', '=', id)
      .where('reason', '=', 'county_returned')
      .returning(['sequence', 'township'])
      .executeTakeFirst()
    if (origin === undefined) throw conflict('not_returned')
    const { code } = await tx.selectFrom('township').select('code').where('number', '=', origin.township).executeTakeFirstOrThrow()
    await markReceiptDue(tx, code, origin.sequence)
  })
  await note(ctx, { action: 'county.takeBackReturn', entity: table, entityId: id })
  announceChange(ctx, ['county'])
}
