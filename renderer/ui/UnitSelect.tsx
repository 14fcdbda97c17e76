import { Select } from 'antd'
import { useState } from 'react'
import { useCall } from '../data/use-call.ts'
import type { Choice } from './ChoiceField.tsx'
import { Field, type FieldProps } from './Field.tsx'

interface Props extends FieldProps {
  value: string | null
  onChange: (unitId: string | null) => void
  /** Offered before anything is typed: likely units, or a choice that is no unit, such as a new one. */
  likely?: readonly Choice[]
  placeholder?: string
  disabled?: boolean
  /** The label is only for screen readers: the field stands in a table. */
  bare?: boolean
}

/** One of the units on file, found by name, other name, pinyin or initials. */
export function UnitSelect(props: Props) {
  const { value, onChange, likely = NONE, placeholder, disabled = false, bare = false, ...field } = props
  const [text, setText] = useState('')
  const found = useCall('units.list', { text, limit: 30 })
  const units = (found.value?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const rest = units.filter((unit) => !likely.some((choice) => choice.value === unit.value))
  const fitting = likely.filter((choice) => choice.label.includes(text))
  const offered = text === '' ? [...likely, ...rest] : [...rest, ...fitting]
  const listed = offered.some((choice) => choice.value === value)
  const own = useCall('units.get', value !== null && !listed && text === '' ? { id: value } : null)
  const known = value === null || listed || text !== ''
  const options = known ? offered : [{ value, label: own.value?.name ?? '…' }, ...offered]
  const shared = {
    className: 'choice',
    value,
    options,
    disabled,
    allowClear: true,
    placeholder: placeholder ?? '名称、简称或拼音首字母',
    showSearch: { filterOption: false, searchValue: text, onSearch: setText },
    notFoundContent: found.state === 'loading' ? '正在查找…' : '没有这个单位',
    onChange: (id: string | null | undefined) => {
      setText('')
      onChange(id ?? null)
    },
  }
  if (bare) return <Select {...shared} aria-label={field.label} />
  return <Field {...field}>{(control) => <Select {...shared} {...control} />}</Field>
}

const NONE: readonly Choice[] = []
