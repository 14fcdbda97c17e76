import type { Preview } from '../../../shared/contract/import.ts'
import { OUTCOME_WORDS, type ImportOutcome } from '../../text/import.ts'

interface Props {
  per: string
  counts: Preview['counts']
  chosen: ImportOutcome | null
  onChoose: (outcome: ImportOutcome | null) => void
}

export const OUTCOMES = ['new', 'changed', 'same', 'doubtful', 'skipped'] as const satisfies readonly ImportOutcome[]

/** 新增 + 更新 + 相同 + 待核 + 跳过 = all people of the file; each narrows the table. */
export function CountsBar({ per, counts, chosen, onChoose }: Props) {
  return (
    <div className="counts" role="group" aria-label="按结果筛选">
      <button type="button" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        表中共 <b>{counts.people.toLocaleString('zh-CN')}</b> {per}
      </button>
      <span aria-hidden="true">＝</span>
      {OUTCOMES.map((outcome, index) => (
        <span key={outcome} className="counts-part">
          {index > 0 && <span aria-hidden="true">＋</span>}
          <button
            type="button"
            className={`outcome-${outcome}`}
            aria-pressed={chosen === outcome}
            title={OUTCOME_WORDS[outcome].hint}
            onClick={() => onChoose(chosen === outcome ? null : outcome)}
          >
            {OUTCOME_WORDS[outcome].label} <b>{counts[outcome].toLocaleString('zh-CN')}</b>
          </button>
        </span>
      ))}
    </div>
  )
}
