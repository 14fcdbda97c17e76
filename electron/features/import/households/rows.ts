import type { ImportRow } from '../../../../shared/contract/import.ts'
import { conflict } from '../../../../shared/errors.ts'
import type { Context } from '../../../context.ts'
import { BatchOptions, headOf, type Decision, type Outcome } from '../batch.ts'
import { getBatch, loadPerson, readRow, readRows, type BatchRecord } from '../queries.ts'
import { recount } from '../recount.ts'
import { ownerOf } from '../same-number.ts'
import { resolveUnits, type UnitPlan } from '../units.ts'
import { readOpenUnits } from '../would-do.ts'
import { asHousehold, type StoredHousehold } from './household.ts'
import { outcomeOf } from './judge.ts'
import { readKnown, type Known } from './known-files.ts'
import { describeDifferences, describeMembers } from './describe.ts'

export async function listHouseholds(
  ctx: Context,
  input: Parameters<typeof readRows>[2] & { batchId: string },
): Promise<{ rows: ImportRow[]; total: number }> {
  const batch = await getBatch(ctx.store.db, input.batchId)
  const openUnits = await readOpenUnits(ctx.store.db, ctx.store.sqlite, batch)
  const { rows, total } = readRows(ctx.store.sqlite, batch.number, input, openUnits)
  const units = await unitsOf(ctx, batch, rows)
  const shown: ImportRow[] = []
  for (const row of rows) shown.push(await describeHousehold(ctx, asHousehold(row), units))
  return { rows: shown, total }
}

/** One row as it stands now. */
export async function readHousehold(ctx: Context, batch: BatchRecord, number: number): Promise<ImportRow> {
  const row = readRow(ctx.store.sqlite, batch.number, number)
  return describeHousehold(ctx, asHousehold(row), await unitsOf(ctx, batch, [row]))
}

/**
 * Who the worker of a doubtful row is. `conflict/household_has_file` with the open file where somebody of the household
 * is in one, `conflict/same_id` where a number would be given to two people.
 */
export async function decideHousehold(
  ctx: Context,
  input: { batchId: string; row: number; decision: Pick<Decision, 'kind' | 'personId' | 'members'> | null },
): Promise<ImportRow> {
  const { db, sqlite } = ctx.store
  const batch = await getBatch(db, input.batchId)
  const row = asHousehold(readRow(sqlite, batch.number, input.row))
  if (row.personId !== null) throw conflict('row_applied', 'row')
  const { decision } = input
  const does = decision === null ? null : await weigh(ctx, row, decision, await unitsOf(ctx, batch, [row]))
  const stored: Decision | null = decision === null || does === null ? null : { ...decision, forRow: null, does }
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('import_row')
      .set({ decision: stored === null ? null : JSON.stringify(stored) })
      .where('batch_number', '=', batch.number)
      .where('row', '=', input.row)
      .execute()
    await recount(tx, sqlite, batch.id)
  })
  return readHousehold(ctx, batch, input.row)
}

/** What a decision comes to; throws where it cannot be. */
async function weigh(
  ctx: Context,
  { values }: StoredHousehold,
  { kind, personId, members = [] }: Pick<Decision, 'kind' | 'personId' | 'members'>,
  units: UnitPlan,
): Promise<Outcome> {
  const { sqlite, db } = ctx.store
  if (kind === 'skip') return 'skipped'
  if (kind === 'person' && loadPerson(sqlite, personId ?? '') === null) throw conflict('person_gone', 'decision')
  if (kind === 'new' && values.idNo !== null) {
    const owner = ownerOf(sqlite, values.idNo, null)
    if (owner !== null) throw conflict('same_id', 'decision', { personId: owner.id, name: owner.name })
  }
  const worker = kind === 'person' ? personId : null
  const gone = members.find((member) => member.personId !== null && loadPerson(sqlite, member.personId) === null)
  if (gone !== undefined) throw conflict('person_gone', 'decision')
  const known = await readKnown(ctx, db, values, { personId: worker, answers: members })
  if (known.clash !== null) {
    throw conflict('same_id', 'decision', { personId: known.clash.id, name: known.clash.name })
  }
  if (known.other !== null) throw conflict('household_has_file', 'decision', { ...known.other })
  return outcomeOf(values, worker, known, units)
}

async function describeHousehold(ctx: Context, row: StoredHousehold, units: UnitPlan): Promise<ImportRow> {
  const { household: _, given, ...values } = row.values
  const decided = row.decision?.kind === 'person' ? row.decision.personId : null
  const matchedId = row.personId ?? decided ?? row.matchedId
  const person = matchedId === null ? null : loadPerson(ctx.store.sqlite, matchedId)
  const isDone = row.personId !== null
  // Where it is open who the worker is, only a decision says it.
  const isSure = isDone || row.candidates.every(({ why }) => why === 'member_same_id')
  const worker = isSure ? matchedId : decided
  const known = await readKnown(ctx, ctx.store.db, row.values, { personId: worker, answers: row.decision?.members ?? [] })
  const isOpen = !isDone && row.outcome === 'doubtful'
  const { own, other } = known
  return {
    row: row.row,
    action: row.action,
    outcome: row.outcome,
    values,
    findings: [...row.findings],
    dupOf: row.dupOf,
    matchedId,
    matchedName: person?.name ?? null,
    ...(await describeDifferences(ctx, row, known, { person: worker === null ? null : person, units })),
    candidates: row.candidates.map((candidate) => ({ ...candidate })),
    sameNumber: [],
    waits: isOpen ? waitsOf(row, known, units) : [],
    decision: row.decision,
    personId: row.personId,
    household: describeMembers(row, known),
    given: { ...given },
    file: (isDone ? null : other) ?? (own === null ? null : { id: own.id, fileNo: own.fileNo, name: own.name }),
  }
}

function waitsOf(
  { values, candidates }: StoredHousehold,
  { other, open }: Pick<Known, 'other' | 'open'>,
  units: UnitPlan,
): ImportRow['waits'] {
  const sameNumber = candidates.some(({ why }) => why === 'same_id_other_name' || why === 'member_same_id')
  const alike = open.size > 0 || candidates.some(({ why }) => why === 'same_name' || why === 'other_number')
  return [
    ...(other === null ? [] : (['household_has_file'] as const)),
    ...(sameNumber ? (['same_id'] as const) : []),
    ...(alike ? (['person_resembles'] as const) : []),
    ...(units.waits(values.unitName) ? (['unit_resembles'] as const) : []),
  ]
}

async function unitsOf(
  ctx: Context,
  batch: BatchRecord,
  rows: readonly { values: { unitName: string | null } }[],
): Promise<UnitPlan> {
  return resolveUnits(ctx.store.db, rows, headOf(batch).unitHint, BatchOptions.parse(JSON.parse(batch.options)))
}
