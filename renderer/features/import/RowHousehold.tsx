import type { ImportRow } from '../../../shared/contract/import.ts'
import { labelOf, useCodes } from '../../data/codes.ts'
import { valueText } from './values.ts'

/** The others of a household as the sheet lists them, each from a line of his own. */
export function RowHousehold({ row, full }: { row: ImportRow; full: boolean }) {
  const codes = useCodes()
  if (row.household.length === 0) return null
  return (
    <div className="table-scroll">
      <table className="table row-household">
        <caption>表中列出的家庭成员</caption>
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">关系</th>
            <th scope="col">身份证号</th>
            <th scope="col">月收入（元）</th>
            <th scope="col">其他</th>
          </tr>
        </thead>
        <tbody>
          {row.household.map((one) => (
            <tr key={`${one.row} ${one.name}`}>
              <th scope="row">{one.name}</th>
              <td>{labelOf(codes, 'family_relation', one.relation)}</td>
              <td className="digits">{valueText(codes, 'idNo', one.idNo, full) || <span className="none">没有</span>}</td>
              <td className="digits">{valueText(codes, 'memberIncome', one.incomeMonth, full)}</td>
              <td>
                {[labelOf(codes, 'hardship_health', one.health), one.workplace, one.identity, one.note]
                  .filter((text) => text !== null && text !== '')
                  .join('；')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
