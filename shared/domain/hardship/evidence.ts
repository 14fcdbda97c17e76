import type { PlainDate } from '../plain-date.ts'
import { CATEGORY, CAUSE, EXPENSE, WORK } from './codes.ts'
import {
  ageOf,
  isCompulsorySchool,
  isDisabled,
  isIll,
  isStudent,
  type ExpenseFacts,
  type HouseholdMember,
} from './household.ts'

/** Papers of the folder (domain 3.6), in the order in which they lie in it. */
export const EVIDENCE_KINDS = [
  'application', 'id_copy', 'household_register', 'income_proof', 'dibao_certificate', 'unemployment_proof',
  'diagnosis', 'medical_bills', 'disability_card', 'enrolment_proof', 'fee_receipt', 'accident_proof', 'expense_proof',
  'labour_contract', 'authorisation', 'visit_form', 'visit_photos', 'committee_minutes', 'publicity_sheet',
] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** `required`: without it the file comes back; `if_any`: where the household has one. */
export type EvidenceNeed = {
  readonly kind: EvidenceKind
  /** Whose paper it is; null for the household. */
  readonly personId: string | null
  readonly need: 'required' | 'if_any'
}

export type EvidenceFacts = {
  /** The day on which ages are taken. */
  readonly on: PlainDate
  readonly workerId: string
  /** The class, confirmed or suggested. */
  readonly category: string | null
  readonly causes: readonly string[]
  readonly migrant: boolean | null
  readonly accident: boolean
  readonly members: readonly HouseholdMember[]
  readonly expenses: readonly Pick<ExpenseFacts, 'personId' | 'item' | 'counted'>[]
}

/** What class, causes and rows ask for: each paper of a person once, in the order of the folder. */
export function evidenceNeeded(facts: EvidenceFacts): EvidenceNeed[] {
  const needs = [
    ...alwaysNeeded(facts),
    ...facts.members.filter((member) => member.counted).flatMap((member) => neededOf(member, facts)),
    ...neededOfCauses(facts),
  ]
  return needs.toSorted((a, b) => EVIDENCE_KINDS.indexOf(a.kind) - EVIDENCE_KINDS.indexOf(b.kind))
}

function alwaysNeeded(facts: EvidenceFacts): EvidenceNeed[] {
  const kinds = [
    'application', 'household_register', 'authorisation', 'visit_form', 'committee_minutes', 'publicity_sheet',
  ] as const
  const needs = kinds.map((kind) => ofHousehold(kind))
  if (facts.migrant === true) needs.push({ kind: 'labour_contract', personId: facts.workerId, need: 'required' })
  return [...needs, ofHousehold('visit_photos', 'if_any')]
}

function neededOf(member: HouseholdMember, facts: EvidenceFacts): EvidenceNeed[] {
  const needs: EvidenceNeed[] = []
  const add = (kind: EvidenceKind, need: EvidenceNeed['need'] = 'required') =>
    needs.push({ kind, personId: member.personId, need })
  const spends = (item: string) =>
    facts.expenses.some((row) => row.counted && row.item === item && row.personId === member.personId)
  const ill = isIll(member)
  const illness = spends(EXPENSE.illness) || (ill && facts.causes.includes(CAUSE.illness))
  add('id_copy')
  if (isAdult(member, facts.on)) add('income_proof')
  if (member.workState === WORK.laidOff || member.workState === WORK.jobless) add('unemployment_proof', 'if_any')
  if (ill || illness) add('diagnosis', illness ? 'required' : 'if_any')
  if (illness) add('medical_bills')
  if (isDisabled(member) || spends(EXPENSE.disability)) add('disability_card')
  if (isStudent(member) || spends(EXPENSE.schooling)) {
    const cost = spends(EXPENSE.schooling) || (facts.causes.includes(CAUSE.schooling) && !isCompulsorySchool(member))
    add('enrolment_proof', cost ? 'required' : 'if_any')
    if (cost) add('fee_receipt')
  }
  return needs
}

/** Papers that no member's row has led to yet, and those of the whole household. */
function neededOfCauses(facts: EvidenceFacts): EvidenceNeed[] {
  const counted = facts.members.filter((member) => member.counted)
  const has = (cause: string) => facts.causes.includes(cause)
  const spends = (items: readonly string[]) => facts.expenses.some((row) => row.counted && items.includes(row.item))
  const needs: EvidenceNeed[] = []
  if (facts.category === CATEGORY.deep) needs.push(ofHousehold('dibao_certificate', 'if_any'))
  if (has(CAUSE.illness) && !counted.some(isIll)) needs.push(ofHousehold('diagnosis'), ofHousehold('medical_bills'))
  if (has(CAUSE.unableToWork) && !counted.some(isDisabled)) needs.push(ofHousehold('disability_card', 'if_any'))
  if (has(CAUSE.schooling) && !counted.some(isStudent)) {
    needs.push(ofHousehold('enrolment_proof'), ofHousehold('fee_receipt'))
  }
  const accident = facts.accident || facts.category === CATEGORY.accident || spends([EXPENSE.accident])
  if (accident || has(CAUSE.accident) || has(CAUSE.disaster)) needs.push(ofHousehold('accident_proof'))
  if (spends([EXPENSE.housing, EXPENSE.workCost, EXPENSE.other])) needs.push(ofHousehold('expense_proof'))
  return needs
}

/** Whoever may earn: 18 years old, or 16 and out of school; those of unknown age too. */
function isAdult(member: HouseholdMember, on: PlainDate): boolean {
  const age = ageOf(member, on)
  return age === null || age >= 18 || (age >= 16 && !isStudent(member))
}

function ofHousehold(kind: EvidenceKind, need: EvidenceNeed['need'] = 'required'): EvidenceNeed {
  return { kind, personId: null, need }
}
