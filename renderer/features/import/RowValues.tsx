import type { ImportRow } from '../../../shared/contract/import.ts'
import { FIELD_NAMES } from '../../../shared/domain/import/fields.ts'
import type { CodeLists } from '../../data/codes.ts'
import { fieldLabel } from '../../text/fields.ts'
import { valueText } from './values.ts'

interface Props {
  row: ImportRow
  codes: CodeLists
  full: boolean
}

/** What the row says, and what the register says where it differs. */
export function RowValues({ row, codes, full }: Props) {
  const filled = FIELD_NAMES.filter((field) => valueText(codes, field, row.values[field], full) !== '')
  const differs = row.differences.length > 0
  return (
    <table className="table row-values">
      <caption className="sr-only">这一行的内容</caption>
      <thead>
        <tr>
          <th scope="col">栏目</th>
          <th scope="col">表中</th>
          {differs && <th scope="col">档案里</th>}
        </tr>
      </thead>
      <tbody>
        {filled.map((field) => {
          const difference = row.differences.find((one) => one.field === field)
          return (
            <tr key={field} className={difference === undefined ? '' : 'row-differs'}>
              <th scope="row">{fieldLabel(field)}</th>
              <td>{valueText(codes, field, row.values[field], full)}</td>
              {differs && (
                <td>{difference === undefined ? '' : valueText(codes, field, difference.old, full) || '空'}</td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
