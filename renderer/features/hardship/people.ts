import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import type { Choice } from '../../ui/ChoiceField.tsx'

/** Everybody of the household, to choose from. */
export function peopleOf(file: HardshipFile): Choice[] {
  return file.members.map(({ personId, name }) => ({ value: personId, label: name }))
}

/** Name of somebody of the household; the household itself for null. */
export function nameOf(file: HardshipFile, personId: string | null): string {
  if (personId === null) return '全家'
  return file.members.find((member) => member.personId === personId)?.name ?? '（已不在家庭成员里）'
}
