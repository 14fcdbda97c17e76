import { useEffect, useState } from 'react'
import { useSession } from '../data/session.ts'

/** Room in units of unscaled pixels under which the shell takes its narrow form. */
const NARROW = 960

/** True when the window has little room for the text size chosen: 1366 pixels at 200 % are only 683. */
export function useNarrow(): boolean {
  const percent = useSession((session) => session.textPercent)
  const [width, setWidth] = useState(window.innerWidth)
  useEffect(() => {
    const look = (): void => setWidth(window.innerWidth)
    window.addEventListener('resize', look)
    return () => window.removeEventListener('resize', look)
  }, [])
  return (width * 100) / percent < NARROW
}
