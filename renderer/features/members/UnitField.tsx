import { Select } from 'antd'
import { useState } from 'react'
import type { Unit } from '../../../shared/contract/units.ts'
import { useCall } from '../../data/use-call.ts'
import { Field, type FieldProps } from '../../ui/Field.tsx'
import { NewUnitDialog } from './NewUnitDialog.tsx'

interface Props extends FieldProps {
  value: string | null
  /** Name of the chosen unit where the screen knows it; read otherwise. */
  name: string | null
  /** `unit` is null when the choice was cleared. */
  onChange: (unitId: string | null, unit: Unit | null) => void
  /** Offers 新增单位 at the end of the list. */
  canAdd?: boolean
}

const NEW = 'new'

/** A unit, found by name, other name, pinyin or initials; a new one can be made on the spot. */
export function UnitField({ value, name, onChange, canAdd = false, ...field }: Props) {
  const [text, setText] = useState('')
  const [adding, setAdding] = useState<string | null>(null)
  const found = useCall('units.list', { text, limit: 30 })
  const units = found.value?.rows ?? []
  const listed = units.some((unit) => unit.id === value)
  const own = useCall('units.get', value !== null && name === null && !listed ? { id: value } : null)
  const options = [
    ...(value !== null && !listed && text === '' ? [{ value, label: name ?? own.value?.name ?? '…' }] : []),
    ...units.map((unit) => ({ value: unit.id, label: unit.name })),
    ...(canAdd ? [{ value: NEW, label: text.trim() === '' ? '＋ 新增单位' : `＋ 新增单位“${text.trim()}”` }] : []),
  ]
  const choose = (id: string | undefined): void => {
    if (id === NEW) return setAdding(text.trim())
    setText('')
    onChange(id ?? null, units.find((unit) => unit.id === id) ?? null)
  }
  const take = (unit: Unit): void => {
    setText('')
    onChange(unit.id, unit)
  }
  return (
    <>
      <Field {...field}>
        {(control) => (
          <Select
            {...control}
            className="choice"
            value={value}
            options={options}
            allowClear
            placeholder="名称、简称或拼音首字母"
            showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
            notFoundContent={found.state === 'loading' ? '正在查找…' : '没有这个单位'}
            onChange={choose}
          />
        )}
      </Field>
      {adding !== null && <NewUnitDialog name={adding} onClose={() => setAdding(null)} onAdded={take} />}
    </>
  )
}
