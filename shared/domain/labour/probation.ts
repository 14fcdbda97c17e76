import { lastOf, type PlainDate } from '../plain-date.ts'
import type { ContractFacts } from './facts.ts'

export interface ProbationFindings {
  readonly flags: readonly ('prob_forbidden' | 'prob_only' | 'prob_repeat' | 'prob_too_long')[]
  /** Last day that the law allows; absent where no probation is allowed at all. */
  readonly limitEndsOn: PlainDate | undefined
}

/** LCL 19 and 70 on the contract in force; `known` are all contracts with the employer. */
export function probationFindings(
  contract: ContractFacts,
  known: readonly ContractFacts[],
  withinLimit: boolean,
): ProbationFindings {
  const { probationEndsOn, probationOnly } = contract
  const flags: ProbationFindings['flags'][number][] = []
  const months = probationCap(contract, withinLimit)
  if (probationOnly === true) flags.push('prob_only')
  else if (probationEndsOn !== undefined && months === 0) flags.push('prob_forbidden')
  if (hasProbation(contract) && known.some((other) => other.startsOn < contract.startsOn && hasProbation(other))) {
    flags.push('prob_repeat')
  }
  if (probationEndsOn === undefined || flags.length > 0) return { flags, limitEndsOn: undefined }
  const limitEndsOn = lastOf(contract.startsOn, months)
  return { flags: probationEndsOn > limitEndsOn ? ['prob_too_long'] : [], limitEndsOn }
}

/** Longest probation in months: by the term as first agreed, never by its extension. */
export function probationCap(contract: ContractFacts, withinLimit: boolean): number {
  if (withinLimit || contract.term === 'task') return 0
  if (contract.term === 'open' || contract.endsOn === undefined) return 6
  const { startsOn, endsOn } = contract
  if (endsOn >= lastOf(startsOn, 36)) return 6
  if (endsOn >= lastOf(startsOn, 12)) return 2
  return endsOn >= lastOf(startsOn, 3) ? 1 : 0
}

function hasProbation(contract: ContractFacts): boolean {
  return contract.probationEndsOn !== undefined || contract.probationOnly === true
}
