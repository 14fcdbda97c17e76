import { Input } from 'antd'
import { useState } from 'react'
import { today } from '../../data/clock.ts'
import { readTypedDate } from '../../ui/date-text.ts'

interface Props {
  /** For screen readers: it stands in a table. */
  label: string
  value: string | null
  onChange: (value: string | null) => void
  disabled: boolean
}

/** A typed day in a row of a table; what cannot be read stays as typed. */
export function DateCell({ label, value, onChange, disabled }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? value ?? ''
  const read = readTypedDate(text, today(), false)
  const take = (next: string): void => {
    setTyped(next)
    const result = readTypedDate(next, today(), false)
    onChange(result.kind === 'empty' ? null : result.kind === 'date' ? result.value : next)
  }
  return (
    <Input
      aria-label={label}
      aria-invalid={read.kind === 'bad'}
      status={typed === null && read.kind === 'bad' ? 'error' : ''}
      className="digits date-cell"
      autoComplete="off"
      placeholder="年-月-日"
      disabled={disabled}
      value={text}
      onChange={(event) => take(event.target.value)}
      onBlur={() => setTyped(null)}
    />
  )
}
