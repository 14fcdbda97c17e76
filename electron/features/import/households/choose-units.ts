import type { Preview } from '../../../../shared/contract/import.ts'
import { conflict } from '../../../../shared/errors.ts'
import type { Context } from '../../../context.ts'
import { announceChange } from '../../../write.ts'
import { BatchOptions, headOf } from '../batch.ts'
import { getPreview } from '../preview.ts'
import { changeBatch, eachRow, getBatch, loadPeople, readUnitTexts } from '../queries.ts'
import { recount } from '../recount.ts'
import { resolveUnits } from '../units.ts'
import { asHousehold } from './household.ts'
import { judgeHousehold } from './judge.ts'

/** Says which units names of the sheet mean, and judges again the households that name one of them. */
export async function chooseHouseholdUnits(
  ctx: Context,
  input: { batchId: string; units: Record<string, string> },
): Promise<Preview> {
  const { db, sqlite } = ctx.store
  const batch = await getBatch(db, input.batchId)
  if (batch.state !== 'previewed' && batch.state !== 'applied') {
    throw conflict('batch_closed', 'batchId', { state: batch.state })
  }
  const before = BatchOptions.parse(JSON.parse(batch.options))
  const options = { ...before, units: { ...before.units, ...input.units } }
  const units = await resolveUnits(db, readUnitTexts(sqlite, batch.number), headOf(batch).unitHint, options)
  const rows = [...eachRow(sqlite, batch.number)].map(asHousehold).filter(({ personId }) => personId === null)
  const people = loadPeople(
    sqlite,
    rows.flatMap(({ values }) => values.idNo ?? []),
    rows.flatMap(({ values }) => values.name ?? []),
  )
  await db.transaction().execute(async (tx) => {
    const write = sqlite.prepare(
      'update import_row set outcome = ?, matched_id = ?, candidates = ? where batch_number = ? and row = ?',
    )
    for (const row of rows) {
      const { outcome, matchedId, candidates } = await judgeHousehold(ctx, tx, row, people, units)
      write.run(outcome, matchedId, candidates.length === 0 ? null : JSON.stringify(candidates), batch.number, row.row)
    }
    await changeBatch(tx, batch.id, { options: JSON.stringify({ ...options, defaultUnitId: units.defaultUnitId }) })
    await recount(tx, sqlite, batch.id)
  })
  announceChange(ctx, ['import'])
  return getPreview(ctx, batch.id)
}
