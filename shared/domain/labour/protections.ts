import type { PlainDate } from '../plain-date.ts'
import { judgeLabour } from './assess.ts'
import type { LabourFacts } from './facts.ts'
import { legalWindows, PROTECTION_GROUNDS, retirementDay, type LegalWindow, type ProtectionGround } from './windows.ts'

export interface Protection {
  readonly ground: ProtectionGround
  /** Last day; null where it has no end. */
  readonly to: PlainDate | null
}

/** What protects from dismissal on the day of the facts (LCL 42, Union Law 19): never empty where `protected` is flagged. */
export function protectionsOf(facts: LabourFacts): Protection[] {
  const { asOf } = facts
  const windows = legalWindows(facts, judgeLabour(facts).contract, retirementDay(facts))
  return windows.flatMap(({ ground, protects, from, to }) =>
    protects && isProtection(ground) && from <= asOf && (to === undefined || asOf <= to) ? [{ ground, to: to ?? null }] : [],
  )
}

function isProtection(ground: LegalWindow['ground']): ground is ProtectionGround {
  return PROTECTION_GROUNDS.some((each) => each === ground)
}
