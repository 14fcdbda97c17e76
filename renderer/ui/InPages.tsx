import { Pagination } from 'antd'
import { useRef, useState, type ReactNode } from 'react'
import './in-pages.css'

interface Props<Row> {
  /** All of them; a new list is looked at from its beginning when the caller gives it a key. */
  rows: readonly Row[]
  /** Of the pages, for screen readers. */
  label: string
  /** Rows a page. */
  size?: number
  /** 条, 人. */
  counter: string
  /** Draws the rows of a page under what says how many there are and which these are: 共 642 条，这是第 201—400 条. */
  children: (shown: readonly Row[], words: string) => ReactNode
}

/** A list that is known whole and is too long to be drawn at once. */
export function InPages<Row>({ rows, label, counter, size = 200, children }: Props<Row>) {
  const [wanted, setWanted] = useState(1)
  const top = useRef<HTMLDivElement>(null)
  const page = Math.min(wanted, Math.max(1, Math.ceil(rows.length / size)))
  const first = (page - 1) * size
  const shown = rows.slice(first, first + size)
  const turn = (to: number): void => {
    setWanted(to)
    top.current?.scrollIntoView({ block: 'start' })
  }
  const all = `共 ${rows.length.toLocaleString('zh-CN')} ${counter}`
  if (rows.length <= size) return children(rows, all)
  return (
    <div ref={top} className="in-pages">
      {children(shown, `${all}，这是第 ${first + 1}—${first + shown.length} ${counter}`)}
      <nav aria-label={label}>
        <Pagination current={page} pageSize={size} total={rows.length} showSizeChanger={false} onChange={turn} />
      </nav>
    </div>
  )
}
