import type { ReactNode } from 'react'
import { today } from '../../data/clock.ts'
import type { Unit } from '../../../shared/contract/units.ts'
import { fieldLabel } from '../../text/fields.ts'
import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormGroup } from '../../ui/FormGroup.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { YesNo } from '../../ui/YesNo.tsx'
import { IdNumberField } from '../../ui/IdNumberField.tsx'
import { ageWords, birthOf, checkTyped, sexCodeOf } from '../../ui/id-words.ts'
import { SecretField, type SecretName } from './SecretField.tsx'
import { UnitSelect } from '../../ui/UnitSelect.tsx'
import type { FormField, FormValues } from './form-values.ts'
import type { PersonForm } from './use-person-form.ts'

interface Props {
  form: PersonForm
  /** Null for somebody who is not in the register yet. */
  person: { id: string; maskedFields: readonly string[] } | null
  /** Stands right under the fields that tell one person from another. */
  afterIdentity?: ReactNode
  /** Further fields of the membership group. */
  membership?: ReactNode
  onUnit?: (unit: Unit | null) => void
}

/** All fields of a person, in the groups and the order in which papers give them. */
export function PersonFields({ form, person, afterIdentity, membership, onUnit }: Props) {
  const { values, set, errors } = form
  const bind = <F extends FormField>(field: F) => ({
    label: fieldLabel(field),
    value: values[field],
    // A computed key of a patch keeps the pairing of field and value.
    onChange: (value: FormValues[F]) => set({ [field]: value } as Partial<FormValues>),
    error: errors[field],
  })
  const check = checkTyped(values.idType, form.patch.idNo === undefined && person !== null ? null : values.idNo, today())
  const maskedText = (field: SecretName): string | null =>
    person !== null && person.maskedFields.includes(field) && form.patch[field] === undefined ? values[field] : null
  const secret = (field: SecretName, control: ReactNode): ReactNode => (
    <SecretField label={fieldLabel(field)} field={field} personId={person?.id ?? null} masked={maskedText(field)} onShown={(value) => set({ [field]: value })}>
      {control}
    </SecretField>
  )
  return (
    <>
      <FormGroup title="身份">
        <Spot field="name">
          <TextField {...bind('name')} required autoFocus maxLength={60} />
        </Spot>
        <Spot field="idNo">{secret('idNo', <IdNumberField {...bind('idNo')} idType={values.idType} />)}</Spot>
        <CodeSelect {...bind('idType')} list="id_type" fixed />
        <Spot field="sex">
          <CodeSelect {...bind('sex')} list="sex" hide={['0', '9']} help={toldBy(values.sex, sexCodeOf(check))} />
        </Spot>
        <Spot field="birthOn">
          <DateField {...bind('birthOn')} month />
          <p className="field-extra">{[toldBy(values.birthOn, birthOf(check)), ageWords(values.birthOn, values.sex, today())].filter((words) => words !== null).join(' · ')}</p>
        </Spot>
        <Spot field="ethnicity">
          <CodeSelect {...bind('ethnicity')} list="ethnicity" />
        </Spot>
        <Spot field="political">
          <CodeSelect {...bind('political')} list="political_status" first={['13', '01', '03', '02']} />
        </Spot>
        <Spot field="education">
          <CodeSelect {...bind('education')} list="education_simple" />
        </Spot>
      </FormGroup>
      {afterIdentity}
      <FormGroup title="联系">
        <Spot field="mobile">{secret('mobile', <TextField {...bind('mobile')} code maxLength={40} />)}</Spot>
        {secret('phone2', <TextField {...bind('phone2')} code maxLength={40} />)}
        <CodeSelect {...bind('hukouType')} list="household_register_type" />
        <TextField {...bind('hukouAddress')} span={2} maxLength={200} />
        <TextField {...bind('address')} span={2} maxLength={200} />
      </FormGroup>
      <FormGroup title="工作">
        <Spot field="unitId" wide>
          <UnitSelect
            {...bind('unitId')}
            required
            canAdd
            onChange={(unitId, unit) => {
              set({ unitId })
              onUnit?.(unit)
            }}
          />
        </Spot>
        <TextField {...bind('dept')} maxLength={100} />
        <TextField {...bind('job')} maxLength={100} />
        <Spot field="employmentForm">
          <CodeSelect {...bind('employmentForm')} list="employment_form" />
        </Spot>
        <Spot field="hiredOn">
          <DateField {...bind('hiredOn')} month />
        </Spot>
        <Spot field="migrant">
          <YesNo {...bind('migrant')} />
        </Spot>
        <Spot field="dispatch">
          <YesNo {...bind('dispatch')} />
        </Spot>
        {values.dispatch === true && <TextField {...bind('dispatchUnit')} maxLength={100} />}
        <CodeSelect {...bind('newForm')} list="new_employment_group" />
        <CodeSelect {...bind('skill')} list="skill_level" />
        <DateField {...bind('firstWorkOn')} month />
        <NumberField {...bind('wageFen')} money />
      </FormGroup>
      <FormGroup title="会籍">
        {membership}
        <Spot field="consentOn">
          <DateField {...bind('consentOn')} help="本人知道并同意登记个人信息的日期" />
        </Spot>
        <TextField {...bind('unionGroup')} maxLength={100} />
        <TextField {...bind('unionPost')} maxLength={60} />
        {secret('bankCard', <TextField {...bind('bankCard')} code maxLength={40} />)}
      </FormGroup>
      <FormGroup title="其他">
        <TextField {...bind('formerName')} maxLength={60} />
        <TextField {...bind('nativePlace')} maxLength={200} />
        <CodeSelect {...bind('degree')} list="degree" />
        <CodeSelect {...bind('marital')} list="marital_status" />
        <CodeSelect {...bind('health')} list="health_simple" />
        <CodeSelect {...bind('modelWorker')} list="model_worker_type" />
        <TextField {...bind('family')} span={2} rows={2} maxLength={2000} />
        <TextField {...bind('note')} span={2} rows={2} maxLength={2000} />
      </FormGroup>
    </>
  )
}

/** Where a click on a missing field jumps to. */
function Spot({ field, wide = false, children }: { field: FormField; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? 'field-span-2' : undefined} data-field={field}>
      {children}
    </div>
  )
}

/** Whether a value agrees with what the identity number tells. */
function toldBy(value: string | null, told: string | null): string | null {
  if (told === null || value === null) return null
  return value === told ? '由身份证号得出' : '与身份证号不一致，请核对'
}
