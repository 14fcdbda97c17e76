import { LABOUR_LABELS } from '../../text/labour-fields.ts'
import type { Employment } from '../../../shared/contract/labour-records.ts'
import { call } from '../../bridge.ts'
import { EVENT_KIND_LABELS } from '../../text/labour.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useRowForm } from '../../ui/use-row-form.tsx'
import { YesNo } from '../../ui/YesNo.tsx'
import { CheckWhyField } from './CheckWhyField.tsx'
import { EVENT_FORMS } from './event-forms.ts'
import { eventValues, readEvent, type EventValues } from './event-values.ts'
import { useCheckWhy } from './use-check-why.ts'

interface Props {
  employment: Employment
  /** Null for a new one. */
  row: Employment['events'][number] | null
  onClose: () => void
}

// The keys of the labels are the kinds.
const KINDS = Object.entries(EVENT_KIND_LABELS).map(([value, label]) => ({ value: value as NonNullable<EventValues['kind']>, label }))

/** What extends the contract or protects the worker; which days it asks for depends on its kind. */
export function EventDialog({ employment, row, onClose }: Props) {
  const { values, change, offer, drop } = useRowForm(`employment.event.${employment.id}.${row?.id ?? 'new'}`, eventValues(row))
  const { checkWhy, setCheckWhy, asked, guard } = useCheckWhy()
  const { done } = useMessages()
  const read = readEvent(values)
  const form = values.kind === null ? null : EVENT_FORMS[values.kind]
  const save = async (): Promise<void> => {
    if (!read.ok) return
    const { id, revision, events } = employment
    const rows = row === null ? [...events, read.row] : events.map((each) => (each.id === row.id ? { ...read.row, id: row.id } : each))
    const reason = checkWhy === null ? {} : { checkWhy }
    await guard(() => call('employments.change', { id, revision, events: rows, ...reason }))
    drop()
    done(`已保存“${EVENT_KIND_LABELS[read.row.kind]}”`)
  }
  return (
    <FormDialog
      title={row === null ? '添加续延或保护情形' : '修改续延或保护情形'}
      confirmLabel="保存"
      ready
      check={() => (read.ok ? {} : read.errors)}
      onSave={save}
      onClose={onClose}
    >
      {(errors) => (
        <>
          {offer}
          <ChoiceField
            label="情形"
            required
            choices={KINDS}
            value={values.kind}
            onChange={(next) => change({ kind: KINDS.find(({ value }) => value === next)?.value ?? null })}
            error={errors['kind']}
            help={form?.hint}
          />
          {form?.days.map(({ field, label, required, help }) => (
            <DateField
              key={field}
              label={label}
              required={required === true}
              value={values[field]}
              onChange={(next) => change({ [field]: next })}
              error={errors[field]}
              help={help}
            />
          ))}
          {form?.numbers.map(({ field, label, unit }) => (
            <NumberField
              key={field}
              label={label}
              required
              unit={unit}
              value={values[field]}
              onChange={(next) => change({ [field]: next })}
              error={errors[field]}
            />
          ))}
          {form?.fullTime === true && (
            <YesNo label={LABOUR_LABELS['fullTime'] ?? ''} fixed value={values.fullTime ?? false} onChange={(fullTime) => change({ fullTime })} />
          )}
          <TextField label="备注" rows={2} maxLength={500} value={values.note} onChange={(note) => change({ note })} error={errors['note']} />
          {asked && <CheckWhyField value={checkWhy} onChange={setCheckWhy} />}
        </>
      )}
    </FormDialog>
  )
}
