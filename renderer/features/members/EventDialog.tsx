import { useState } from 'react'
import type { Member } from '../../../shared/contract/members.ts'
import type { MembershipEventType } from '../../../shared/domain/members/membership-events.ts'
import { call } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { EVENT_WORDS } from '../../text/events.ts'
import { useMessages } from '../../ui/messages.tsx'
import { EVENT_FORMS, eventInput, isComplete, type EventValues } from './event-forms.ts'
import { EventFields } from './EventFields.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'

interface Props {
  member: Member
  type: MembershipEventType
  onClose: () => void
}

/** Records one membership event; what a rule refuses is said at the field, and what was typed stays. */
export function EventDialog({ member, type, onClose }: Props) {
  const [values, setValues] = useState<EventValues>(() => firstValues(member, type))
  const { done } = useMessages()
  const { label, hint } = EVENT_WORDS[type]
  const save = async (): Promise<void> => {
    const input = eventInput(type, values)
    if (input === null) return
    await call('members.recordEvent', { id: member.id, ...input })
    done(`已登记：${member.name}，${label}`)
  }
  return (
    <FormDialog
      title={`${label}：${member.name}`}
      confirmLabel={`登记${label}`}
      danger={EVENT_FORMS[type].ends === true}
      ready={isComplete(type, values)}
      onSave={save}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p className="dialog-note">{hint}</p>
          <EventFields type={type} values={values} onChange={setValues} errors={errors} />
        </>
      )}
    </FormDialog>
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
