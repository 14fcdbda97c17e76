import type { EmploymentValues, LedgerContract } from '../../../../shared/domain/import/labour-fields.ts'
import type { InterpretedEmployment } from '../../../../shared/domain/import/labour-interpret.ts'
import type { InterpretedRow } from '../../../../shared/domain/import/interpret.ts'
import type { Decision, JudgedRow } from '../batch.ts'
import type { StoredRow } from '../queries.ts'

/** What a row of a batch keeps of an employment, in the place where a roster row keeps its person. */
export type EmploymentData = EmploymentValues & { readonly contracts: readonly LedgerContract[] }
export type JudgedEmployment = JudgedRow<EmploymentData>
export type StoredEmploymentRow = Omit<StoredRow, 'values'> & { readonly values: EmploymentData }
/** What judging needs of a row. */
export type EmploymentInput = Omit<JudgedEmployment, 'outcome' | 'matchedId' | 'candidates'>

/** A stored row of a batch about employments. */
export function asEmployment(row: StoredRow): StoredEmploymentRow {
  return row as unknown as StoredEmploymentRow // rows of such a batch are written by `judgeEmployment` in this very shape
}

/** A row as it was read, in the shape in which it is judged and kept. */
export function toJudgedEmployment(
  { row, action, values, contracts, findings, dupOf }: InterpretedEmployment,
  decision: Decision | null,
): EmploymentInput {
  return { row, action, values: { ...values, contracts }, findings, dupOf: dupOf ?? null, decision }
}

/** The worker as a row of a roster, for the rules about who a person is; his work is told of the employment. */
export function asWorker({ values }: { readonly values: EmploymentData }): InterpretedRow['values'] {
  const { name, idType, idNo, sex, birthOn, ethnicity, political, education, mobile, phone2 } = values
  return {
    name, idType, idNo, sex, birthOn, ethnicity, political, education, mobile, phone2, unitName: null, joinedOn: null, job: null,
  }
}
