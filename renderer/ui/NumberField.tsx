import { Input } from 'antd'
import { useState } from 'react'
import { Field, type FieldProps } from './Field.tsx'

interface Props extends FieldProps {
  value: number | null
  onChange: (value: number | null) => void
  /** 人, 日, 元. */
  unit?: string
  /** The value is in fen, typed and shown in yuan. */
  money?: boolean
  disabled?: boolean
}

/** A whole number, or an amount of money in yuan with at most two decimals (kept in fen). */
export function NumberField({ value, onChange, unit, money = false, disabled = false, error, ...field }: Props) {
  const shown = value === null ? '' : money ? (value / 100).toFixed(2).replace(/\.00$/, '') : String(value)
  const [typed, setTyped] = useState<string | null>(null)
  const readable = typed === null || typed === '' || (money ? /^\d{1,9}(\.\d{0,2})?$/ : /^\d{1,9}$/).test(typed)
  const take = (raw: string): void => {
    const text = raw.normalize('NFKC').replace(/[,\s]/g, '')
    setTyped(text)
    if (text === '') onChange(null)
    else if (money && /^\d{1,9}(\.\d{0,2})?$/.test(text)) onChange(Math.round(Number(text) * 100))
    else if (!money && /^\d{1,9}$/.test(text)) onChange(Number(text))
  }
  return (
    <Field {...field} error={readable ? error : money ? '请填金额，最多两位小数' : '请填整数'}>
      {(control) => (
        <Input
          {...control}
          inputMode="decimal"
          autoComplete="off"
          disabled={disabled}
          className="digits"
          value={typed ?? shown}
          suffix={money ? '元' : (unit ?? null)}
          onChange={(event) => take(event.target.value)}
          onBlur={() => readable && setTyped(null)}
        />
      )}
    </Field>
  )
}
