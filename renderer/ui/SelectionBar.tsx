import { Button } from 'antd'
import type { ReactNode } from 'react'
import { countChosen, EVERYTHING, NOTHING, type Selection } from './selection.ts'

interface Props {
  selection: Selection
  total: number
  onChange: (selection: Selection) => void
  /** 人, 家, 个. */
  counter?: string
  /** What can be done with the chosen rows. */
  children?: ReactNode
}

/** Says what is chosen, and whether that is some rows or the whole result. */
export function SelectionBar({ selection, total, onChange, counter = '人', children }: Props) {
  const chosen = countChosen(selection, total)
  if (chosen === 0) return null
  return (
    <div className="selection-bar" role="status">
      <span>
        {chosen === total ? `已选全部结果 ${count(chosen)} ${counter}` : `已选 ${count(chosen)} ${counter}，共 ${count(total)} ${counter}`}
      </span>
      {chosen < total && (
        <Button type="link" size="small" onClick={() => onChange(EVERYTHING)}>
          选择全部 {count(total)} {counter}
        </Button>
      )}
      <Button type="link" size="small" onClick={() => onChange(NOTHING)}>
        取消选择
      </Button>
      <span className="selection-acts">{children}</span>
    </div>
  )
}

function count(rows: number): string {
  return rows.toLocaleString('zh-CN')
}
