import { addDays, afterMonths, lastOf, makeDate, type PlainDate } from '../plain-date.ts'
import type { ContractFacts, LabourFacts, LabourPolicy } from './facts.ts'
import { laterOf } from './months.ts'

/** LCL 97(1): terms signed before the law are not counted. */
const LAW_IN_FORCE = makeDate(2008, 1, 1)

/** Last day of the term, agreed extension included; none for an open contract that runs. */
export function endOf(contract: ContractFacts): PlainDate | undefined {
  return contract.agreedExtensionTo ?? contract.endsOn
}

export function signedOn(contract: ContractFacts): PlainDate {
  return contract.signedOn ?? contract.startsOn
}

/** The contracts that exist on the day, and what they are to this employment. */
export interface ContractRow {
  /** Signed by then, by starting day. */
  readonly known: readonly ContractFacts[]
  /** Those of this employment. */
  readonly own: readonly ContractFacts[]
  /** The own one that starts first. */
  readonly first: ContractFacts | undefined
}

export function contractRow(facts: LabourFacts): ContractRow {
  const known = facts.contracts
    .filter((contract) => signedOn(contract) <= facts.asOf)
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0))
  const own = known.filter((contract) => isOwn(contract, facts.hiredOn))
  return { known, own, first: own[0] }
}

function isOwn(contract: ContractFacts, hiredOn: PlainDate): boolean {
  const end = endOf(contract)
  return end === undefined || end >= hiredOn
}

/** The own contract in force on the day; of several the one that starts last. */
export function contractInForce(row: ContractRow, asOf: PlainDate): ContractFacts | undefined {
  return row.own.findLast((contract) => {
    // The first one holds from its signature, even where work began before the term on paper.
    const from = contract === row.first ? signedOn(contract) : laterOf(signedOn(contract), contract.startsOn)
    const end = endOf(contract)
    return from <= asOf && (end === undefined || end >= asOf)
  })
}

/** The own contract that ended last before the day. */
export function lastEnded(row: ContractRow, asOf: PlainDate): ContractFacts | undefined {
  let last: { contract: ContractFacts; end: PlainDate } | undefined
  for (const contract of row.own) {
    const end = endOf(contract)
    if (end !== undefined && end < asOf && (last === undefined || end >= last.end)) last = { contract, end }
  }
  return last?.contract
}

/** How many fixed terms a contract stands for: a long agreed extension counts as one more (SPC-II 10(1)). */
export function countOfTerms(contract: ContractFacts, policy: LabourPolicy): number {
  if (signedOn(contract) < LAW_IN_FORCE) return 0
  const { endsOn, agreedExtensionTo } = contract
  if (endsOn === undefined || agreedExtensionTo === undefined) return 1
  return agreedExtensionTo >= lastOf(addDays(endsOn, 1), policy.extensionCountsFromMonths) ? 2 : 1
}

/** Fixed terms in a row before `contract` (LCL 14(2)3), back to the first other kind or the first break. */
export function termsBefore(contract: ContractFacts, row: ContractRow, policy: LabourPolicy): number {
  let terms = 0
  let next = contract
  for (const previous of row.known.slice(0, row.known.indexOf(contract)).toReversed()) {
    if (previous.term !== 'fixed' || isBroken(previous, next, row, policy)) break
    terms += countOfTerms(previous, policy)
    next = previous
  }
  return terms
}

function isBroken(previous: ContractFacts, next: ContractFacts, row: ContractRow, policy: LabourPolicy): boolean {
  const end = endOf(previous)
  if (end === undefined) return false
  const dayAfter = addDays(end, 1)
  if (next.startsOn <= dayAfter) return false
  // Between two contracts of one employment the work went on.
  if (row.own.includes(previous) && row.own.includes(next)) return false
  const gap = policy.consecutiveGapMonths
  return gap === 0 || next.startsOn >= afterMonths(dayAfter, gap)
}
