import type { Preview } from '../../../../shared/contract/import.ts'
import type { Context } from '../../../context.ts'
import { chooseRecordUnits } from '../records/choose-units.ts'
import { asHousehold } from './household.ts'
import { judgeHousehold } from './judge.ts'

/** Says which units names of the sheet mean, and judges the households again. */
export async function chooseHouseholdUnits(
  ctx: Context,
  input: { batchId: string; units: Record<string, string> },
): Promise<Preview> {
  return chooseRecordUnits(ctx, input, (tx, row, people, units) =>
    judgeHousehold(ctx, tx, asHousehold(row), people, units),
  )
}
