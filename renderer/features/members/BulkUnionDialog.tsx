import { useState } from 'react'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { call } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { BulkDialog, type BulkDialogProps } from '../../ui/BulkDialog.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { UnionSelect } from '../../ui/UnionSelect.tsx'

/** The same union for many members, from a day on. */
export function BulkUnionDialog(props: BulkDialogProps) {
  const [unionId, setUnionId] = useState<string | null>(null)
  const [on, setOn] = useState<string | null>(today())
  const since = on !== null && isPlainDate(on) ? on : null
  return (
    <BulkDialog
      {...props}
      title="设置基层工会"
      confirmLabel="设置"
      ready={unionId !== null && since !== null}
      run={() => (since === null ? null : call('members.recordEvents', { who: props.who, type: 'changeInfo', on: since, unionId }))}
    >
      <UnionSelect label="所属基层工会" required value={unionId} onChange={setUnionId} />
      <DateField label="从哪天起" required value={on} onChange={setOn} />
      <p className="dialog-note">会籍不变，每人记一笔变动。还没有入会的人请先登记入会。</p>
    </BulkDialog>
  )
}
