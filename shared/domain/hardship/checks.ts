import type { PlainDate } from '../plain-date.ts'
import { checkBank, type BankFacts } from './bank.ts'
import {
  checkCauses,
  checkMembers,
  checkMigrant,
  checkWorker,
  type CauseFields,
  type MigrantFields,
  type WorkerFields,
} from './check-fields.ts'
import { categoryOfSuggestion } from './codes.ts'
import { checkConsents, consentsNeeded, type ConsentGiven } from './consent.ts'
import type { EvidenceNeed } from './evidence.ts'
import { isBlank, look, stop, type Finding } from './finding.ts'
import type { HouseholdMember } from './household.ts'
import type { HardshipPolicy } from './policy.ts'
import type { Progress } from './progress.ts'
import type { HardshipSum } from './sum.ts'

/** What was received of a needed paper: the row of the list, and scans that hang on the file under its kind. */
export type EvidenceGot = {
  readonly kind: string
  readonly personId: string | null
  readonly receivedOn: PlainDate | null
  readonly waivedWhy: string | null
}

export type FileFacts = {
  readonly worker: WorkerFields
  readonly causes: CauseFields
  readonly migrant: MigrantFields
  readonly bank: BankFacts
  /** Whose account it is taken for: the worker's where nobody else is named. */
  readonly accountHolderId: string
  readonly members: readonly HouseholdMember[]
  readonly progress: Progress
  readonly evidenceNeeded: readonly EvidenceNeed[]
  readonly evidence: readonly EvidenceGot[]
  readonly consents: readonly ConsentGiven[]
  /** The sum of now, by the line of the application day. */
  readonly sum: HardshipSum
  /** The class that a person confirmed, and the sum that it rested on; null until then. */
  readonly confirmed: { readonly category: string | null; readonly sum: HardshipSum } | null
}

/**
 * 上报前体检: what would come back from the county (`stop`) or is worth a look, before the file goes up. In the order of
 * the form, then papers, procedure and sum.
 */
export function checkFile(facts: FileFacts, today: PlainDate, policy: HardshipPolicy): Finding[] {
  const { members, progress } = facts
  const ids = members.map(({ personId }) => personId)
  const account = isBlank(facts.bank.bankCard) ? null : facts.accountHolderId
  return [
    ...checkWorker(facts.worker),
    ...checkMigrant(facts.migrant, progress.appliedOn ?? today),
    ...checkCauses(facts.causes),
    ...checkMembers(members, today),
    ...checkBank(facts.bank, ids),
    ...checkConsents(consentsNeeded({ members, bankHolderId: account }, today), facts.consents, today),
    ...checkEvidence(facts),
    ...checkProcedure(progress, today, policy),
    ...checkSum(facts),
  ]
}

/** Needed papers that neither came nor were waived with a reason. */
export function missingEvidence(
  needed: readonly EvidenceNeed[],
  got: readonly EvidenceGot[],
): EvidenceNeed[] {
  return needed.filter(
    (need) =>
      need.need === 'required' &&
      !got.some(
        (row) =>
          row.kind === need.kind &&
          row.personId === need.personId &&
          (row.receivedOn !== null || !isBlank(row.waivedWhy)),
      ),
  )
}

function checkEvidence(facts: FileFacts): Finding[] {
  const names = new Map(facts.members.map(({ personId, name }) => [personId, name]))
  return missingEvidence(facts.evidenceNeeded, facts.evidence).map(({ kind, personId }) =>
    stop('evidence_missing', {
      field: 'evidence',
      personName: personId === null ? null : (names.get(personId) ?? null),
      details: { kind },
    }),
  )
}

function checkProcedure(progress: Progress, today: PlainDate, policy: HardshipPolicy): Finding[] {
  const { submitFrom, publicityTo } = progress
  const missing = [
    ['application_missing', progress.appliedOn],
    ['authorisation_missing', progress.authorisedOn],
    ['visit_missing', progress.visitOn],
    ['review_missing', progress.reviewOn],
    ['publicity_missing', publicityTo],
    ['town_review_missing', progress.townReviewOn],
  ] as const
  const findings = missing.filter(([, on]) => on === null).map(([reason]) => stop(reason, { field: 'steps' }))
  if (progress.visitOn !== null && progress.visitors.length < policy.visitors) {
    findings.push(stop('visitors_missing', { field: 'steps', details: { needed: policy.visitors } }))
  }
  if (progress.state === 'objection') findings.push(stop('objection_open', { field: 'steps' }))
  if (submitFrom !== null && today < submitFrom) {
    findings.push(stop('publicity_not_over', { field: 'steps', details: { submitFrom } }))
  }
  if (publicityTo !== null && !progress.publicityKnown) {
    findings.push(look('holidays_unknown', { field: 'steps', details: { to: publicityTo } }))
  }
  return findings
}

/** The class is a person's (PIPL 24), and has to rest on the sum as it is and on the line of the application day. */
function checkSum({ sum, confirmed }: FileFacts): Finding[] {
  const standing = sum.exclusions.filter(({ overrideWhy }) => isBlank(overrideWhy))
  const excluded = standing.map(({ exclusion }) =>
    stop('exclusion_stands', { field: 'exclusions', details: { exclusion } }),
  )
  if (confirmed === null) return [...sum.gaps, ...excluded, stop('class_not_confirmed', { field: 'category' })]
  const outdated = SUM_PARTS.find((part) => confirmed.sum[part] !== sum[part])
  const differs = categoryOfSuggestion(sum.suggested) !== confirmed.category
  return [
    ...sum.gaps,
    ...excluded,
    ...(confirmed.category === null ? [stop('class_not_confirmed', { field: 'category' })] : []),
    ...(outdated === undefined ? [] : [stop('sum_out_of_date', { field: 'category', details: { part: outdated } })]),
    ...(differs ? [look('class_differs', { field: 'category', details: { suggested: sum.suggested } })] : []),
  ]
}

const SUM_PARTS = [
  'on', 'dibaoFen', 'comparator', 'factorTenths', 'members', 'incomeFen', 'rigidFen', 'workCostFen', 'suggested',
] as const satisfies readonly (keyof HardshipSum)[]
