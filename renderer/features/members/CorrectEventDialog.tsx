import { useState } from 'react'
import type { Member } from '../../../shared/contract/members.ts'
import type { MembershipEventType } from '../../../shared/domain/members/membership-events.ts'
import { call } from '../../bridge.ts'
import { EVENT_WORDS } from '../../text/events.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { EVENT_FORMS, eventInput, isComplete, type EventValues } from './event-forms.ts'
import { EventFields } from './EventFields.tsx'

type Event = Member['events'][number]

interface Props {
  member: Member
  event: Event
  type: MembershipEventType
  onClose: () => void
}

/** Puts right what one event of the past says; why is asked, and what it said before stays in the log. */
export function CorrectEventDialog({ member, event, type, onClose }: Props) {
  const [values, setValues] = useState<EventValues>(() => valuesOf(event))
  const [why, setWhy] = useState<string | null>(null)
  const { done } = useMessages()
  const { label } = EVENT_WORDS[type]
  // A register without unions has events without one: putting the day right must not ask for it.
  const complete = isComplete(type, event.unionId === null ? { ...values, unionId: values.unionId ?? '' } : values)
  const save = async (): Promise<void> => {
    const input = eventInput(type, values)
    if (input === null || why === null) return
    const emptied = Object.fromEntries(EVENT_FORMS[type].fields.map(({ key }) => [key, null]))
    const { on, unionId, data, note } = input
    await call('members.correctEvent', {
      id: member.id,
      eventId: event.id,
      on,
      ...(EVENT_FORMS[type].union === true ? { unionId } : {}),
      data: { ...emptied, ...data },
      note,
      why,
    })
    done(`已更正：${member.name}，${label}`)
  }
  return (
    <FormDialog
      title={`更正“${label}”：${member.name}`}
      confirmLabel="更正"
      ready={complete && why !== null && why.trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p className="dialog-note">登记错了才更正；情况有了变化，请登记新的变动。改前的内容和原因会留在变更记录里。</p>
          <EventFields type={type} values={values} onChange={setValues} errors={errors} needsUnion={event.unionId !== null} />
          <TextField label="更正原因" required value={why} onChange={setWhy} maxLength={500} error={errors['why']} />
        </>
      )}
    </FormDialog>
  )
}

function valuesOf({ on, unionId, data, note }: Event): EventValues {
  const texts = Object.entries(data).map(([key, value]) => [key, typeof value === 'string' ? value : null] as const)
  return { on, unionId, data: Object.fromEntries(texts), note }
}
