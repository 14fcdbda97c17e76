import { Radio } from 'antd'
import { useState } from 'react'
import type { PersonFields } from '../../../shared/contract/members.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { call, type Input } from '../../bridge.ts'
import { useCall } from '../../data/use-call.ts'
import { fieldLabel } from '../../text/fields.ts'
import { BulkDialog, type BulkDialogProps } from '../../ui/BulkDialog.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { UnitSelect } from '../../ui/UnitSelect.tsx'
import { YesNo } from '../../ui/YesNo.tsx'

type Fields = Input<'members.changeMany'>['fields']

/** What rosters seldom tell comes first. */
const FIELDS = [
  'consentOn', 'employmentForm', 'hiredOn', 'migrant', 'dispatch', 'ethnicity', 'unitId', 'dept', 'unionGroup',
] as const
type ManyField = (typeof FIELDS)[number]
type Value = string | boolean | null

/** One field for many at once; what stands there already stays unless that is wanted otherwise. */
export function BulkFieldDialog(props: BulkDialogProps) {
  const [field, setField] = useState<ManyField>('consentOn')
  const [value, setValue] = useState<Value>(null)
  const [agency, setAgency] = useState<string | null>(null)
  const [onlyEmpty, setOnlyEmpty] = useState(true)
  const empty = useEmpty(props, field)
  const choose = (next: string | null): void => {
    const known = FIELDS.find((one) => one === next)
    if (known === undefined) return
    setField(known)
    setValue(null)
  }
  const fields = toFields(field, value, agency)
  return (
    <BulkDialog
      {...props}
      title="设置一项资料"
      confirmLabel="设置"
      ready={fields !== null}
      run={() => (fields === null ? null : call('members.changeMany', { who: props.who, fields, onlyEmpty }))}
    >
      <ChoiceField
        label="哪一项"
        fixed
        value={field}
        onChange={choose}
        choices={FIELDS.map((one) => ({ value: one, label: fieldLabel(one) }))}
      />
      <ValueField key={field} field={field} value={value} onChange={setValue} />
      {field === 'dispatch' && value === true && (
        <TextField label="派遣单位" required value={agency} onChange={setAgency} maxLength={100} />
      )}
      <Field label="改哪些人" group>
        {({ id }) => (
          <Radio.Group name={id} value={onlyEmpty} onChange={(event) => setOnlyEmpty(event.target.value === true)}>
            <Radio value={true}>只填空白的人{empty === null ? '' : `（${empty} 人）`}</Radio>
            <Radio value={false}>所选 {props.count} 人都改，原来的也换掉</Radio>
          </Radio.Group>
        )}
      </Field>
    </BulkDialog>
  )
}

interface ValueProps {
  field: ManyField
  value: Value
  onChange: (value: Value) => void
}

function ValueField({ field, value, onChange }: ValueProps) {
  const label = fieldLabel(field)
  const text = typeof value === 'string' ? value : null
  switch (field) {
    case 'consentOn':
      return <DateField label={label} required value={text} onChange={onChange} help="本人在告知同意书上签字的日期" />
    case 'hiredOn':
      return <DateField label={label} required month value={text} onChange={onChange} />
    case 'employmentForm':
      return <CodeSelect label={label} required list="employment_form" value={text} onChange={onChange} />
    case 'ethnicity':
      return <CodeSelect label={label} required list="ethnicity" value={text} onChange={onChange} />
    case 'unitId':
      return <UnitSelect label={label} required value={text} onChange={onChange} />
    case 'migrant':
    case 'dispatch':
      return <YesNo label={label} required value={typeof value === 'boolean' ? value : null} onChange={onChange} />
    case 'dept':
    case 'unionGroup':
      return <TextField label={label} required value={text} onChange={onChange} maxLength={100} />
    default:
      return field satisfies never
  }
}

/** What the call takes; null while something is missing or half typed. */
function toFields(field: ManyField, value: Value, agency: string | null): Fields | null {
  if (value === null || value === '') return null
  if (field === 'consentOn' && !(typeof value === 'string' && isPlainDate(value))) return null
  if (field === 'dispatch' && value === true) return agency === null ? null : { dispatch: true, dispatchUnit: agency }
  // The value is of the kind that the field's own control gives.
  return { [field]: value } as Partial<PersonFields>
}

/** How many of the chosen have nothing there; null where the register cannot tell at once. */
function useEmpty({ who, count }: BulkDialogProps, field: ManyField): number | null {
  const { text = '', missing = '', ...filter } = who
  const isCounted = field !== 'dept' && field !== 'unionGroup'
  const isOwn = missing === `absent:${field}`
  const canAsk = isCounted && (missing === '' || missing === 'any' || missing === field)
  const found = useCall('members.search', canAsk ? { text, filter: { ...filter, missing: `absent:${field}` }, limit: 1 } : null)
  return isOwn ? count : canAsk ? (found.value?.total ?? null) : null
}
