import type { Preview } from '../../../shared/contract/import.ts'
import { useCall } from '../../data/use-call.ts'
import { OUTCOMES } from './CountsBar.tsx'
import { OUTCOME_WORDS, type ImportOutcome } from '../../text/import.ts'
import { useApplied, type Applied } from './use-applied.ts'

/** Counts that add up to the people of the file. */
export function ResultCounts({ preview }: { preview: Preview }) {
  const { batchId, counts } = preview
  const [applied] = useApplied(batchId)
  const summary = useCall('import.list').value?.find((batch) => batch.id === batchId)
  if (applied === null) {
    return (
      <p>
        表中共 {counts.people} 人，新增 <b>{summary?.created ?? '…'}</b> 人，更新 <b>{summary?.changed ?? '…'}</b> 人。
      </p>
    )
  }
  return (
    <>
      <dl className="result-counts">
        {OUTCOMES.map((outcome) => (
          <div key={outcome} className={`outcome-${outcome}`}>
            <dt>{OUTCOME_WORDS[outcome].label}</dt>
            <dd>{countOf(applied, outcome).toLocaleString('zh-CN')}</dd>
          </div>
        ))}
      </dl>
      <p>
        合计 {OUTCOMES.reduce((sum, outcome) => sum + countOf(applied, outcome), 0)} 人，表中共 {counts.people} 人
        {applied.unitsCreated > 0 && `；新建单位 ${applied.unitsCreated} 个`}。
      </p>
    </>
  )
}

function countOf(applied: Applied, outcome: ImportOutcome): number {
  return outcome === 'new' ? applied.created : applied[outcome]
}
