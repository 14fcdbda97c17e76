import { retirementOn } from '../identity/retirement.ts'
import type { PlainDate } from '../plain-date.ts'
import { INCOME, WORK } from './codes.ts'
import { ageOf, isStudent, lastDayOf, type HouseholdMember, type IncomeFacts } from './household.ts'

type Facts = { readonly on: PlainDate; readonly incomes: readonly IncomeFacts[] }

/** An able adult of working age, without work, school or earnings of their own: the minimum wage may be imputed. */
export function isImputed(member: HouseholdMember, facts: Facts): boolean {
  return member.ableToWork === true && mayBeImputed(member, facts)
}

/** The same but for the ability to work, which nobody may have asked about. */
export function mayBeImputed(member: HouseholdMember, facts: Facts): boolean {
  if (!member.counted || isStudent(member) || !isOutOfWork(member.workState)) return false
  return isOfWorkingAge(member, facts.on) && !earns(member, facts.incomes)
}

/** From 16 to retirement; women by the lower age, since nobody says which post they held. */
export function isOfWorkingAge(member: HouseholdMember, on: PlainDate): boolean {
  const age = ageOf(member, on)
  if (member.birthOn === null || age === null || age < 16) return false
  const retires = retirementOn(lastDayOf(member.birthOn), member.sex === '1' ? 'male60' : 'female50').on
  return on < retires
}

function isOutOfWork(workState: string | null): boolean {
  return workState === null || workState === WORK.laidOff || workState === WORK.jobless
}

/** A row of wages or business, or a pension, proves otherwise, also one of nothing. */
function earns(member: HouseholdMember, incomes: readonly IncomeFacts[]): boolean {
  const items: readonly string[] = [INCOME.wage, INCOME.business, INCOME.pension]
  return incomes.some((row) => row.personId === member.personId && items.includes(row.item))
}
