import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { chordOf } from './keys.ts'

interface Props {
  /** The heading of the column. */
  title: string
  /** In rem. */
  width: number
  /** Tab stops at one of the handles only; from it the arrows lead on. */
  tabStop: boolean
  /** While it is dragged; null when the drag is given up. */
  onDrag: (width: number | null) => void
  /** The width to keep. */
  onSet: (width: number) => void
  /** As wide as what it holds. */
  onFit: () => void
}

export const NARROWEST = 3
export const WIDEST = 40
const STEP = 0.5

/** The edge of a column's heading: drag it, double click it to fit, or with the keys ← → to size and ↑ ↓ to the next. */
export function ColumnHandle({ title, width, tabStop, onDrag, onSet, onFit }: Props) {
  const drag = useRef<{ from: number; width: number; rem: number } | null>(null)
  const widthAt = (event: PointerEvent): number | null => {
    const start = drag.current
    return start === null ? null : clampWidth(start.width + (event.clientX - start.from) / start.rem)
  }
  const start = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    // What is on screen may be wider than what was asked for: columns share the room that is left.
    const shown = (event.currentTarget.parentElement?.getBoundingClientRect().width ?? width * rem) / rem
    drag.current = { from: event.clientX, width: shown, rem }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const end = (event: PointerEvent): void => {
    const last = widthAt(event)
    const moved = drag.current !== null && Math.abs(event.clientX - drag.current.from) > 1
    drag.current = null
    if (moved && last !== null) onSet(last)
    else onDrag(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const act: Record<string, () => void> = {
      arrowleft: () => onSet(clampWidth(width - STEP)),
      arrowright: () => onSet(clampWidth(width + STEP)),
      arrowup: () => focusOther(event.currentTarget, -1),
      arrowdown: () => focusOther(event.currentTarget, 1),
      enter: onFit,
    }
    const run = act[chordOf(event)]
    if (run === undefined) return
    event.preventDefault()
    event.stopPropagation()
    run()
  }
  return (
    <div
      className="column-handle"
      role="separator"
      aria-orientation="vertical"
      aria-label={`${title}列宽`}
      aria-valuenow={Math.round(width * 10) / 10}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      tabIndex={tabStop ? 0 : -1}
      title="拖动改列宽，双击合适宽度；键盘 ← → 改宽，↑ ↓ 换列，Enter 合适宽度"
      onPointerDown={start}
      onPointerMove={(event) => drag.current !== null && onDrag(widthAt(event))}
      onPointerUp={end}
      onPointerCancel={() => {
        drag.current = null
        onDrag(null)
      }}
      onDoubleClick={onFit}
      onKeyDown={onKeyDown}
    />
  )
}

export function clampWidth(width: number): number {
  return Math.round(Math.max(NARROWEST, Math.min(WIDEST, width)) * 100) / 100
}

function focusOther(handle: HTMLElement, step: 1 | -1): void {
  const handles = [...(handle.closest('[role="row"]')?.querySelectorAll<HTMLElement>('[role="separator"]') ?? [])]
  handles[handles.indexOf(handle) + step]?.focus()
}
