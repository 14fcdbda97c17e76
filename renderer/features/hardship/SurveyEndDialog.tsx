import { useState } from 'react'
import type { Survey } from '../../../shared/contract/surveys.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { call } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'

/** The last day of a round, or none; a closed round goes on with it. */
export function SurveyEndDialog({ survey, onClose }: { survey: Survey; onClose: () => void }) {
  const [to, setTo] = useState<string | null>(survey.to !== null && survey.to < today() ? null : survey.to)
  const { done } = useMessages()
  const save = async (): Promise<void> => {
    if (to !== null && !isPlainDate(to)) return
    await call('surveys.reopen', { id: survey.id, to })
    done(to === null ? `“${survey.name}”不设截止日期` : `“${survey.name}”到 ${to} 为止`)
  }
  return (
    <FormDialog title={survey.closedOn === null ? '摸底的截止日期' : `重新开始“${survey.name}”`} confirmLabel="保存" ready={to === null || isPlainDate(to)} onSave={save} onClose={onClose}>
      {(errors) => (
        <>
          <p className="dialog-note">过了截止日期不能再登记；没有走访的人留在名单里。不填就没有截止日期。</p>
          <DateField label="截止日期" value={to} onChange={setTo} error={errors['to']} />
        </>
      )}
    </FormDialog>
  )
}
