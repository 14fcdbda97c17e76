import type { Choice } from '../../ui/ChoiceField.tsx'
import { CLOSED_STATES } from '../../../shared/domain/hardship/codes.ts'
import { isStudent } from '../../../shared/domain/hardship/household.ts'
import { labelOf, useCodes } from '../../data/codes.ts'
import { useCall } from '../../data/use-call.ts'
import { hardshipStateLabel } from '../../text/hardship.ts'
import { AUTO } from './aid-values.ts'

export interface Student {
  readonly personId: string
  readonly name: string
  readonly school: string | null
  readonly schoolLevel: string | null
}

export interface Payee {
  /** The file that counts: the chosen one, else the open one of the household. */
  readonly fileId: string | null
  readonly files: readonly Choice[]
  /** Everybody of that household, students first. */
  readonly household: readonly Student[]
}

/** What the store knows of the payee: the files of the household, and who belongs to it. */
export function usePayee(personId: string | null, chosen: string | null): Payee {
  const codes = useCodes()
  const files = useCall('hardship.ofPerson', personId === null ? null : { personId }).value ?? []
  const over: readonly string[] = CLOSED_STATES
  const open = files.find(({ state }) => !over.includes(state))
  const fileId = chosen === AUTO ? (open?.id ?? null) : chosen
  const file = useCall('hardship.get', fileId === null ? null : { id: fileId }).value
  const household = (file?.members ?? []).map(({ personId: id, name, school, schoolLevel }) => ({ personId: id, name, school, schoolLevel }))
  return {
    fileId,
    files: files.map(({ id, fileNo, name, state, category }) => ({
      value: id,
      label: [fileNo, name, labelOf(codes, 'hardship_category', category), hardshipStateLabel(state)].filter((part) => part !== '').join(' '),
    })),
    household: household.toSorted((a, b) => Number(isStudent(b)) - Number(isStudent(a))),
  }
}
