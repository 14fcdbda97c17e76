import { Checkbox } from 'antd'
import { DateField } from '../../ui/DateField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toDay } from './to-day.ts'
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
  if (spec.preset !== 'public_list') return null
  return (
    <>
      <DateField label="公示开始日期" value={spec.publicFrom ?? null} onChange={(day) => set({ publicFrom: toDay(day) })} />
      <DateField label="公示结束日期" value={spec.publicTo ?? null} onChange={(day) => set({ publicTo: toDay(day) })} />
      <TextField
        label="监督电话"
        code
        maxLength={40}
        value={spec.complaintPhone ?? null}
        onChange={(phone) => set({ complaintPhone: phone ?? '' })}
      />
      <Checkbox checked={spec.maskName ?? false} onChange={(event) => set({ maskName: event.target.checked })}>
        姓名遮一个字
      </Checkbox>
    </>
  )
}
