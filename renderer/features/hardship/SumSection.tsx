import { Button } from 'antd'
import { useState } from 'react'
import { labelOf, useCodes } from '../../data/codes.ts'
import { useCall } from '../../data/use-call.ts'
import { SUGGESTION_LABELS } from '../../text/hardship.ts'
import { Ready } from '../../ui/Ready.tsx'
import { ClassDialog } from './ClassDialog.tsx'
import { isFrozen } from './RowsCard.tsx'
import type { SectionProps } from './section.ts'
import { SumSheet } from './SumSheet.tsx'

/** The sum of now, the class a person confirmed, and what was confirmed before. */
export function SumSection({ file, onGo }: SectionProps) {
  const sum = useCall('hardship.explain', { id: file.id })
  const [confirming, setConfirming] = useState(false)
  const codes = useCodes()
  const confirm = (
    <Button type="primary" disabled={isFrozen(file) || sum.value === null} onClick={() => setConfirming(true)}>
      认定困难类别…
    </Button>
  )
  return (
    <>
      <section className="card class-card" aria-label="认定">
        <div>
          <p>
            <span className="none">程序测算：</span>
            <b>{sum.value === null ? '…' : SUGGESTION_LABELS[sum.value.suggested]}</b>
            <span className="none">（只是建议，由组织员认定）</span>
          </p>
          <p>
            <span className="none">已认定：</span>
            {file.category === null ? <span className="warn-text">还没有认定</span> : <b>{labelOf(codes, 'hardship_category', file.category)}</b>}
            {file.category === null && file.given['category'] !== undefined && <span className="none">　导入的表上写的是“{file.given['category']}”</span>}
            {file.assessments.at(-1) !== undefined && <span className="none">　理由：{file.assessments.at(-1)?.reason}</span>}
          </p>
        </div>
        {confirm}
      </section>
      <Ready of={sum}>{(read) => <SumSheet sum={read} area={file.fields.area} personId={file.personId} onGo={onGo} />}</Ready>
      <Earlier file={file} onGo={onGo} />
      {confirming && sum.value !== null && <ClassDialog file={file} sum={sum.value} onClose={() => setConfirming(false)} />}
    </>
  )
}

/** Sums that a class was confirmed on, as they were, newest first. */
function Earlier({ file, onGo }: SectionProps) {
  const codes = useCodes()
  if (file.assessments.length === 0) return null
  return (
    <section className="card">
      <h2>历次认定</h2>
      {file.assessments.toReversed().map((each) => (
        <details key={each.id} className="earlier-sum">
          <summary>
            <span className="digits">{each.on}</span>　认定{each.category === null ? '：不予认定' : `为${labelOf(codes, 'hardship_category', each.category)}`}
            （测算：{SUGGESTION_LABELS[each.suggested]}）　{each.confirmedBy ?? ''}　理由：{each.reason}
          </summary>
          <SumSheet sum={each.sum} area={file.fields.area} personId={file.personId} onGo={onGo} />
        </details>
      ))}
    </section>
  )
}
