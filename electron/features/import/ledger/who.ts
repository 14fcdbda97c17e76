import type { Context } from '../../../context.ts'
import type { JudgedRow } from '../batch.ts'
import { asSameName, agreesFully, contradicts, judgeRow, type PeopleIndex } from '../judge.ts'
import { OPEN_TO_ALL } from '../records/people.ts'
import { asWorker, type EmploymentData, type EmploymentInput } from './employment.ts'
import { isSameWork } from './known.ts'

/** Who the worker of a row is. */
export type Who = Pick<JudgedRow, 'outcome' | 'matchedId' | 'candidates'>

/**
 * By the rules of a roster. Without a number, somebody of that name is taken for the worker only where his birth day and
 * phone agree too, or where he has this very contract or first day of work with the unit on file; a name alone never
 * hands over contracts.
 */
export function findWorker(ctx: Context, row: EmploymentInput, people: PeopleIndex, unitId: string | null): Who {
  const worker = judgeRow({ ...row, values: asWorker(row) }, people, OPEN_TO_ALL, null)
  const { values } = row
  if (values.idNo !== null || worker.outcome === 'skipped' || row.action === 'hold') return worker
  const named = { values: asWorker(row) }
  const alike = people.byName(values.name ?? '').filter((person) => !contradicts(named, person))
  if (alike.length === 0) return worker
  const sure = alike.find((person) => agreesFully(named, person)) ?? onlyOne(alike.filter(({ id }) => hasWork(ctx, values, id, unitId)))
  if (sure !== undefined) return { outcome: 'same', matchedId: sure.id, candidates: [] }
  const candidates = alike.map(asSameName).map(({ person, why }) => ({ id: person.id, name: person.name, why }))
  return { outcome: 'doubtful', matchedId: null, candidates: candidates.slice(0, MOST_CANDIDATES) }
}

const MOST_CANDIDATES = 5

function onlyOne<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined
}

function hasWork(ctx: Context, values: EmploymentData, personId: string, unitId: string | null): boolean {
  return unitId !== null && isSameWork(ctx, values, { personId, unitId })
}
