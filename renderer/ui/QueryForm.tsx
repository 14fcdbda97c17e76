import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { chordOf, isComposing } from './keys.ts'
import { useNarrow } from './use-narrow.ts'

interface Props {
  /** Two to four fields that are always there. */
  children: ReactNode
  /** The rest, behind 展开. */
  more?: ReactNode
  /** Fields behind 展开 that are set; opens them. */
  moreInUse?: number
  onQuery: () => void
  /** Clears the filters, never data. */
  onReset: () => void
}

/** 查询 / 重置 over a list. Enter in any field asks. */
export function QueryForm({ children, more, moreInUse = 0, onQuery, onReset }: Props) {
  const [open, setOpen] = useState(moreInUse > 0)
  // With large text only the first field stands, so that rows are in sight.
  const narrow = useNarrow()
  const ask = (event: KeyboardEvent): void => {
    if (isComposing(event) || chordOf(event) !== 'enter' || !(event.target instanceof HTMLInputElement)) return
    if (event.target.getAttribute('aria-expanded') === 'true') return
    event.preventDefault()
    onQuery()
  }
  return (
    <div className={narrow && !open ? 'query query-folded' : 'query'} role="search" onKeyDown={ask}>
      <div className="query-fields">
        {children}
        {open && more}
      </div>
      <div className="query-buttons">
        <Button type="primary" onClick={onQuery}>
          查询
        </Button>
        <Button onClick={onReset}>重置</Button>
        {(more !== undefined || narrow) && (
          <Button
            type="text"
            aria-expanded={open}
            icon={open ? <UpOutlined aria-hidden /> : <DownOutlined aria-hidden />}
            onClick={() => setOpen(!open)}
          >
            {open ? '收起' : moreInUse > 0 ? `展开（${moreInUse}）` : '展开'}
          </Button>
        )}
      </div>
    </div>
  )
}
