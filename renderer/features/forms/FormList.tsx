import type { FormName } from './form-choice.ts'
import { formWords } from '../../text/forms.ts'

interface Props {
  forms: readonly FormName[]
  value: FormName
  onChange: (form: FormName) => void
}

/** The papers that can be made, one below the other; the chosen one says what it is for. */
export function FormList({ forms, value, onChange }: Props) {
  return (
    <div className="form-list" role="group" aria-label="打印什么">
      {forms.map((form) => (
        <button key={form} type="button" aria-pressed={form === value} title={formWords(form).hint} onClick={() => onChange(form)}>
          <b>{formWords(form).label}</b>
          <span>{formWords(form).hint}</span>
        </button>
      ))}
    </div>
  )
}
