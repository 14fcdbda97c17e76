import { useState } from 'react'
import { call, type Output } from '../../bridge.ts'
import { useRemembered } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { undoneCounts } from '../../text/import.ts'
import { KEPT_WHOLE, SUBJECT_WORDS, type ImportSubject } from '../../text/import-hardship.ts'
import { fieldLabel } from '../../text/fields.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { Ready } from '../../ui/Ready.tsx'
import './result.css'

export type Undone = Output<'import.undo'>

interface Props {
  batch: { id: string; fileName: string; subject: ImportSubject }
  onClose: () => void
  onUndone: () => void
}

/** Asks before a whole import is taken back, with the figures of what will happen. */
export function UndoDialog({ batch, onClose, onUndone }: Props) {
  const [, remember] = useUndone(batch.id)
  const [going, setGoing] = useState(false)
  // Once it goes, there is nothing left to plan, and the news of the change must not ask again.
  const plan = useCall('import.undoPlan', going ? null : { batchId: batch.id })
  const { done } = useMessages()
  return (
    <ConfirmDialog
      open
      title={`撤销整次导入“${batch.fileName}”`}
      confirmLabel="撤销整次导入"
      danger
      ready={going || plan.state === 'ready'}
      onConfirm={async () => {
        setGoing(true)
        const undone = await call('import.undo', { batchId: batch.id }).catch((error: unknown) => {
          setGoing(false)
          throw error
        })
        remember(undone)
        done(`已撤销：${undoneCounts(undone, SUBJECT_WORDS[batch.subject].per)}`)
        onUndone()
      }}
      onClose={onClose}
    >
      {going ? <p>正在撤销…</p> : <Ready of={plan}>{(planned) => <WillUndo plan={planned} subject={batch.subject} />}</Ready>}
    </ConfirmDialog>
  )
}

function WillUndo({ plan, subject }: { plan: Undone; subject: ImportSubject }) {
  const { per } = SUBJECT_WORDS[subject]
  const { removed, restored, unions, kept } = plan
  return (
    <>
      <ul className="will-do">
        <li>
          这次新增的 <b>{removed}</b> {per}移入回收站，可以逐个恢复，也可以在这一页把整次导入重做一遍；
        </li>
        <li>
          这次更新的 <b>{restored}</b> {per}改回导入前的内容；
        </li>
        {unions > 0 && (
          <li>
            这次新建的 <b>{unions}</b> 个基层工会没有别的会员，一并移入回收站；
          </li>
        )}
        <li>
          <b>{kept.length}</b> {per}导入以后又改过，改过的内容保留不动{kept.length === 0 ? '。' : '：'}
        </li>
      </ul>
      {kept.length > 0 && (
        <ul className="will-keep" aria-label={`保留的${per}`}>
          {kept.map(({ personId, row, name, fields }) => (
            <li key={`${row} ${personId}`}>
              第 {row} 行 {name}
              <span className="none">
                {fields.length === 0 ? KEPT_WHOLE[subject] : [...new Set(fields.map(({ field }) => fieldLabel(field)))].join('、')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** What the undoing of a batch said, as long as the program runs. */
export function useUndone(batchId: string): [Undone | null, (undone: Undone | null) => void] {
  return useRemembered<Undone | null>(`import.undone.${batchId}`, null)
}
