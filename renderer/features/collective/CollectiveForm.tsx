import { COLLECTIVE_LABELS } from '../../text/labour-fields.ts'
import { AmountField } from '../../ui/AmountField.tsx'
import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormGroup } from '../../ui/FormGroup.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import type { FormParts } from '../../ui/RecordForm.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { CollectiveValues, CountField, DayField, TextFieldName } from './collective-values.ts'
import { UnitsField } from './UnitsField.tsx'

interface Props {
  form: FormParts<CollectiveValues>
  /** Names of the units that are known already, by id. */
  names: ReadonlyMap<string, string>
}

const REGIONAL: readonly (string | null)[] = ['2', '3']

/** What the paper says: parties, steps with their days, term, key terms. */
export function CollectiveForm({ form, names }: Props) {
  const { values, errors, onChange } = form
  // A computed key of a patch keeps the pairing of field and value.
  const set = (field: keyof CollectiveValues, value: unknown): void => onChange({ [field]: value } as Partial<CollectiveValues>)
  const day = (field: DayField) => ({
    label: labelOf(field), value: values[field], error: errors[field], onChange: (value: string | null) => set(field, value),
  })
  const text = (field: TextFieldName, maxLength: number) => ({
    label: labelOf(field), maxLength, value: values[field], error: errors[field], onChange: (value: string | null) => set(field, value),
  })
  const count = (field: CountField) => ({
    label: labelOf(field), unit: '人', value: values[field], error: errors[field], onChange: (value: number | null) => set(field, value),
  })
  return (
    <>
      <FormGroup title="合同">
        <CodeSelect label={labelOf('kind')} required fixed list="collective_contract_type" value={values.kind} onChange={(kind) => set('kind', kind)} error={errors['kind']} />
        <CodeSelect label={labelOf('scope')} required fixed list="collective_contract_scope" value={values.scope} onChange={(scope) => set('scope', scope)} error={errors['scope']} />
        <TextField {...text('contractNo', 60)} />
        {REGIONAL.includes(values.scope) && <TextField {...text('name', 100)} span={2} placeholder="例如 云桥镇机械行业" />}
        <UnitsField label={labelOf('unitIds')} value={values.unitIds} names={names} onChange={(unitIds) => onChange({ unitIds })} error={errors['unitIds']} />
        <TextField {...text('employerRep', 60)} />
        <TextField {...text('workerRep', 60)} />
        <NumberField {...count('employerReps')} />
        <NumberField {...count('workerReps')} />
      </FormGroup>
      <FormGroup title="步骤和日期">
        <DateField {...day('offeredOn')} />
        <DateField {...day('repliedOn')} />
        <DateField {...day('talkedOn')} />
        <DateField {...day('congressOn')} />
        <NumberField {...count('congressSize')} />
        <NumberField {...count('congressPresent')} help="到会须满三分之二" />
        <NumberField {...count('congressFor')} help="须超过全体代表的半数" />
        <DateField {...day('signedOn')} />
        <DateField {...day('submittedOn')} />
        <DateField {...day('receivedOn')} help="人社部门收到文本的那天" />
        <TextField {...text('receiptNo', 60)} />
        <DateField {...day('objectedOn')} />
        <DateField {...day('effectiveOn')} help="没有意见书就空着，按十五日自动算" />
        <DateField {...day('publishedOn')} />
      </FormGroup>
      <FormGroup title="期限">
        <DateField {...day('startsOn')} />
        <DateField {...day('endsOn')} />
        <DateField {...day('renewalAskedOn')} />
        <DateField {...day('endedOn')} />
        <TextField {...text('endReason', 200)} span={2} />
      </FormGroup>
      <FormGroup title="主要条款">
        <NumberField label={labelOf('payDay')} unit="日" value={values.payDay} onChange={(payDay) => set('payDay', payDay)} error={errors['payDay']} />
        <TextField label="工资增幅（%）" code value={values.rise} onChange={(rise) => set('rise', rise)} error={errors['riseTenths']} placeholder="例如 5.5" />
        <AmountField label={labelOf('minimumFen')} value={values.minimum} onChange={(minimum) => set('minimum', minimum)} error={errors['minimumFen']} />
        <TextField {...text('pieceRate', 1_000)} rows={2} span={3} />
        <TextField {...text('supplies', 1_000)} rows={2} span={3} />
        <TextField {...text('note', 2_000)} rows={2} span={3} />
      </FormGroup>
    </>
  )
}

function labelOf(field: string): string {
  return COLLECTIVE_LABELS[field] ?? field
}
