import { CAMPAIGN_KIND_LABELS } from '../../text/aid.ts'
import { AID_LABELS } from '../../text/hardship-fields.ts'
import { AmountField } from '../../ui/AmountField.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormGroup } from '../../ui/FormGroup.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { PersonInput } from '../../ui/PersonInput.tsx'
import type { FormParts } from '../../ui/RecordForm.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { CampaignValues } from './campaign-values.ts'

const KINDS = [
  { value: 'grant', label: `${CAMPAIGN_KIND_LABELS.grant}（送温暖、慰问、金秋助学）` },
  { value: 'donation', label: `${CAMPAIGN_KIND_LABELS.donation}（为一名职工募捐）` },
]
const DONATED = '31'

/** What is decided about a campaign before anybody is listed. */
export function CampaignForm({ values, errors, onChange }: FormParts<CampaignValues>) {
  const text = (field: 'goods' | 'documentNo' | 'organiser' | 'note', maxLength: number) => ({
    label: AID_LABELS[field] ?? field,
    value: values[field],
    maxLength,
    // A computed key of a patch keeps the pairing of field and value.
    onChange: (value: string | null) => onChange({ [field]: value } as Partial<CampaignValues>),
    error: errors[field],
  })
  const isDonation = values.kind === 'donation'
  return (
    <FormGroup title="活动资料">
      <TextField label="活动名称" required autoFocus span={2} maxLength={60} value={values.name} onChange={(name) => onChange({ name })} error={errors['name']} placeholder="例如 2027 年元旦春节送温暖" />
      <ChoiceField
        label="活动种类"
        required
        fixed
        choices={KINDS}
        value={values.kind}
        onChange={(kind) => onChange(kind === 'donation' ? { kind, aidType: DONATED } : { kind: 'grant' })}
        error={errors['kind']}
      />
      <CodeSelect label="帮扶类型" required list="aid_type" value={values.aidType} onChange={(aidType) => onChange({ aidType })} error={errors['aidType']} />
      <NumberField label="年度" required unit="年" value={values.year} onChange={(year) => onChange({ year })} error={errors['year']} />
      <DateField label="开始日期" value={values.from} onChange={(from) => onChange({ from })} error={errors['from']} />
      <DateField label="结束日期" value={values.to} onChange={(to) => onChange({ to })} error={errors['to']} />
      {isDonation ? (
        <Field label="受捐人" group error={errors['forPersonId']}>
          {() => <PersonInput label="受捐人" value={values.forPerson} onChange={(forPerson) => onChange({ forPerson })} />}
        </Field>
      ) : (
        <AmountField label="每人标准" value={values.standard} onChange={(standard) => onChange({ standard })} error={errors['standardFen']} />
      )}
      <AmountField
        label="预算"
        value={values.budget}
        onChange={(budget) => onChange({ budget })}
        error={errors['budgetFen']}
        help={isDonation ? '不填时以收到的捐款为限' : '不填就不核对预算'}
      />
      <CodeSelect label="资金来源" list="fund_source" value={values.fund} onChange={(fund) => onChange({ fund })} error={errors['fund']} />
      <TextField {...text('goods', 100)} placeholder="发实物时填写，例如 大米 25 公斤" />
      <TextField {...text('documentNo', 60)} />
      <TextField {...text('organiser', 60)} />
      <TextField {...text('note', 500)} rows={2} span={2} />
    </FormGroup>
  )
}
