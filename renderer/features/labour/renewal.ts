import type { LabourContractRow } from '../../../shared/contract/labour-records.ts'
import { isNear } from '../../../shared/domain/labour/months.ts'
import { addDays, type PlainDate } from '../../../shared/domain/plain-date.ts'

/** The day after the contract that ends last; null where none ends. */
export function nextStart(contracts: readonly Pick<LabourContractRow, 'endsOn' | 'extendedTo'>[]): PlainDate | null {
  const ends = contracts.flatMap(({ extendedTo, endsOn }) => extendedTo ?? endsOn ?? []).filter(isNear).toSorted()
  const last = ends.at(-1)
  return last === undefined ? null : addDays(last, 1)
}
