import { EXCLUSION, INCOME, WORK } from './codes.ts'
import { isBlank, look, stop, type Finding } from './finding.ts'
import { INCOME_WHYS, isStudent, type HouseholdMember, type IncomeFacts, type SumFacts } from './household.ts'
import { isImputed, isOfWorkingAge, mayBeImputed } from './imputed-wage.ts'
import type { HardshipPolicy } from './policy.ts'

/** What the sum still lacks. `stop` leaves it open (资料不足); `look` does not change that it can be worked out. */
export function findGaps(facts: SumFacts, policy: HardshipPolicy): Finding[] {
  const ofMembers = facts.members.flatMap((member) => findMemberGaps(member, facts, policy))
  return [
    ...findLineGaps(facts, policy),
    ...findSizeGaps(facts),
    ...ofMembers,
    // Once said of a person it is not said of the household again.
    ...(ofMembers.some(({ reason }) => reason === 'income_missing') ? [] : findHouseholdGaps(facts, policy)),
    ...findRowGaps(facts),
    ...findPropertyGaps(facts),
  ]
}

function findLineGaps(facts: SumFacts, policy: HardshipPolicy): Finding[] {
  const worker = facts.members.find(({ personId }) => personId === facts.workerId)
  return [
    ...(policy.dibaoFen[facts.area] === null
      ? [stop('dibao_unknown', { field: 'area', details: { area: facts.area } })]
      : []),
    ...(worker?.counted === true ? [] : [stop('worker_not_counted', { field: 'members' })]),
  ]
}

/** A family of four on paper that stands as one person in the file would look four times as well off as it is. */
function findSizeGaps({ statedSize, members }: SumFacts): Finding[] {
  if (statedSize === null || statedSize <= members.length) return []
  const about = { field: 'members', details: { stated: statedSize, listed: members.length } }
  return [members.length === 1 ? stop('members_not_listed', about) : look('fewer_than_stated', about)]
}

function findMemberGaps(member: HouseholdMember, facts: SumFacts, policy: HardshipPolicy): Finding[] {
  const about = { field: 'members', personName: member.name }
  if (!member.counted) return isBlank(member.notCountedWhy) ? [stop('not_counted_why_missing', about)] : []
  const gaps: Finding[] = []
  const imputes = policy.imputedWageFen !== null && !isStudent(member)
  if (imputes && member.birthOn === null) gaps.push(stop('birth_unknown', about))
  if (imputes && member.ableToWork === null && mayBeImputed(member, facts)) {
    gaps.push(stop('able_to_work_unknown', about))
  }
  if (lacksIncome(member, facts.incomes)) gaps.push(stop('income_missing', { ...about, field: 'incomes' }))
  return gaps
}

/** Who works has wages and who has retired a pension; a row of nothing is an answer, none is not. */
function lacksIncome(member: HouseholdMember, incomes: readonly IncomeFacts[]): boolean {
  return member.workState !== null && PAID.includes(member.workState) && !hasIncome(member, incomes)
}

/**
 * A household in which nobody who could earn has an income has not been asked yet: nothing per head would pass for deep
 * hardship. Where all are old or in school, anybody's income is an answer.
 */
function findHouseholdGaps(facts: SumFacts, policy: HardshipPolicy): Finding[] {
  const counted = facts.members.filter((member) => member.counted)
  if (!counted.some(({ personId }) => personId === facts.workerId)) return []
  const adults = counted.filter((member) => !isStudent(member) && mayEarn(member, facts))
  const asked = adults.length === 0 ? counted : adults
  const answered = asked.some((member) =>
    (policy.imputedWageFen !== null && isImputed(member, facts)) || hasIncome(member, facts.incomes))
  return answered ? [] : [stop('no_income_rows', { field: 'incomes' })]
}

function mayEarn(member: HouseholdMember, facts: SumFacts): boolean {
  return member.birthOn === null || isOfWorkingAge(member, facts.on)
}

function hasIncome(member: HouseholdMember, incomes: readonly IncomeFacts[]): boolean {
  return incomes.some((row) => row.personId === member.personId && row.item !== INCOME.unionAid)
}

const PAID: readonly string[] = [
  WORK.working, WORK.retired, WORK.sickLeave, WORK.earlyLeave, WORK.honoured, WORK.migrant,
]

function findRowGaps(facts: SumFacts): Finding[] {
  const names = new Map(facts.members.map(({ personId, name }) => [personId, name]))
  const incomes = facts.incomes.flatMap((row) => {
    const about = { field: 'incomes', personName: names.get(row.personId) ?? null, details: { item: row.item } }
    return findTickGaps(row, about).concat(isBlank(row.evidence) ? [look('income_without_evidence', about)] : [])
  })
  const expenses = facts.expenses.flatMap((row) => {
    const personName = row.personId === null ? null : (names.get(row.personId) ?? null)
    const about = { field: 'expenses', personName, details: { item: row.item } }
    return findTickGaps(row, about)
      .concat(row.counted && isBlank(row.evidence) ? [look('expense_without_evidence', about)] : [])
      .concat(row.reimbursedFen > row.grossFen ? [stop('reimbursed_over_gross', about)] : [])
  })
  return [...incomes, ...expenses]
}

function findTickGaps(
  row: { readonly counted: boolean; readonly countedWhy: string | null },
  about: { field: string; personName: string | null; details: Finding['details'] },
): Finding[] {
  const words: readonly (string | null)[] = INCOME_WHYS
  if (row.counted || words.includes(row.countedWhy)) return []
  return isBlank(row.countedWhy) ? [look('unticked_without_reason', about)] : []
}

/** Property that an exclusion of rule 9 speaks of, while that exclusion is not looked into. */
function findPropertyGaps(facts: SumFacts): Finding[] {
  const count = (kind: string) =>
    facts.properties.filter((row) => row.kind === kind).reduce((sum, row) => sum + row.quantity, 0)
  const points = [
    { exclusion: EXCLUSION.secondHome, found: count('house') >= 2 },
    { exclusion: EXCLUSION.vehicle, found: count('vehicle') >= 1 },
    { exclusion: EXCLUSION.business, found: count('business') >= 1 },
  ]
  const known = new Set(facts.exclusions.map(({ exclusion }) => exclusion))
  return points
    .filter(({ exclusion, found }) => found && !known.has(exclusion))
    .map(({ exclusion }) => look('maybe_excluded', { field: 'exclusions', details: { exclusion } }))
}
