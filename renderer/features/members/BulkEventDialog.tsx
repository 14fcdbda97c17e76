import { useState } from 'react'
import type { MembershipEventType } from '../../../shared/domain/members/membership-events.ts'
import { call } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { EVENT_WORDS, isEventType } from '../../text/events.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { BulkDialog, type BulkDialogProps } from '../../ui/BulkDialog.tsx'
import { eventInput, isComplete, type EventValues } from './event-forms.ts'
import { EventFields } from './EventFields.tsx'

/** Events that make sense for many at once; the others need a paper of each person. */
const FOR_MANY: readonly MembershipEventType[] = ['moveWithinUnit', 'approve', 'join', 'retain', 'restore', 'transferOutStart', 'transferOutConfirm']

/** One membership event for many people. */
export function BulkEventDialog(props: BulkDialogProps) {
  const [type, setType] = useState<MembershipEventType>('moveWithinUnit')
  const [values, setValues] = useState<EventValues>({ on: today(), unionId: null, data: {}, note: null })
  const choose = (next: string | null): void => {
    if (next === null || !isEventType(next)) return
    setType(next)
    setValues({ ...values, data: {} })
  }
  const input = eventInput(type, values)
  return (
    <BulkDialog
      {...props}
      title="登记会籍变动"
      confirmLabel="登记"
      ready={input !== null && isComplete(type, values)}
      run={() => (input === null ? null : call('members.recordEvents', { who: props.who, ...input }))}
    >
      <ChoiceField
        label="变动类型"
        fixed
        value={type}
        onChange={choose}
        choices={FOR_MANY.map((item) => ({ value: item, label: EVENT_WORDS[item].label }))}
        help={EVENT_WORDS[type].hint}
      />
      <EventFields key={type} type={type} values={values} onChange={setValues} errors={{}} />
    </BulkDialog>
  )
}
