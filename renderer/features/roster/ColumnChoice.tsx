import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { useCall } from '../../data/use-call.ts'
import { PAPER_COLUMN_LABELS, PERSONAL_COLUMNS, type PaperPreset } from '../../text/papers.ts'
import { Field } from '../../ui/Field.tsx'

interface Props {
  preset: PaperPreset
  /** Keys in order; empty takes the preset's own. */
  value: readonly string[]
  onChange: (columns: string[]) => void
}

/** Which columns the list has, and in which order. */
export function ColumnChoice({ preset, value, onChange }: Props) {
  const [open, setOpen] = useState(false)
  const own = useCall('roster.check', { preset }).value?.columns ?? []
  const chosen = value.length === 0 ? own : value
  return (
    <>
      <Field label="栏目" group>
        {() => (
          <Button block onClick={() => setOpen(true)}>
            {value.length === 0 ? `常用栏目（${own.length} 栏）…` : `自选栏目（${value.length} 栏）…`}
          </Button>
        )}
      </Field>
      <Modal
        open={open}
        title="选择栏目"
        onCancel={() => setOpen(false)}
        footer={
          <>
            <Button onClick={() => onChange([])}>恢复常用栏目</Button>
            <Button type="primary" onClick={() => setOpen(false)}>
              完成
            </Button>
          </>
        }
      >
        <ColumnList preset={preset} chosen={chosen} onChange={onChange} />
      </Modal>
    </>
  )
}

interface ListProps {
  preset: PaperPreset
  chosen: readonly string[]
  onChange: (columns: string[]) => void
}

function ColumnList({ preset, chosen, onChange }: ListProps) {
  const forbidden = preset === 'public_list' ? PERSONAL_COLUMNS : []
  const rest = Object.keys(PAPER_COLUMN_LABELS).filter((key) => !forbidden.includes(key) && !chosen.includes(key))
  const move = (key: string, step: 1 | -1): void => {
    const other = chosen[chosen.indexOf(key) + step]
    if (other === undefined) return
    onChange(chosen.map((item) => (item === key ? other : item === other ? key : item)))
  }
  return (
    <ul className="column-choice">
      {[...chosen, ...rest].map((key) => {
        const place = chosen.indexOf(key)
        const label = PAPER_COLUMN_LABELS[key] ?? key
        return (
          <li key={key}>
            <Checkbox
              checked={place >= 0}
              disabled={place >= 0 && chosen.length === 1}
              onChange={() => onChange(place >= 0 ? chosen.filter((item) => item !== key) : [...chosen, key])}
            >
              {label}
            </Checkbox>
            {place >= 0 && (
              <span>
                <Button
                  type="text"
                  icon={<ArrowUpOutlined />}
                  aria-label={`${label}前移`}
                  disabled={place === 0}
                  onClick={() => move(key, -1)}
                />
                <Button
                  type="text"
                  icon={<ArrowDownOutlined />}
                  aria-label={`${label}后移`}
                  disabled={place === chosen.length - 1}
                  onClick={() => move(key, 1)}
                />
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
