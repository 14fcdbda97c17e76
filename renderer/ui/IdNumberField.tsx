import { useState } from 'react'
import { today } from '../data/clock.ts'
import { TextField } from './TextField.tsx'
import { checkTyped, noteOnNumber } from './id-words.ts'

interface Props {
  idType: string | null
  value: string | null
  onChange: (value: string | null) => void
  /** What the main process said; it goes before our own words. */
  error: string | undefined
}

/** The number of the document, judged while it is typed; what is wrong stays as typed. */
export function IdNumberField({ idType, value, onChange, error }: Props) {
  const [left, setLeft] = useState(true)
  const check = checkTyped(idType, value, today())
  const note = check === null || value === null ? null : noteOnNumber(value, check, left, today())
  return (
    <TextField
      label={idType === null || ['111', '112', '113'].includes(idType) ? '身份证号' : '证件号码'}
      code
      value={value}
      onChange={(next) => {
        setLeft(false)
        onChange(next)
      }}
      onBlur={() => setLeft(true)}
      error={error ?? note?.error}
      help={note?.help ?? '填满 18 位自动得出性别、出生日期'}
    />
  )
}
