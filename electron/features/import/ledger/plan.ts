import type { ImportPlan } from '../../../../shared/contract/import.ts'
import type { Context } from '../../../context.ts'
import { BatchOptions, headOf } from '../batch.ts'
import { getBatch, readUnitTexts } from '../queries.ts'
import { planRecords, type PlanInput, type Weight } from '../records/plan.ts'
import { workerOf } from '../records/people.ts'
import { resolveUnits, type UnitPlan } from '../units.ts'
import { saysSomethingElse, saysSomethingNew } from './compare.ts'
import { asEmployment, type StoredEmploymentRow } from './employment.ts'
import { weighEmployment } from './judge.ts'
import { chooseNews } from './news.ts'

/** What applying a ledger with these choices would do now; reads only. */
export async function planLedger(ctx: Context, input: PlanInput): Promise<ImportPlan> {
  const { db, sqlite } = ctx.store
  const batch = await getBatch(db, input.batchId)
  const options = BatchOptions.parse(JSON.parse(batch.options))
  const units = await resolveUnits(db, readUnitTexts(sqlite, batch.number), headOf(batch).unitHint, options)
  return planRecords(ctx, input, (row) => Promise.resolve(weighKnown(ctx, asEmployment(row), input, units)))
}

function weighKnown(ctx: Context, row: StoredEmploymentRow, choice: PlanInput, units: UnitPlan): Weight {
  const { comparison } = weighEmployment(ctx, row.values, workerOf(row), units)
  if (comparison === null) return 'same'
  if (saysSomethingNew(chooseNews(comparison, choice))) return 'changed'
  return saysSomethingElse(comparison) ? 'kept' : 'same'
}
