import type { HouseholdPerson, HouseholdValues } from '../../../../shared/domain/import/hardship-fields.ts'
import type { InterpretedRow } from '../../../../shared/domain/import/interpret.ts'
import type { JudgedRow } from '../batch.ts'
import type { StoredRow } from '../queries.ts'

/** What a row of a batch keeps of a household, in the place where a roster row keeps its person. */
export type HouseholdData = HouseholdValues & {
  readonly household: readonly HouseholdPerson[]
  /** The sender's words for what no field holds whole. */
  readonly given: Readonly<Record<string, string>>
}

export type JudgedHousehold = JudgedRow<HouseholdData>
export type StoredHousehold = Omit<StoredRow, 'values'> & { readonly values: HouseholdData }

/** A stored row of a batch about households. */
export function asHousehold(row: StoredRow): StoredHousehold {
  return row as unknown as StoredHousehold // rows of such a batch are written by `judgeHousehold` in this very shape
}

/** The worker of a household as a row of a roster, for the rules about who a person is. */
export function asWorker({ values }: { readonly values: HouseholdData }): InterpretedRow['values'] {
  const { name, idType, idNo, sex, birthOn, ethnicity, political, mobile, phone2, unitName } = values
  return {
    name, idType, idNo, sex, birthOn, ethnicity, political, mobile, phone2, unitName,
    education: null, joinedOn: null, job: null,
  }
}

/** A file that is over stands in nobody's way. */
export function isOver({ fileState }: HouseholdData): boolean {
  return fileState === 'relieved' || fileState === 'cancelled'
}
