import type { ImportPlan } from '../../../../shared/contract/import.ts'
import type { Context } from '../../../context.ts'
import { BatchOptions, headOf } from '../batch.ts'
import { getBatch, readUnitTexts } from '../queries.ts'
import { resolveUnits } from '../units.ts'
import { readOpenUnits, WOULD_DO } from '../would-do.ts'

/** What applying a batch about households would do now; reads only. */
export async function planHouseholds(ctx: Context, { batchId }: { batchId: string }): Promise<ImportPlan> {
  const { db, sqlite } = ctx.store
  const batch = await getBatch(db, batchId)
  const options = BatchOptions.parse(JSON.parse(batch.options))
  const units = await resolveUnits(db, readUnitTexts(sqlite, batch.number), headOf(batch).unitHint, options)
  const openUnits = await readOpenUnits(db, sqlite, batch)
  const rows = sqlite
    .prepare(
      `select ${WOULD_DO} as outcome, count(*) as rows, sum(findings <> '[]' or dup_of is not null) as problems
       from import_row where batch_number = @number and person_id is null group by 1`,
    )
    .all({ number: batch.number, openUnits }) as { outcome: string; rows: number; problems: number }[] // as named
  const count = (outcome: string): number => rows.find((row) => row.outcome === outcome)?.rows ?? 0
  return {
    created: count('new'),
    changed: count('changed'),
    kept: 0,
    same: count('same'),
    skipped: count('skipped'),
    waiting: count('doubtful'),
    unitsNew: units.newNames.length,
    unitsOpen: units.unknown.filter(({ chosen }) => chosen === null).length,
    problems: rows.reduce((sum, { problems }) => sum + problems, 0),
    withoutUnion: [],
  }
}
