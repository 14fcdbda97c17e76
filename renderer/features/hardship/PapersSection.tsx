import { Button } from 'antd'
import { useState } from 'react'
import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import { EVIDENCE_KINDS } from '../../../shared/domain/hardship/evidence.ts'
import { evidenceLabel } from '../../text/hardship.ts'
import { useMessages } from '../../ui/messages.tsx'
import { ConsentList } from '../../ui/papers/ConsentList.tsx'
import { PaperList } from '../../ui/papers/PaperList.tsx'
import { EvidenceDialog, type EvidenceAct } from './EvidenceDialog.tsx'
import { evidenceRowOf, type ChecklistRow } from './evidence-rows.ts'
import { saveLists, withoutRow } from './row-form.ts'
import { isFrozen } from './RowsCard.tsx'
import type { SectionProps } from './section.ts'

type Open = { row: ChecklistRow; act: EvidenceAct } | null

/** What class, causes and household ask for: received, not needed, or missing. */
export function PapersSection({ file }: SectionProps) {
  const [open, setOpen] = useState<Open>(null)
  const missing = file.checklist.filter((row) => stateOf(row) === 'missing').length
  return (
    <>
      <section className="card">
        <div className="card-head">
          <h2>材料清单</h2>
          <span role="status" className={missing === 0 ? 'good-text' : 'warn-text'}>
            {missing === 0 ? '✓ 要的材料都齐了' : `还缺 ${missing} 份`}
          </span>
        </div>
        <p className="file-note">按困难类别、致困原因和家庭成员自动列出，依卷内顺序排。</p>
        <div className="table-scroll">
          <table className="table">
            <caption className="sr-only">材料清单</caption>
            <thead>
              <tr>
                <th scope="col">材料</th>
                <th scope="col">谁的</th>
                <th scope="col">情况</th>
                <th scope="col">操作</th>
              </tr>
            </thead>
            <tbody>
              {file.checklist.map((row) => (
                <tr key={`${row.kind} ${row.personId ?? ''}`}>
                  <th scope="row">{evidenceLabel(row.kind)}</th>
                  <td>{row.personName ?? '全家'}</td>
                  <td>
                    <EvidenceState row={row} file={file} />
                  </td>
                  <td className="row-acts">
                    <EvidenceActs file={file} row={row} onOpen={(act) => setOpen({ row, act })} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {open !== null && <EvidenceDialog file={file} row={open.row} act={open.act} onClose={() => setOpen(null)} />}
      </section>
      <section className="card">
        <PaperList
          owner={{ ownerTable: 'hardship_file', ownerId: file.id }}
          ownerName={`${file.name} ${file.fileNo}`}
          kinds={KINDS}
          whose={(kind) => askedOf(file, kind)}
          people={file.members.map(({ personId, name }) => ({ id: personId, name }))}
          title="扫描件和照片"
          hint="把材料拍照或扫描了存进来，加密保存，跟着备份走；种类与清单相同的，清单上会显示附件份数。"
          frozen={isFrozen(file)}
        />
      </section>
      <section className="card">
        <ConsentList
          people={file.members.map(({ personId, name, birthOn }) => ({ id: personId, name, birthOn }))}
          frozen={isFrozen(file)}
        />
      </section>
    </>
  )
}

/** Those of the household of whom the list asks a kind of paper; nobody for papers of the household. */
function askedOf({ checklist }: HardshipFile, kind: string): { id: string; name: string }[] {
  return checklist.flatMap((row) =>
    row.kind === kind && row.personId !== null ? [{ id: row.personId, name: row.personName ?? '' }] : [],
  )
}

const KINDS: readonly string[] = [...EVIDENCE_KINDS, 'other']

function stateOf(row: ChecklistRow): 'received' | 'waived' | 'missing' | 'if_any' {
  if (row.receivedOn !== null) return 'received'
  if (row.waivedWhy !== null && row.waivedWhy !== '') return 'waived'
  return row.need === 'required' ? 'missing' : 'if_any'
}

function EvidenceState({ row, file }: { row: ChecklistRow; file: HardshipFile }) {
  const stored = evidenceRowOf(file, row)
  const copies = stored?.copies ?? null
  const scans = row.attachments > 0 ? `，附件 ${row.attachments} 份` : ''
  switch (stateOf(row)) {
    case 'received':
      return (
        <span className="good-text">
          ✓ <span className="digits">{row.receivedOn}</span> 收到{copies === null ? '' : ` ${copies} 份`}
          {scans}
          {stored?.note === null || stored?.note === undefined ? '' : `，${stored.note}`}
        </span>
      )
    case 'waived':
      return <span className="none">不需要：{row.waivedWhy}{scans}</span>
    case 'missing':
      return <span className="warn-text">！缺{scans}</span>
    case 'if_any':
      return <span className="none">有就收{scans}</span>
  }
}

function EvidenceActs({ file, row, onOpen }: { file: HardshipFile; row: ChecklistRow; onOpen: (act: EvidenceAct) => void }) {
  const { attempt, done } = useMessages()
  const stored = evidenceRowOf(file, row)
  const name = `${row.personName ?? '全家'}的${evidenceLabel(row.kind)}`
  const takeBack = async (): Promise<void> => {
    if (stored === undefined) return
    const saved = await attempt(() => saveLists(file, { evidence: withoutRow(file.evidence, stored.id) }))
    if (saved !== null) done(`已改回“缺”：${name}`)
  }
  const frozen = isFrozen(file)
  if (row.receivedOn !== null || (row.waivedWhy !== null && row.waivedWhy !== '')) {
    return (
      <Button size="small" type="text" disabled={frozen || stored === undefined} aria-label={`${name}改回缺`} onClick={() => void takeBack()}>
        改回缺
      </Button>
    )
  }
  return (
    <>
      <Button size="small" disabled={frozen} aria-label={`收到${name}`} onClick={() => onOpen('receive')}>
        收到
      </Button>
      <Button size="small" type="text" disabled={frozen} aria-label={`不需要${name}`} onClick={() => onOpen('waive')}>
        不需要
      </Button>
    </>
  )
}
