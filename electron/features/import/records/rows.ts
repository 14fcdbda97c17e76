import type { ImportRow } from '../../../../shared/contract/import.ts'
import { conflict } from '../../../../shared/errors.ts'
import type { Context } from '../../../context.ts'
import type { Sqlite } from '../../../db/open.ts'
import { BatchOptions, headOf, type Decision, type Outcome } from '../batch.ts'
import { getBatch, loadPerson, readRow, readRows, type BatchRecord, type StoredRow } from '../queries.ts'
import { recount } from '../recount.ts'
import { ownerOf } from '../same-number.ts'
import { resolveUnits, type UnitPlan } from '../units.ts'
import { readOpenUnits } from '../would-do.ts'

export type ListInput = Parameters<typeof readRows>[2] & { batchId: string }
export type DecideInput = {
  batchId: string
  row: number
  decision: Pick<Decision, 'kind' | 'personId' | 'members' | 'checkWhy'> | null
}

/** What rows about other things than employments say of contracts. */
export const NO_CONTRACTS = {
  contracts: [], contractsNotInSheet: [], problems: [], employmentId: null,
} satisfies Partial<ImportRow>

/** A page of the rows of a batch about records. */
export async function listRecords(
  ctx: Context,
  input: ListInput,
  describe: (row: StoredRow, units: UnitPlan) => Promise<ImportRow>,
): Promise<{ rows: ImportRow[]; total: number }> {
  const batch = await getBatch(ctx.store.db, input.batchId)
  const openUnits = await readOpenUnits(ctx.store.db, ctx.store.sqlite, batch)
  const { rows, total } = readRows(ctx.store.sqlite, batch.number, input, openUnits)
  const units = await unitsOfRows(ctx, batch, rows)
  const shown: ImportRow[] = []
  for (const row of rows) shown.push(await describe(row, units))
  return { rows: shown, total }
}

/**
 * Keeps what a person has decided about a row, with what it comes to. `weigh` throws where it cannot be; a row that is
 * left out is not weighed.
 */
export async function decideRecord(
  ctx: Context,
  input: DecideInput,
  weigh: (row: StoredRow, decision: NonNullable<DecideInput['decision']>, units: UnitPlan) => Promise<Outcome>,
): Promise<BatchRecord> {
  const { db, sqlite } = ctx.store
  const batch = await getBatch(db, input.batchId)
  const row = readRow(sqlite, batch.number, input.row)
  if (row.personId !== null) throw conflict('row_applied', 'row')
  const { decision } = input
  let stored: Decision | null = null
  if (decision !== null) {
    const does = decision.kind === 'skip' ? 'skipped' : await weigh(row, decision, await unitsOfRows(ctx, batch, [row]))
    stored = { ...decision, forRow: null, does }
  }
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('import_row')
      .set({ decision: stored === null ? null : JSON.stringify(stored) })
      .where('batch_number', '=', batch.number)
      .where('row', '=', input.row)
      .execute()
    await recount(tx, sqlite, batch.id)
  })
  return batch
}

/** Throws for a person who is gone, and where a number would be given to two people. */
export function refuseWrongPerson(
  sqlite: Sqlite,
  { idNo }: { readonly idNo: string | null },
  { kind, personId }: Pick<Decision, 'kind' | 'personId'>,
): void {
  if (kind === 'person' && loadPerson(sqlite, personId ?? '') === null) throw conflict('person_gone', 'decision')
  const owner = kind === 'new' && idNo !== null ? ownerOf(sqlite, idNo, null) : null
  if (owner !== null) throw conflict('same_id', 'decision', { personId: owner.id, name: owner.name })
}

/** What is told of a stored row whatever it is about. */
export function describeStored(
  row: Omit<StoredRow, 'values'>,
): Pick<ImportRow, 'row' | 'action' | 'outcome' | 'findings' | 'dupOf' | 'candidates' | 'sameNumber' | 'decision' | 'personId'> {
  return {
    row: row.row,
    action: row.action,
    outcome: row.outcome,
    findings: [...row.findings],
    dupOf: row.dupOf,
    candidates: row.candidates.map((candidate) => ({ ...candidate })),
    sameNumber: [],
    decision: row.decision,
    personId: row.personId,
  }
}

/** What the unit names of these rows mean. */
export async function unitsOfRows(
  ctx: Context,
  batch: BatchRecord,
  rows: readonly { values: { unitName: string | null; userUnitName?: string | null } }[],
): Promise<UnitPlan> {
  const options = BatchOptions.parse(JSON.parse(batch.options))
  return resolveUnits(ctx.store.db, namesOf(rows), headOf(batch).unitHint, options)
}

/** Every unit that rows name, in the shape of rows: an agency's worker names two. */
export function namesOf(
  rows: readonly { values: { unitName: string | null; userUnitName?: string | null } }[],
): { values: { unitName: string | null } }[] {
  return rows.flatMap(({ values: { unitName, userUnitName = null } }) => [
    { values: { unitName } }, ...(userUnitName === null ? [] : [{ values: { unitName: userUnitName } }]),
  ])
}
