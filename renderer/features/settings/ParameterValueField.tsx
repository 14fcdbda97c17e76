import type { ParameterRule, ParameterValue } from '../../../shared/domain/parameters.ts'
import { choiceLabel, unitLabel } from '../../text/parameters.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { YesNo } from '../../ui/YesNo.tsx'

interface Props {
  /** Null for a parameter of the user's own: any number or words. */
  rule: ParameterRule | null
  value: ParameterValue | null
  onChange: (value: ParameterValue | null) => void
  error: string | null
}

/** The value of a local parameter, asked for in the way of its kind. */
export function ParameterValueField({ rule, value, onChange, error }: Props) {
  const field = { label: '数值', required: true, error, autoFocus: rule !== null }
  const text = typeof value === 'string' ? value : null
  switch (rule?.kind) {
    case 'number': {
      const number = typeof value === 'number' ? value : null
      const unit = rule.unit === 'fen' ? { money: true } : { unit: unitLabel(rule.unit) }
      return <NumberField {...field} {...unit} value={number} onChange={onChange} />
    }
    case 'choice': {
      const choices = rule.choices.map((choice) => ({ value: choice, label: choiceLabel(choice) }))
      return <ChoiceField {...field} fixed choices={choices} value={text} onChange={onChange} />
    }
    case 'flag':
      return <YesNo {...field} fixed value={typeof value === 'boolean' ? value : null} onChange={onChange} />
    case 'days':
      return <TextField {...field} code help="从大到小，逗号隔开，例如 60,30,7" value={text} onChange={(typed) => onChange(tidyList(typed))} />
    case 'dates':
      return <TextField {...field} code help="月-日，按先后，逗号隔开，例如 09-30,12-31" value={text} onChange={(typed) => onChange(tidyList(typed))} />
    case undefined:
      return <TextField {...field} value={value === null ? null : String(value)} onChange={onChange} />
  }
}

/** Chinese commas and blanks are how the list is typed, not what it says. */
function tidyList(typed: string | null): string | null {
  return typed === null ? null : typed.normalize('NFKC').replaceAll(/[、，;；]/g, ',').replaceAll(/\s/g, '')
}
