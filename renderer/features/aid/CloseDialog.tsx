import { useState } from 'react'
import type { Campaign } from '../../../shared/contract/aid.ts'
import { call } from '../../bridge.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { TextField } from '../../ui/TextField.tsx'

/** 结束活动: says what is still open and asks for the reason then. */
export function CloseDialog({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const [why, setWhy] = useState<string | null>(null)
  const { done } = useMessages()
  const open = campaign.people - campaign.signed
  const close = async (): Promise<void> => {
    await call('campaigns.close', { id: campaign.id, why })
    done(`“${campaign.name}”已结束`)
  }
  return (
    <FormDialog title={`结束“${campaign.name}”`} confirmLabel="结束活动" ready onSave={close} onClose={onClose}>
      {(errors) => (
        <>
          <p className="dialog-note">
            {open > 0 ? `还有 ${open} 人没有签收，要结束请写明原因。` : '结束以后名单、签收和捐款都不能再改。'}
          </p>
          <TextField label="原因" autoFocus required={open > 0} maxLength={500} value={why} onChange={setWhy} error={errors['why']} placeholder="例如 银行代发，附回单" />
        </>
      )}
    </FormDialog>
  )
}
