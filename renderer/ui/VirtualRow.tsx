import { memo } from 'react'
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
  /** Null where a row does not open. These three stay the same from one drawing to the next. */
  onOpen: ((index: number) => void) | null
  onActivate: (index: number) => void
  onChoose: (index: number) => void
}

// `memo` forgets the type parameter; the component is the very same.
/** One row of a `VirtualTable`; drawn anew only when something of its own has changed, not with each scrolling. */
export const VirtualRow = memo(DrawnRow) as typeof DrawnRow

function DrawnRow<Row>(props: Props<Row>) {
  const { id, index, top, row, columns, active, chosen, onActivate, onOpen, onChoose } = props
  const open = onOpen === null ? null : () => onOpen(index)
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      {...(chosen === null ? {} : { 'aria-selected': chosen })}
      className={`vtable-row vtable-data ${active ? 'vtable-active' : ''} ${chosen === true ? 'vtable-chosen' : ''}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onActivate(index)}
      onDoubleClick={open ?? undefined}
    >
      <div className="vtable-cell vtable-lead" role="gridcell">
        {chosen !== null && (
          // The system's own box: that of the kit costs a third of the row when the list is flung.
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`选择第 ${index + 1} 行`}
            checked={chosen}
            // The keys stay with the table: this very box may soon stand in another row.
            onMouseDown={(event) => event.preventDefault()}
            onChange={() => onChoose(index)}
          />
        )}
        <span className="vtable-number">{index + 1}</span>
      </div>
      {columns.map((column) => (
        <Cell key={column.key} column={column} row={row} onOpen={open} />
      ))}
    </div>
  )
}

function Cell<Row>({ column, row, onOpen }: { column: Column<Row>; row: Row | undefined; onOpen: (() => void) | null }) {
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
