import { Select } from 'antd'
import { useState } from 'react'
import type { Unit } from '../../shared/contract/units.ts'
import { useCall } from '../data/use-call.ts'
import type { Choice } from './ChoiceField.tsx'
import { Field, type FieldProps } from './Field.tsx'
import { NewUnitDialog } from './NewUnitDialog.tsx'

interface Props extends FieldProps {
  value: string | null
  /** `unit` is null when the choice was cleared, or is one of `likely`. */
  onChange: (unitId: string | null, unit: Unit | null) => void
  /** Offered before anything is typed: likely units, or a choice that is no unit, such as a new one. */
  likely?: readonly Choice[]
  /** Offers 新增单位 at the end of the list; the new unit is made on the spot. */
  canAdd?: boolean
  placeholder?: string
  disabled?: boolean
  /** The label is only for screen readers: the field stands in a table. */
  bare?: boolean
}

const ADD = 'add'

/** One of the units on file, found by name, other name, pinyin or initials. */
export function UnitSelect(props: Props) {
  const { value, onChange, likely = NONE, canAdd = false, placeholder, disabled = false, bare = false, ...field } = props
  const [text, setText] = useState('')
  const [adding, setAdding] = useState<string | null>(null)
  const found = useCall('units.list', { text, limit: 30 })
  const units = found.value?.rows ?? []
  const listed = units.some((unit) => unit.id === value) || likely.some((choice) => choice.value === value)
  const own = useCall('units.get', value !== null && !listed && text === '' ? { id: value } : null)
  const choices = units.map(({ id, name }) => ({ value: id, label: name }))
  const rest = choices.filter((unit) => !likely.some((choice) => choice.value === unit.value))
  const fitting = likely.filter((choice) => choice.label.includes(text))
  const typed = text.trim()
  const options = [
    ...(value === null || listed || text !== '' ? [] : [{ value, label: own.value?.name ?? '…' }]),
    ...(text === '' ? [...likely, ...rest] : [...rest, ...fitting]),
    ...(canAdd ? [{ value: ADD, label: typed === '' ? '＋ 新增单位' : `＋ 新增单位“${typed}”` }] : []),
  ]
  const take = (id: string | null, unit: Unit | null): void => {
    setText('')
    onChange(id, unit)
  }
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
      if (canAdd && id === ADD) setAdding(typed)
      else take(id ?? null, units.find((unit) => unit.id === id) ?? null)
    },
  }
  if (bare) return <Select {...shared} aria-label={field.label} />
  return (
    <>
      <Field {...field}>{(control) => <Select {...shared} {...control} />}</Field>
      {adding !== null && (
        <NewUnitDialog name={adding} onClose={() => setAdding(null)} onAdded={(unit) => take(unit.id, unit)} />
      )}
    </>
  )
}

const NONE: readonly Choice[] = []
