import type { Employment } from '../../../../shared/contract/labour-records.ts'
import type { LedgerContract } from '../../../../shared/domain/import/labour-fields.ts'
import { isOtherDay } from '../../../../shared/domain/import/labour-lines.ts'
import { isDayOrMonth, type DayOrMonth } from '../../../../shared/domain/plain-date.ts'
import type { Context } from '../../../context.ts'
import { employmentsOfPerson } from '../../labour/service.ts'
import type { EmploymentData } from './employment.ts'

/** What the store knows of the work of a row's person with its unit. */
export interface Known {
  /** The employment that the row is about. */
  readonly own: Employment | null
  /** The others with that unit. */
  readonly others: readonly Employment[]
  /** More than one may be meant, and nothing says which. */
  readonly several: boolean
}

export type StoredContract = Employment['contracts'][number]

/** Looks up the employment that a row is about. Null for the person or the unit is somebody or something new. */
export function readKnown(
  ctx: Context,
  values: EmploymentData,
  { personId, unitId }: { readonly personId: string | null; readonly unitId: string | null },
): Known {
  const all = personId === null || unitId === null ? [] : employmentsOfPerson(ctx, personId)
  const here = all.filter(({ fields }) => fields.unitId === unitId)
  const meant = findMeant(values, here)
  const own = meant.length === 1 ? (meant[0] ?? null) : null
  return { own, others: here.filter((one) => one !== own), several: meant.length > 1 }
}

/** Whether somebody has this very contract, or this first day of work, with the unit on file. */
export function isSameWork(
  ctx: Context,
  values: EmploymentData,
  { personId, unitId }: { readonly personId: string; readonly unitId: string },
): boolean {
  const here = employmentsOfPerson(ctx, personId).filter(({ fields }) => fields.unitId === unitId)
  return here.some((one) => hasContract(values, one) || hasDay(values, one))
}

function hasContract(values: EmploymentData, { contracts }: Employment): boolean {
  return contracts.some((stored) => values.contracts.some((contract) => isSame(contract, stored)))
}

function hasDay({ hiredOn }: EmploymentData, { fields }: Employment): boolean {
  return hiredOn !== null && fields.hiredOn !== null && !isOtherDay(hiredOn, toDay(fields.hiredOn))
}

/** By a contract that is on file, else by the first day of work, else by the time that both may share. */
function findMeant(values: EmploymentData, here: readonly Employment[]): readonly Employment[] {
  const byContract = here.filter((one) => hasContract(values, one))
  if (byContract.length > 0) return byContract
  const byDay = here.filter((one) => hasDay(values, one))
  return byDay.length > 0 ? byDay : here.filter((one) => mayShareTime(values, one))
}

/** One number, or one first day: the same paper. */
export function isSame(contract: LedgerContract, stored: StoredContract): boolean {
  if (contract.contractNo !== null && stored.contractNo !== null) {
    if (contract.contractNo === stored.contractNo) return true
  }
  return contract.startsOn !== null && contract.startsOn === stored.startsOn
}

/** Several part-time employments with one unit may stand side by side; of others there is one at a time (LCL 69). */
function mayShareTime(values: EmploymentData, { fields }: Employment): boolean {
  const isPartTime = values.form === PART_TIME || fields.form === PART_TIME
  if (isPartTime && isOtherDay(values.hiredOn, toDay(fields.hiredOn))) return false
  const begins = values.hiredOn ?? values.contracts.find(({ startsOn }) => startsOn !== null)?.startsOn ?? null
  if (fields.endedOn !== null && begins !== null && fields.endedOn < begins) return false
  return values.endedOn === null || fields.hiredOn === null || fields.hiredOn <= values.endedOn
}

const PART_TIME = '2'

function toDay(text: string | null): DayOrMonth | null {
  return text !== null && isDayOrMonth(text) ? text : null
}
