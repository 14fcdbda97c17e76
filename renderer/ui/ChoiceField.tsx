import { Select } from 'antd'
import { useMemo } from 'react'
import { useInitials } from '../data/codes.ts'
import { Field, type FieldProps } from './Field.tsx'

export interface Choice {
  value: string
  label: string
  /** More words that find it. */
  words?: string
}

interface Props extends FieldProps {
  choices: readonly Choice[]
  value: string | null
  onChange: (value: string | null) => void
  disabled?: boolean
  /** An empty choice is refused: no clear button. */
  fixed?: boolean
  placeholder?: string
}

/** A list to choose from; typing filters by words, by pinyin initials (hz → 汉族) and by number. */
export function ChoiceField({ choices, value, onChange, disabled, fixed, placeholder, ...field }: Props) {
  const labels = useMemo(() => choices.map((choice) => choice.label), [choices])
  const initials = useInitials(labels)
  const options = useMemo(() => choices.map(({ value: code, label, words = '' }) => ({ value: code, label, words })), [choices])
  return (
    <Field {...field}>
      {(control) => (
        <Select
          {...control}
          className="choice"
          value={value}
          options={options}
          disabled={disabled ?? false}
          allowClear={fixed !== true}
          placeholder={placeholder ?? '请选择'}
          showSearch={{
            filterOption: (typed, option) =>
              option !== undefined && fits(typed, option.value, `${option.label} ${option.words}`, initials.get(option.label) ?? ''),
          }}
          notFoundContent="没有这一项"
          onChange={(next: string | null | undefined) => onChange(next ?? null)}
        />
      )}
    </Field>
  )
}

/** True when the typed text is part of the label, begins its initials, or begins its code (leading zero aside). */
export function fits(typed: string, code: string, label: string, initials: string): boolean {
  const text = typed.trim().toLowerCase()
  if (text === '') return true
  const number = code.toLowerCase()
  if (number.startsWith(text) || number.replace(/^0+/, '') === text) return true
  return initials.startsWith(text) || label.toLowerCase().includes(text)
}
