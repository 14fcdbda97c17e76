import { useState } from 'react'
import { COLLECTIVE_TERMS, type CollectiveContract } from '../../../shared/contract/labour-collective.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { COLLECTIVE_LABELS } from '../../text/labour-fields.ts'
import { CHECKED_TERM_LABELS } from '../../text/labour-history.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { YesNo } from '../../ui/YesNo.tsx'
import type { CheckInput, CheckRow } from './check-rows.ts'

interface Props {
  contract: CollectiveContract
  row: CheckRow | null
  onSave: (row: CheckInput) => Promise<unknown>
  onClose: () => void
}

/** One look at whether a term was kept: when it was due, when it was done. */
export function CheckDialog({ contract, row, onSave, onClose }: Props) {
  const [term, setTerm] = useState<CheckRow['term']>(row?.term ?? 'pay_day')
  const [unitId, setUnitId] = useState(row?.unitId ?? (contract.unitIds.length === 1 ? (contract.unitIds[0] ?? null) : null))
  const [dueOn, setDueOn] = useState<string | null>(row?.dueOn ?? null)
  const [doneOn, setDoneOn] = useState<string | null>(row?.doneOn ?? null)
  const [kept, setKept] = useState<boolean | null>(row?.kept ?? null)
  const [note, setNote] = useState(row?.note ?? null)
  const units = contract.unitIds.map((id, index) => ({ value: id, label: contract.unitNames[index] ?? '' }))
  const save = async (): Promise<void> => {
    if (!isDayOrNone(dueOn) || !isDayOrNone(doneOn)) return
    await onSave({ ...(row === null ? {} : { id: row.id }), term, unitId, dueOn, doneOn, kept, note })
  }
  const { payDay } = contract.fields
  return (
    <FormDialog
      title={row === null ? '登记履约检查' : '修改履约检查'}
      confirmLabel="保存"
      ready
      check={() => ({
        ...(isDayOrNone(dueOn) ? {} : { dueOn: BAD_DAY }),
        ...(isDayOrNone(doneOn) ? {} : { doneOn: BAD_DAY }),
      })}
      onSave={save}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <ChoiceField
            label={label('term')}
            required
            fixed
            choices={TERMS}
            value={term}
            onChange={(next) => setTerm(COLLECTIVE_TERMS.find((each) => each === next) ?? term)}
          />
          <ChoiceField label="单位" choices={units} value={unitId} placeholder="全部单位" onChange={setUnitId} error={errors['unitId']} />
          <DateField
            label={label('dueOn')}
            value={dueOn}
            onChange={setDueOn}
            error={errors['dueOn']}
            help={term === 'pay_day' && payDay !== null ? `合同约定每月 ${payDay} 日发薪` : undefined}
          />
          <DateField label={label('doneOn')} value={doneOn} onChange={setDoneOn} error={errors['doneOn']} help="还没有履行的空着" />
          <YesNo label={label('kept')} value={kept} onChange={setKept} error={errors['kept']} />
          <TextField label={label('note')} rows={2} maxLength={500} value={note} onChange={setNote} error={errors['note']} />
        </>
      )}
    </FormDialog>
  )
}

const TERMS = COLLECTIVE_TERMS.map((value) => ({ value, label: CHECKED_TERM_LABELS[value] ?? value }))
const BAD_DAY = '请填日期，例如 2026-03-05'

function isDayOrNone(text: string | null) {
  return text === null || isPlainDate(text)
}

function label(field: string): string {
  return COLLECTIVE_LABELS[field] ?? field
}
