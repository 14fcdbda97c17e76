import { useState } from 'react'
import { call } from '../../bridge.ts'
import { BulkDialog, type BulkDialogProps } from '../../ui/BulkDialog.tsx'
import { TextField } from '../../ui/TextField.tsx'

/** Many people to the recycle bin, for one reason. */
export function BulkRemoveDialog(props: BulkDialogProps) {
  const [why, setWhy] = useState<string | null>(null)
  return (
    <BulkDialog
      {...props}
      title="移入回收站"
      confirmLabel="移入回收站"
      danger
      ready={why !== null && why.trim() !== ''}
      run={() => (why === null ? null : call('members.removeMany', { who: props.who, why }))}
    >
      <p className="dialog-note">
        用于导错、重复的档案；随时可以在回收站恢复。退会、转出、去世请改用“登记会籍变动”，不要移入回收站。
      </p>
      <TextField label="原因" required value={why} onChange={setWhy} maxLength={500} />
    </BulkDialog>
  )
}
