import { Select } from 'antd'
import { useState } from 'react'
import { useCall } from '../../data/use-call.ts'
import { Field, type FieldProps } from '../../ui/Field.tsx'
import { leftoverWords } from './union-values.ts'

interface Props extends FieldProps {
  value: readonly string[]
  /** What is typed and not chosen yet; it belongs to the form, so that saving can ask about it. */
  text: string
  /** Names of units that are chosen already. */
  known: ReadonlyMap<string, string>
  onChange: (unitIds: string[]) => void
  onText: (text: string) => void
}

/**
 * The units that a union covers, found by name, other name or initials. Only units that are not chosen yet are offered,
 * so that Enter always adds the best match of what was typed; a chosen one goes by its ✕.
 */
export function CoveredUnits({ value, text, known, onChange, onText, error, ...field }: Props) {
  const [names, setNames] = useState(known)
  const [open, setOpen] = useState(false)
  const [here, setHere] = useState(false)
  const found = useCall('units.list', { text, limit: 50 })
  const rows = found.value?.rows ?? []
  const free = rows.filter((row) => !value.includes(row.id))
  const choose = (ids: string[]): void => {
    setNames(new Map([...names, ...rows.map((row) => [row.id, row.name] as const)]))
    onChange(ids)
    // Enter goes to the next field again; typing opens the list for one more.
    setOpen(false)
  }
  return (
    <Field {...field} error={error ?? (here ? null : leftoverWords(text))}>
      {(control) => (
        <Select<{ value: string; label: string }[]>
          {...control}
          mode="multiple"
          labelInValue
          className="choice"
          value={value.map((id) => ({ value: id, label: names.get(id) ?? known.get(id) ?? '…' }))}
          options={free.map((row) => ({ value: row.id, label: row.name }))}
          placeholder="名称、简称或拼音首字母；联合工会可选多家"
          open={open}
          onOpenChange={setOpen}
          // Nothing is taken by Enter before anything was typed.
          defaultActiveFirstOption={text !== ''}
          showSearch={{ filterOption: false, searchValue: text, onSearch: onText }}
          notFoundContent={emptyWords(found.state === 'loading', rows.map((row) => row.name))}
          onFocus={() => setHere(true)}
          onBlur={() => setHere(false)}
          onChange={(chosen) => choose(chosen.map((one) => one.value))}
        />
      )}
    </Field>
  )
}

/** Where nothing is left to offer: nothing fits, or what fits is chosen already. */
function emptyWords(loading: boolean, fitting: readonly string[]): string {
  if (loading) return '正在查找…'
  return fitting.length === 0 ? '没有这个单位' : `已经选上：${fitting.join('、')}`
}
