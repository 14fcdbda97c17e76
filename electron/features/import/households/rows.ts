import type { ImportRow } from '../../../../shared/contract/import.ts'
import { conflict } from '../../../../shared/errors.ts'
import type { Context } from '../../../context.ts'
import type { Outcome } from '../batch.ts'
import { loadPerson, readRow, type BatchRecord } from '../queries.ts'
import {
  decideRecord, describeStored, listRecords, NO_CONTRACTS, refuseWrongPerson, unitsOfRows, type DecideInput, type ListInput,
} from '../records/rows.ts'
import type { UnitPlan } from '../units.ts'
import { asHousehold, type StoredHousehold } from './household.ts'
import { outcomeOf } from './judge.ts'
import { readKnown, type Known } from './known-files.ts'
import { describeDifferences, describeMembers } from './describe.ts'

export async function listHouseholds(ctx: Context, input: ListInput): Promise<{ rows: ImportRow[]; total: number }> {
  return listRecords(ctx, input, (row, units) => describeHousehold(ctx, asHousehold(row), units))
}

/** One row as it stands now. */
export async function readHousehold(ctx: Context, batch: BatchRecord, number: number): Promise<ImportRow> {
  const row = readRow(ctx.store.sqlite, batch.number, number)
  return describeHousehold(ctx, asHousehold(row), await unitsOfRows(ctx, batch, [row]))
}

/**
 * Who the worker of a doubtful row is. `conflict/household_has_file` with the open file where somebody of the household
 * is in one, `conflict/same_id` where a number would be given to two people.
 */
export async function decideHousehold(ctx: Context, input: DecideInput): Promise<ImportRow> {
  const batch = await decideRecord(ctx, input, (row, decision, units) => weigh(ctx, asHousehold(row), decision, units))
  return readHousehold(ctx, batch, input.row)
}

/** What a decision comes to; throws where it cannot be. */
async function weigh(
  ctx: Context,
  { values }: StoredHousehold,
  decision: NonNullable<DecideInput['decision']>,
  units: UnitPlan,
): Promise<Outcome> {
  const { sqlite, db } = ctx.store
  const { kind, personId, members = [] } = decision
  const worker = kind === 'person' ? personId : null
  refuseWrongPerson(sqlite, values, decision)
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
    ...describeStored(row),
    ...NO_CONTRACTS,
    values,
    matchedId,
    matchedName: person?.name ?? null,
    ...(await describeDifferences(ctx, row, known, { person: worker === null ? null : person, units })),
    waits: isOpen ? waitsOf(row, known, units) : [],
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
