import type { Context } from '../../../context.ts'
import type { PeopleIndex } from '../judge.ts'
import { findWorker as findPerson, type Who } from '../records/who.ts'
import { asWorker, type EmploymentInput } from './employment.ts'
import { isSameWork } from './known.ts'

/** Who the worker of a row is; a contract, or the first day of work, that he has with the unit tells him too. */
export function findWorker(ctx: Context, row: EmploymentInput, people: PeopleIndex, unitId: string | null): Who {
  const { values } = row
  return findPerson(row, asWorker(row), people, (personId) => unitId !== null && isSameWork(ctx, values, { personId, unitId }))
}
