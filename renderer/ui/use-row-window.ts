import { useEffect, useState, type RefObject } from 'react'

/** Rows drawn beyond those in sight, so that quick scrolling shows no gaps. */
const SPARE = 16
/** The window moves in steps of so many rows: most scroll events then draw nothing anew. */
const STEP = 8

export interface RowWindow {
  /** One past the last row to draw. */
  end: number
  /** How many rows fit into sight. */
  inSight: number
  /**
   * The rows to draw, each at the place where it stays as long as it is drawn: a row that leaves makes room for one
   * that comes, so that nothing is made or moved when the list is flung.
   */
  slots: readonly number[]
}

/** Which rows of a list with rows of one height are to be drawn. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  list: { count: number; rowHeight: number },
): RowWindow {
  const { count, rowHeight } = list
  const [view, setView] = useState({ top: 0, inSight: 25 })
  useEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const look = (): void => {
      const top = Math.floor(element.scrollTop / rowHeight / STEP) * STEP
      const inSight = Math.ceil(element.clientHeight / rowHeight)
      setView((old) => (old.top === top && old.inSight === inSight ? old : { top, inSight }))
    }
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller, rowHeight])
  const first = Math.max(0, Math.min(count, view.top) - SPARE)
  const end = Math.min(count, view.top + view.inSight + STEP + SPARE)
  return { end: Math.max(first, end), inSight: view.inSight, slots: toSlots(first, end, view.inSight + STEP + 2 * SPARE) }
}

/** The rows from `first` to before `end`, at most `size`, each at the place `index % size`. */
export function toSlots(first: number, end: number, size: number): number[] {
  const start = first - (first % size)
  return Array.from({ length: size }, (_, slot) => start + slot + (start + slot < first ? size : 0)).filter((index) => index < end)
}

/** Scrolls just far enough that the row is in sight under the sticky header, which is as high as a row. */
export function showRow(element: HTMLElement, index: number, rowHeight: number): void {
  const top = index * rowHeight
  const room = element.clientHeight - 2 * rowHeight
  if (top < element.scrollTop) element.scrollTop = top
  else if (top > element.scrollTop + room) element.scrollTop = top - room
}
