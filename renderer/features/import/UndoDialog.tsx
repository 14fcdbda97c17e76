import { call, type Output } from '../../bridge.ts'
import { useRemembered } from '../../data/session.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'

export type Undone = Output<'import.undo'>

interface Props {
  batch: { id: string; fileName: string }
  onClose: () => void
  onUndone: () => void
}

/** Asks before a whole import is taken back. */
export function UndoDialog({ batch, onClose, onUndone }: Props) {
  const [, remember] = useUndone(batch.id)
  const { done } = useMessages()
  return (
    <ConfirmDialog
      open
      title="撤销整次导入"
      confirmLabel="撤销整次导入"
      danger
      onConfirm={async () => {
        const undone = await call('import.undo', { batchId: batch.id })
        remember(undone)
        done(`已撤销：撤回 ${undone.removed} 人，还原 ${undone.restored} 人，保留 ${undone.kept.length} 人`)
        onUndone()
      }}
      onClose={onClose}
    >
      <ul className="will-do">
        <li>“{batch.fileName}”新增的人移入回收站；</li>
        <li>它改过的内容还原成导入前的样子；</li>
        <li>导入以后您又改过的人和内容保留不动，会列出来给您看。</li>
      </ul>
    </ConfirmDialog>
  )
}

/** What the undoing of a batch said, as long as the program runs. */
export function useUndone(batchId: string): [Undone | null, (undone: Undone | null) => void] {
  return useRemembered<Undone | null>(`import.undone.${batchId}`, null)
}
