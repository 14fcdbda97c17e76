import { ReloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useId, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react'
import { useSession } from '../data/session.ts'
import type { RowSource } from '../data/use-pages.ts'
import { ColumnSettings } from './ColumnSettings.tsx'
import { arrange, trackOf, widthOf, type Column } from './columns.ts'
import { FailedState } from './FailedState.tsx'
import { chordOf, isComposing } from './keys.ts'
import { chooseShown, countChosen, EVERYTHING, isChosen, MOST_PICKED, NOTHING, toggle, type Selection } from './selection.ts'
import { useLayout } from './use-layout.ts'
import { showRow, useRowWindow } from './use-row-window.ts'
import { VirtualHead } from './VirtualHead.tsx'
import { VirtualRow } from './VirtualRow.tsx'

interface Props<Row> {
  /** Name of the table for screen readers: 会员列表. */
  label: string
  columns: readonly Column<Row>[]
  source: RowSource<Row>
  rowKey: (row: Row) => string
  /** Enter, a double click, or a click on the linked column. */
  onOpen?: (row: Row) => void
  selection?: Selection
  onSelect?: (selection: Selection) => void
  /** Name under which the person's columns are kept. */
  list?: string
  /** 人, 家, 个: 共 n 人. */
  counter?: string
  /** Shown in place of the rows when there are none. */
  empty?: ReactNode
  /** Keys of one row, besides those that move and open: `1`, `2`; whether the next row is the active one afterwards. */
  rowKeys?: Readonly<Record<string, (row: Row) => 'next' | 'stay'>>
  /** The active row, where it is to outlive the table: the table then takes the focus and goes on from there. */
  cursor?: Cursor
  /** Extra words in the bar under the table. */
  footer?: ReactNode
}

export interface Cursor {
  readonly row: number
  readonly move: (row: number) => void
}

const ROW_REM = { compact: 2.25, roomy: 2.875 } as const
const AHEAD = 150
const NO_KEYS: Readonly<Record<string, never>> = {}

/** A table that draws only the rows in sight: 50,000 scroll like 50. Arrow keys, Home, End, Page, Enter and Space. */
export function VirtualTable<Row>(props: Props<Row>) {
  const { label, columns, source, rowKey, onOpen, selection, onSelect, list, counter = '条', empty, footer } = props
  const { rowKeys = NO_KEYS, cursor } = props
  const scroller = useRef<HTMLDivElement>(null)
  const gridId = useId()
  const [own, setOwn] = useState(0)
  const { row: marked, move: setMarked } = cursor ?? { row: own, move: setOwn }
  const [layout, setLayout] = useLayout(list, columns)
  const [dragged, setDragged] = useState<{ key: string; width: number } | null>(null)
  const percent = useSession((session) => session.textPercent)
  const shown = useMemo(
    () => arrange(columns, layout.order).filter(({ key, fixed }) => fixed === true || !layout.hidden.includes(key)),
    [columns, layout.order, layout.hidden],
  )
  const rowHeight = Math.round((ROW_REM[layout.density] * 16 * percent) / 100)
  const choosing = selection !== undefined && onSelect !== undefined

  const { total, want } = source
  const { end, inSight, slots } = useRowWindow(scroller, { count: total, rowHeight })
  useEffect(() => want(end + AHEAD), [want, end])
  const active = Math.max(0, Math.min(marked, total - 1))

  const goToRow = (index: number): void => {
    const next = Math.max(0, Math.min(index, total - 1))
    setMarked(next)
    if (scroller.current !== null) showRow(scroller.current, next, rowHeight)
  }
  const goOn = (): void => {
    if (cursor === undefined) return
    scroller.current?.focus({ preventScroll: true })
    goToRow(active)
  }
  const open = (index: number): void => {
    const row = source.rows[index]
    if (row !== undefined) onOpen?.(row)
  }
  const choose = (index: number): void => {
    const row = source.rows[index]
    if (row !== undefined && choosing) onSelect(toggle(selection, rowKey(row)))
    scroller.current?.focus({ preventScroll: true })
  }
  // Rows keep these functions, so that scrolling draws only the rows that come into sight.
  const live = useRef({ open, choose, mark: setMarked, goOn })
  useEffect(() => {
    live.current = { open, choose, mark: setMarked, goOn }
  })
  const isThere = total > 0
  useEffect(() => {
    if (isThere) live.current.goOn()
  }, [isThere])
  const [steady] = useState(() => ({
    open: (index: number) => live.current.open(index),
    choose: (index: number) => live.current.choose(index),
    mark: (index: number) => live.current.mark(index),
  }))
  const page = Math.max(1, inSight - 2)
  const act: Record<string, () => void> = {
    arrowdown: () => goToRow(active + 1),
    arrowup: () => goToRow(active - 1),
    pagedown: () => goToRow(active + page),
    pageup: () => goToRow(active - page),
    home: () => goToRow(0),
    end: () => goToRow(total - 1),
    enter: () => open(active),
    space: () => choose(active),
    'ctrl+a': () => choosing && onSelect(EVERYTHING),
  }
  const actOnRow = (chord: string): boolean => {
    const key = rowKeys[chord]
    const row = source.rows[active]
    if (key === undefined || row === undefined) return false
    if (key(row) === 'next') goToRow(active + 1)
    return true
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || isComposing(event)) return
    const chord = chordOf(event)
    if (actOnRow(chord)) return event.preventDefault()
    const run = act[chord]
    if (run === undefined) return
    event.preventDefault()
    run()
  }

  const lead = choosing ? 5.75 : 3.5
  const laidOut = dragged === null ? layout : { ...layout, widths: { ...layout.widths, [dragged.key]: dragged.width } }
  const tracks = shown.map((column) => trackOf(column, laidOut))
  const template = [`${lead}rem`, ...tracks].join(' ')
  const style: CSSProperties & Record<'--columns' | '--lead' | '--row-height', string> = {
    '--lead': `${lead}rem`,
    '--columns': template,
    '--row-height': `${rowHeight}px`,
  }
  const width = `${lead + shown.reduce((sum, column) => sum + widthOf(column, laidOut), 0)}rem`
  const atOnce = Math.min(source.rows.length, MOST_PICKED)
  const chosen = selection === undefined ? 0 : countChosen(selection, total)

  if (source.state === 'failed' && source.rows.length === 0 && source.error !== null) {
    return <FailedState error={source.error} retry={source.reload} />
  }
  return (
    <div className="vtable" style={style}>
      <div
        ref={scroller}
        className="vtable-scroll"
        role="grid"
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={shown.length + 1}
        aria-multiselectable={choosing}
        aria-busy={source.state === 'loading'}
        aria-activedescendant={total > 0 ? `${gridId}-${active}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className="vtable-head" role="rowgroup" style={{ minWidth: width }}>
          <VirtualHead
            columns={shown}
            layout={laidOut}
            onDrag={setDragged}
            onLayout={setLayout}
            scroller={scroller}
            chooseAll={
              choosing
                ? {
                    label: atOnce < total ? `选择前 ${atOnce} ${counter}` : `选择全部 ${total} ${counter}`,
                    chosen: total > 0 && chosen === total,
                    some: chosen > 0 && chosen < total,
                    toggle: () => onSelect(chosen > 0 ? NOTHING : chooseShown(source.rows.map(rowKey), total)),
                  }
                : null
            }
          />
        </div>
        {total > 0 && (
          <div className="vtable-rows" role="rowgroup" style={{ height: total * rowHeight, minWidth: width }}>
            {slots.map((index, slot) => {
              const row = source.rows[index]
              return (
                <VirtualRow
                  // Its place, not its row: `aria-rowindex` tells which row it is.
                  key={slot}
                  id={`${gridId}-${index}`}
                  index={index}
                  top={index * rowHeight}
                  row={row}
                  columns={shown}
                  active={index === active}
                  chosen={choosing && row !== undefined ? isChosen(selection, rowKey(row)) : null}
                  onActivate={steady.mark}
                  onOpen={onOpen === undefined ? null : steady.open}
                  onChoose={steady.choose}
                />
              )
            })}
          </div>
        )}
      </div>
      {total === 0 && source.state === 'ready' && empty}
      {total === 0 && source.state === 'loading' && <p className="vtable-wait">正在读取…</p>}
      <div className="vtable-foot">
        <span role="status">
          共 {total.toLocaleString('zh-CN')} {counter}
        </span>
        {footer}
        <span className="vtable-tools">
          <Button type="text" icon={<ReloadOutlined aria-hidden />} title="刷新（F5）" onClick={source.reload}>
            刷新
          </Button>
          <ColumnSettings columns={columns} layout={layout} onChange={setLayout} />
        </span>
      </div>
    </div>
  )
}
