import { Input } from 'antd'
import type { InputRef } from 'antd'
import type { Ref } from 'react'
import { HARDSHIP_STATES } from '../../../shared/domain/hardship/codes.ts'
import { HARDSHIP_STATE_LABELS } from '../../text/hardship.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { Field } from '../../ui/Field.tsx'
import { labelsOf, QueryForm } from '../../ui/QueryForm.tsx'
import { UnionSelect } from '../../ui/UnionSelect.tsx'
import { UnitSelect } from '../../ui/UnitSelect.tsx'
import type { FileFilter } from './query.ts'

interface Props {
  filter: FileFilter
  onChange: (filter: FileFilter) => void
  onQuery: () => void
  textRef: Ref<InputRef>
}

const STATES = HARDSHIP_STATES.map((state) => ({ value: state, label: HARDSHIP_STATE_LABELS[state] }))
/** Migrant workers are a tag of their own. */
const NOT_A_CLASS = ['9']
const MIGRANT = [
  { value: 'yes', label: '只看农民工' },
  { value: 'no', label: '不含农民工' },
]

/** What the list of files can be narrowed by. */
export function FileQueryForm({ filter, onChange, onQuery, textRef }: Props) {
  const set = (part: FileFilter): void => onChange({ ...filter, ...part })
  const { text = '', states = [], category = '', cause = '', unitId = null, unionId = null, migrant = null } = filter
  return (
    <QueryForm
      onQuery={onQuery}
      // The tab that is open stays: it is not a field.
      onReset={() => onChange(filter.list === undefined ? {} : { list: filter.list })}
      inUse={labelsOf([['状态', states[0]], ['困难类别', category], ['主要致困原因', cause]])}
      moreInUse={labelsOf([['工作单位', unitId], ['所属基层工会', unionId], ['农民工', migrant]])}
      more={
        <>
          <UnitSelect label="工作单位" value={unitId} onChange={(next) => set({ unitId: next })} />
          <UnionSelect label="所属基层工会" value={unionId} placeholder="全部" onChange={(next) => set({ unionId: next })} />
          <ChoiceField
            label="农民工"
            choices={MIGRANT}
            placeholder="全部"
            value={migrant === null ? null : migrant ? 'yes' : 'no'}
            onChange={(next) => set({ migrant: next === null ? null : next === 'yes' })}
          />
        </>
      }
    >
      <Field label="查找">
        {(control) => (
          <Input
            {...control}
            ref={textRef}
            allowClear
            autoComplete="off"
            value={text}
            placeholder="姓名、拼音、档案编号、单位"
            onChange={(event) => set({ text: event.target.value })}
          />
        )}
      </Field>
      <ChoiceField
        label="状态"
        choices={STATES}
        placeholder="全部"
        value={states[0] ?? null}
        onChange={(next) => set({ states: HARDSHIP_STATES.filter((state) => state === next) })}
      />
      <CodeSelect
        label="困难类别"
        list="hardship_category"
        hide={NOT_A_CLASS}
        none="还没有定"
        value={category === '' ? null : category}
        onChange={(next) => set({ category: next ?? '' })}
      />
      <CodeSelect
        label="主要致困原因"
        list="hardship_cause"
        none="还没有填"
        value={cause === '' ? null : cause}
        onChange={(next) => set({ cause: next ?? '' })}
      />
    </QueryForm>
  )
}
