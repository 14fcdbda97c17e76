import type { HouseholdMemberRow } from '../../../shared/contract/hardship-file.ts'
import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import { isDayOrMonth } from '../../../shared/domain/plain-date.ts'
import type { NamedPerson } from '../../ui/PersonInput.tsx'

type View = HardshipFile['members'][number]

/** A household member as typed: days as text, and the few facts of somebody who is not in the register. */
export interface MemberValues extends Omit<HouseholdMemberRow, 'id' | 'personId' | 'newPerson' | 'relation' | 'enrolledOn'> {
  person: NamedPerson
  idNo: string | null
  sex: string | null
  birthOn: string | null
  mobile: string | null
  relation: string | null
  enrolledOn: string | null
}

export function memberValues(row: View | null): MemberValues {
  if (row === null) return EMPTY
  const { name, sex, birthOn, age: _age, idNoMasked: _id, mobileMasked: _mobile, memberState: _state, ...rest } = row
  const { id: _row, personId, ...fields } = rest
  return { ...EMPTY, ...fields, person: { personId, name }, sex, birthOn }
}

/** The stored row without what the person's own record says. */
export function toMemberRow(row: View): HouseholdMemberRow {
  const { name: _name, sex: _sex, birthOn: _birth, age: _age, idNoMasked: _id, mobileMasked: _mobile, memberState: _state, ...rest } = row
  return { ...rest, newPerson: null }
}

export type ReadMember =
  | { ok: true; row: Omit<HouseholdMemberRow, 'id'> }
  | { ok: false; errors: Readonly<Record<string, string>> }

/** What the list takes; says what is wrong by field. */
export function readMember(values: MemberValues): ReadMember {
  const { person, idNo, sex, birthOn, mobile, relation, enrolledOn, ...rest } = values
  const name = (person.name ?? '').trim()
  const errors: Record<string, string> = {}
  if (name === '') errors['person'] = '请填姓名'
  if (relation === null) errors['relation'] = '请选与户主关系'
  if (birthOn !== null && !isDayOrMonth(birthOn)) errors['birthOn'] = '请填真实的日期，例如 2010-09 或 2010-09-01'
  if (enrolledOn !== null && !isDayOrMonth(enrolledOn)) errors['enrolledOn'] = '请填年月，例如 2024-09'
  if (!rest.counted && (rest.notCountedWhy ?? '').trim() === '') errors['notCountedWhy'] = '请写不计入的理由'
  const born = birthOn !== null && isDayOrMonth(birthOn) ? birthOn : null
  const enrolled = enrolledOn !== null && isDayOrMonth(enrolledOn) ? enrolledOn : null
  if (Object.keys(errors).length > 0 || relation === null) return { ok: false, errors }
  const newPerson = person.personId === null ? { name, idNo, sex, birthOn: born, mobile } : null
  return { ok: true, row: { ...rest, relation, enrolledOn: enrolled, personId: person.personId, newPerson } }
}

const EMPTY: MemberValues = {
  person: { personId: null, name: null },
  idNo: null,
  sex: null,
  birthOn: null,
  mobile: null,
  relation: null,
  counted: true,
  notCountedWhy: null,
  ableToWork: null,
  workState: null,
  identity: null,
  workplace: null,
  school: null,
  schoolLevel: null,
  enrolledOn: null,
  schoolYears: null,
  health: null,
  illness: null,
  disabilityType: null,
  disabilityGrade: null,
  insurance: null,
  note: null,
}
