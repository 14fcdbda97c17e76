import { PRESET_WORDS, type PaperPreset } from '../../text/papers.ts'

const PRESETS: readonly PaperPreset[] = ['register', 'sign_off', 'public_list', 'dues', 'card_reissues']

/** 花名册, 签领表, 公示表, 会费表, 会员证补办登记表. */
export function PresetCards({ value, onChange }: { value: PaperPreset; onChange: (preset: PaperPreset) => void }) {
  return (
    <div className="paper-kinds" role="group" aria-label="打印什么">
      {PRESETS.map((preset) => (
        <button key={preset} type="button" aria-pressed={preset === value} onClick={() => onChange(preset)}>
          <b>{PRESET_WORDS[preset].label}</b>
          <span>{PRESET_WORDS[preset].hint}</span>
        </button>
      ))}
    </div>
  )
}
