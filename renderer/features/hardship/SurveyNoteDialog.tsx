import { useState } from 'react'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { call, type Output } from '../../bridge.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { TextField } from '../../ui/TextField.tsx'

/** What was seen or said at one door; the outcome stays as it is. */
export function SurveyNoteDialog({ row, onClose }: { row: Output<'surveys.people'>['rows'][number]; onClose: () => void }) {
  const [note, setNote] = useState(row.note)
  const { id: rowId, outcome } = row
  const seenOn = row.seenOn !== null && isPlainDate(row.seenOn) ? row.seenOn : null
  return (
    <FormDialog
      title={`${row.person.name}的备注`}
      confirmLabel="保存"
      ready
      onSave={() => call('surveys.mark', { rowId, outcome, seenOn, note })}
      onClose={onClose}
    >
      {(errors) => <TextField label="备注" autoFocus maxLength={500} value={note} onChange={setNote} error={errors['note']} />}
    </FormDialog>
  )
}
