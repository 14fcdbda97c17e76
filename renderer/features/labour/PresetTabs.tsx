import { useCall } from '../../data/use-call.ts'
import { applyPreset, PRESETS, presetOf, type Preset } from './presets.ts'
import { tidyFilter, type EmploymentPart } from './query.ts'

interface Props {
  filter: EmploymentPart
  onChange: (filter: EmploymentPart) => void
}

/** The lists that are asked for, each with its count within the other conditions: buttons, since they narrow one table. */
export function PresetTabs({ filter, onChange }: Props) {
  const open = presetOf(filter)
  return (
    <div className="labour-lists" role="group" aria-label="名单">
      {PRESETS.map((preset) => (
        <PresetTab key={preset.key} preset={preset} isOpen={preset === open} filter={filter} onChange={onChange} />
      ))}
    </div>
  )
}

function PresetTab({ preset, isOpen, filter, onChange }: Props & { preset: Preset; isOpen: boolean }) {
  const narrowed = applyPreset(filter, preset)
  const count = useCall('employments.list', { filter: tidyFilter(narrowed), limit: 1 }).value?.total
  const waits = preset.plain !== true && count !== undefined && count > 0
  return (
    <button type="button" className="labour-list" aria-pressed={isOpen} title={preset.hint} onClick={() => onChange(narrowed)}>
      {preset.label}
      {count !== undefined && (
        <span className={waits ? 'labour-list-count some' : 'labour-list-count'}>{count.toLocaleString('zh-CN')}</span>
      )}
    </button>
  )
}
