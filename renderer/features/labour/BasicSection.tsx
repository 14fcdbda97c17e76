import { RETIREMENT_CLASSES } from '../../../shared/domain/labour/facts.ts'
import { call } from '../../bridge.ts'
import { LABOUR_LABELS } from '../../text/labour-fields.ts'
import { RETIREMENT_LABELS } from '../../text/labour-history.ts'
import { AmountField } from '../../ui/AmountField.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormGroup } from '../../ui/FormGroup.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { RecordForm, type FormParts } from '../../ui/RecordForm.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { UnitSelect } from '../../ui/UnitSelect.tsx'
import { YesNo } from '../../ui/YesNo.tsx'
import { employmentValues, readEmployment, type EmploymentPatch, type EmploymentValues } from './employment-values.ts'
import type { SectionProps } from './section.ts'

type Values = EmploymentValues & { checkWhy: string | null }

/** The facts of the employment itself. */
export function BasicSection({ employment }: SectionProps) {
  return (
    <RecordForm
      stays
      record={employment}
      base={{ ...employmentValues(employment.fields), checkWhy: employment.checkWhy }}
      draft="employment.basic"
      read={readBasic}
      save={(typed, revision) => call('employments.change', { id: employment.id, revision, ...typed })}
      open={() => undefined}
    >
      {(form) => <BasicFields form={form} />}
    </RecordForm>
  )
}

function readBasic({ checkWhy, ...patch }: Partial<Values>) {
  const read = readEmployment(patch)
  if (!read.ok) return read
  const typed: { fields: EmploymentPatch; checkWhy?: string | null } = { fields: read.fields }
  if (checkWhy !== undefined) typed.checkWhy = checkWhy
  return { ok: true as const, fields: typed }
}

const RETIREMENTS = RETIREMENT_CLASSES.map((value) => ({ value, label: RETIREMENT_LABELS[value] ?? value }))

function BasicFields({ form: { values, errors, onChange } }: { form: FormParts<Values> }) {
  const bind = <F extends keyof Values>(field: F) => ({
    label: LABOUR_LABELS[field] ?? field,
    value: values[field],
    // A computed key of a patch keeps the pairing of field and value.
    onChange: (value: Values[F]) => onChange({ [field]: value } as Partial<Values>),
    error: errors[field],
  })
  return (
    <>
      <FormGroup title="用工">
        <UnitSelect {...bind('unitId')} required canAdd />
        <CodeSelect {...bind('form')} list="employment_form" fixed onChange={(form) => onChange({ form: form ?? '1' })} />
        {values.form === '3' && <UnitSelect {...bind('userUnitId')} canAdd help="实际干活的单位；用人单位是派遣公司" />}
        <DateField {...bind('hiredOn')} month help="实际上班的第一天，不是签合同的日子" />
        <TextField {...bind('dept')} maxLength={100} />
        <TextField {...bind('post')} maxLength={100} />
        <AmountField {...bind('pay')} label={LABOUR_LABELS['payFen'] ?? ''} />
        <NumberField {...bind('payDay')} unit="日" />
        <YesNo {...bind('insured')} />
        <ChoiceField
          {...bind('retirementClass')}
          choices={RETIREMENTS}
          placeholder="按性别推算"
          help="女职工按岗位原为 50 或 55 周岁"
          onChange={(next) => onChange({ retirementClass: RETIREMENT_CLASSES.find((each) => each === next) ?? null })}
        />
        {values.form === '2' && (
          <>
            <TextField {...bind('dailyHours')} code help="平均每天，超过 4 小时的按全日制看" />
            <TextField {...bind('weeklyHours')} code help="每周累计，超过 24 小时的按全日制看" />
          </>
        )}
      </FormGroup>
      <FormGroup title="离职和备注">
        <DateField {...bind('endedOn')} help="没有离职就空着" />
        <CodeSelect {...bind('endReason')} list="contract_end_reason" />
        {values.endedOn === null && <YesNo {...bind('atWork')} fixed onChange={(atWork) => onChange({ atWork: atWork === true })} help="已经离开、不知道哪天的，选否" />}
        <TextField {...bind('note')} rows={2} span={2} maxLength={2000} />
        <TextField {...bind('checkWhy')} rows={2} span={2} maxLength={500} help="原件自相矛盾、确实如此的，写明原因后照样保存" />
      </FormGroup>
    </>
  )
}
