import { Checkbox } from 'antd'
import { today } from '../../data/clock.ts'
import { DateField } from '../../ui/DateField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { UnionSelect } from '../../ui/UnionSelect.tsx'
import { toDay } from '../../ui/to-day.ts'
import type { Spec } from './spec.ts'

interface Props {
  spec: Spec
  set: (part: Partial<Spec>) => void
}

/** What only one kind of list asks: the goods handed out, or the days on the wall. */
export function PresetOptions({ spec, set }: Props) {
  if (spec.preset === 'sign_off') {
    return (
      <>
        <TextField
          label="发放物品（项目）"
          placeholder="例如：春节慰问品"
          maxLength={60}
          value={spec.item ?? null}
          onChange={(item) => set({ item: item ?? '' })}
        />
        <TextField
          label="数量（金额）"
          placeholder="例如：1 份、200 元"
          maxLength={40}
          value={spec.amount ?? null}
          onChange={(amount) => set({ amount: amount ?? '' })}
        />
      </>
    )
  }
  if (spec.preset === 'card_reissues') return <ReissuePeriod spec={spec} set={set} />
  if (spec.preset !== 'public_list') return null
  const { publicFrom = null, publicTo = null, complaintPhone = '' } = spec
  const backwards = publicFrom !== null && publicTo !== null && publicTo < publicFrom
  const over = publicTo !== null && publicTo < today()
  return (
    <>
      <DateField
        label="公示开始日期"
        help={publicFrom === null ? '没填，纸上不会印公示期' : undefined}
        value={publicFrom}
        onChange={(day) => set({ publicFrom: toDay(day) })}
      />
      <DateField
        label="公示结束日期"
        error={backwards ? '公示结束日期早于开始日期' : null}
        value={publicTo}
        onChange={(day) => set({ publicTo: toDay(day) })}
      />
      {over && !backwards && (
        <p className="warn-text" role="status">
          这个公示期已经过去，要重新公示请改日期。
        </p>
      )}
      <TextField
        label="监督电话"
        code
        maxLength={40}
        help={complaintPhone === '' ? '没填，纸上不会印监督电话' : undefined}
        value={complaintPhone}
        onChange={(phone) => set({ complaintPhone: phone ?? '' })}
      />
      <Checkbox checked={spec.maskName ?? false} onChange={(event) => set({ maskName: event.target.checked })}>
        姓名遮一个字
      </Checkbox>
    </>
  )
}

function ReissuePeriod({ spec, set }: Props) {
  return (
    <>
      <UnionSelect
        label="基层工会"
        placeholder="全部"
        value={spec.filter?.unionId ?? null}
        onChange={(unionId) => set({ filter: { ...spec.filter, unionId } })}
      />
      <DateField
        label="申请日期从"
        value={spec.requestedFrom ?? null}
        onChange={(day) => set({ requestedFrom: toDay(day) })}
      />
      <DateField label="申请日期到" value={spec.requestedTo ?? null} onChange={(day) => set({ requestedTo: toDay(day) })} />
    </>
  )
}
