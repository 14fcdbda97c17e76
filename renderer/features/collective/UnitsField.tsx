import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useCall } from '../../data/use-call.ts'
import { UnitSelect } from '../../ui/UnitSelect.tsx'

interface Props {
  label: string
  value: readonly string[]
  /** Names that are known already, by id. */
  names: ReadonlyMap<string, string>
  onChange: (unitIds: string[]) => void
  error: string | undefined
}

/** Units one by one: chosen from the list, taken out again by their button. */
export function UnitsField({ label, value, names, onChange, error }: Props) {
  // Cleared after each choice, ready for the next.
  const [round, setRound] = useState(0)
  return (
    <div className="field field-span-3">
      <UnitSelect
        key={round}
        label={label}
        required
        canAdd
        value={null}
        placeholder={value.length === 0 ? '名称、简称或拼音首字母' : '再加一家'}
        error={error}
        onChange={(unitId) => {
          if (unitId === null || value.includes(unitId)) return
          onChange([...value, unitId])
          setRound(round + 1)
        }}
      />
      {value.length > 0 && (
        <ul className="unit-chips" aria-label={`${label}（${value.length}）`}>
          {value.map((id) => (
            <UnitChip key={id} id={id} name={names.get(id)} onDrop={() => onChange(value.filter((each) => each !== id))} />
          ))}
        </ul>
      )}
    </div>
  )
}

function UnitChip({ id, name, onDrop }: { id: string; name: string | undefined; onDrop: () => void }) {
  const read = useCall('units.get', name === undefined ? { id } : null).value
  const words = name ?? read?.name ?? '…'
  return (
    <li>
      {words}
      <Button type="text" size="small" icon={<CloseOutlined aria-hidden />} aria-label={`去掉${words}`} title="去掉" onClick={onDrop} />
    </li>
  )
}
