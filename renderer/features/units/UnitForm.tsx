import { Select } from 'antd'
import { UNIT_LABELS, UNIT_STATE_LABELS } from '../../text/fields.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormGroup } from '../../ui/FormGroup.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import type { FormParts } from '../../ui/RecordForm.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { YesNo } from '../../ui/YesNo.tsx'
import { CreditCodeField } from './CreditCodeField.tsx'
import { isUnitState, type UnitField, type UnitValues } from './unit-values.ts'

const STATES = Object.entries(UNIT_STATE_LABELS).map(([value, label]) => ({ value, label }))

/** The fields of an employer in groups. */
export function UnitForm({ values, errors, onChange }: FormParts<UnitValues>) {
  const bind = <F extends UnitField>(field: F) => ({
    label: UNIT_LABELS[field] ?? field,
    value: values[field],
    // A computed key of a patch keeps the pairing of field and value.
    onChange: (value: UnitValues[F]) => onChange({ [field]: value } as Partial<UnitValues>),
    error: errors[field],
  })
  return (
    <>
      <FormGroup title="登记">
        <TextField {...bind('name')} required span={2} maxLength={100} autoFocus={values.name === null} help="按公章填写全称" />
        <Field label={UNIT_LABELS['aliases'] ?? ''} help="一个一个输入，回车确认；导入时凭它认出单位" error={errors['aliases']}>
          {(control) => (
            <Select
              {...control}
              mode="tags"
              className="choice"
              open={false}
              suffixIcon={null}
              value={[...values.aliases]}
              tokenSeparators={['、', '，', ',']}
              onChange={(aliases: string[]) => onChange({ aliases })}
            />
          )}
        </Field>
        <CreditCodeField
          value={values.creditCode}
          seen={values.creditCodeSeen}
          onChange={(creditCode) => onChange({ creditCode })}
          onSeen={(creditCodeSeen) => onChange({ creditCodeSeen })}
          error={errors['creditCode']}
        />
        <CodeSelect {...bind('unitType')} list="unit_type_union_form" />
        <CodeSelect {...bind('industry')} list="industry" />
        <TextField {...bind('ownership')} />
        <TextField {...bind('affiliation')} />
        <DateField {...bind('foundedOn')} />
        <ChoiceField
          {...bind('state')}
          fixed
          choices={STATES}
          onChange={(state) => isUnitState(state) && onChange({ state })}
        />
      </FormGroup>
      <FormGroup title="地址和联系人">
        <TextField {...bind('registeredAddress')} span={2} />
        <TextField {...bind('address')} span={2} />
        <TextField {...bind('village')} />
        <TextField {...bind('legalPerson')} maxLength={50} />
        <TextField {...bind('headName')} maxLength={50} />
        <TextField {...bind('headPhone')} code maxLength={40} />
        <TextField {...bind('hrName')} maxLength={50} />
        <TextField {...bind('hrPhone')} code maxLength={40} />
      </FormGroup>
      <FormGroup title="职工">
        <NumberField {...bind('headcount')} unit="人" />
        <NumberField {...bind('womenCount')} unit="人" />
        <NumberField {...bind('migrantCount')} unit="人" />
        <NumberField {...bind('dispatchedCount')} unit="人" />
        <NumberField {...bind('hazardCount')} unit="人" />
        <NumberField {...bind('payDay')} unit="日" />
        <YesNo {...bind('aboveScale')} />
      </FormGroup>
      <FormGroup title="建会和民主管理">
        <DateField {...bind('unionSince')} />
        <TextField {...bind('noUnionReason')} />
        <TextField {...bind('unionWill')} />
        <TextField {...bind('partyOrg')} />
        <YesNo {...bind('hasCongress')} />
        <YesNo {...bind('hasOpenness')} />
        <YesNo {...bind('hasMediation')} />
        <TextField {...bind('note')} rows={2} span={2} maxLength={2000} />
      </FormGroup>
    </>
  )
}
