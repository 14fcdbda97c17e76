import { Input } from 'antd'
import { useState } from 'react'
import { isDayOrMonth } from '../../shared/domain/plain-date.ts'
import { today } from '../data/clock.ts'
import { readTypedDate, spellDate } from './date-text.ts'
import { Field, type FieldProps } from './Field.tsx'

interface Props extends FieldProps {
  /** ISO day or month; text that is no date comes and stays as typed, and the main process refuses it. */
  value: string | null
  onChange: (value: string | null) => void
  /** A month alone is enough (入会日期 in old registers). */
  month?: boolean
  disabled?: boolean
  autoFocus?: boolean
}

const WHY = {
  form: '请按 2024-03-05、20240305 或 3-5 填写',
  calendar: '没有这一天，请检查月和日',
  month: '请填到日，例如 2024-03-05',
} as const

/** A date box that is typed, not picked; shows under it how the text was read. */
export function DateField(props: Props) {
  const { value, onChange, month = false, disabled = false, autoFocus = false, error, help, ...field } = props
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? value ?? ''
  const read = readTypedDate(text, today(), month)
  const take = (next: string): void => {
    setTyped(next)
    const result = readTypedDate(next, today(), month)
    onChange(result.kind === 'empty' ? null : result.kind === 'date' ? result.value : next)
  }
  // While typing, an unfinished date is no error yet.
  const wrong = typed === null && read.kind === 'bad' ? WHY[read.why] : error
  const spelled = read.kind === 'date' && isDayOrMonth(read.value) ? spellDate(read.value) : help
  return (
    <Field {...field} error={wrong} help={spelled}>
      {(control) => (
        <Input
          {...control}
          value={text}
          disabled={disabled}
          autoFocus={autoFocus}
          autoComplete="off"
          className="digits"
          placeholder={month ? '年-月-日，或年-月' : '年-月-日'}
          onChange={(event) => take(event.target.value)}
          onBlur={() => setTyped(null)}
        />
      )}
    </Field>
  )
}
