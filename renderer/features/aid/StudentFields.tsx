import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { Field } from '../../ui/Field.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { PersonInput } from '../../ui/PersonInput.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { AidValues } from './aid-values.ts'
import type { Payee } from './use-payee.ts'

interface Props {
  values: AidValues
  errors: Readonly<Record<string, string>>
  payee: Payee
  change: (part: Partial<AidValues>) => void
}

/** Whose schooling is helped: somebody of the household where there is a file, with school, level and year. */
export function StudentFields({ values, errors, payee, change }: Props) {
  const { student } = values
  const take = (personId: string | null): void => {
    const known = payee.household.find((person) => person.personId === personId)
    change({
      student: { personId, name: known?.name ?? null },
      school: known?.school ?? values.school,
      schoolLevel: known?.schoolLevel ?? values.schoolLevel,
    })
  }
  return (
    <>
      {payee.fileId === null ? (
        <Field label="受助学生" required group error={errors['studentId']}>
          {() => <PersonInput label="受助学生" value={student} onChange={(next) => change({ student: next })} />}
        </Field>
      ) : (
        <ChoiceField
          label="受助学生"
          required
          choices={payee.household.map(({ personId, name, school }) => ({ value: personId, label: [name, school].filter(Boolean).join(' ') }))}
          value={student.personId}
          onChange={take}
          error={errors['studentId']}
          help="只列这一家的人；没有的话先加到档案的家庭成员里"
        />
      )}
      <TextField label="学校" required value={values.school} maxLength={100} onChange={(school) => change({ school })} error={errors['school']} />
      <TextField
        label="学段"
        required
        value={values.schoolLevel}
        maxLength={40}
        placeholder="高中、中职、大专、本科"
        onChange={(schoolLevel) => change({ schoolLevel })}
        error={errors['schoolLevel']}
      />
      <NumberField label="学年" unit="年" value={values.schoolYear} onChange={(schoolYear) => change({ schoolYear })} help="不填按帮扶日期的年份" />
    </>
  )
}
