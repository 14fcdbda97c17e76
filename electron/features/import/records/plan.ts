import type { ImportPlan } from '../../../../shared/contract/import.ts'
import type { Context } from '../../../context.ts'
import type { ApplyInput } from '../apply.ts'
import { BatchOptions, headOf } from '../batch.ts'
import { eachRow, getBatch, readUnitTexts, type StoredRow } from '../queries.ts'
import { resolveUnits } from '../units.ts'
import { readOpenUnits, WOULD_DO } from '../would-do.ts'

export type PlanInput = Pick<ApplyInput, 'batchId' | 'mode' | 'lockedFields'>
/** What a row comes to for its record: written, only shown, or nothing said that the record does not say. */
export type Weight = 'changed' | 'kept' | 'same'

/** What applying a batch about records with these choices would do now; reads only. */
export async function planRecords(
  ctx: Context,
  input: PlanInput,
  weigh: (row: StoredRow) => Promise<Weight>,
): Promise<ImportPlan> {
  const { db, sqlite } = ctx.store
  const batch = await getBatch(db, input.batchId)
  const options = BatchOptions.parse(JSON.parse(batch.options))
  const units = await resolveUnits(db, readUnitTexts(sqlite, batch.number), headOf(batch).unitHint, options)
  const openUnits = await readOpenUnits(db, sqlite, batch)
  const rows = sqlite
    .prepare(
      `select ${WOULD_DO} as outcome, count(*) as rows, count(*) filter (where findings <> '[]' or dup_of is not null) as problems
       from import_row where batch_number = @number and person_id is null group by 1`,
    )
    .all({ number: batch.number, openUnits }) as { outcome: string; rows: number; problems: number }[] // as named
  const count = (outcome: string): number => rows.find((row) => row.outcome === outcome)?.rows ?? 0
  return {
    created: count('new'),
    ...(await countKnown(ctx, batch.number, openUnits, weigh)),
    skipped: count('skipped'),
    waiting: count('doubtful'),
    unitsNew: units.newNames.length,
    unitsOpen: units.unknown.filter(({ chosen }) => chosen === null).length,
    problems: rows.reduce((sum, { problems }) => sum + problems, 0),
    withoutUnion: [],
  }
}

/** Rows about records that are there. */
async function countKnown(
  ctx: Context,
  batchNumber: number,
  openUnits: string,
  weigh: (row: StoredRow) => Promise<Weight>,
): Promise<Record<Weight, number>> {
  const { sqlite } = ctx.store
  const about = sqlite
    .prepare(
      `select row from import_row where batch_number = @number and person_id is null
       and ${WOULD_DO} in ('changed', 'same')`,
    )
    .pluck()
  const wanted = new Set(about.all({ number: batchNumber, openUnits }))
  const counts = { changed: 0, kept: 0, same: 0 }
  for (const row of eachRow(sqlite, batchNumber)) if (wanted.has(row.row)) counts[await weigh(row)] += 1
  return counts
}
