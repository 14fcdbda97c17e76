import { Select } from 'antd'
import { MEMBER_STATES, type MemberState } from '../../shared/domain/codes.ts'
import { STATE_LABELS } from '../text/events.ts'
import { Field } from './Field.tsx'

interface Props {
  value: readonly MemberState[]
  /** Who is meant while nothing is chosen: never called 全部, since whoever has left is not among them. */
  placeholder: string
  onChange: (states: MemberState[]) => void
}

const EVERYBODY = 'everybody'
const OPTIONS = [
  { value: EVERYBODY, label: '全部（含已退会、转出、注销的）' },
  ...MEMBER_STATES.map((state) => ({ value: state, label: STATE_LABELS[state] })),
]

/** States of membership to narrow by; one choice takes in everybody there is. */
export function StateSelect({ value, placeholder, onChange }: Props) {
  const isAll = MEMBER_STATES.every((state) => value.includes(state))
  const choose = (chosen: readonly string[]): void => {
    const states = MEMBER_STATES.filter((state) => chosen.includes(state))
    onChange(chosen.includes(EVERYBODY) && !isAll ? [...MEMBER_STATES] : states)
  }
  return (
    <Field label="会籍状态">
      {(control) => (
        <Select<string[]>
          {...control}
          mode="multiple"
          className="choice"
          allowClear
          maxTagCount="responsive"
          placeholder={placeholder}
          value={isAll ? [EVERYBODY] : [...value]}
          options={OPTIONS}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={choose}
        />
      )}
    </Field>
  )
}
