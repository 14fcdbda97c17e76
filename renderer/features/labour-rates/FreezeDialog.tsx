import { useState } from 'react'
import type { SigningRateView } from '../../../shared/contract/labour-rates.ts'
import { call } from '../../bridge.ts'
import { useCall } from '../../data/use-call.ts'
import { missingText, percentText, RATE_A } from '../../text/labour-rates.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { TextField } from '../../ui/TextField.tsx'

/** Keeps the rate of a day with the people behind it, so that a later one can be held against it. */
export function FreezeDialog({ view, onClose }: { view: SigningRateView; onClose: () => void }) {
  const [note, setNote] = useState<string | null>(null)
  const { done } = useMessages()
  const { unitId, on, rate } = view
  const unit = useCall('units.get', unitId === null ? null : { id: unitId }).value
  const save = async (): Promise<void> => {
    await call('rates.freeze', { unitId, on, note })
    done(`已留存 ${on} 的签订率 ${percentText(rate.aTenths)}`)
  }
  return (
    <FormDialog title="留存签订率" confirmLabel="留存" ready onSave={save} onClose={onClose}>
      {(errors) => (
        <>
          <p className="dialog-note">
            {unitId === null ? '全镇' : (unit?.name ?? '本单位')} {on}：应签 {rate.base} 人，{missingText(rate)}，{RATE_A}{' '}
            {percentText(rate.aTenths)}。留存的数字和未签名单以后不再变动，整改后可以对比。
          </p>
          <TextField label="备注" autoFocus maxLength={500} value={note} onChange={setNote} error={errors['note']} placeholder="例如 半年检查" />
        </>
      )}
    </FormDialog>
  )
}
