import { useState } from 'react'
import type { Member } from '../../../shared/contract/members.ts'
import { isPlainDate, type PlainDate } from '../../../shared/domain/plain-date.ts'
import { call } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { CARD_KIND_LABELS, CARD_STATE_LABELS, REISSUE_REASON_LABELS } from '../../text/events.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'

type Card = Member['cards'][number]
type Kind = Card['kind']
type Reason = NonNullable<Card['reissueReason']>
/** What can happen to a card in somebody's hands. */
export type CardChange = 'lost' | 'damaged' | 'collected'

interface Props {
  member: Member
  onClose: () => void
}

/** The first card, or a further one of another kind. */
export function IssueDialog({ member, onClose }: Props) {
  const [kind, setKind] = useState<Kind>('certificate')
  const [number, setNumber] = useState<string | null>(null)
  const [issuedOn, setIssuedOn] = useState<string | null>(today())
  const [receivedBy, setReceivedBy] = useState<string | null>(member.name)
  const [note, setNote] = useState<string | null>(null)
  const { done } = useMessages()
  const issue = async (): Promise<void> => {
    await call('cards.issue', { personId: member.id, number: number ?? '', kind, issuedOn: dayOrNull(issuedOn), receivedBy, note })
    done(`已给${member.name}发证：${number ?? ''}`)
  }
  return (
    <FormDialog
      title={`给${member.name}发证`}
      confirmLabel="发证"
      ready={number !== null && isDayOrEmpty(issuedOn)}
      onSave={issue}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <ChoiceField label="种类" fixed choices={KINDS} value={kind} onChange={(next) => setKind(next === 'bank_card' ? 'bank_card' : 'certificate')} />
          <TextField label="证号" required code value={number} onChange={setNumber} maxLength={60} error={errors['number']} />
          <DateField label="发证日期" value={issuedOn} onChange={setIssuedOn} error={errors['issuedOn']} />
          <TextField label="领取人" value={receivedBy} onChange={setReceivedBy} maxLength={50} />
          <TextField label="备注" value={note} onChange={setNote} maxLength={500} />
        </>
      )}
    </FormDialog>
  )
}

/** A new number for an old one, with the reason that the register asks for. */
export function ReissueDialog({ member, card, onClose }: Props & { card: Card }) {
  const [reason, setReason] = useState<Reason | null>(card.state === 'lost' || card.state === 'damaged' ? card.state : null)
  const [number, setNumber] = useState<string | null>(null)
  const [requestedOn, setRequestedOn] = useState<string | null>(today())
  const [issuedOn, setIssuedOn] = useState<string | null>(today())
  const [receivedBy, setReceivedBy] = useState<string | null>(member.name)
  const [note, setNote] = useState<string | null>(null)
  const { done } = useMessages()
  const requested = requestedOn !== null && isPlainDate(requestedOn) ? requestedOn : null
  const reissue = async (): Promise<void> => {
    if (reason === null || requested === null) return
    await call('cards.reissue', { cardId: card.id, number: number ?? '', reason, requestedOn: requested, issuedOn: dayOrNull(issuedOn), receivedBy, note })
    done(`已补办：旧证 ${card.number} 作废，新证 ${number ?? ''}`)
  }
  return (
    <FormDialog
      title={`补办${CARD_KIND_LABELS[card.kind] ?? '会员证'}`}
      confirmLabel="补办"
      ready={reason !== null && number !== null && requested !== null && isDayOrEmpty(issuedOn)}
      onSave={reissue}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p className="dialog-note">原证号 {card.number} 作废，记入补办登记表。</p>
          <ChoiceField label="补办原因" required choices={REASONS} value={reason} onChange={(next) => setReason(toReason(next))} />
          <TextField label="新证号" required code value={number} onChange={setNumber} maxLength={60} error={errors['number']} />
          <DateField label="申请日期" required value={requestedOn} onChange={setRequestedOn} error={errors['requestedOn']} />
          <DateField label="发证日期" value={issuedOn} onChange={setIssuedOn} error={errors['issuedOn']} />
          <TextField label="领取人" value={receivedBy} onChange={setReceivedBy} maxLength={50} />
          <TextField label="备注" value={note} onChange={setNote} maxLength={500} />
        </>
      )}
    </FormDialog>
  )
}

/** Lost, damaged or taken back, on a day. */
export function ReportDialog({ member, card, state, onClose }: Props & { card: Card; state: CardChange }) {
  const [on, setOn] = useState<string | null>(today())
  const { done } = useMessages()
  const words = CARD_STATE_LABELS[state] ?? state
  const report = async (): Promise<void> => {
    if (on === null || !isPlainDate(on)) return
    await call('cards.report', { cardId: card.id, state, on })
    done(`${member.name}的会员证 ${card.number}：${words}`)
  }
  return (
    <FormDialog
      title={`登记“${words}”：${card.number}`}
      confirmLabel="登记"
      ready={on !== null && isPlainDate(on)}
      onSave={report}
      onClose={onClose}
    >
      {(errors) => (
        <>
          {state !== 'collected' && <p className="dialog-note">登记后可以接着办理补办。</p>}
          <DateField label="日期" required value={on} onChange={setOn} error={errors['on']} />
        </>
      )}
    </FormDialog>
  )
}

const KINDS = Object.entries(CARD_KIND_LABELS).map(([value, label]) => ({ value, label }))
const REASONS = Object.entries(REISSUE_REASON_LABELS).map(([value, label]) => ({ value, label }))

function toReason(text: string | null): Reason | null {
  return text === 'lost' || text === 'damaged' || text === 'never_made' ? text : null
}

function isDayOrEmpty(text: string | null): boolean {
  return text === null || isPlainDate(text)
}

function dayOrNull(text: string | null): PlainDate | null {
  return text !== null && isPlainDate(text) ? text : null
}
