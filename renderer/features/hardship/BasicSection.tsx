import { Button, Radio } from 'antd'
import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import { call } from '../../bridge.ts'
import { labelOf, useCodes } from '../../data/codes.ts'
import { goTo } from '../../data/session.ts'
import { reasonSentence } from '../../text/errors.ts'
import { AREA_LABELS } from '../../text/hardship.ts'
import { HARDSHIP_LABELS } from '../../text/hardship-fields.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Fact, Facts } from '../../ui/Facts.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormGroup } from '../../ui/FormGroup.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { RecordForm, type FormParts } from '../../ui/RecordForm.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { UnionSelect } from '../../ui/UnionSelect.tsx'
import { YesNo } from '../../ui/YesNo.tsx'
import { BankCardField } from './BankCardField.tsx'
import { fileValues, readFile, type FilePatch, type FileValues } from './file-values.ts'
import { peopleOf } from './people.ts'
import type { SectionProps } from './section.ts'

/** The starred fields of the form that belong to the file; what stands on the person is shown, not typed again. */
export function BasicSection({ file }: SectionProps) {
  const { warn } = useMessages()
  const save = async (fields: FilePatch, revision: number): Promise<HardshipFile> => {
    const saved = await call('hardship.change', { id: file.id, revision, fields })
    // Kept as typed, but nobody should learn of it from the county.
    if (fields.bankCard !== undefined && saved.cardDoubt !== null) warn(`已照录，但${reasonSentence(saved.cardDoubt) ?? ''}`)
    return saved
  }
  return (
    <>
      <Worker file={file} />
      <RecordForm
        stays
        record={file}
        base={fileValues(file.fields)}
        draft="hardship.basic"
        read={readFile}
        save={save}
        open={() => undefined}
      >
        {(form) => <BasicFields form={form} file={file} />}
      </RecordForm>
    </>
  )
}

function Worker({ file }: { file: HardshipFile }) {
  const codes = useCodes()
  return (
    <section className="card">
      <div className="card-head">
        <h2>职工本人</h2>
        <Button size="small" onClick={() => goTo('member', { id: file.personId })}>
          打开会员档案
        </Button>
      </div>
      <Facts>
        <Fact label="姓名">{file.name}</Fact>
        <Fact label="性别">{labelOf(codes, 'sex', file.sex)}</Fact>
        <Fact label="身份证号">
          <span className="digits">{file.idNoMasked}</span>
        </Fact>
        <Fact label="工作单位" wide>
          {file.unitName}
        </Fact>
      </Facts>
      <p className="file-note">姓名、证件、民族、政治面貌、电话、户口和住址在会员档案里填一次，打印各种表都用它。</p>
    </section>
  )
}

function BasicFields({ form, file }: { form: FormParts<FileValues>; file: HardshipFile }) {
  const { values, errors, onChange } = form
  const bind = <F extends keyof FileValues>(field: F) => ({
    label: HARDSHIP_LABELS[field] ?? field,
    value: values[field],
    // A computed key of a patch keeps the pairing of field and value.
    onChange: (value: FileValues[F]) => onChange({ [field]: value } as Partial<FileValues>),
    error: errors[field],
  })
  return (
    <>
      <FormGroup title="身份和工作">
        <CodeSelect {...bind('workState')} list="work_state" />
        <CodeSelect {...bind('industry')} list="industry_union_form" />
        <TextField {...bind('unitStatus')} maxLength={40} placeholder="正常、停产、破产…" />
        <UnionSelect {...bind('unionId')} />
        <CodeSelect {...bind('modelWorker')} list="model_worker_type" />
        <YesNo {...bind('singleParent')} />
        <YesNo {...bind('selfHelp')} />
        <YesNo {...bind('zeroEmployment')} />
        <YesNo {...bind('migrant')} help="须是工会会员、有满一年的劳动关系" />
        {values.migrant === true && (
          <>
            <DateField {...bind('contractSignedOn')} />
            <NumberField {...bind('contractMonths')} unit="个月" />
          </>
        )}
      </FormGroup>
      <FormGroup title="健康和医保">
        <CodeSelect {...bind('health')} list="hardship_health" help="健康信息要有本人的单独同意书" />
        <TextField {...bind('illness')} maxLength={100} />
        <CodeSelect {...bind('disabilityType')} list="disability_type" />
        <CodeSelect {...bind('disabilityGrade')} list="disability_grade" />
        <CodeSelect {...bind('insurance')} list="medical_insurance" />
      </FormGroup>
      <FormGroup title="住房和联系">
        <CodeSelect {...bind('housing')} list="housing_type" />
        <TextField {...bind('housingM2')} code />
        <Field label={HARDSHIP_LABELS['area'] ?? ''} group error={errors['area']}>
          {({ id }) => (
            <Radio.Group
              name={id}
              value={values.area}
              onChange={(event) => onChange({ area: event.target.value === 'village' ? 'village' : 'town' })}
            >
              <Radio value="town">{AREA_LABELS.town}</Radio>
              <Radio value="village">{AREA_LABELS.village}</Radio>
            </Radio.Group>
          )}
        </Field>
        <TextField {...bind('otherContact')} maxLength={100} />
        <TextField {...bind('postcode')} code maxLength={10} />
      </FormGroup>
      <FormGroup title="发放账户">
        <TextField {...bind('bankName')} maxLength={60} />
        <TextField {...bind('bankBranch')} maxLength={100} />
        <BankCardField file={file} value={values.bankCard} touched={values.bankCard !== file.fields.bankCard} onChange={bind('bankCard').onChange} error={errors['bankCard']} />
        <ChoiceField {...bind('bankHolderId')} choices={peopleOf(file)} placeholder="本人或家庭成员" />
      </FormGroup>
      <FormGroup title="建档和保管">
        <DateField {...bind('openedOn')} required />
        <TextField {...bind('openedBy')} maxLength={50} />
        <TextField {...bind('checkedBy')} maxLength={50} />
        <TextField {...bind('enteredBy')} maxLength={50} />
        <TextField {...bind('retentionPlace')} maxLength={100} placeholder="例如：2 号柜第 3 层" />
        <CodeSelect {...bind('focusGroup')} list="hardship_focus_group" />
        <CodeSelect {...bind('legacyCategory')} list="hardship_category_legacy" />
        <TextField {...bind('legacyMeasures')} maxLength={200} />
        <TextField {...bind('note')} rows={2} span={2} maxLength={2000} />
      </FormGroup>
    </>
  )
}
