import { Button, Checkbox, Radio } from 'antd'
import { useEffect, useRef } from 'react'
import { PAPER_SORT_LABELS, type PaperSort } from '../../text/papers.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Field } from '../../ui/Field.tsx'
import { useEnterToNext } from '../../ui/keys.ts'
import { StateSelect } from '../../ui/StateSelect.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { UnionSelect } from '../../ui/UnionSelect.tsx'
import { UnitSelect } from '../../ui/UnitSelect.tsx'
import { ColumnChoice } from './ColumnChoice.tsx'
import { PresetOptions } from './PresetOptions.tsx'
import { toDay } from '../../ui/to-day.ts'
import { furtherParts, type Filter, type Spec } from './spec.ts'

interface Props {
  spec: Spec
  onChange: (spec: Spec) => void
  /** The pages on show were made from other options. */
  stale: boolean
  busy: boolean
  whyMissing: string | null
  onPreview: () => void
  onSave: () => void
}

/** Who is on the list, and how it looks. */
export function OptionsPanel({ spec, onChange, stale, busy, whyMissing, onPreview, onSave }: Props) {
  const set = (part: Partial<Spec>): void => onChange({ ...spec, ...part })
  const keys = useEnterToNext({ save: onPreview, saveAndStay: onSave })
  return (
    <section className="paper-options" aria-label="打印选项" {...keys}>
      <div className="paper-fields">
        {spec.preset !== 'card_reissues' && (
          <People filter={spec.filter ?? {}} onChange={(filter) => set({ filter })} />
        )}
        <PresetOptions spec={spec} set={set} />
        {spec.preset !== 'card_reissues' && spec.preset !== 'public_list' && (
          <Masking spec={spec} set={set} whyMissing={whyMissing} />
        )}
        <DateField
          label="截止日期"
          help={spec.preset === 'card_reissues' ? '印在表头，不填就是今天' : '不填就是今天；填以前的日子，按那天的在册名单打印'}
          value={spec.asOf ?? null}
          onChange={(day) => set({ asOf: toDay(day) })}
        />
        {spec.preset !== 'card_reissues' && <Arrangement spec={spec} set={set} />}
        <TextField
          label="标题"
          help="不填就用工会名称加表名"
          maxLength={100}
          value={spec.title ?? null}
          onChange={(title) => set({ title: title ?? '' })}
        />
        {spec.preset !== 'public_list' && (
          <TextField
            label="填报单位"
            help="不填就用名单所属的工会（没有工会的用单位），全镇名单用本工会"
            maxLength={100}
            value={spec.reporter ?? null}
            onChange={(reporter) => set({ reporter: reporter ?? '' })}
          />
        )}
        <Checkbox checked={spec.largePrint ?? false} onChange={(event) => set({ largePrint: event.target.checked })}>
          大字版
        </Checkbox>
      </div>
      <div className="paper-update">
        <Button
          type={stale ? 'primary' : 'default'}
          block
          data-save
          loading={busy}
          title="Ctrl+Enter"
          onClick={onPreview}
        >
          更新预览
        </Button>
      </div>
    </section>
  )
}

function People({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const set = (part: Filter): void => onChange({ ...filter, ...part })
  const further = furtherParts(filter)
  return (
    <>
      <UnitSelect label="工作单位" placeholder="全部" value={filter.unitId ?? null} onChange={(unitId) => set({ unitId })} />
      <UnionSelect
        label="基层工会"
        placeholder="全部"
        value={filter.unionId ?? null}
        onChange={(unionId) => set({ unionId })}
      />
      <TextField
        label="工会小组"
        placeholder="全部"
        maxLength={100}
        value={filter.unionGroup ?? null}
        onChange={(group) => set({ unionGroup: group ?? '' })}
      />
      <StateSelect
        value={filter.states ?? []}
        placeholder="在册（在会、转出中、保留会籍）"
        onChange={(states) => set({ states })}
      />
      {further.length > 0 && (
        <p className="roster-further">
          另有 {further.length} 项条件取自会员列表。
          <Button type="link" onClick={() => onChange(onlyOwn(filter))}>
            去掉
          </Button>
        </p>
      )}
    </>
  )
}

function onlyOwn({ unitId = null, unionId = null, unionGroup = '', states = [] }: Filter): Filter {
  return { unitId, unionId, unionGroup, states }
}

interface PartProps {
  spec: Spec
  set: (part: Partial<Spec>) => void
}

const SORTS = Object.entries(PAPER_SORT_LABELS).map(([value, label]) => ({ value, label }))
const GROUPS = [
  { value: 'none', label: '不分组' },
  { value: 'unit', label: '按单位' },
  { value: 'group', label: '按工会小组' },
] as const

function Arrangement({ spec, set }: PartProps) {
  return (
    <>
      <ChoiceField
        label="排序"
        fixed
        choices={SORTS}
        value={spec.sort ?? 'unit'}
        // The values of the choices are the orders.
        onChange={(sort) => sort !== null && set({ sort: sort as PaperSort })}
      />
      <ChoiceField
        label="分组标题"
        fixed
        choices={GROUPS}
        value={spec.groupBy ?? 'none'}
        onChange={(value) => {
          const group = GROUPS.find((one) => one.value === value)
          if (group !== undefined) set({ groupBy: group.value })
        }}
      />
      <ColumnChoice preset={spec.preset} value={spec.columns ?? []} onChange={(columns) => set({ columns })} />
    </>
  )
}

function Masking({ spec, set, whyMissing }: PartProps & { whyMissing: string | null }) {
  const masked = spec.masked ?? true
  const purpose = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (whyMissing !== null) purpose.current?.querySelector('textarea')?.focus()
  }, [whyMissing])
  return (
    <>
      <Field label="证件号和电话" group>
        {({ id }) => (
          <Radio.Group
            name={id}
            value={masked ? 'masked' : 'full'}
            onChange={(event) => set({ masked: event.target.value === 'masked' })}
          >
            <Radio value="masked">遮盖</Radio>
            <Radio value="full">完整</Radio>
          </Radio.Group>
        )}
      </Field>
      {!masked && (
        <div ref={purpose}>
          <TextField
            label="用途"
            required
            help="例如：报县总工会年度统计。会记入操作日志"
            error={whyMissing}
            rows={2}
            maxLength={500}
            value={spec.why ?? null}
            onChange={(why) => set({ why })}
          />
        </div>
      )}
    </>
  )
}
