import type { Preview } from '../../../../shared/contract/import.ts'
import { conflict } from '../../../../shared/errors.ts'
import type { Context } from '../../../context.ts'
import type { Tx } from '../../../db/store.ts'
import { announceChange } from '../../../write.ts'
import { BatchOptions, headOf, type JudgedRow } from '../batch.ts'
import type { PeopleIndex } from '../judge.ts'
import { getPreview } from '../preview.ts'
import { changeBatch, eachRow, getBatch, loadPeople, readUnitTexts, type StoredRow } from '../queries.ts'
import { recount } from '../recount.ts'
import { resolveUnits, type UnitPlan } from '../units.ts'

type Judge = (
  tx: Tx,
  row: StoredRow,
  people: PeopleIndex,
  units: UnitPlan,
) => Promise<Pick<JudgedRow, 'outcome' | 'matchedId' | 'candidates' | 'decision'>>

/** Says which units names of the sheet mean, and judges again the rows that nothing was done with. */
export async function chooseRecordUnits(
  ctx: Context,
  input: { batchId: string; units: Record<string, string> },
  judge: Judge,
): Promise<Preview> {
  const { db, sqlite } = ctx.store
  const batch = await getBatch(db, input.batchId)
  if (batch.state !== 'previewed' && batch.state !== 'applied') {
    throw conflict('batch_closed', 'batchId', { state: batch.state })
  }
  const before = BatchOptions.parse(JSON.parse(batch.options))
  const options = { ...before, units: { ...before.units, ...input.units } }
  const units = await resolveUnits(db, readUnitTexts(sqlite, batch.number), headOf(batch).unitHint, options)
  const rows = [...eachRow(sqlite, batch.number)].filter(({ personId }) => personId === null)
  const people = loadPeople(
    sqlite,
    rows.flatMap(({ values }) => values.idNo ?? []),
    rows.flatMap(({ values }) => values.name ?? []),
  )
  await db.transaction().execute(async (tx) => {
    const write = sqlite.prepare(
      'update import_row set outcome = ?, matched_id = ?, candidates = ?, decision = ? where batch_number = ? and row = ?',
    )
    for (const row of rows) {
      const { outcome, matchedId, candidates, decision } = await judge(tx, row, people, units)
      const listed = candidates.length === 0 ? null : JSON.stringify(candidates)
      const decided = decision === null ? null : JSON.stringify(decision)
      write.run(outcome, matchedId, listed, decided, batch.number, row.row)
    }
    await changeBatch(tx, batch.id, { options: JSON.stringify({ ...options, defaultUnitId: units.defaultUnitId }) })
    await recount(tx, sqlite, batch.id)
  })
  announceChange(ctx, ['import'])
  return getPreview(ctx, batch.id)
}
