import type { ImportRow } from '../../../shared/contract/import.ts'

/**
 * What was found about a row, by name: first what keeps it from being imported, which must always be in sight, then the
 * rest in the order of the file's reading.
 */
export function reasonsOf({ action, outcome, findings, waits }: Judged): { waiting: string[]; others: string[] } {
  const holding = outcome === 'doubtful' && action === 'hold' ? findings.filter((finding) => HOLDING.has(finding)) : []
  // Two names for one number are a finding of the file already.
  const more = findings.includes('dup_in_file_conflict') ? waits.filter((wait) => wait !== 'same_id') : waits
  return {
    waiting: [...holding.toSorted(byUrgency), ...more],
    others: findings.filter((finding) => !holding.includes(finding)),
  }
}

type Judged = Pick<ImportRow, 'action' | 'outcome' | 'findings' | 'waits'>

/** The findings for which the reading of the file holds a row back. */
const HOLDING: ReadonlySet<string> = new Set(['dup_in_file_conflict', 'dup_in_file_same', 'household_twice'])

/** Which name is right comes before which of the rows is meant. */
function byUrgency(a: string, b: string): number {
  return Number(b === 'dup_in_file_conflict') - Number(a === 'dup_in_file_conflict')
}
