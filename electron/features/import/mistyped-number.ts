import type { RowValues } from '../../../shared/domain/import/fields.ts'
import type { StoredRow } from './queries.ts'

/**
 * What a row says about a person whose number somebody has found to be mistyped: all but the number, which is kept
 * beside as given. Sex and birth day stay only where the sheet has them in columns of their own: what was read out of
 * the wrong number is somebody else's.
 */
export function readMistyped(
  row: StoredRow,
  fields: ReadonlySet<string>,
): { values: RowValues; given: { idNo?: string } } {
  const { values } = row
  if (row.decision?.kind !== 'new_without_id' || values.idNo === null) return { values, given: {} }
  return {
    values: {
      ...values,
      idNo: null,
      sex: fields.has('sex') ? values.sex : null,
      birthOn: fields.has('birthOn') ? values.birthOn : null,
    },
    given: { idNo: values.idNo },
  }
}
