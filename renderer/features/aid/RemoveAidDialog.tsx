import { useState } from 'react'
import type { AidRow } from '../../../shared/contract/aid.ts'
import { formatYuan } from '../../../shared/domain/money.ts'
import { call } from '../../bridge.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface Props {
  row: AidRow
  onDone: () => void
  onClose: () => void
}

/** Takes one line out of the ledger, with the reason. */
export function RemoveAidDialog({ row, onDone, onClose }: Props) {
  const [why, setWhy] = useState<string | null>(null)
  const { done } = useMessages()
  const remove = async (): Promise<void> => {
    await call('aid.remove', { id: row.id, why: why ?? '' })
    done('已移入回收站，按 Ctrl+Z 可以撤销')
    onDone()
  }
  return (
    <FormDialog
      title={`把${row.personName} ${row.on} 的帮扶移入回收站`}
      confirmLabel="移入回收站"
      danger
      ready={(why ?? '').trim() !== ''}
      onSave={remove}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p className="dialog-note">金额 {formatYuan(row.amountFen)} 元将从这一家的累计和各项合计里减去。</p>
          <TextField label="原因" required autoFocus maxLength={500} value={why} onChange={setWhy} error={errors['why']} />
        </>
      )}
    </FormDialog>
  )
}
