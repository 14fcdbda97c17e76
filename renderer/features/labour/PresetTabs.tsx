import { applyPreset, LABOUR_PRESETS, presetOf } from '../../data/labour-presets.ts'
import { useCall } from '../../data/use-call.ts'
import { tidyFilter, type EmploymentPart } from './query.ts'

interface Props {
  filter: EmploymentPart
  onChange: (filter: EmploymentPart) => void
}

/** The lists that are asked for, each with its count within the other conditions: buttons, since they narrow one table. */
export function PresetTabs({ filter, onChange }: Props) {
  const open = presetOf(filter)
  const narrowed = LABOUR_PRESETS.map((preset) => applyPreset(filter, preset))
  const counts = useCall('employments.counts', { filters: narrowed.map(tidyFilter) }).value
  return (
    <div className="labour-lists" role="group" aria-label="名单">
      {LABOUR_PRESETS.map((preset, index) => (
        <button
          key={preset.key}
          type="button"
          className="labour-list"
          aria-pressed={preset === open}
          title={preset.hint}
          onClick={() => onChange(narrowed[index] ?? {})}
        >
          {preset.label}
          {counts !== null && <Count value={counts[index] ?? 0} waits={preset.plain !== true} />}
        </button>
      ))}
    </div>
  )
}

function Count({ value, waits }: { value: number; waits: boolean }) {
  return (
    <span className={waits && value > 0 ? 'labour-list-count some' : 'labour-list-count'}>{value.toLocaleString('zh-CN')}</span>
  )
}
