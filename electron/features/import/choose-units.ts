import type { Preview } from '../../../shared/contract/import.ts'
import { conflict } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { announceChange } from '../../write.ts'
import { BatchOptions, headOf } from './batch.ts'
import { judgeAgain } from './freshen.ts'
import { getPreview } from './preview.ts'
import { changeBatch, eachRow, getBatch, readUnitTexts, type StoredRow } from './queries.ts'
import { recount } from './recount.ts'
import { resolveUnits } from './units.ts'

/** Says which units names of the file mean, and judges again the rows that have one of the names and wait. */
export async function chooseUnits(
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
  const { unitHint } = headOf(batch)
  const names = new Set<string | null>(Object.keys(input.units))
  if (unitHint !== null && names.has(unitHint)) names.add(null)
  const rows = [...eachRow(sqlite, batch.number)].filter((row) => isOpen(row) && names.has(row.values.unitName))
  await db.transaction().execute(async (tx) => {
    const units = await resolveUnits(tx, readUnitTexts(sqlite, batch.number), unitHint, options)
    judgeAgain(sqlite, batch.number, units, rows)
    await changeBatch(tx, batch.id, {
      options: JSON.stringify({ ...options, defaultUnitId: units.defaultUnitId }),
    })
    await recount(tx, sqlite, batch.id)
  })
  announceChange(ctx, ['import'])
  return getPreview(ctx, batch.id)
}

function isOpen({ personId, action }: StoredRow): boolean {
  return personId === null && (action === 'import' || action === 'hold')
}
