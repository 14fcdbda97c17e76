import type { Preview } from '../../../../shared/contract/import.ts'
import type { Context } from '../../../context.ts'
import { chooseRecordUnits } from '../records/choose-units.ts'
import { asEmployment } from './employment.ts'
import { judgeEmployment } from './judge.ts'

/** Says which units names of the ledger mean, and judges the employments again. */
export async function chooseLedgerUnits(
  ctx: Context,
  input: { batchId: string; units: Record<string, string> },
): Promise<Preview> {
  return chooseRecordUnits(ctx, input, (_tx, row, people, units) =>
    Promise.resolve(judgeEmployment(ctx, asEmployment(row), people, units)),
  )
}
