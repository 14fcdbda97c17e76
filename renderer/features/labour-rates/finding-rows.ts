import type { Inspection } from '../../../shared/contract/labour-rates.ts'
import type { Input } from '../../bridge.ts'
import { UNCLEAR_FINDING, UNSIGNED_FINDING } from '../../text/labour-rates.ts'

export type FindingRow = Inspection['findings'][number]
export type FindingInput = NonNullable<Input<'inspections.change'>['findings']>[number]

/** A finding without the name that only the screen shows. */
export function toInput({ name: _name, ...row }: FindingRow): FindingInput {
  return row
}

/** Findings on everybody who was missing on the day of the inspection and is not on the list yet; not the first month. */
export function missingFindings({ before, findings }: Pick<Inspection, 'before' | 'findings'>): FindingInput[] {
  const listed = new Set(findings.map(({ employmentId }) => employmentId))
  const missing = before?.missing ?? []
  return missing
    .filter(({ employmentId, part }) => part !== 'first_month' && !listed.has(employmentId))
    .map(({ employmentId, part }) => ({ employmentId, finding: part === 'unclear' ? UNCLEAR_FINDING : UNSIGNED_FINDING }))
}
