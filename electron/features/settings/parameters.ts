import type { Code, Parameter } from '../../../shared/contract/settings.ts'
import { day, type PlainDate } from '../../../shared/domain/plain-date.ts'
import type { Context } from '../../context.ts'
import { changeRow, insertRow, removeRow } from '../../db/journal.ts'
import type { Db } from '../../db/store.ts'
import { write } from '../../write.ts'

/** Code tables by list, in the order of the forms. */
export async function listCodes(db: Db): Promise<Record<string, Code[]>> {
  const rows = await db
    .selectFrom('code')
    .select(['list', 'code', 'label', 'short', 'retired_on as retiredOn'])
    .orderBy('position')
    .execute()
  const lists: Record<string, Code[]> = {}
  for (const { list, ...code } of rows) (lists[list] ??= []).push(code)
  return lists
}

export async function listParameters(db: Db): Promise<Parameter[]> {
  const rows = await db
    .selectFrom('parameter')
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy('name')
    .orderBy('valid_from', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    value: JSON.parse(row.value) as Parameter['value'], // checked by the contract on its way out
    validFrom: day(row.valid_from),
    documentNo: row.document_no,
    note: row.note,
  }))
}

/** A new day of validity adds a row; the same day corrects it. Older rows stay: old files were judged by them. */
export async function setParameter(
  ctx: Context,
  input: Omit<Parameter, 'id'> & { validFrom: PlainDate },
): Promise<Parameter> {
  const known = await ctx.store.db
    .selectFrom('parameter')
    .select('id')
    .where('name', '=', input.name)
    .where('valid_from', '=', input.validFrom)
    .executeTakeFirst()
  const id = known?.id ?? ctx.newId()
  const fields = { value: JSON.stringify(input.value), document_no: input.documentNo, note: input.note }
  await write(ctx, { action: 'parameters.set', entity: 'parameter', entityId: id }, async (tx, journal) => {
    if (known !== undefined) await changeRow(tx, journal, 'parameter', id, { ...fields, deleted_at: null })
    else await insertRow(tx, journal, 'parameter', { id, name: input.name, valid_from: input.validFrom, ...fields })
  })
  return { id, ...input }
}

/** Throws `not_found/parameter_not_found`. */
export async function removeParameter(ctx: Context, id: string): Promise<void> {
  await write(ctx, { action: 'parameters.remove', entity: 'parameter', entityId: id }, (tx, journal) =>
    removeRow(tx, journal, 'parameter', id),
  )
}
