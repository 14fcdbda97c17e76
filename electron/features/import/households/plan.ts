import type { ImportPlan } from '../../../../shared/contract/import.ts'
import type { Context } from '../../../context.ts'
import { planRecords, type PlanInput, type Weight } from '../records/plan.ts'
import { workerOf } from '../records/people.ts'
import { chooseNews } from './change-file.ts'
import { compareFile, saysSomethingElse, saysSomethingNew } from './compare-file.ts'
import { asHousehold, type StoredHousehold } from './household.ts'
import { hasOwn } from './judge.ts'
import { readKnown } from './known-files.ts'

/** What applying a batch about households with these choices would do now; reads only. */
export async function planHouseholds(ctx: Context, input: PlanInput): Promise<ImportPlan> {
  return planRecords(ctx, input, (row) => weighKnown(ctx, asHousehold(row), input))
}

async function weighKnown(ctx: Context, row: StoredHousehold, choice: PlanInput): Promise<Weight> {
  const answers = row.decision?.members ?? []
  const known = await readKnown(ctx, ctx.store.db, row.values, { personId: workerOf(row), answers })
  if (!hasOwn(known)) return 'same'
  const comparison = compareFile(row.values, known)
  if (saysSomethingNew(chooseNews(comparison, choice))) return 'changed'
  return saysSomethingElse(comparison) ? 'kept' : 'same'
}
