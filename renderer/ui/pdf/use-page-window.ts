import { useEffect, useState, type RefObject } from 'react'

export interface View {
  top: number
  width: number
  height: number
}

/** Where a scrolling element stands, and how much of it is in sight. */
export function usePageWindow(scroller: RefObject<HTMLElement | null>): View {
  const [view, setView] = useState<View>({ top: 0, width: 600, height: 800 })
  useEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const look = (): void =>
      setView({ top: element.scrollTop, width: element.clientWidth, height: element.clientHeight })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller])
  return view
}
