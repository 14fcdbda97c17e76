import { Input } from 'antd'
import { formatYuan, readYuan, toCapitals, type AmountProblem, type ReadAmount } from '../../shared/domain/money.ts'
import { AMOUNT_PROBLEM_WORDS } from '../text/amount.ts'
import { Field, type FieldProps } from './Field.tsx'

interface Props extends FieldProps {
  /** As typed: what cannot be read stays, and is said. */
  value: string | null
  onChange: (value: string | null) => void
  /** A loss is possible: `-3000`. */
  signed?: boolean
  disabled?: boolean
  autoFocus?: boolean
  placeholder?: string
}

/** An amount of yuan, typed or pasted as people write it (1.2万, 一万二千, １２００元); shows under it how it was read. */
export function AmountField(props: Props) {
  const { value, onChange, signed = false, disabled = false, autoFocus = false, placeholder, error, help, ...field } = props
  const read = value === null || value.trim() === '' ? null : readAmount(value, signed)
  const problem = read !== null && 'problem' in read ? AMOUNT_PROBLEM_WORDS[read.problem] : null
  return (
    <Field {...field} error={problem ?? error} help={read !== null && 'fen' in read ? spellAmount(read.fen) : help}>
      {(control) => (
        <Input
          {...control}
          inputMode="text"
          autoComplete="off"
          className="digits"
          suffix="元"
          value={value ?? ''}
          disabled={disabled}
          autoFocus={autoFocus}
          placeholder={placeholder ?? '例如 1200、1.2万'}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        />
      )}
    </Field>
  )
}

/** Reads an amount; with `signed` also one below nothing. */
export function readAmount(text: string, signed = false): ReadAmount {
  const read = readYuan(text)
  if (!signed || !('problem' in read) || read.problem !== 'negative') return read
  const rest = readYuan(text.replace(SIGNS, ''))
  return 'fen' in rest ? { fen: -rest.fen } : rest
}

/** What is wrong with an amount as typed. */
export function amountProblem(problem: AmountProblem): string {
  return AMOUNT_PROBLEM_WORDS[problem]
}

/** An amount as it stands in the box before anything is typed: `1200`, `1200.50`. */
export function amountText(fen: number | null): string | null {
  return fen === null ? null : formatYuan(fen).replaceAll(',', '').replace(/\.00$/, '')
}

const SIGNS = /[-−–—负()（）]/g

function spellAmount(fen: number): string {
  return `${formatYuan(fen)} 元（${toCapitals(fen)}）`
}
