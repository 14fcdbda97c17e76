import { AutoComplete, Button } from 'antd'
import { useId } from 'react'
import { goTo } from '../data/session.ts'
import { useCall } from '../data/use-call.ts'
import './forms.css'

export interface NamedPerson {
  /** Null for somebody who is not in the register. */
  personId: string | null
  name: string | null
}

interface Props {
  /** For screen readers: it stands in a table. */
  label: string
  value: NamedPerson
  onChange: (value: NamedPerson) => void
  /** The sentence under the box when it is wrong. */
  error?: string | undefined
}

interface Option {
  value: string
  label: string
  /** Missing while text is typed. */
  name?: string
}

/** A name, of somebody in the register (found by name, pinyin or last digits) or of anybody else. */
export function PersonInput({ label, value: { personId, name }, onChange, error }: Props) {
  const noteId = useId()
  const typed = personId === null ? (name ?? '').trim() : ''
  const found = useCall('members.search', typed === '' ? null : { text: typed, limit: 8 })
  const people = (found.value?.rows ?? []).map(
    (row): Option => ({
      value: row.id,
      label: [row.name, row.birthOn, row.idNoMasked, row.unitName].filter(Boolean).join('　'),
      name: row.name,
    }),
  )
  // Enter takes what is on top: what was typed, unless the arrows went on to somebody.
  const options = people.length === 0 ? [] : [{ value: typed, label: `只写“${typed}”，不关联会员` }, ...people]
  const take = (text: string, option?: Option | Option[]): void => {
    const picked = option === undefined || Array.isArray(option) ? undefined : option.name
    if (picked !== undefined) onChange({ personId: text, name: picked })
    else onChange({ personId: null, name: text === '' ? null : text })
  }
  return (
    <div className="person-input">
      <AutoComplete<string, Option>
        aria-label={label}
        aria-invalid={error !== undefined}
        aria-describedby={noteId}
        {...(error === undefined ? {} : { status: 'error' as const })}
        value={name ?? ''}
        options={options}
        popupMatchSelectWidth={false}
        styles={{ popup: { root: { maxWidth: 'min(34rem, 70vw)' } } }}
        placeholder="姓名、拼音或号码末几位"
        onChange={take}
      />
      {personId !== null && (
        <Button type="link" size="small" aria-label={`已关联会员，打开档案：${name ?? ''}`} onClick={() => goTo('member', { id: personId })}>
          已关联会员，打开档案
        </Button>
      )}
      <div id={noteId}>
        {error !== undefined && (
          <span className="field-error" role="alert">
            ✕ {error}
          </span>
        )}
      </div>
    </div>
  )
}
