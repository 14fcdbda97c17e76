import { Select } from 'antd'
import { useMemo } from 'react'
import { call } from '../../bridge.ts'
import { useCodes } from '../../data/codes.ts'
import { HARDSHIP_LABELS } from '../../text/hardship-fields.ts'
import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormGroup } from '../../ui/FormGroup.tsx'
import { RecordForm, type FormParts } from '../../ui/RecordForm.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { YesNo } from '../../ui/YesNo.tsx'
import { fileValues, readFile, type FileValues } from './file-values.ts'
import type { SectionProps } from './section.ts'

/** One main cause, up to three others, the story in words, and the accident where there was one. */
export function CausesSection({ file }: SectionProps) {
  return (
    <RecordForm
      stays
      record={file}
      base={fileValues(file.fields)}
      draft="hardship.causes"
      read={readFile}
      save={(fields, revision) => call('hardship.change', { id: file.id, revision, fields })}
      open={() => undefined}
    >
      {(form) => <CauseFields {...form} />}
    </RecordForm>
  )
}

function CauseFields({ values, errors, onChange }: FormParts<FileValues>) {
  const causes = useCodes()['hardship_cause']
  const others = useMemo(
    () => (causes ?? []).filter(({ code }) => code !== values.mainCause).map(({ code, label }) => ({ value: code, label: `${code} ${label}` })),
    [causes, values.mainCause],
  )
  const length = [...(values.story ?? '').replace(/\s+/g, '')].length
  return (
    <>
      <FormGroup title="致困原因">
        <CodeSelect
          label={HARDSHIP_LABELS['mainCause'] ?? ''}
          list="hardship_cause"
          value={values.mainCause}
          onChange={(mainCause) => onChange({ mainCause, otherCauses: values.otherCauses.filter((cause) => cause !== mainCause) })}
          error={errors['mainCause']}
        />
        <Field label={HARDSHIP_LABELS['otherCauses'] ?? ''} span={2} help="最多三项，不与主要原因重复" error={errors['otherCauses']}>
          {(control) => (
            <Select
              {...control}
              className="choice"
              mode="multiple"
              maxCount={3}
              optionFilterProp="label"
              options={others}
              value={[...values.otherCauses]}
              onChange={(otherCauses: string[]) => onChange({ otherCauses })}
            />
          )}
        </Field>
        <TextField
          label={HARDSHIP_LABELS['story'] ?? ''}
          rows={6}
          span={3}
          maxLength={2000}
          value={values.story}
          onChange={(story) => onChange({ story })}
          error={errors['story']}
          help={<span className={length > 0 && (length < 30 || length > 500) ? 'warn-text' : undefined}>{length} 字；上报要求 30 至 500 字。写清什么时候、什么事、花了多少、还差多少。</span>}
        />
      </FormGroup>
      <FormGroup title="意外致困（没有意外的不用填）">
        <DateField label={HARDSHIP_LABELS['accidentOn'] ?? ''} value={values.accidentOn} onChange={(accidentOn) => onChange({ accidentOn })} error={errors['accidentOn']} />
        <YesNo
          label={HARDSHIP_LABELS['accidentPasses'] ?? ''}
          value={values.accidentPasses}
          onChange={(accidentPasses) => onChange({ accidentPasses })}
          help="各地标准不同，按县总工会的文件判断"
          error={errors['accidentPasses']}
        />
        <TextField label={HARDSHIP_LABELS['accidentWhat'] ?? ''} rows={3} span={3} maxLength={500} value={values.accidentWhat} onChange={(accidentWhat) => onChange({ accidentWhat })} error={errors['accidentWhat']} />
      </FormGroup>
    </>
  )
}
