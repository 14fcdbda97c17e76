import { Select } from 'antd'
import { useState } from 'react'
import { useCall } from '../../data/use-call.ts'
import { Field, type FieldProps } from '../../ui/Field.tsx'

interface Props extends FieldProps {
  value: readonly string[]
  /** Names of units that are chosen already. */
  known: ReadonlyMap<string, string>
  onChange: (unitIds: string[]) => void
}

/** The units that a union covers, found by name, other name or initials. */
export function CoveredUnits({ value, known, onChange, ...field }: Props) {
  const [text, setText] = useState('')
  const [names, setNames] = useState(known)
  const found = useCall('units.list', { text, limit: 50 })
  const rows = found.value?.rows ?? []
  const options = [
    ...value.filter((id) => !rows.some((row) => row.id === id)).map((id) => ({ value: id, label: names.get(id) ?? '…' })),
    ...rows.map((row) => ({ value: row.id, label: row.name })),
  ]
  const choose = (ids: string[]): void => {
    setText('')
    setNames(new Map([...names, ...rows.map((row) => [row.id, row.name] as const)]))
    onChange(ids)
  }
  return (
    <Field {...field}>
      {(control) => (
        <Select<string[]>
          {...control}
          mode="multiple"
          className="choice"
          value={[...value]}
          options={options}
          placeholder="名称、简称或拼音首字母；联合工会可选多家"
          showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
          notFoundContent={found.state === 'loading' ? '正在查找…' : '没有这个单位'}
          onChange={choose}
        />
      )}
    </Field>
  )
}
