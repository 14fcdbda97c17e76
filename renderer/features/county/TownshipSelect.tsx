import { Select } from 'antd'
import { useCall } from '../../data/use-call.ts'
import { Field } from '../../ui/Field.tsx'

/** Narrows a list to one township; null for all. */
export function TownshipSelect({ value, onChange }: { value: string | null; onChange: (code: string | null) => void }) {
  const townships = useCall('county.overview').value?.townships ?? []
  return (
    <div className="county-filter">
      <Field label="乡镇">
        {(control) => (
          <Select<string>
            {...control}
            value={value ?? ''}
            options={[{ value: '', label: '全部乡镇' }, ...townships.map(({ code, name }) => ({ value: code, label: name }))]}
            onChange={(code) => onChange(code === '' ? null : code)}
          />
        )}
      </Field>
    </div>
  )
}
