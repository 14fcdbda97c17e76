import { useState } from 'react'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { INSPECTION_LABELS } from '../../text/labour-fields.ts'
import { UNSIGNED_FINDING } from '../../text/labour-rates.ts'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { EmploymentSelect } from './EmploymentSelect.tsx'
import type { FindingInput, FindingRow } from './finding-rows.ts'

interface Props {
  unitId: string
  row: FindingRow | null
  onSave: (row: FindingInput) => Promise<unknown>
  onClose: () => void
}

/** One thing that was found: about whom, why, when it was talked about, when it was put right. */
export function FindingDialog({ unitId, row, onSave, onClose }: Props) {
  const [employmentId, setEmploymentId] = useState(row?.employmentId ?? null)
  const [finding, setFinding] = useState<string | null>(row?.finding ?? UNSIGNED_FINDING)
  const [reason, setReason] = useState(row?.reason ?? null)
  const [talkOn, setTalkOn] = useState<string | null>(row?.talkOn ?? null)
  const [fixedOn, setFixedOn] = useState<string | null>(row?.fixedOn ?? null)
  const [note, setNote] = useState(row?.note ?? null)
  const save = async (): Promise<void> => {
    if (!isDayOrNone(talkOn) || !isDayOrNone(fixedOn)) return
    await onSave({ ...(row === null ? {} : { id: row.id }), employmentId, finding: finding ?? '', reason, talkOn, fixedOn, note })
  }
  return (
    <FormDialog
      title={row === null ? '添加问题' : '修改问题'}
      confirmLabel="保存"
      ready={(finding ?? '').trim() !== ''}
      check={() => ({
        ...(isDayOrNone(talkOn) ? {} : { talkOn: BAD_DAY }),
        ...(isDayOrNone(fixedOn) ? {} : { fixedOn: BAD_DAY }),
      })}
      onSave={save}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <EmploymentSelect unitId={unitId} value={employmentId} name={row?.name ?? null} onChange={setEmploymentId} />
          <TextField label={label('finding')} required maxLength={500} value={finding} onChange={setFinding} error={errors['finding']} />
          <TextField label={label('reason')} maxLength={500} value={reason} onChange={setReason} error={errors['reason']} placeholder="例如 本人不愿签、单位没有安排、流动性大" />
          <DateField label={label('talkOn')} value={talkOn} onChange={setTalkOn} error={errors['talkOn']} />
          <DateField label={label('fixedOn')} value={fixedOn} onChange={setFixedOn} error={errors['fixedOn']} />
          <TextField label={label('note')} rows={2} maxLength={500} value={note} onChange={setNote} error={errors['note']} />
        </>
      )}
    </FormDialog>
  )
}

const BAD_DAY = '请填日期，例如 2026-03-05'

function isDayOrNone(text: string | null) {
  return text === null || isPlainDate(text)
}

function label(field: string): string {
  return INSPECTION_LABELS[field] ?? field
}
