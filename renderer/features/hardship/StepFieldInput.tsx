import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { YesNo } from '../../ui/YesNo.tsx'
import type { StepField } from './step-forms.ts'

export type StepValue = string | number | boolean | null

interface Props {
  field: StepField
  value: StepValue
  onChange: (value: StepValue) => void
  error: string | undefined
}

/** The box for one fact of a step. */
export function StepFieldInput({ field, value, onChange, error }: Props) {
  const shared = { label: field.label, required: field.required === true, help: field.help, error }
  const text = typeof value === 'string' ? value : null
  switch (field.kind) {
    case 'text':
      return <TextField {...shared} maxLength={100} value={text} onChange={onChange} />
    case 'day':
      return <DateField {...shared} value={text} onChange={onChange} />
    case 'count':
      return <NumberField {...shared} unit="个" value={typeof value === 'number' ? value : null} onChange={onChange} />
    case 'yes_no':
      return <YesNo {...shared} value={typeof value === 'boolean' ? value : null} onChange={onChange} />
    case 'exit_reason':
      return <CodeSelect {...shared} list="hardship_exit_reason" value={text} onChange={onChange} />
  }
}
