import { useState } from 'react'
import type { Consent } from '../../../shared/contract/attachments.ts'
import type { ConsentKind } from '../../../shared/domain/hardship/consent.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { call } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { useCall } from '../../data/use-call.ts'
import { paperLabel } from '../../text/attachments.ts'
import { CONSENT_LABELS, HARDSHIP_STATE_LABELS } from '../../text/hardship.ts'
import { DateField } from '../DateField.tsx'
import { FormDialog } from '../FormDialog.tsx'
import { useMessages } from '../messages.tsx'
import { Ready } from '../Ready.tsx'
import { TextField } from '../TextField.tsx'

/** Takes a consent back from a day on, and lists what rests on it. */
export function WithdrawDialog({ consent, onClose }: { consent: Consent; onClose: () => void }) {
  const [on, setOn] = useState<string | null>(today())
  const [why, setWhy] = useState<string | null>(null)
  const { done } = useMessages()
  const what = CONSENT_LABELS[consent.kind]
  const withdraw = async (): Promise<void> => {
    if (on === null || !isPlainDate(on)) return
    await call('consents.withdraw', { id: consent.id, on, why })
    done(`已登记：${consent.personName} 撤回对${what}的同意`)
  }
  return (
    <FormDialog
      title={`登记撤回：${consent.personName}，${what}`}
      confirmLabel="登记撤回"
      danger
      ready={on !== null && isPlainDate(on)}
      onSave={withdraw}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <RestingOn consent={consent} />
          <DateField label="撤回日期" required value={on} onChange={setOn} error={errors['on']} />
          <TextField label="撤回原因" maxLength={500} value={why} onChange={setWhy} error={errors['why']} help="本人可以不说明原因" />
        </>
      )}
    </FormDialog>
  )
}

function RestingOn({ consent }: { consent: Consent }) {
  const { personId, kind } = consent
  const files = useCall('hardship.ofPerson', { personId })
  const papers = useCall('attachments.list', { ownerTable: 'person', ownerId: personId })
  return (
    <div className="consent-rests">
      <p>撤回后，{CONSENT_LABELS[kind]}不再打印、不再上报；撤回以前已经做的仍然有效。依据这份同意的有：</p>
      <Ready of={files}>
        {(rows) => (
          <ul>
            {rows.map((file) => (
              <li key={file.id}>
                困难职工档案 {file.fileNo} {file.name}（{HARDSHIP_STATE_LABELS[file.state]}）
              </li>
            ))}
            {(papers.value ?? [])
              .filter((paper) => RESTING[kind] === 'all' || RESTING[kind].includes(paper.kind))
              .map((paper) => (
                <li key={paper.id}>
                  材料 {paper.title}（{paperLabel(paper.kind)}）
                </li>
              ))}
            {rows.length === 0 && <li>没有困难职工档案</li>}
          </ul>
        )}
      </Ready>
    </div>
  )
}

/** Papers of a person that may be kept only with the consent. */
const RESTING: Readonly<Record<ConsentKind, readonly string[] | 'all'>> = {
  health: ['diagnosis', 'medical_bills', 'disability_card'],
  bank: [],
  child: 'all',
}
