import { Modal } from 'antd'
import { useState } from 'react'
import type { Member } from '../../../shared/contract/members.ts'
import type { MembershipEventType } from '../../../shared/domain/members/membership-events.ts'
import { call, toAppError } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { fieldErrors, sentenceOf } from '../../text/errors.ts'
import { EVENT_WORDS } from '../../text/events.ts'
import { useEnterToNext } from '../../ui/keys.ts'
import { useMessages } from '../../ui/messages.tsx'
import { EVENT_FORMS, eventInput, isComplete, type EventValues } from './event-forms.ts'
import { EventFields } from './EventFields.tsx'
import { moveWithin } from './move-within.ts'

interface Props {
  member: Member
  type: MembershipEventType
  onClose: () => void
}

/** Records one membership event; what a rule refuses is said at the field, and what was typed stays. */
export function EventDialog({ member, type, onClose }: Props) {
  const [values, setValues] = useState<EventValues>(() => firstValues(member, type))
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { done } = useMessages()
  const { label, hint } = EVENT_WORDS[type]
  const ready = isComplete(type, values)
  const save = async (): Promise<void> => {
    const input = eventInput(type, values)
    if (!ready || input === null || busy) return
    setBusy(true)
    try {
      await call('members.recordEvent', { id: member.id, ...input })
      if (type === 'moveWithinUnit') await moveWithin(member.id, values)
      done(`已登记：${member.name}，${label}`)
      onClose()
    } catch (error) {
      const known = toAppError(error)
      setErrors(fieldErrors(known))
      setTrouble(sentenceOf(known))
    } finally {
      setBusy(false)
    }
  }
  const keys = useEnterToNext({ save: () => void save() })
  return (
    <Modal
      open
      title={`${label}：${member.name}`}
      okText={`登记${label}`}
      cancelText="取消"
      okButtonProps={{ danger: EVENT_FORMS[type].ends === true, disabled: !ready }}
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <div {...keys}>
        <p className="dialog-note">{hint}</p>
        <EventFields type={type} values={values} onChange={setValues} errors={errors} />
        {trouble !== null && (
          <p className="field-error" role="alert">
            {trouble}
          </p>
        )}
      </div>
    </Modal>
  )
}

function firstValues(member: Member, type: MembershipEventType): EventValues {
  const keepsJoining = type === 'transferIn' && member.joinedOn !== null
  return {
    on: today(),
    unionId: EVENT_FORMS[type].union === true ? member.unionId : null,
    data: keepsJoining ? { joinedOn: member.joinedOn } : {},
    note: null,
  }
}
