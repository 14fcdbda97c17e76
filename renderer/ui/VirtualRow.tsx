import { Checkbox } from 'antd'
import { cellClass, type Column } from './columns.ts'

interface Props<Row> {
  id: string
  /** 0-based place in the whole result. */
  index: number
  /** Pixels from the top of the rows. */
  top: number
  /** Undefined while the page that holds it is being read. */
  row: Row | undefined
  columns: readonly Column<Row>[]
  active: boolean
  /** Null where nothing can be chosen. */
  chosen: boolean | null
  onActivate: () => void
  onOpen: (() => void) | null
  onChoose: () => void
}

/** One row of a `VirtualTable`. */
export function VirtualRow<Row>(props: Props<Row>) {
  const { id, index, top, row, columns, active, chosen, onActivate, onOpen, onChoose } = props
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      {...(chosen === null ? {} : { 'aria-selected': chosen })}
      className={`vtable-row vtable-data ${active ? 'vtable-active' : ''} ${chosen === true ? 'vtable-chosen' : ''}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onActivate}
      onDoubleClick={onOpen ?? undefined}
    >
      <div className="vtable-cell vtable-lead" role="gridcell">
        {chosen !== null && (
          <Checkbox tabIndex={-1} aria-label={`选择第 ${index + 1} 行`} checked={chosen} onChange={onChoose} />
        )}
        <span className="vtable-number">{index + 1}</span>
      </div>
      {columns.map((column) => (
        <Cell key={column.key} column={column} row={row} onOpen={onOpen} />
      ))}
    </div>
  )
}

function Cell<Row>({ column, row, onOpen }: Pick<Props<Row>, 'row' | 'onOpen'> & { column: Column<Row> }) {
  if (row === undefined) {
    return (
      <div role="gridcell" className={cellClass(column)}>
        <span className="vtable-later">…</span>
      </div>
    )
  }
  const content = column.render(row)
  // What does not fit can be read by pointing at it.
  const title = typeof content === 'string' ? content : undefined
  return (
    <div role="gridcell" className={cellClass(column)} title={title}>
      {column.link === true && onOpen !== null ? (
        <button type="button" tabIndex={-1} className="vtable-link" onClick={onOpen}>
          {content}
        </button>
      ) : (
        content
      )}
    </div>
  )
}
