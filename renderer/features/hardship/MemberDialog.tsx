import type { HouseholdMemberRow } from '../../../shared/contract/hardship-file.ts'
import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import { today } from '../../data/clock.ts'
import { HARDSHIP_LABELS } from '../../text/hardship-fields.ts'
import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { birthOf, checkTyped, sexCodeOf } from '../../ui/id-words.ts'
import { IdNumberField } from '../../ui/IdNumberField.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { PersonInput } from '../../ui/PersonInput.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { YesNo } from '../../ui/YesNo.tsx'
import { useRowForm } from '../../ui/use-row-form.tsx'
import { memberValues, readMember, toMemberRow, type MemberValues } from './member-values.ts'
import { saveLists, withRow } from './row-form.ts'
import type { RowDialogProps } from './RowsCard.tsx'

type Props = RowDialogProps<HardshipFile['members'][number]>

/** Somebody of the household: linked when known, else typed once; the number fills birth day and sex. */
export function MemberDialog({ file, row, onClose }: Props) {
  const { values, change, offer, drop } = useRowForm(`hardship.member.${file.id}.${row?.id ?? 'new'}`, memberValues(row))
  const read = readMember(values)
  const save = async (): Promise<void> => {
    if (!read.ok) return
    const typed = row === null ? read.row : { ...read.row, id: row.id }
    await saveLists(file, { members: withRow<HouseholdMemberRow>(file.members.map(toMemberRow), typed) })
    drop()
  }
  return (
    <FormDialog
      title={row === null ? '添加家庭成员' : `修改${row.name}`}
      confirmLabel="保存"
      wide
      ready={(values.person.name ?? '').trim() !== ''}
      check={() => (read.ok ? {} : read.errors)}
      onSave={save}
      onClose={onClose}
    >
      {(errors) => (
        <>
          {offer}
          {row === null && <WhoFields values={values} change={change} errors={errors} />}
          <MemberFields values={values} change={change} errors={errors} isWorker={row?.personId === file.personId} />
        </>
      )}
    </FormDialog>
  )
}

interface FieldsProps {
  values: MemberValues
  change: (part: Partial<MemberValues>) => void
  errors: Readonly<Record<string, string>>
}

function WhoFields({ values, change, errors }: FieldsProps) {
  const { person } = values
  const linked = person.personId !== null
  const typeNumber = (idNo: string | null): void => {
    const check = checkTyped('111', idNo, today())
    const [birthOn, sex] = [birthOf(check), sexCodeOf(check)]
    change({ idNo, ...(birthOn === null ? {} : { birthOn }), ...(sex === null ? {} : { sex }) })
  }
  return (
    <div className="form-grid dialog-grid">
      <Field label="姓名" required error={errors['person'] ?? errors['name']} help={linked ? undefined : '已在会员里的选出来；不在的直接写，只记这一次'}>
        {() => <PersonInput label="姓名" value={person} onChange={(next) => change({ person: next })} />}
      </Field>
      {!linked && (
        <>
          <IdNumberField idType="111" value={values.idNo} onChange={typeNumber} error={errors['idNo']} />
          <DateField label="出生日期" month value={values.birthOn} onChange={(birthOn) => change({ birthOn })} error={errors['birthOn']} />
          <CodeSelect label="性别" list="sex" hide={['0', '9']} value={values.sex} onChange={(sex) => change({ sex })} error={errors['sex']} />
          <TextField label="手机号码" code maxLength={40} value={values.mobile} onChange={(mobile) => change({ mobile })} error={errors['mobile']} />
        </>
      )}
    </div>
  )
}

function MemberFields({ values, change, errors, isWorker }: FieldsProps & { isWorker: boolean }) {
  const bind = <F extends keyof MemberValues>(field: F) => ({
    label: HARDSHIP_LABELS[field] ?? field,
    value: values[field],
    // A computed key of a patch keeps the pairing of field and value.
    onChange: (value: MemberValues[F]) => change({ [field]: value } as Partial<MemberValues>),
    error: errors[field],
  })
  const studies = (values.school ?? '') !== '' || (values.schoolLevel ?? '') !== ''
  return (
    <div className="form-grid dialog-grid">
      <CodeSelect {...bind('relation')} list="family_relation" first={RELATIONS} required help="户主本人选“本人”" />
      <YesNo
        label="共同生活，计入家庭人口"
        fixed
        value={values.counted}
        onChange={(counted) => change({ counted: counted === true })}
        help={isWorker ? '职工本人必须计入，才能测算' : undefined}
        error={errors['counted']}
      />
      {!values.counted && <TextField {...bind('notCountedWhy')} required maxLength={200} placeholder="例如：已分户、服兵役" />}
      <YesNo {...bind('ableToWork')} />
      <CodeSelect {...bind('workState')} list="work_state" />
      <TextField {...bind('identity')} maxLength={60} placeholder="职工、农民、学生、无业…" />
      <TextField {...bind('workplace')} maxLength={100} />
      <TextField {...bind('school')} maxLength={100} />
      <TextField {...bind('schoolLevel')} maxLength={40} placeholder="小学、初中、高中、大专…" help="义务教育阶段的学费不算刚性支出" />
      {studies && (
        <>
          <DateField {...bind('enrolledOn')} month />
          <NumberField {...bind('schoolYears')} unit="年" />
        </>
      )}
      <CodeSelect {...bind('health')} list="hardship_health" />
      <TextField {...bind('illness')} maxLength={100} />
      <CodeSelect {...bind('disabilityType')} list="disability_type" />
      {values.disabilityType !== null && <CodeSelect {...bind('disabilityGrade')} list="disability_grade" />}
      <CodeSelect {...bind('insurance')} list="medical_insurance" />
      <TextField {...bind('note')} maxLength={500} span={2} />
    </div>
  )
}

/** Most used first. */
const RELATIONS: readonly string[] = ['01', '10', '20', '30', '51', '52', '40']
