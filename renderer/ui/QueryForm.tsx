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
  /** Labels of the fields after the first that narrow the list. */
  inUse?: readonly string[]
  /** Labels of those behind 展开; opens them. */
  moreInUse?: readonly string[]
  /** Words for what narrows the list and has no field, such as a batch that another screen asked for. */
  alsoBy?: readonly string[]
  onQuery: () => void
  /** Clears the filters, never data. */
  onReset: () => void
}

/** 查询 / 重置 over a list. Enter in any field asks. */
export function QueryForm({ children, more, inUse = NONE, moreInUse = NONE, alsoBy = NONE, onQuery, onReset }: Props) {
  const [open, setOpen] = useState(moreInUse.length > 0)
  // With large text only the first field stands, so that rows are in sight.
  const narrow = useNarrow()
  // A list must never be narrowed by something that is not to be seen.
  const folded = open ? NONE : [...(narrow ? inUse : NONE), ...moreInUse]
  const unseen = [...alsoBy, ...folded]
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
            {open ? '收起' : folded.length > 0 ? `展开（${folded.length}）` : '展开'}
          </Button>
        )}
      </div>
      {unseen.length > 0 && (
        <p className="query-unseen" role="status">
          还按{unseen.join('、')}筛选
          <Button type="link" size="small" onClick={onReset}>
            清除条件
          </Button>
        </p>
      )}
    </div>
  )
}

/** The labels of those fields that narrow something. */
export function labelsOf(fields: readonly (readonly [label: string, value: unknown])[]): string[] {
  return fields.flatMap(([label, value]) => (value === null || value === undefined || value === '' ? [] : [label]))
}

const NONE: readonly string[] = []
