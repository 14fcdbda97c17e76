import { Input } from 'antd'
import type { InputRef } from 'antd'
import type { Ref } from 'react'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { QUALIFIED_FIELDS, type MissingField } from '../../../shared/domain/members/qualified.ts'
import { gapWords } from '../../text/gaps.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Field } from '../../ui/Field.tsx'
import { labelsOf, QueryForm } from '../../ui/QueryForm.tsx'
import { StateSelect } from '../../ui/StateSelect.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'
import { UnionSelect } from '../../ui/UnionSelect.tsx'
import { UnitSelect } from '../../ui/UnitSelect.tsx'
import type { PeopleFilter } from './query.ts'

interface Props {
  filter: PeopleFilter
  onChange: (filter: PeopleFilter) => void
  onQuery: () => void
  textRef: Ref<InputRef>
}

/** What the list is narrowed by. Everything works at once; 查询 only reads again. */
export function MemberQueryForm({ filter, onChange, onQuery, textRef }: Props) {
  const set = (part: PeopleFilter): void => onChange({ ...filter, ...part })
  const narrow = useNarrow()
  const usual = <Usual filter={filter} set={set} />
  const further = <Further filter={filter} set={set} />
  return (
    <QueryForm
      moreInUse={[...(narrow ? usualInUse(filter) : []), ...furtherInUse(filter)]}
      alsoBy={labelsOf([['覆盖单位', filter.coveredBy], ['一次导入', filter.importBatchId]])}
      onQuery={onQuery}
      onReset={() => onChange({})}
      more={
        <>
          {narrow && usual}
          {further}
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
            value={filter.text ?? ''}
            placeholder="姓名、拼音、号码、单位"
            onChange={(event) => set({ text: event.target.value })}
          />
        )}
      </Field>
      {!narrow && usual}
    </QueryForm>
  )
}

function usualInUse({ unitId, states = [], missing }: PeopleFilter): string[] {
  return labelsOf([['工作单位', unitId], ['会籍状态', states[0]], ['合格', missing]])
}

function furtherInUse(filter: PeopleFilter): string[] {
  const { unionId, unionGroup, sex, ethnicity, political, education, migrant, hasCard, joinedFrom, joinedTo, asOf } = filter
  return labelsOf([
    ['基层工会', unionId], ['工会小组', unionGroup], ['性别', sex], ['民族', ethnicity],
    ['政治面貌', political], ['学历', education], ['农民工', migrant], ['会员证', hasCard], ['入会日期从', joinedFrom],
    ['入会日期到', joinedTo], ['截止日期', asOf],
  ])
}

interface PartProps {
  filter: PeopleFilter
  set: (part: PeopleFilter) => void
}

/** Asked for every day; behind 展开 only where large text leaves no room. */
function Usual({ filter, set }: PartProps) {
  return (
    <>
      <UnitSelect label="工作单位" value={filter.unitId ?? null} onChange={(unitId) => set({ unitId })} />
      <StateSelect value={filter.states ?? []} placeholder="未离会的人员" onChange={(states) => set({ states })} />
      <ChoiceField
        label="合格"
        choices={QUALIFIED_CHOICES}
        placeholder="全部"
        value={filter.missing ?? null}
        onChange={(missing) => set({ missing: missing ?? '' })}
      />
    </>
  )
}

/** The others are chosen from a list or not at all. */
const CAN_BE_WRONG: readonly MissingField[] = ['idNo', 'sex', 'birthOn', 'mobile', 'hiredOn', 'dispatch', 'joinedOn', 'name']

const QUALIFIED_CHOICES = [
  { value: 'none', label: '合格' },
  { value: 'any', label: '不合格（有缺有错）' },
  ...QUALIFIED_FIELDS.map((field) => ({ value: `absent:${field}`, label: gapWords({ field, isWrong: false }) })),
  ...QUALIFIED_FIELDS.filter((field) => CAN_BE_WRONG.includes(field)).map((field) => ({
    value: `wrong:${field}`,
    label: gapWords({ field, isWrong: true }),
  })),
]

const YES_NO = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
]
const HAS_CARD = [
  { value: 'yes', label: '已持证' },
  { value: 'no', label: '未持证' },
]

function Further({ filter, set }: PartProps) {
  return (
    <>
      <UnionSelect label="基层工会" value={filter.unionId ?? null} onChange={(unionId) => set({ unionId })} />
      <TextField label="工会小组" value={filter.unionGroup ?? null} onChange={(group) => set({ unionGroup: group ?? '' })} />
      <CodeSelect list="sex" hide={['0', '9']} label="性别" value={filter.sex ?? null} onChange={(sex) => set({ sex: sex ?? '' })} />
      <CodeSelect list="ethnicity" label="民族" value={filter.ethnicity ?? null} onChange={(code) => set({ ethnicity: code ?? '' })} />
      <CodeSelect list="political_status" label="政治面貌" value={filter.political ?? null} onChange={(code) => set({ political: code ?? '' })} />
      <CodeSelect list="education_simple" label="学历" value={filter.education ?? null} onChange={(code) => set({ education: code ?? '' })} />
      <ChoiceField label="农民工" choices={YES_NO} placeholder="全部" value={wordOf(filter.migrant)} onChange={(word) => set({ migrant: flagOf(word) })} />
      <ChoiceField label="会员证" choices={HAS_CARD} placeholder="全部" value={wordOf(filter.hasCard)} onChange={(word) => set({ hasCard: flagOf(word) })} />
      <DayField label="入会日期从" value={filter.joinedFrom} onChange={(joinedFrom) => set({ joinedFrom })} />
      <DayField label="入会日期到" value={filter.joinedTo} onChange={(joinedTo) => set({ joinedTo })} />
      <DayField label="截止日期（当日在册）" value={filter.asOf} onChange={(asOf) => set({ asOf })} />
    </>
  )
}

type Day = PeopleFilter['asOf']

/** A day to narrow by; an unfinished one narrows nothing yet. */
function DayField({ label, value, onChange }: { label: string; value: Day; onChange: (day: NonNullable<Day> | null) => void }) {
  return (
    <DateField label={label} value={value ?? null} onChange={(text) => onChange(text !== null && isPlainDate(text) ? text : null)} />
  )
}

function wordOf(flag: boolean | null | undefined): string | null {
  return flag === true ? 'yes' : flag === false ? 'no' : null
}

function flagOf(word: string | null): boolean | null {
  return word === null ? null : word === 'yes'
}
