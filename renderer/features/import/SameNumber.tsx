import type { ImportRow } from '../../../shared/contract/import.ts'
import { useCodes } from '../../data/codes.ts'
import { fieldLabel } from '../../text/fields.ts'
import { valueText } from './values.ts'

const FIELDS = ['name', 'sex', 'birthOn', 'mobile', 'unitName', 'job', 'joinedOn'] as const

/** The rows of the file that share one number, side by side; what differs stands out. */
export function SameNumber({ row, full }: { row: ImportRow; full: boolean }) {
  const codes = useCodes()
  const others = row.sameNumber
  return (
    <table className="table candidate same-number">
      <caption>表中用同一个身份证号的行</caption>
      <thead>
        <tr>
          <th scope="col">栏目</th>
          <th scope="col">本行（第 {row.row} 行）</th>
          {others.map((other) => (
            <th scope="col" key={other.row}>
              第 {other.row} 行
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {FIELDS.map((field) => {
          const own = valueText(codes, field, row.values[field], full)
          return (
            <tr key={field}>
              <th scope="row">{fieldLabel(field)}</th>
              <td>{own || '—'}</td>
              {others.map((other) => {
                const text = valueText(codes, field, other.values[field], full)
                return <td key={other.row}>{text === own ? text || '—' : <mark>{text || '—'}</mark>}</td>
              })}
            </tr>
          )
        })}
        <tr>
          <th scope="row">现在</th>
          <td>本行</td>
          {others.map((other) => (
            <td key={other.row}>{stateWords(other)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

function stateWords({ decision, personId }: ImportRow['sameNumber'][number]): string {
  if (personId !== null) return '已导入'
  if (decision === 'new') return '定为姓名是对的'
  if (decision === 'new_without_id') return '定为号码抄错'
  return decision === null ? '待核' : decision === 'skip' ? '跳过' : '定为档案里的人'
}
