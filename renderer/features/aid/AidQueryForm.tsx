import { Input } from 'antd'
import type { InputRef } from 'antd'
import type { Ref } from 'react'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Field } from '../../ui/Field.tsx'
import { labelsOf, QueryForm } from '../../ui/QueryForm.tsx'
import { UnionSelect } from '../../ui/UnionSelect.tsx'
import type { LedgerFilter } from './aid-query.ts'
import { CampaignSelect } from './CampaignSelect.tsx'

interface Props {
  filter: LedgerFilter
  onChange: (filter: LedgerFilter) => void
  onQuery: () => void
  textRef: Ref<InputRef>
}

const SIGNED = [
  { value: 'yes', label: '已签收' },
  { value: 'no', label: '未签收' },
]

/** What the ledger can be narrowed by. */
export function AidQueryForm({ filter, onChange, onQuery, textRef }: Props) {
  const set = (part: LedgerFilter): void => onChange({ ...filter, ...part })
  const { text = '', from = null, to = null, aidType = '', fund = '', campaignId = null, signed = null, unionId = null } = filter
  return (
    <QueryForm
      onQuery={onQuery}
      onReset={() => onChange({})}
      inUse={labelsOf([['日期', from ?? to], ['帮扶类型', aidType]])}
      moreInUse={labelsOf([['资金来源', fund], ['所属基层工会', unionId], ['活动', campaignId], ['签收', signed]])}
      more={
        <>
          <CodeSelect label="资金来源" list="fund_source" none="没有填" value={fund === '' ? null : fund} onChange={(next) => set({ fund: next ?? '' })} />
          <UnionSelect label="所属基层工会" placeholder="全部" value={unionId} onChange={(next) => set({ unionId: next })} />
          <CampaignSelect label="活动" value={campaignId} onChange={(next) => set({ campaignId: next })} />
          <ChoiceField
            label="签收"
            choices={SIGNED}
            placeholder="全部"
            value={signed === null ? null : signed ? 'yes' : 'no'}
            onChange={(next) => set({ signed: next === null ? null : next === 'yes' })}
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
            placeholder="姓名、拼音、凭证号、档案编号"
            onChange={(event) => set({ text: event.target.value })}
          />
        )}
      </Field>
      <DateField label="从" value={from} onChange={(next) => set({ from: next })} />
      <DateField label="到" value={to} onChange={(next) => set({ to: next })} />
      <CodeSelect label="帮扶类型" list="aid_type" value={aidType === '' ? null : aidType} onChange={(next) => set({ aidType: next ?? '' })} />
    </QueryForm>
  )
}
