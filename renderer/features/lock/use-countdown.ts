import { useEffect, useState } from 'react'

/** Seconds that count down to 0, and how to start them. */
export function useCountdown(initial: number): [number, (seconds: number) => void] {
  const [left, setLeft] = useState(initial)
  useEffect(() => {
    if (left <= 0) return undefined
    const timer = window.setTimeout(() => setLeft(left - 1), 1_000)
    return () => window.clearTimeout(timer)
  }, [left])
  return [left, setLeft]
}
