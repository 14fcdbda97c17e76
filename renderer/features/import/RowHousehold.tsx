import type { ImportRow } from '../../../shared/contract/import.ts'
import { labelOf, useCodes, type CodeLists } from '../../data/codes.ts'
import { valueText } from './values.ts'

/** The others of a household as the sheet lists them, each from a line of his own. */
export function RowHousehold({ row, full }: { row: ImportRow; full: boolean }) {
  const codes = useCodes()
  if (row.household.length === 0) return null
  return (
    <table className="table row-values">
      <caption>表中列出的家庭成员</caption>
      <thead>
        <tr>
          <th scope="col">成员</th>
          <th scope="col">身份证号</th>
          <th scope="col">其他</th>
        </tr>
      </thead>
      <tbody>
        {row.household.map((one) => (
          <tr key={`${one.row} ${one.name}`}>
            <th scope="row">
              {one.name}（{labelOf(codes, 'family_relation', one.relation)}）
            </th>
            <td className="digits">{valueText(codes, 'idNo', one.idNo, full) || <span className="none">没有</span>}</td>
            <td>{othersOf(one, codes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function othersOf({ incomeMonth, health, workplace, identity, note }: Member, codes: CodeLists): string {
  const income = incomeMonth === null ? '' : `月收入 ${valueText(codes, 'memberIncome', incomeMonth, true)} 元`
  return [income, labelOf(codes, 'hardship_health', health), workplace, identity, note]
    .filter((text) => text !== null && text !== '')
    .join('；')
}

type Member = ImportRow['household'][number]
