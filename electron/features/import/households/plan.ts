import type { ImportPlan } from '../../../../shared/contract/import.ts'
import type { Context } from '../../../context.ts'
import type { ApplyInput } from '../apply.ts'
import { BatchOptions, headOf } from '../batch.ts'
import { eachRow, getBatch, readUnitTexts } from '../queries.ts'
import { resolveUnits } from '../units.ts'
import { readOpenUnits, WOULD_DO } from '../would-do.ts'
import { chooseNews } from './change-file.ts'
import { compareFile, saysSomethingElse, saysSomethingNew } from './compare-file.ts'
import { asHousehold, workerOf, type StoredHousehold } from './household.ts'
import { hasOwn } from './judge.ts'
import { readKnown } from './known-files.ts'

type Input = Pick<ApplyInput, 'batchId' | 'mode' | 'lockedFields'>

/** What applying a batch about households with these choices would do now; reads only. */
export async function planHouseholds(ctx: Context, input: Input): Promise<ImportPlan> {
  const { db, sqlite } = ctx.store
  const batch = await getBatch(db, input.batchId)
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
    ...(await countKnown(ctx, input, openUnits)),
    skipped: count('skipped'),
    waiting: count('doubtful'),
    unitsNew: units.newNames.length,
    unitsOpen: units.unknown.filter(({ chosen }) => chosen === null).length,
    problems: rows.reduce((sum, { problems }) => sum + problems, 0),
    withoutUnion: [],
  }
}

/** Households that have their file: written, only shown, or nothing said that the file does not say. */
async function countKnown(
  ctx: Context,
  { batchId, ...choice }: Input,
  openUnits: string,
): Promise<Pick<ImportPlan, 'changed' | 'kept' | 'same'>> {
  const { db, sqlite } = ctx.store
  const { number } = await getBatch(db, batchId)
  const about = sqlite
    .prepare(
      `select row from import_row where batch_number = @number and person_id is null
       and ${WOULD_DO} in ('changed', 'same')`,
    )
    .pluck()
  const wanted = new Set(about.all({ number, openUnits }))
  const counts = { changed: 0, kept: 0, same: 0 }
  for (const row of [...eachRow(sqlite, number)].map(asHousehold)) {
    if (wanted.has(row.row)) counts[await weighKnown(ctx, row, choice)] += 1
  }
  return counts
}

async function weighKnown(
  ctx: Context,
  row: StoredHousehold,
  choice: Omit<Input, 'batchId'>,
): Promise<'changed' | 'kept' | 'same'> {
  const answers = row.decision?.members ?? []
  const known = await readKnown(ctx, ctx.store.db, row.values, { personId: workerOf(row), answers })
  if (!hasOwn(known)) return 'same'
  const comparison = compareFile(row.values, known)
  if (saysSomethingNew(chooseNews(comparison, choice))) return 'changed'
  return saysSomethingElse(comparison) ? 'kept' : 'same'
}
