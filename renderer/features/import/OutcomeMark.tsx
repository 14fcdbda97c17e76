import type { ImportRow } from '../../../shared/contract/import.ts'
import { OUTCOME_WORDS } from '../../text/import.ts'

const DECIDED = {
  new: '定为新增',
  new_without_id: '定为新增，不带号码',
  person: '定为同一人',
  skip: '定为跳过',
} as const

/** The outcome of a row in words; for a doubtful one also what a person has decided. */
export function OutcomeMark({ row }: { row: ImportRow }) {
  // What was decided and then done shows what it came to.
  const decided = row.personId === null && row.decision !== null
  const word = row.decision !== null && decided ? DECIDED[row.decision.kind] : OUTCOME_WORDS[row.outcome].label
  return (
    <span className={`outcome outcome-${decided ? 'decided' : row.outcome}`}>
      {decided ? '✓ ' : ''}
      {word}
    </span>
  )
}
