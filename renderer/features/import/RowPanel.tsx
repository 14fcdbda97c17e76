import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ImportRow, Preview } from '../../../shared/contract/import.ts'
import { call, type Input } from '../../bridge.ts'
import { useCodes } from '../../data/codes.ts'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { findingWords } from '../../text/findings.ts'
import { useShortcuts } from '../../ui/keys.ts'
import { useMessages } from '../../ui/messages.tsx'
import { OutcomeMark } from './OutcomeMark.tsx'
import { RowContracts } from './RowContracts.tsx'
import { RowCandidates } from './RowCandidates.tsx'
import { RowHousehold } from './RowHousehold.tsx'
import { RowCorrection } from './RowCorrection.tsx'
import { reasonsOf } from './row-reasons.ts'
import { RowValues } from './RowValues.tsx'

interface Props {
  preview: Preview
  row: ImportRow
  full: boolean
  onChanged: (row: ImportRow) => void
  onNext: (() => void) | null
  onClose: () => void
}

type Decision = Input<'import.decide'>['decision']

/** One row: what was found, what the register has, what shall become of it. */
export function RowPanel({ preview, row, full, onChanged, onNext, onClose }: Props) {
  /** The row of the sheet that is being corrected: a contract may have one of its own. */
  const [correcting, setCorrecting] = useState<number | null>(null)
  const { attempt, done } = useMessages()
  const codes = useCodes()
  const texts = useCall('import.rowTexts', { batchId: preview.batchId, row: row.row })
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useShortcuts({ escape: () => (correcting === null ? onClose() : setCorrecting(null)) })
  const decide = async (decision: Decision, instead: number | null = null): Promise<void> => {
    const { batchId } = preview
    // Of the rows with one number only one is right: the other is open again.
    if (instead !== null) await attempt(() => call('import.decide', { batchId, row: instead, decision: null }))
    const decided = await attempt(() => call('import.decide', { batchId, row: row.row, decision }))
    if (decided === null) return
    const kind = decided.decision?.kind
    const left = decided.sameNumber.filter((other) => other.decision === 'skip' && other.personId === null)
    if ((kind === 'new' || kind === 'person') && left.length > 0) {
      const rows = left.map((other) => other.row).join('、')
      done(`第 ${rows} 行跳过：号码归“${decided.values['name'] ?? ''}”，会写进错误回执`)
    }
    onChanged(decided)
  }
  const editable = preview.state === 'previewed'
  const decidable = (row.outcome === 'doubtful' || row.decision !== null) && row.personId === null && preview.state !== 'undone'
  return (
    <aside className="row-panel" aria-label={`第 ${row.row} 行`}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          第 {row.row} 行 {row.values['name'] ?? '（缺姓名）'}
        </h2>
        <OutcomeMark row={row} />
        <Button type="text" icon={<CloseOutlined />} aria-label="关闭（Esc）" onClick={onClose} />
      </header>
      {row.dupOf !== null && row.action === 'merge' && <p>与表中第 {row.dupOf} 行是同一个人，只导入那一行。</p>}
      {row.findings.length > 0 && (
        <ul className="row-findings">
          {inOrder(row).map((finding) => (
            <Finding key={finding} finding={finding} />
          ))}
        </ul>
      )}
      {decidable && <RowCandidates subject={preview.subject} row={row} full={full} onDecide={decide} />}
      {correcting !== null ? (
        <RowCorrection
          preview={preview}
          row={row}
          line={correcting}
          onSaved={(corrected) => {
            setCorrecting(null)
            onChanged(corrected)
          }}
          onClose={() => setCorrecting(null)}
        />
      ) : (
        <>
          <RowValues subject={preview.subject} row={row} texts={texts} codes={codes} full={full} />
          <RowContracts row={row} onCorrect={editable ? setCorrecting : null} />
          <RowHousehold row={row} full={full} onDecide={decidable && knowsWorker(row) ? decide : null} />
        </>
      )}
      <footer>
        {editable && correcting === null && <Button onClick={() => setCorrecting(row.row)}>更正这一行</Button>}
        {row.file !== null && <OpenFile file={row.file} />}
        {row.employmentId !== null && <OpenEmployment id={row.employmentId} />}
        {row.personId !== null && <OpenPerson id={row.personId} label="打开档案" />}
        {row.personId === null && row.matchedId !== null && row.outcome !== 'doubtful' && (
          <OpenPerson id={row.matchedId} label="打开已有档案" />
        )}
        {onNext !== null && <Button onClick={onNext}>下一行</Button>}
      </footer>
    </aside>
  )
}

/** Who the others are can be said once it is clear who the worker is. */
function knowsWorker({ candidates, decision }: ImportRow): boolean {
  return candidates.length === 0 || (decision !== null && decision.kind !== 'skip')
}

/** The findings as in the list; what else the row waits for is said where it is decided. */
function inOrder(row: ImportRow): string[] {
  const { waiting, others } = reasonsOf({ ...row, waits: [] })
  return [...waiting, ...others]
}

function Finding({ finding }: { finding: string }) {
  const { label, what, remedy, weight } = findingWords(finding)
  return (
    <li>
      <span className={`row-mark row-mark-${weight}`}>{label}</span>
      {what}
      <span className="none">{remedy}</span>
    </li>
  )
}

function OpenFile({ file: { id, fileNo, name } }: { file: NonNullable<ImportRow['file']> }) {
  return <Button onClick={() => goTo('hardship', { id })}>{`打开“${name}”的档案 ${fileNo}`}</Button>
}

function OpenEmployment({ id }: { id: string }) {
  return <Button onClick={() => goTo('employment', { id })}>打开用工登记</Button>
}

function OpenPerson({ id, label }: { id: string; label: string }) {
  return <Button onClick={() => goTo('member', { id })}>{label}</Button>
}
