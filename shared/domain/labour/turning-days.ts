import { addDays, afterMonths, makeDate, type PlainDate } from '../plain-date.ts'
import { policyOf } from './assess.ts'
import { endOf, signedOn } from './contracts.ts'
import type { LabourFacts } from './facts.ts'
import { monthsBefore, signingClock } from './months.ts'
import { legalWindows, retirementDay } from './windows.ts'

/**
 * The last day, from `asOf` on, on which status, flags and colour are those of `asOf`; null when they never change.
 * Days are listed too freely rather than too sparingly: an early answer costs a look, a late one would be a lie.
 */
export function nextTurningDay(facts: LabourFacts): PlainDate | null {
  let next: PlainDate | null = null
  for (const day of turningDays(facts)) if (day > facts.asOf && (next === null || day < next)) next = day
  return next === null ? null : addDays(next, -1)
}

/** Every day on which anything may differ from the day before. */
function turningDays(facts: LabourFacts): PlainDate[] {
  const { hiredOn, endedOn } = facts
  const retiresOn = retirementDay(facts)
  const clock = signingClock(hiredOn, policyOf(facts).fullMonth)
  const days = [hiredOn, addDays(clock.graceEnd, 1), clock.doubleFrom, addDays(clock.doubleCap, 1), clock.deemedOn]
  days.push(afterMonths(hiredOn, 120))
  if (endedOn !== undefined) days.push(addDays(endedOn, 1))
  if (retiresOn !== undefined) days.push(monthsBefore(retiresOn, 12), addDays(retiresOn, 1))
  // As seen from the end of time, no ground lies ahead.
  const later = { ...facts, asOf: END_OF_TIME }
  for (const contract of [undefined, ...facts.contracts]) {
    for (const { from, to } of legalWindows(later, contract, retiresOn)) {
      days.push(from)
      if (to !== undefined) days.push(addDays(to, 1))
    }
    if (contract === undefined) continue
    days.push(contract.startsOn, signedOn(contract))
    const end = endOf(contract)
    if (end === undefined) continue
    const after = addDays(end, 1)
    days.push(after, addDays(end, -60), addDays(end, -30), afterMonths(after, 1), afterMonths(after, 12))
  }
  return days
}

const END_OF_TIME = makeDate(9000, 1, 1)
