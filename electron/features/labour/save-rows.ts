import type { LabourContractRow, LabourEventRow } from '../../../shared/contract/labour-records.ts'
import { conflict, invalidInput } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { changeRow, insertRow, removeRow, type Journal } from '../../db/journal.ts'
import type { Fields } from '../../db/row-change.ts'
import type { Tx } from '../../db/store.ts'
import { CONTRACT_COLUMNS, EVENT_COLUMNS, toColumns } from './columns.ts'

/** Makes the stored contracts of an employment those that are given, in their order. */
export async function saveContracts(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  employmentId: string,
  rows: readonly LabourContractRow[],
): Promise<void> {
  const wanted = rows.map(({ id, ...row }) => ({ id, fields: toColumns(CONTRACT_COLUMNS, row) }))
  await saveRows(ctx, tx, journal, 'labour_contract', 'contracts', employmentId, wanted)
}

/** The same of events. `invalid_input/required` by the field that the kind of event cannot do without. */
export async function saveEvents(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  employmentId: string,
  rows: readonly LabourEventRow[],
): Promise<void> {
  for (const [i, row] of rows.entries()) {
    const field = NEEDED[row.kind].find((name) => row[name] === null)
    if (field !== undefined) throw invalidInput('required', `events.${i}.${field}`)
    if (row.kind === 'pregnancy' && row.dueOn === null && row.bornOn === null) {
      throw invalidInput('required', `events.${i}.dueOn`)
    }
  }
  const wanted = rows.map(({ id, ...row }) => ({ id, fields: toColumns(EVENT_COLUMNS, row) }))
  await saveRows(ctx, tx, journal, 'labour_event', 'events', employmentId, wanted)
}

const NEEDED: Readonly<Record<LabourEventRow['kind'], readonly (keyof LabourEventRow)[]>> = {
  pregnancy: [],
  medical: ['fromOn', 'totalWorkYears'],
  work_injury: ['grade'],
  union_officer: ['fromOn', 'termYears'],
  service_period: ['toOn'],
  bargaining_rep: ['fromOn', 'toOn'],
  refused_to_sign: [],
}

async function saveRows(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  table: 'labour_contract' | 'labour_event',
  list: string,
  employmentId: string,
  wanted: readonly { readonly id: string | undefined; readonly fields: Fields }[],
): Promise<void> {
  const stored = await tx
    .selectFrom(table)
    .select('id')
    .where('employment_id', '=', employmentId)
    .where('deleted_at', 'is', null)
    .execute()
  const known = new Set(stored.map(({ id }) => id))
  const lost = wanted.findIndex(({ id }) => id !== undefined && !known.has(id))
  if (lost >= 0) throw conflict('changed_since', `${list}.${lost}`)
  const kept = new Set(wanted.map(({ id }) => id))
  for (const id of known) if (!kept.has(id)) await removeRow(tx, journal, table, id)
  for (const [i, { id, fields }] of wanted.entries()) {
    const columns = { ...fields, position: i + 1 }
    if (id !== undefined) await changeRow(tx, journal, table, id, columns)
    // The columns are those of the table, which TypeScript cannot follow from table to table.
    else await insertRow(tx, journal, table, { id: ctx.newId(), employment_id: employmentId, ...columns } as never)
  }
}
