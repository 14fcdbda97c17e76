import { addDays, afterMonths, lastOf, makeDate, type PlainDate } from '../plain-date.ts'
import { retirementOn } from '../identity/retirement.ts'
import { endOf } from './contracts.ts'
import type { ContractFacts, LabourEvent, LabourFacts, RetirementClass } from './facts.ts'
import { civilEnd, earlierOf, laterOf, monthsBefore } from './months.ts'

/** Grounds that protect from dismissal (LCL 42; Union Law 19). */
export const PROTECTION_GROUNDS = [
  'pregnancy', 'medical', 'work_injury', 'union_officer', 'bargaining_rep', 'near_retirement',
] as const
export type ProtectionGround = (typeof PROTECTION_GROUNDS)[number]

/** A stretch of days in which the law keeps a contract going; no `to` where it has no end. */
export interface LegalWindow {
  readonly ground: LabourEvent['kind'] | 'near_retirement'
  readonly from: PlainDate
  readonly to: PlainDate | undefined
  /** Also protects from dismissal while the term still runs (LCL 42). */
  readonly protects: boolean
}

const ALWAYS = makeDate(1, 1, 1)

const CATEGORY = { male_60: 'male60', female_55: 'female55', female_50: 'female50' } as const

/** Last day of the relation by age; unknown without birth day or class (a man's class is known from his sex). */
export function retirementDay(facts: LabourFacts): PlainDate | undefined {
  const group: RetirementClass | undefined = facts.retirementClass ?? (facts.sex === 'male' ? 'male_60' : undefined)
  if (facts.birthOn === undefined || group === undefined) return undefined
  return retirementOn(facts.birthOn, CATEGORY[group]).on
}

/** Every ground of the facts, as seen on the day; `contract` is the one whose end is in question. */
export function legalWindows(
  facts: LabourFacts,
  contract: ContractFacts | undefined,
  retiresOn: PlainDate | undefined,
): LegalWindow[] {
  const windows: LegalWindow[] = []
  for (const event of facts.events ?? []) {
    const window = windowOf(event, facts, contract)
    if (window !== undefined) windows.push(window)
  }
  if (retiresOn !== undefined) {
    // LCL 42(5): fifteen years with the employer and less than five to retirement; exactly five are not less.
    const from = laterOf(afterMonths(facts.hiredOn, 180), addDays(monthsBefore(retiresOn, 60), 1))
    if (from <= retiresOn) windows.push({ ground: 'near_retirement', from, to: retiresOn, protects: true })
  }
  return windows
}

function windowOf(
  event: LabourEvent,
  facts: LabourFacts,
  contract: ContractFacts | undefined,
): LegalWindow | undefined {
  switch (event.kind) {
    case 'pregnancy': {
      const birth = event.childBornOn ?? event.dueOn
      if (birth === undefined) return undefined
      return { ground: 'pregnancy', from: addDays(birth, -280), to: civilEnd(birth, 12), protects: true }
    }
    case 'medical': {
      if (event.from > facts.asOf) return undefined
      const months = medicalMonths(facts.hiredOn, event.from, event.totalWorkYears)
      return { ground: 'medical', from: event.from, to: event.until ?? lastOf(event.from, months), protects: true }
    }
    case 'work_injury':
      // Grades 1 to 4 stay, 5 and 6 only the worker may end; 7 to 10 may end with the term (工伤保险条例 35-37).
      if (event.grade > 6) return undefined
      return { ground: 'work_injury', from: ALWAYS, to: undefined, protects: true }
    case 'union_officer': {
      if (event.electedOn > facts.asOf) return undefined
      const end = contract === undefined ? undefined : endOf(contract)
      // Union Law 19: a full-time officer's contract is extended by the length of office.
      const from = event.fullTime && end !== undefined ? addDays(end, 1) : event.electedOn
      return { ground: 'union_officer', from: event.electedOn, to: lastOf(from, 12 * event.termYears), protects: true }
    }
    case 'service_period':
      return { ground: 'service_period', from: ALWAYS, to: event.until, protects: false }
    case 'bargaining_rep':
      return { ground: 'bargaining_rep', from: event.from, to: event.until, protects: true }
    case 'refused_to_sign':
      return undefined
  }
}

/** Medical period in months by total years of work and whole years here (企业职工患病或非因工负伤医疗期规定 3). */
export function medicalMonths(hiredOn: PlainDate, from: PlainDate, totalWorkYears: number): number {
  let here = 0
  while (afterMonths(hiredOn, 12 * (here + 1)) <= from) here += 1
  if (totalWorkYears < 10) return here < 5 ? 3 : 6
  if (here < 5) return 6
  if (here < 10) return 9
  if (here < 15) return 12
  return here < 20 ? 18 : 24
}

/** Where the windows carry a term that ends on `end`; `to` is undefined when they never let go. */
export function extend(
  end: PlainDate,
  windows: readonly LegalWindow[],
  retiresOn: PlainDate | undefined,
): { moved: boolean; to: PlainDate | undefined; grounds: readonly LegalWindow['ground'][] } {
  let at: PlainDate | undefined = end
  const grounds: LegalWindow['ground'][] = []
  while (at !== undefined) {
    const now: PlainDate = at
    const carrier = windows.find(({ from, to }) => from <= now && (to === undefined || now < to))
    if (carrier === undefined) break
    grounds.push(carrier.ground)
    at = carrier.to
  }
  const to = retiresOn === undefined ? at : at === undefined ? retiresOn : earlierOf(at, retiresOn)
  return { moved: to === undefined || to > end, to, grounds }
}
