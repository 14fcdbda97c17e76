import { ArrowDownOutlined, ArrowUpOutlined, SettingOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover, Radio } from 'antd'
import { arrange, initialLayout, type Column, type Layout } from './columns.ts'

interface Props<Row> {
  columns: readonly Column<Row>[]
  layout: Layout
  onChange: (layout: Layout) => void
}

/** 列设置: which columns, in which order, and how dense. */
export function ColumnSettings<Row>({ columns, layout, onChange }: Props<Row>) {
  const sorted = arrange(columns, layout.order)
  const order = sorted.map((column) => column.key)
  const move = (key: string, step: 1 | -1): void => {
    const from = order.indexOf(key)
    const other = order[from + step]
    if (other === undefined) return
    onChange({ ...layout, order: order.map((item) => (item === key ? other : item === other ? key : item)) })
  }
  const show = (key: string, shown: boolean): void =>
    onChange({ ...layout, hidden: shown ? layout.hidden.filter((item) => item !== key) : [...layout.hidden, key] })
  const panel = (
    <div className="column-settings">
      <Radio.Group
        aria-label="行距"
        value={layout.density}
        onChange={(event) => onChange({ ...layout, density: event.target.value === 'roomy' ? 'roomy' : 'compact' })}
        options={[
          { value: 'compact', label: '紧凑' },
          { value: 'roomy', label: '宽松' },
        ]}
      />
      <ul>
        {sorted.map((column, index) => (
          <li key={column.key}>
            <Checkbox
              checked={!layout.hidden.includes(column.key)}
              disabled={column.fixed === true}
              onChange={(event) => show(column.key, event.target.checked)}
            >
              {column.title}
            </Checkbox>
            <span className="column-moves">
              <Button
                type="text"
                size="small"
                icon={<ArrowUpOutlined aria-hidden />}
                aria-label={`${column.title}前移`}
                disabled={index === 0}
                onClick={() => move(column.key, -1)}
              />
              <Button
                type="text"
                size="small"
                icon={<ArrowDownOutlined aria-hidden />}
                aria-label={`${column.title}后移`}
                disabled={index === sorted.length - 1}
                onClick={() => move(column.key, 1)}
              />
            </span>
          </li>
        ))}
      </ul>
      <Button size="small" onClick={() => onChange(initialLayout(columns))}>
        恢复默认
      </Button>
    </div>
  )
  return (
    <Popover content={panel} trigger="click" placement="bottomRight" title="列设置">
      <Button type="text" icon={<SettingOutlined aria-hidden />}>
        列设置
      </Button>
    </Popover>
  )
}
