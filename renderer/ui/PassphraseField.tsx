import { Input } from 'antd'
import { judgePassphrase } from '../text/passphrase.ts'
import { Field, type FieldProps } from './Field.tsx'

interface Props extends FieldProps {
  value: string
  onChange: (value: string) => void
  /** Judges it while it is typed; for new passphrases. */
  judged?: boolean
  autoFocus?: boolean
  disabled?: boolean
}

/** A passphrase with an eye to look at it; nothing remembers it. */
export function PassphraseField(props: Props) {
  const { value, onChange, judged = false, autoFocus = false, disabled = false, ...field } = props
  const strength = judged && value !== '' ? judgePassphrase(value) : null
  const help = strength === null ? field.help : <StrengthNote {...strength} />
  return (
    <Field {...field} help={help}>
      {(control) => (
        <Input.Password
          {...control}
          value={value}
          autoFocus={autoFocus}
          disabled={disabled}
          autoComplete={judged ? 'new-password' : 'off'}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

function StrengthNote({ level, label, advice }: ReturnType<typeof judgePassphrase>) {
  return (
    <span className="strength" role="status">
      <span className={`strength-bar strength-${level}`} aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </span>
      强度：{label}。{advice}
    </span>
  )
}
