import type { InterpretedHousehold } from '../../../../shared/domain/import/hardship-interpret.ts'
import type { Context } from '../../../context.ts'
import type { Db, Tx } from '../../../db/store.ts'
import type { Decision, Outcome } from '../batch.ts'
import type { PeopleIndex, UnitsOfRows } from '../judge.ts'
import { findWorker } from '../records/who.ts'
import { compareFile, saysSomethingNew } from './compare-file.ts'
import { asWorker, type HouseholdData, type JudgedHousehold, type StoredHousehold } from './household.ts'
import { hasSameFile, readKnown, type Known } from './known-files.ts'

/** What a household row means against the store. */
export async function judgeHousehold(
  ctx: Context,
  db: Db | Tx,
  row: Omit<StoredHousehold, 'outcome' | 'matchedId' | 'candidates' | 'personId' | 'createdPerson' | 'auditSeq'>,
  people: PeopleIndex,
  units: UnitsOfRows,
): Promise<JudgedHousehold> {
  const { decision } = row
  const worker = findWorker(row, asWorker(row), people, (id) => hasSameFile(ctx.store.sqlite, row.values, id))
  const matchedId = worker.outcome === 'doubtful' || worker.outcome === 'skipped' ? null : worker.matchedId
  const judged = (
    outcome: Outcome,
    candidates: JudgedHousehold['candidates'] = worker.outcome === 'doubtful' ? worker.candidates : [],
  ): JudgedHousehold => ({ ...row, outcome, matchedId: worker.matchedId, candidates, decision })
  if (worker.outcome === 'skipped') return judged('skipped', [])
  const known = await readKnown(ctx, db, row.values, { personId: matchedId, answers: decision?.members ?? [] })
  if (worker.outcome === 'doubtful') return judged('doubtful', [...worker.candidates, ...clashOf(known)])
  const { clash, other } = known
  if (clash !== null || other !== null || row.action === 'hold') return judged('doubtful', clashOf(known))
  return judged(outcomeOf(row.values, matchedId, known, units))
}

/** What a household would do once the worker is known: null is somebody new. */
export function outcomeOf(
  values: HouseholdData,
  personId: string | null,
  known: Known,
  units: UnitsOfRows,
): Outcome {
  if (known.open.size > 0) return 'doubtful'
  if (hasOwn(known)) return saysSomethingNew(compareFile(values, known)) ? 'changed' : 'same'
  // Nobody new without the unit that the sheet names.
  return personId === null && units.waits(values.unitName) ? 'doubtful' : 'new'
}

/** Whether the row is about a file that is there. */
export function hasOwn(known: Known): known is Known & { own: object } {
  return known.own !== null
}

/** A row as it was read, in the shape in which it is judged and kept. */
export function toJudged(
  { row, action, values, members, given, findings, dupOf }: InterpretedHousehold,
  decision: Decision | null,
): Parameters<typeof judgeHousehold>[2] {
  return { row, action, values: { ...values, household: members, given }, findings, dupOf: dupOf ?? null, decision }
}

function clashOf({ clash }: Known): JudgedHousehold['candidates'] {
  return clash === null ? [] : [{ ...clash, why: 'member_same_id' }]
}
