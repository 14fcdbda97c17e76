import { DeleteOutlined, EditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Parameter } from '../../../shared/contract/settings.ts'
import { rowOn, type ParameterRule } from '../../../shared/domain/parameters.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import { parameterLabel, parameterText } from '../../text/parameters.ts'
import { Tag } from '../../ui/Tag.tsx'

interface Props {
  caption: string
  rules: readonly ParameterRule[]
  rows: readonly Parameter[]
  today: PlainDate
  onChange: (rule: ParameterRule) => void
  onRemove: (row: Parameter) => void
}

/** Known parameters: what holds today and by which paper, with earlier and coming values under it. */
export function ParameterTable({ caption, rules, rows, today, onChange, onRemove }: Props) {
  return (
    <div className="table-scroll">
      <table className="table parameter-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">参数</th>
            <th scope="col">数值</th>
            <th scope="col">施行日期</th>
            <th scope="col">依据</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        {rules.map((rule) => {
          const own = rows.filter(({ name }) => name === rule.key)
          const current = rowOn(own, rule.key, today)
          return (
            <tbody key={rule.key}>
              <tr>
                <th scope="row">{parameterLabel(rule.key)}</th>
                {current === null ? (
                  <>
                    <td className="digits">
                      {rule.default === null ? (
                        <Tag tone="warn">未定</Tag>
                      ) : (
                        <>
                          {parameterText(rule, rule.default)} <Tag tone="plain">默认</Tag>
                        </>
                      )}
                    </td>
                    <td className="none">—</td>
                    <td className="none">{rule.source}</td>
                  </>
                ) : (
                  <RowCells row={current} rule={rule} />
                )}
                <td className="parameter-acts">
                  <Button icon={<EditOutlined aria-hidden />} aria-label={`修改${parameterLabel(rule.key)}`} onClick={() => onChange(rule)}>
                    修改
                  </Button>
                  {current !== null && <RemoveButton row={current} rule={rule} onRemove={onRemove} />}
                </td>
              </tr>
              {own
                .filter((row) => row !== current)
                .map((row) => (
                  <tr key={row.id} className="parameter-other">
                    <th scope="row">{row.validFrom > today ? '将施行' : '以前'}</th>
                    <RowCells row={row} rule={rule} />
                    <td className="parameter-acts">
                      <RemoveButton row={row} rule={rule} onRemove={onRemove} />
                    </td>
                  </tr>
                ))}
            </tbody>
          )
        })}
      </table>
    </div>
  )
}

/** Parameters under names of the user's own, each row by itself. */
export function OwnParameterTable({ rows, onRemove }: Pick<Props, 'rows' | 'onRemove'>) {
  return (
    <div className="table-scroll">
      <table className="table parameter-table">
        <caption>其他参数</caption>
        <thead>
          <tr>
            <th scope="col">参数</th>
            <th scope="col">数值</th>
            <th scope="col">施行日期</th>
            <th scope="col">依据</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              <RowCells row={row} rule={null} />
              <td className="parameter-acts">
                <RemoveButton row={row} rule={null} onRemove={onRemove} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function RowCells({ row, rule }: { row: Parameter; rule: ParameterRule | null }) {
  return (
    <>
      <td className="digits">{parameterText(rule, row.value)}</td>
      <td className="digits parameter-day">{row.validFrom}</td>
      <td>
        {row.documentNo ?? <span className="none">文号未填</span>}
        {row.note !== null && row.note !== '' && <span className="none"> · {row.note}</span>}
      </td>
    </>
  )
}

function RemoveButton({ row, rule, onRemove }: { row: Parameter; rule: ParameterRule | null } & Pick<Props, 'onRemove'>) {
  const label = `删除${parameterLabel(row.name)} ${row.validFrom} 起的 ${parameterText(rule, row.value)}`
  return <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={label} title="删除这一行" onClick={() => onRemove(row)} />
}
