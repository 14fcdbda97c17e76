import type { HardshipFinding } from '../../../shared/contract/hardship.ts'

/** Where a finding is put right: a part of the file, or `person` for the worker's own record. */
export function partOfFinding({ field, personName, reason }: HardshipFinding): string {
  if (reason === 'dibao_unknown') return 'sum'
  if (field === null) return 'basic'
  const part = PARTS[field]
  if (part !== undefined) return part
  if (personName !== null) return 'members'
  return PERSON_FIELDS.includes(field) ? 'person' : 'basic'
}

/** How many lines a list of them has: what one person lacks in one part is one. */
export function countLines(findings: readonly HardshipFinding[]): number {
  const places = findings.map((finding, index) =>
    finding.reason === 'missing' && finding.field !== null
      ? `${partOfFinding(finding)} ${finding.personName ?? ''}`
      : String(index),
  )
  return new Set(places).size
}

const PARTS: Readonly<Record<string, string>> = {
  members: 'members',
  incomes: 'incomes',
  expenses: 'expenses',
  properties: 'property',
  exclusions: 'property',
  mainCause: 'causes',
  otherCauses: 'causes',
  story: 'causes',
  accidentPasses: 'causes',
  category: 'sum',
  evidence: 'papers',
  consents: 'papers',
  steps: 'steps',
}

const PERSON_FIELDS: readonly string[] = ['political', 'mobile', 'firstWorkOn', 'hukouAddress', 'address', 'unitId']
