import { Input } from 'antd'
import type { Ref } from 'react'
import type { InputRef } from 'antd'
import { Field, type FieldProps } from './Field.tsx'

interface Props extends FieldProps {
  value: string | null
  /** Empty text comes as null. */
  onChange: (value: string | null) => void
  onBlur?: () => void
  placeholder?: string
  maxLength?: number
  disabled?: boolean
  autoFocus?: boolean
  /** Several lines; Enter then makes a new line. */
  rows?: number
  /** Digits and letters that are typed without an input method: identity numbers, phones. */
  code?: boolean
  inputRef?: Ref<InputRef>
}

/** One line of text, or several. */
export function TextField(props: Props) {
  const { value, onChange, onBlur, placeholder, maxLength, disabled, autoFocus, rows, code, inputRef, ...field } = props
  const take = (event: { target: { value: string } }): void => {
    const text = event.target.value
    onChange(text === '' ? null : text)
  }
  return (
    <Field {...field}>
      {(control) => {
        const shared = {
          ...control,
          value: value ?? '',
          disabled: disabled ?? false,
          autoFocus: autoFocus ?? false,
          autoComplete: 'off',
          ...(placeholder === undefined ? {} : { placeholder }),
          ...(maxLength === undefined ? {} : { maxLength }),
          ...(onBlur === undefined ? {} : { onBlur }),
        }
        if (rows !== undefined) {
          return <Input.TextArea {...shared} rows={rows} onChange={take} />
        }
        return (
          <Input
            {...shared}
            {...(inputRef === undefined ? {} : { ref: inputRef })}
            {...(code === true ? { className: 'digits', spellCheck: false } : {})}
            onChange={take}
          />
        )
      }}
    </Field>
  )
}
