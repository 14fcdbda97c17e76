import { useState } from 'react'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { call, type Output } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { TextField } from '../../ui/TextField.tsx'

type File = Output<'county.files'>['rows'][number]

interface Props {
  files: readonly File[]
  outcome: 'approved' | 'returned'
  onDone: () => void
  onClose: () => void
}

/** 批准 with the number of the document, or 退回 with the reason that the township will read. */
export function DecideFilesDialog({ files, outcome, onDone, onClose }: Props) {
  const [documentNo, setDocumentNo] = useState<string | null>(null)
  const [reason, setReason] = useState<string | null>(null)
  const [on, setOn] = useState<string | null>(today())
  const { done } = useMessages()
  const isApproved = outcome === 'approved'
  const unclassed = files.filter(({ category }) => category === null).length
  const needed = isApproved ? documentNo : reason
  return (
    <FormDialog
      title={isApproved ? `批准 ${files.length} 户` : `退回 ${files.length} 户`}
      confirmLabel={isApproved ? '批准' : '退回'}
      ready={(needed ?? '') !== ''}
      check={() => (on !== null && isPlainDate(on) ? {} : { on: '请填日期，例如 2026-03-05' })}
      onSave={async () => {
        if (on === null || !isPlainDate(on)) return
        const { decided } = await call('county.decideFiles', { fileIds: files.map(({ fileId }) => fileId), outcome, documentNo, reason, on })
        done(`${isApproved ? '已批准' : '已退回'} ${decided} 户，出回执以后乡镇就会知道`)
        onDone()
      }}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p className="dialog-note">{files.map(({ name, townshipName }) => `${name}（${townshipName}）`).join('、')}</p>
          {isApproved && unclassed > 0 && <p className="warn-text">其中 {unclassed} 户没有认定困难类别，按规定应退回补认定。</p>}
          {isApproved && (
            <TextField label="审批文号" required autoFocus maxLength={100} value={documentNo} onChange={setDocumentNo} error={errors['documentNo']} placeholder="例如 县工帮〔2026〕5号" />
          )}
          <TextField
            label={isApproved ? '说明' : '退回理由'}
            required={!isApproved}
            autoFocus={!isApproved}
            rows={3}
            maxLength={1_000}
            value={reason}
            onChange={setReason}
            error={errors['reason']}
            help={isApproved ? '' : '写清缺什么、怎么补，乡镇照着改'}
          />
          <DateField label="日期" required value={on} onChange={setOn} error={errors['on']} />
        </>
      )}
    </FormDialog>
  )
}
