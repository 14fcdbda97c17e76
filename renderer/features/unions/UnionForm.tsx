import { checkCreditCode } from '../../../shared/domain/identity/credit-code.ts'
import { today } from '../../data/clock.ts'
import { reasonSentence } from '../../text/errors.ts'
import { UNION_LABELS } from '../../text/fields.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { CodeSuggestion } from '../../ui/CodeSuggestion.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { spellDate } from '../../ui/date-text.ts'
import { FormGroup } from '../../ui/FormGroup.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import type { FormParts } from '../../ui/RecordForm.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { YesNo } from '../../ui/YesNo.tsx'
import { CoveredUnits } from './CoveredUnits.tsx'
import { OfficersTable } from './OfficersTable.tsx'
import { daysLeftWords } from './term-words.ts'
import { termEnd, type UnionField, type UnionValues } from './union-values.ts'

interface Props extends FormParts<UnionValues> {
  unitNames: ReadonlyMap<string, string>
}

const TERMS = [
  { value: '36', label: '3 年' },
  { value: '60', label: '5 年' },
]

/** The fields of a grass-roots union in groups. */
export function UnionForm({ values, errors, unitNames, onChange }: Props) {
  const bind = <F extends UnionField>(field: F) => ({
    label: UNION_LABELS[field] ?? field,
    value: values[field],
    // A computed key of a patch keeps the pairing of field and value.
    onChange: (value: UnionValues[F]) => onChange({ [field]: value } as Partial<UnionValues>),
    error: errors[field],
  })
  const endsOn = termEnd(values)
  const term = endsOn === null ? '填上选举日期和任期后算出届满日期' : `届满 ${spellDate(endsOn)}，${daysLeftWords(endsOn, today())}`
  return (
    <>
      <FormGroup title="工会">
        <TextField {...bind('name')} required autoFocus span={2} maxLength={100} />
        <CodeSelect {...bind('unionType')} list="union_org_type" />
        <TextField {...bind('parentName')} maxLength={100} />
        <CoveredUnits
          {...bind('unitIds')}
          span={2}
          text={values.unitText}
          known={unitNames}
          onChange={(unitIds) => onChange({ unitIds, unitText: '' })}
          onText={(unitText) => onChange({ unitText })}
        />
        <TextField {...bind('approvalNo')} maxLength={60} />
        <DateField {...bind('approvedOn')} />
      </FormGroup>
      <FormGroup title="届次和任期">
        <NumberField {...bind('sessionNo')} unit="届" />
        <DateField {...bind('electedOn')} />
        <ChoiceField
          {...bind('termMonths')}
          value={values.termMonths === null ? null : String(values.termMonths)}
          choices={TERMS}
          onChange={(months) => onChange({ termMonths: months === '36' ? 36 : months === '60' ? 60 : null })}
        />
        <p className="union-term" role="status">
          {term}
        </p>
      </FormGroup>
      <FormGroup title="工会干部" whole>
        <OfficersTable
          officers={values.officers}
          errors={errors}
          electedOn={values.electedOn}
          onChange={(officers) => onChange({ officers })}
        />
      </FormGroup>
      <FormGroup title="法人资格和账户">
        <div>
          <TextField {...bind('creditCode')} code error={errors['creditCode'] ?? codeTrouble(values.creditCode)} help="工会的代码以 81 开头" />
          <CodeSuggestion code={suggestionFor(values.creditCode)} onTake={(creditCode) => onChange({ creditCode })} />
        </div>
        <TextField {...bind('legalCertificateNo')} maxLength={60} />
        <DateField {...bind('legalSince')} />
        <TextField {...bind('legalPerson')} maxLength={50} />
        <TextField {...bind('bankAccount')} code maxLength={60} />
        <YesNo {...bind('independentAccount')} />
        <TextField {...bind('homeGrade')} maxLength={60} />
        <TextField {...bind('note')} rows={2} span={2} maxLength={2000} />
      </FormGroup>
    </>
  )
}

function suggestionFor(code: string | null): string | undefined {
  return code === null ? undefined : checkCreditCode({ value: code, use: 'union' }).suggested
}

/** A sentence once the code is long enough to be wrong; an enterprise's code is named as such. */
function codeTrouble(code: string | null): string | null {
  if (code === null) return null
  const { problems, warnings } = checkCreditCode({ value: code, use: 'union' })
  const word = problems[0] ?? warnings[0]
  if (word === undefined || (word === 'bad_length' && code.length < 18)) return null
  if (word === 'bad_length') return '统一社会信用代码应为 18 位'
  return word === 'bad_check' ? '校验位不符，可能抄错一位，请对照证书' : (reasonSentence(word) ?? null)
}
