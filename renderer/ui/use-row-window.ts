import { useEffect, useState, type RefObject } from 'react'

/** Rows drawn beyond those in sight, so that quick scrolling shows no gaps. */
export const SPARE = 20

export interface RowWindow {
  first: number
  /** One past the last. */
  end: number
}

/** Which rows of a list with rows of one height are in sight. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  list: { count: number; rowHeight: number },
): RowWindow {
  const { count, rowHeight } = list
  const [view, setView] = useState({ top: 0, height: 800 })
  useEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const look = (): void => setView({ top: element.scrollTop, height: element.clientHeight })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller])
  const first = Math.max(0, Math.min(count, Math.floor(view.top / rowHeight)) - SPARE)
  const end = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + SPARE)
  return { first, end: Math.max(first, end) }
}

/** Scrolls just far enough that the row is in sight under the sticky header, which is as high as a row. */
export function showRow(element: HTMLElement, index: number, rowHeight: number): void {
  const top = index * rowHeight
  const room = element.clientHeight - 2 * rowHeight
  if (top < element.scrollTop) element.scrollTop = top
  else if (top > element.scrollTop + room) element.scrollTop = top - room
}
