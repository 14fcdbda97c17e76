import type { Preview } from '../../../shared/contract/import.ts'
import { LoadingState } from '../../ui/LoadingState.tsx'
import { OUTCOMES } from './CountsBar.tsx'
import { SUBJECT_WORDS } from '../../text/import-hardship.ts'
import { OUTCOME_WORDS, type ImportOutcome } from '../../text/import.ts'
import { useApplied } from './use-applied.ts'
import { useSummary, type Summary } from './use-summary.ts'

/** Counts that add up to the people of the file. */
export function ResultCounts({ preview }: { preview: Preview }) {
  const { batchId, counts } = preview
  const { per } = SUBJECT_WORDS[preview.subject]
  const [applied] = useApplied(batchId)
  const summary = useSummary(batchId)
  if (summary === undefined) return <LoadingState label="正在读取…" />
  return (
    <>
      <dl className="result-counts">
        {OUTCOMES.map((outcome) => (
          <div key={outcome} className={`outcome-${outcome}`}>
            <dt>{OUTCOME_WORDS[outcome].label}</dt>
            <dd>{countOf(summary, outcome).toLocaleString('zh-CN')}</dd>
          </div>
        ))}
      </dl>
      <p>
        合计 {OUTCOMES.reduce((sum, outcome) => sum + countOf(summary, outcome), 0)} {per}，表中共 {counts.people} {per}
        {applied !== null && applied.unitsCreated > 0 && `；新建单位 ${applied.unitsCreated} 个`}
        {applied !== null && applied.unionsCreated > 0 && `；新建基层工会 ${applied.unionsCreated} 个`}。
        {summary.decided > 0 && `待核的行里 ${summary.decided} 行已定，等着导入。`}
        {counts.problems > 0 && <strong> {counts.problems} 行有问题，会进错误回执。</strong>}
      </p>
    </>
  )
}

function countOf(summary: Summary, outcome: ImportOutcome): number {
  return outcome === 'new' ? summary.created : summary[outcome]
}
