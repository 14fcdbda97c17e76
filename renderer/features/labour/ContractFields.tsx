import { Button, Checkbox } from 'antd'
import { CONTRACT_TERMS } from '../../../shared/domain/labour/facts.ts'
import { isNear } from '../../../shared/domain/labour/months.ts'
import { lastOf } from '../../../shared/domain/plain-date.ts'
import { LABOUR_LABELS } from '../../text/labour-fields.ts'
import { TERM_LABELS } from '../../text/labour-history.ts'
import { AmountField } from '../../ui/AmountField.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toDay } from '../../ui/to-day.ts'
import { YesNo } from '../../ui/YesNo.tsx'
import { termOf, type ContractValues } from './contract-values.ts'

interface Props {
  values: ContractValues
  errors: Readonly<Record<string, string>>
  onChange: (part: Partial<ContractValues>) => void
}

const TERMS = CONTRACT_TERMS.map((term) => ({ value: term, label: TERM_LABELS[term] ?? term }))
const LENGTHS = [{ months: 12, label: '一年' }, { months: 24, label: '两年' }, { months: 36, label: '三年' }, { months: 60, label: '五年' }]

/** The fields of one written contract, as it stands on paper. */
export function ContractFields({ values, errors, onChange }: Props) {
  const bind = <F extends keyof ContractValues>(field: F) => ({
    label: LABOUR_LABELS[field] ?? field,
    value: values[field],
    // A computed key of a patch keeps the pairing of field and value.
    onChange: (value: ContractValues[F]) => onChange({ [field]: value } as Partial<ContractValues>),
    error: errors[field],
  })
  const start = toDay(values.startsOn)
  const from = start !== null && isNear(start) ? start : null
  return (
    <>
      <ChoiceField {...bind('term')} fixed choices={TERMS} onChange={(term) => onChange({ term: termOf(term) })} />
      <DateField {...bind('startsOn')} />
      <div>
        <DateField {...bind('endsOn')} help={END_HELP[values.term]} />
        {values.term === 'fixed' && (
          <div className="length-buttons" role="group" aria-label="常用期限">
            {LENGTHS.map(({ months, label }) => (
              <Button key={months} size="small" disabled={from === null} onClick={() => from !== null && onChange({ endsOn: lastOf(from, months) })}>
                {label}
              </Button>
            ))}
          </div>
        )}
      </div>
      <DateField {...bind('signedOn')} help="空着按起始日期算" />
      <DateField {...bind('probationEndsOn')} help="没有约定就空着" />
      <DateField {...bind('extendedTo')} help="双方书面协议延长的，填延长到的日期" />
      <TextField {...bind('contractNo')} code maxLength={60} />
      <TextField {...bind('post')} maxLength={100} />
      <AmountField {...bind('pay')} label={LABOUR_LABELS['payFen'] ?? ''} />
      <YesNo {...bind('delivered')} />
      {values.delivered === true && <DateField {...bind('deliveredOn')} />}
      <YesNo {...bind('womenClause')} />
      <Field label="其他情形" group>
        {() => (
          <>
            <Checkbox checked={values.probationOnly} onChange={(event) => onChange({ probationOnly: event.target.checked })}>
              {LABOUR_LABELS['probationOnly']}
            </Checkbox>
            <Checkbox checked={values.askedFixed} onChange={(event) => onChange({ askedFixed: event.target.checked })}>
              {LABOUR_LABELS['askedFixed']}
            </Checkbox>
          </>
        )}
      </Field>
      <TextField {...bind('note')} rows={2} span={2} maxLength={2000} />
    </>
  )
}

const END_HELP: Readonly<Record<ContractValues['term'], string>> = {
  fixed: '合同写明的最后一天',
  open: '无固定期限的空着；已经终止的填终止日期',
  task: '任务没有完成的空着',
}
