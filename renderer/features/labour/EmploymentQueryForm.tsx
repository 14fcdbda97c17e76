import { Input } from 'antd'
import type { InputRef } from 'antd'
import type { Ref } from 'react'
import { FINDING_LEVELS } from '../../../shared/domain/labour/explain.ts'
import { LABOUR_FLAGS } from '../../../shared/domain/labour/flags.ts'
import { EMPLOYMENT_STATUSES } from '../../../shared/domain/labour/record.ts'
import { FLAG_LABELS, LEVEL_LABELS, STATUS_LABELS } from '../../text/labour.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { Field } from '../../ui/Field.tsx'
import { labelsOf, QueryForm } from '../../ui/QueryForm.tsx'
import { UnionSelect } from '../../ui/UnionSelect.tsx'
import { UnitSelect } from '../../ui/UnitSelect.tsx'
import { AT_WORK } from '../../data/labour-presets.ts'
import { EVERYBODY_AT_WORK, type EmploymentPart } from './query.ts'

interface Props {
  filter: EmploymentPart
  onChange: (filter: EmploymentPart) => void
  onQuery: () => void
  textRef: Ref<InputRef>
}

const STATUSES = EMPLOYMENT_STATUSES.map((status) => ({ value: status, label: STATUS_LABELS[status] }))
const FLAGS = LABOUR_FLAGS.map((flag) => ({ value: flag, label: FLAG_LABELS[flag] }))
const LEVELS = FINDING_LEVELS.filter((level) => level !== 'note').map((level) => ({ value: level, label: LEVEL_LABELS[level] }))

/** What the list of employments can be narrowed by. */
export function EmploymentQueryForm({ filter, onChange, onQuery, textRef }: Props) {
  const set = (part: EmploymentPart): void => onChange({ ...filter, ...part })
  const { text = '', unitId = null, userUnitId = null, unionId = null, form = '', level = null } = filter
  const { statuses = [], flags = [] } = filter
  return (
    <QueryForm
      onQuery={onQuery}
      onReset={() => onChange(EVERYBODY_AT_WORK.filter)}
      inUse={labelsOf([['用人单位', unitId], ['红黄灯', level]])}
      moreInUse={labelsOf([['情形', flags.length === 1 ? flags[0] : null], ['用工形式', form], ['用工单位', userUnitId], ['所属基层工会', unionId]])}
      more={
        <>
          <ChoiceField
            label="情形"
            choices={FLAGS}
            placeholder="全部"
            value={flags.length === 1 ? (flags[0] ?? null) : null}
            onChange={(next) => set({ flags: LABOUR_FLAGS.filter((flag) => flag === next) })}
          />
          <CodeSelect
            label="用工形式"
            list="employment_form"
            value={form === '' ? null : form}
            onChange={(next) => set({ form: next ?? '' })}
          />
          <UnitSelect label="用工单位（劳务派遣）" value={userUnitId} onChange={(next) => set({ userUnitId: next })} />
          <UnionSelect label="所属基层工会" value={unionId} placeholder="全部" onChange={(next) => set({ unionId: next })} />
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
            placeholder="姓名、拼音、号码末几位"
            onChange={(event) => set({ text: event.target.value })}
          />
        )}
      </Field>
      <UnitSelect label="用人单位" value={unitId} placeholder="全部" onChange={(next) => set({ unitId: next })} />
      <ChoiceField
        label="合同状态"
        choices={STATUSES}
        placeholder="全部"
        value={statuses.length === 1 ? (statuses[0] ?? null) : null}
        onChange={(next) =>
          set({ statuses: next === null ? [...AT_WORK] : EMPLOYMENT_STATUSES.filter((status) => status === next) })
        }
      />
      <ChoiceField
        label="红黄灯"
        choices={LEVELS}
        placeholder="全部"
        value={level}
        onChange={(next) => set({ level: FINDING_LEVELS.find((each) => each === next) ?? null })}
      />
    </QueryForm>
  )
}
