import { useState } from 'react'
import type { Campaign } from '../../../shared/contract/aid.ts'
import { formatYuan } from '../../../shared/domain/money.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { call } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { useCall } from '../../data/use-call.ts'
import { AmountField, amountProblem, amountText, readAmount } from '../../ui/AmountField.tsx'
import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { AidFindings } from './AidFindings.tsx'
import { AUTO } from './aid-values.ts'
import { usePayee } from './use-payee.ts'

/** What was collected goes to the person: the day, who took it, the proof, and its line in the ledger. */
export function HandoverDialog({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const rest = Math.max(0, campaign.donatedFen - campaign.totalFen)
  const [on, setOn] = useState<string | null>(campaign.handedOverOn ?? today())
  const [to, setTo] = useState<string | null>(campaign.handedOverTo ?? campaign.forPersonName)
  const [proof, setProof] = useState<string | null>(campaign.handoverProof)
  const [amount, setAmount] = useState<string | null>(amountText(rest))
  const [payMethod, setPayMethod] = useState<string | null>(null)
  const [why, setWhy] = useState<string | null>(null)
  const payee = usePayee(campaign.forPersonId, AUTO)
  const { done } = useMessages()
  const read = readAmount(amount ?? '')
  const personId = campaign.forPersonId
  const gift = personId !== null && on !== null && isPlainDate(on) && 'fen' in read && read.fen > 0
    ? { personId, fileId: payee.fileId, campaignId: campaign.id, aidType: campaign.aidType, fund: campaign.fund, on, amountFen: read.fen }
    : null
  const findings = useCall('aid.check', gift).value ?? []
  const objects = findings.some(({ level }) => level === 'look')
  const check = (): Readonly<Record<string, string>> => ({
    ...(on === null || !isPlainDate(on) ? { handedOverOn: '请填日期，例如 2026-03-05' } : {}),
    ...((to ?? '').trim() === '' ? { handedOverTo: '请填谁接收' } : {}),
    ...((proof ?? '').trim() === '' ? { handoverProof: '请写收条、转账回单等凭证' } : {}),
    ...('problem' in read ? { amountFen: amountProblem(read.problem) } : {}),
    ...(objects && (why ?? '').trim() === '' ? { exceptionWhy: '请写明特殊情况' } : {}),
  })
  const save = async (): Promise<void> => {
    if (on === null || !isPlainDate(on)) return
    if (gift !== null) {
      const { amountFen, fileId } = gift
      await call('campaigns.record', { id: campaign.id, on, payMethod, lines: [{ personId: gift.personId, fileId, amountFen, exceptionWhy: why }] })
    }
    await call('campaigns.change', { id: campaign.id, fields: { handedOverOn: on, handedOverTo: to, handoverProof: proof } })
    done(`已登记移交 ${'fen' in read ? formatYuan(read.fen) : ''} 元`)
  }
  return (
    <FormDialog title={`移交给${campaign.forPersonName ?? '受捐人'}`} confirmLabel="登记移交" wide ready check={check} onSave={save} onClose={onClose}>
      {(errors) => (
        <div className="aid-fields">
          <p className="dialog-note">收到 {formatYuan(campaign.donatedFen)} 元，已移交 {formatYuan(campaign.totalFen)} 元。移交的金额同时记入帮扶台账。</p>
          <div className="form-grid aid-grid">
            <DateField label="移交日期" required autoFocus value={on} onChange={setOn} error={errors['handedOverOn']} />
            <TextField label="接收人" required maxLength={60} value={to} onChange={setTo} error={errors['handedOverTo']} />
            <AmountField label="移交金额" required value={amount} onChange={setAmount} error={errors['amountFen'] ?? errors['overBudgetWhy']} />
            <CodeSelect label="发放方式" list="pay_method" value={payMethod} onChange={setPayMethod} />
            <TextField label="移交凭证" required span={2} maxLength={200} value={proof} onChange={setProof} error={errors['handoverProof']} placeholder="收条、转账回单号，存放处" />
            {objects && <TextField label="特殊情况说明" required span={2} maxLength={500} value={why} onChange={setWhy} error={errors['exceptionWhy']} />}
          </div>
          <AidFindings label="检查结果" findings={findings} />
        </div>
      )}
    </FormDialog>
  )
}
