import type { PlainDate } from '../plain-date.ts'

/** A finding of an inspection: about one employment, or about the unit as a whole. */
export interface FoundThere {
  readonly employmentId: string | null
  readonly fixedOn: PlainDate | null
}

export interface Inspected<F extends FoundThere> {
  readonly findings: readonly F[]
  /** The day on which the unit says that all was put right. */
  readonly fixedOn: PlainDate | null
  /** Who still had no contract on that day, as the rate of that day was kept. */
  readonly after: { readonly missing: readonly { readonly employmentId: string }[] } | null
}

/** The day on which a finding was put right: its own, or that of the whole unless the rate of that day says otherwise. */
export function findingFixedOn<F extends FoundThere>(finding: F, { fixedOn, after }: Omit<Inspected<F>, 'findings'>): PlainDate | null {
  if (finding.fixedOn !== null || fixedOn === null) return finding.fixedOn
  const isMissing = after?.missing.some(({ employmentId }) => employmentId === finding.employmentId) === true
  return isMissing ? null : fixedOn
}

/** Findings that are not put right. */
export function openFindings<F extends FoundThere>(inspected: Inspected<F>): F[] {
  return inspected.findings.filter((finding) => findingFixedOn(finding, inspected) === null)
}
