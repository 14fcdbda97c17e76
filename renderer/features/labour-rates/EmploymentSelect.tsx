import { Select } from 'antd'
import { useState } from 'react'
import { useCall } from '../../data/use-call.ts'
import { STATUS_LABELS } from '../../text/labour.ts'
import { Field } from '../../ui/Field.tsx'

interface Props {
  unitId: string
  value: string | null
  /** Of the one chosen before, who may not be on the first page. */
  name: string | null
  onChange: (employmentId: string | null) => void
}

/** Somebody employed at the unit, by name, pinyin or last digits; nobody where it concerns the unit itself. */
export function EmploymentSelect({ unitId, value, name, onChange }: Props) {
  const [text, setText] = useState('')
  const found = useCall('employments.list', { filter: { unitId, text }, limit: 50 })
  const rows = found.value?.rows ?? []
  const options = rows.map((row) => ({ value: row.id, label: `${row.name}　${STATUS_LABELS[row.status]}` }))
  const isListed = value === null || rows.some(({ id }) => id === value)
  return (
    <Field label="职工" help="问题属于整个单位的，不选人">
      {(control) => (
        <Select
          {...control}
          className="choice"
          value={value}
          options={isListed || text !== '' ? options : [{ value, label: name ?? '…' }, ...options]}
          allowClear
          placeholder="姓名、拼音或号码末几位"
          showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
          notFoundContent={found.state === 'loading' ? '正在查找…' : '这个单位没有这个人'}
          onChange={(id: string | null | undefined) => {
            setText('')
            onChange(id ?? null)
          }}
        />
      )}
    </Field>
  )
}
