import type { LabourContradiction } from '../../../../shared/domain/labour/checks.ts'
import type { Context } from '../../../context.ts'
import type { Decision, Outcome } from '../batch.ts'
import type { PeopleIndex, UnitsOfRows } from '../judge.ts'
import { loadPerson } from '../queries.ts'
import { compareEmployment, saysSomethingNew, type EmploymentComparison } from './compare.ts'
import type { EmploymentData, EmploymentInput, JudgedEmployment } from './employment.ts'
import { readKnown, type Known } from './known.ts'
import { chooseNews, contradictionsOf, TAKE_ALL } from './news.ts'
import { findWorker } from './who.ts'

export { toJudgedEmployment } from './employment.ts'

/** What a row means against the store once its person is known: null is somebody new. */
export interface Weighed {
  readonly known: Known
  /** Null where the employment is new. */
  readonly comparison: EmploymentComparison | null
  readonly problems: readonly LabourContradiction[]
  readonly unitWaits: boolean
  readonly unitMissing: boolean
}

/** What a row of a ledger means against the store. Who the worker is follows the rules of a roster. */
export function judgeEmployment(
  ctx: Context,
  row: EmploymentInput,
  people: PeopleIndex,
  units: UnitsOfRows,
): JudgedEmployment {
  const { unitName } = row.values
  const worker = findWorker(ctx, row, people, units.isNew(unitName) ? null : units.unitOf(unitName))
  const { matchedId, candidates } = worker
  const decision = weighDecision(ctx, row, units)
  const judged = (outcome: Outcome): JudgedEmployment => ({ ...row, outcome, matchedId, candidates, decision })
  if (worker.outcome === 'skipped' || worker.outcome === 'doubtful') return judged(worker.outcome)
  return judged(outcomeOf(weighEmployment(ctx, row.values, matchedId, units), null))
}

/** A decision comes to something else once the units that it waits for are known. */
function weighDecision(ctx: Context, { decision, values }: EmploymentInput, units: UnitsOfRows): Decision | null {
  if (decision === null || decision.kind === 'skip') return decision
  const personId = decision.kind === 'person' ? decision.personId : null
  return { ...decision, does: outcomeOf(weighEmployment(ctx, values, personId, units), decision.checkWhy ?? null) }
}

export function weighEmployment(
  ctx: Context,
  values: EmploymentData,
  personId: string | null,
  units: UnitsOfRows,
): Weighed {
  const { unitName, userUnitName } = values
  const unitId = units.isNew(unitName) ? null : units.unitOf(unitName)
  const known = readKnown(ctx, values, { personId, unitId })
  const comparison = known.own === null ? null : compareEmployment(values, known.own, userUnitOf(values, units))
  const news = comparison === null ? null : chooseNews(comparison, TAKE_ALL)
  const birthOn = personId === null ? null : (loadPerson(ctx.store.sqlite, personId)?.birth_on ?? null)
  return {
    known,
    comparison,
    problems: contradictionsOf(values, known, news, birthOn),
    unitWaits: units.waits(unitName) || (userUnitName !== null && units.waits(userUnitName)),
    unitMissing: unitId === null && !units.isNew(unitName),
  }
}

/** Where an agency's worker works, as a unit on file; the name of one that will be made stands for it until then. */
export function userUnitOf({ userUnitName, atSheetUnit }: EmploymentData, units: Pick<UnitsOfRows, 'unitOf' | 'isNew'>): string | null {
  if (userUnitName !== null) return units.isNew(userUnitName) ? userUnitName : units.unitOf(userUnitName)
  return atSheetUnit ? units.unitOf(null) : null
}

/** `checkWhy` lets a row go that contradicts itself. */
export function outcomeOf({ known, comparison, problems, unitWaits, unitMissing }: Weighed, checkWhy: string | null): Outcome {
  if (unitWaits || unitMissing || known.several) return 'doubtful'
  if (problems.length > 0 && (checkWhy ?? '') === '') return 'doubtful'
  if (comparison === null) return 'new'
  return saysSomethingNew(comparison) ? 'changed' : 'same'
}
