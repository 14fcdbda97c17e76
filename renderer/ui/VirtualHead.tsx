import { Checkbox } from 'antd'
import type { RefObject } from 'react'
import { clampWidth, ColumnHandle } from './ColumnHandle.tsx'
import { cellClass, widthOf, type Column, type Layout } from './columns.ts'

interface Props<Row> {
  columns: readonly Column<Row>[]
  layout: Layout
  /** The column that is being dragged, as long as it is. */
  onDrag: (sized: { key: string; width: number } | null) => void
  onLayout: (layout: Layout) => void
  /** Where the rows are, to see how wide they would like to be. */
  scroller: RefObject<HTMLElement | null>
  /** Null where nothing can be chosen. */
  chooseAll: { label: string; chosen: boolean; some: boolean; toggle: () => void } | null
}

/** Headings of a `VirtualTable`, with the edges by which columns are made wider. */
export function VirtualHead<Row>({ columns, layout, onDrag, onLayout, scroller, chooseAll }: Props<Row>) {
  const set = (key: string, width: number): void => {
    onDrag(null)
    onLayout({ ...layout, widths: { ...layout.widths, [key]: width } })
  }
  return (
    <div className="vtable-row" role="row" aria-rowindex={1}>
      <div className="vtable-cell vtable-lead" role="columnheader">
        {chooseAll !== null && (
          <Checkbox
            tabIndex={-1}
            aria-label={chooseAll.label}
            checked={chooseAll.chosen}
            indeterminate={chooseAll.some}
            onChange={chooseAll.toggle}
          />
        )}
        <span className="vtable-number">序号</span>
      </div>
      {columns.map((column, index) => (
        <div key={column.key} role="columnheader" className={cellClass(column)}>
          {column.title}
          <ColumnHandle
            title={column.title}
            width={widthOf(column, layout)}
            tabStop={index === 0}
            onDrag={(width) => onDrag(width === null ? null : { key: column.key, width })}
            onSet={(width) => set(column.key, width)}
            onFit={() => set(column.key, fittingWidth(scroller.current, index + 1))}
          />
        </div>
      ))}
    </div>
  )
}

/** In rem: as wide as the widest of the cells that are drawn, with their padding. */
function fittingWidth(scroller: HTMLElement | null, place: number): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const cells = [...(scroller?.querySelectorAll('[role="row"]') ?? [])].flatMap((row) => row.children[place] ?? [])
  const range = document.createRange()
  const widths = cells.map((cell) => {
    range.selectNodeContents(cell.querySelector('.vtable-link') ?? cell)
    const handle = cell.querySelector('[role="separator"]')
    if (handle !== null) range.setEndBefore(handle)
    return range.getBoundingClientRect().width
  })
  return clampWidth(Math.max(0, ...widths) / rem + CELL_PADDING)
}

/** Both sides, and a hair for rounding. */
const CELL_PADDING = 1.375
