import type { ImportRow } from '../../../shared/contract/import.ts'
import { LABOUR_PROBLEMS } from '../../../shared/domain/labour/checks.ts'

/**
 * What was found about a row, by name: first what keeps it from being imported, which must always be in sight, then the
 * rest in the order of the file's reading.
 */
export function reasonsOf({ action, outcome, findings, waits }: Judged): { waiting: string[]; others: string[] } {
  const holding = findings.filter(
    (finding) => outcome === 'doubtful' && ((action === 'hold' && HOLDING.has(finding)) || CONTRADICTIONS.has(finding)),
  )
  // Two names for one number are a finding of the file already.
  const more = findings.includes('dup_in_file_conflict') ? waits.filter((wait) => wait !== 'same_id') : waits
  return {
    waiting: [...holding.toSorted(byUrgency), ...more],
    others: findings.filter((finding) => !holding.includes(finding)),
  }
}

type Judged = Pick<ImportRow, 'action' | 'outcome' | 'findings' | 'waits'>

/** The findings for which the reading of the file holds a row back. */
const HOLDING: ReadonlySet<string> = new Set(['dup_in_file_conflict', 'dup_in_file_same', 'household_twice', 'same_name_no_id'])

/** A row that contradicts itself waits, however it was read. */
const CONTRADICTIONS: ReadonlySet<string> = new Set(LABOUR_PROBLEMS)

/** Which name is right comes before which of the rows is meant. */
function byUrgency(a: string, b: string): number {
  return Number(b === 'dup_in_file_conflict') - Number(a === 'dup_in_file_conflict')
}
