import { useState } from 'react'
import type { Survey } from '../../../shared/contract/surveys.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { call } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'

/** The last day of a round; a later one takes it up again. */
export function SurveyEndDialog({ survey, onClose }: { survey: Survey; onClose: () => void }) {
  const [to, setTo] = useState<string | null>(survey.to ?? today())
  const { done } = useMessages()
  const save = async (): Promise<void> => {
    if (to === null || !isPlainDate(to)) return
    await call('surveys.close', { id: survey.id, to })
    done(`“${survey.name}”到 ${to} 为止`)
  }
  return (
    <FormDialog title="摸底的截止日期" confirmLabel="保存" ready={to !== null && isPlainDate(to)} onSave={save} onClose={onClose}>
      {(errors) => (
        <>
          <p className="dialog-note">过了截止日期不能再登记；没有走访的人留在名单里。要接着做，把日期改晚。</p>
          <DateField label="截止日期" required value={to} onChange={setTo} error={errors['to']} />
        </>
      )}
    </FormDialog>
  )
}
