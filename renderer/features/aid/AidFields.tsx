import { AID_LABELS } from '../../text/hardship-fields.ts'
import { AmountField } from '../../ui/AmountField.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Field } from '../../ui/Field.tsx'
import { PersonInput } from '../../ui/PersonInput.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { AUTO, HOSPITAL_VISIT, isStudy, isVisit, type AidValues } from './aid-values.ts'
import { CampaignSelect } from './CampaignSelect.tsx'
import { StudentFields } from './StudentFields.tsx'
import type { Payee } from './use-payee.ts'

interface Props {
  values: AidValues
  errors: Readonly<Record<string, string>>
  payee: Payee
  isNew: boolean
  /** A check objects: the reason is asked for. */
  objects: boolean
  change: (part: Partial<AidValues>) => void
}

/** The fields of one gift; those of a visit or of study aid come with its kind. */
export function AidFields({ values, errors, payee, isNew, objects, change }: Props) {
  const { aidType } = values
  const text = (field: TextFieldName, maxLength: number) => ({
    label: AID_LABELS[field] ?? field,
    value: values[field],
    maxLength,
    // A computed key of a patch keeps the pairing of field and value.
    onChange: (value: string | null) => change({ [field]: value } as Partial<AidValues>),
    error: errors[field],
  })
  return (
    <div className="aid-fields">
      <div className="form-grid aid-grid">
        <Field label="受助人" required group error={errors['personId']}>
          {() => (
            <PersonInput
              label="受助人"
              value={values.payee}
              onChange={(next) => change({ payee: next, ...(next.personId === values.payee.personId ? {} : { fileId: AUTO }) })}
            />
          )}
        </Field>
        <ChoiceField
          label="困难职工档案"
          choices={payee.files}
          placeholder={values.payee.personId === null ? '先选受助人' : payee.files.length === 0 ? '此人没有困难职工档案' : '不记在档案里'}
          value={payee.fileId}
          onChange={(fileId) => change({ fileId })}
          error={errors['fileId']}
          span={2}
        />
        <CodeSelect label="帮扶类型" required list="aid_type" value={aidType} onChange={(next) => change({ aidType: next })} error={errors['aidType']} />
        <DateField label="日期" required value={values.on} onChange={(on) => change({ on })} error={errors['on']} />
        <AmountField label="金额" required={values.goods === null} value={values.amount} onChange={(amount) => change({ amount })} error={errors['amountFen']} />
        <CodeSelect label="资金来源" list="fund_source" value={values.fund} onChange={(fund) => change({ fund })} error={errors['fund']} />
        <CampaignSelect label="活动" running value={values.campaignId} onChange={(campaignId) => change({ campaignId })} error={errors['campaignId']} />
        <CodeSelect label="发放方式" list="pay_method" value={values.payMethod} onChange={(payMethod) => change({ payMethod })} />
        {isStudy(aidType) && <StudentFields values={values} errors={errors} payee={payee} change={change} />}
        {isVisit(aidType) && <TextField {...text('visitors', 100)} />}
        {aidType === HOSPITAL_VISIT && <TextField {...text('hospital', 100)} />}
        <TextField {...text('goods', 100)} placeholder="例如 大米 25 公斤、油 5 升" />
        <TextField {...text('voucherNo', 40)} />
        <TextField {...text('handler', 50)} />
        <TextField {...text('approvedBy', 50)} />
        <TextField {...text('approvalNo', 60)} />
        {!isNew && <DateField label="签收日期" value={values.signedOn} onChange={(signedOn) => change({ signedOn })} error={errors['signedOn']} />}
        {!isNew && values.signedOn !== null && <TextField {...text('signedBy', 60)} placeholder="非本人签收时填写" />}
        <TextField {...text('what', 500)} placeholder="病种、培训内容、案由等" />
        {(objects || values.exceptionWhy !== null) && <TextField {...text('exceptionWhy', 500)} required={objects} span={3} />}
      </div>
    </div>
  )
}

type TextFieldName =
  | 'goods' | 'voucherNo' | 'handler' | 'approvedBy' | 'approvalNo' | 'visitors' | 'hospital' | 'what' | 'exceptionWhy' | 'signedBy'
