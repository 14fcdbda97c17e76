import type { MembershipEventType } from '../../../shared/domain/members/membership-events.ts'
import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { EVENT_FORMS, type EventField, type EventValues } from './event-forms.ts'
import { UnionSelect } from '../../ui/UnionSelect.tsx'

interface Props {
  type: MembershipEventType
  values: EventValues
  onChange: (values: EventValues) => void
  errors: Readonly<Record<string, string>>
  /** False where the event may stay without one: a register may not know unions. */
  needsUnion?: boolean
}

/** The fields of one membership event, as its paper asks for them. */
export function EventFields({ type, values, onChange, errors, needsUnion = true }: Props) {
  const form = EVENT_FORMS[type]
  const setData = (key: string, value: string | null): void => onChange({ ...values, data: { ...values.data, [key]: value } })
  // The joining day is the day of the event; where it is not known, the day of registering stands in.
  const ownDay = type !== 'join'
  return (
    <>
      {ownDay && (
        <DateField label={form.dayLabel} required value={values.on} onChange={(on) => onChange({ ...values, on })} error={errors['on']} />
      )}
      {form.union === true && (
        <UnionSelect label="所属基层工会" required={needsUnion} value={values.unionId} onChange={(unionId) => onChange({ ...values, unionId })} error={errors['unionId']} />
      )}
      {form.fields.map((field) => (
        <DataField
          key={field.key}
          field={field}
          value={values.data[field.key] ?? null}
          onChange={(value) => setData(field.key, value)}
          error={errors[field.key] ?? errors[STANDS_FOR[field.key] ?? '']}
        />
      ))}
      <TextField label="备注" value={values.note} onChange={(note) => onChange({ ...values, note })} maxLength={500} error={errors['note']} />
    </>
  )
}

/** Fields under which the sentence of another stands, because the other has no box of its own. */
const STANDS_FOR: Readonly<Record<string, string>> = { lastDuesMonth: 'idle', joinedOn: 'on' }

interface DataProps {
  field: EventField
  value: string | null
  onChange: (value: string | null) => void
  error: string | undefined
}

function DataField({ field: { label, kind, required = false, help }, ...bound }: DataProps) {
  const props = { label, required, help, ...bound }
  switch (kind) {
    case 'text':
      return <TextField {...props} maxLength={200} />
    case 'long':
      return <TextField {...props} rows={3} maxLength={500} />
    case 'day':
      return <DateField {...props} />
    case 'dayOrMonth':
    case 'month':
      return <DateField {...props} month />
    case 'retainReason':
      return <CodeSelect {...props} list="member_retain_reason" />
    default:
      return kind satisfies never
  }
}
