import { Radio } from 'antd'
import { Field, type FieldProps } from './Field.tsx'

interface Props extends FieldProps {
  value: boolean | null
  onChange: (value: boolean | null) => void
  disabled?: boolean
  /** Leaves 未填 out. */
  fixed?: boolean
}

/** 是 / 否 / 未填. */
export function YesNo({ value, onChange, disabled = false, fixed = false, ...field }: Props) {
  return (
    <Field {...field} group>
      {({ id }) => (
        <Radio.Group
          name={id}
          disabled={disabled}
          value={value === null ? 'none' : value ? 'yes' : 'no'}
          // The three values below are the only ones.
          onChange={(event) => onChange(event.target.value === 'none' ? null : event.target.value === 'yes')}
        >
          <Radio value="yes">是</Radio>
          <Radio value="no">否</Radio>
          {!fixed && <Radio value="none">未填</Radio>}
        </Radio.Group>
      )}
    </Field>
  )
}
